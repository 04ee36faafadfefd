'use strict';

// Where in the article each speaker speaks and each kind of event stands: one lane a row, from the first word to the last.
app.lanes = (() => {
  const WIDTH = 1000;
  const LEAST = 5; // of WIDTH: the shortest quotation must still be seen and hit

  /** Leaves out what would lie on the bar before it. */
  const apart = (pieces, length) => {
    let last = -1;
    return pieces.filter(({ start }) => {
      const x = Math.round((start / length) * WIDTH);
      if (x === last) return false;
      last = x;
      return true;
    });
  };

  const lane = (length, pieces, bar) =>
    app.svg(
      'svg',
      { viewBox: `0 0 ${WIDTH} 12`, preserveAspectRatio: 'none', class: 'lane', 'aria-hidden': 'true' },
      app.svg('line', { x1: 0, x2: WIDTH, y1: 6, y2: 6 }),
      ...apart(pieces, length).map((piece) => bar(piece, (piece.start / length) * WIDTH, length)),
    );

  /** A speaker's quotations: as long as they are, filled as they are quoted. */
  const spoken = (article, pieces) =>
    lane(article.text.length, pieces, ({ item, start, end }, x, length) =>
      app.svg('rect', {
        x,
        width: Math.max(LEAST, ((end - start) / length) * WIDTH),
        y: 1,
        height: 10,
        class: `bar ${item.kind} ${item.act}`,
        'data-open': item.id,
      }),
    );

  /** Events of one status: the first mention of each stands tall, the others low. */
  const happening = (article, pieces) =>
    lane(article.text.length, pieces, ({ item, first }, x) =>
      app.svg('rect', {
        x,
        width: LEAST,
        y: first ? 0 : 4,
        height: first ? 12 : 4,
        class: `bar ${item.key ? 'key' : 'minor'}`,
        'data-open': item.id,
      }),
    );

  return { spoken, happening };
})();
