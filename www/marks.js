'use strict';

// An article's layers as nested elements over its text. Layers may overlap in any way: a mark that crosses another's end
// is cut there and goes on beyond it.
app.marks = (() => {
  const HUES = 8;
  const rank = { 'no-comment': 0, quotation: 1, event: 2, part: 3 };

  /**
   * Numbers the speakers of an article in order of appearance: `of(quotation)` is the number, 0 where the speaker is
   * unknown. Attitudes have a speaker too, but are not counted.
   */
  const speakers = app.remembered((article) => {
    const numbers = new Map();
    const list = [];
    for (const quotation of article.quotations) {
      const key = quotation.speaker ?? quotation.speaker_name;
      if (!key) continue;
      if (!numbers.has(key)) {
        numbers.set(key, list.length + 1);
        list.push({ number: list.length + 1, name: quotation.speaker_name, count: 0 });
      }
      if (quotation.act === 'statement') list[numbers.get(key) - 1].count++;
    }
    return { list, of: (quotation) => numbers.get(quotation.speaker ?? quotation.speaker_name) ?? 0 };
  });

  const hue = (number) => (number ? `hue-${((number - 1) % HUES) + 1}` : 'hue-0');

  /** Every piece of every layer, in UTF-16 offsets, outer before inner. */
  function pieces(article) {
    const found = [];
    const numbers = speakers(article);
    const put = (layer, span, about) => {
      if (span && span.end > span.start) found.push({ layer, ...app.offsets.range(article, span), ...about });
    };
    for (const item of article.no_comments) put('no-comment', item, { item, first: true });
    for (const item of article.quotations)
      putQuotation(put, item, { number: numbers.of(item), who: who(article, item) });
    for (const item of article.events) putEvent(put, item);
    for (const time of article.times) put('part', time, { of: time.id, part: 'time' });
    return found.sort((a, b) => a.start - b.start || b.end - a.end || rank[a.layer] - rank[b.layer]);
  }

  /** What to call a quotation’s speaker: the name, or else the source in the article’s own words. */
  const who = (article, { speaker_name: name, source }) =>
    name ?? (source ? app.words.quoted(app.offsets.text(article, source)) : app.words.unknownSpeaker);

  function putQuotation(put, item, speaker) {
    item.content.forEach((span, index) => {
      put('quotation', span, { item, ...speaker, first: index === 0, last: index === item.content.length - 1 });
    });
    for (const part of ['source', 'cue', 'addressee', 'medium']) put('part', item[part], { of: item.id, part });
  }

  function putEvent(put, item) {
    const first = Math.min(...item.triggers.map((trigger) => trigger.start));
    for (const span of item.triggers) put('event', span, { item, first: span.start === first });
    for (const part of ['actors', 'recipients'])
      for (const span of item[part]) put('part', span, { of: item.id, part });
    put('part', item.place, { of: item.id, part: 'place' });
  }

  /**
   * Fills `node` with the text from `start` to `end` and the pieces that lie in it (sorted, clipped to it). Returns the
   * pieces with which an item begins, each with its element.
   */
  function fill(node, text, start, end, sorted) {
    const queue = [...sorted];
    const begun = [];
    const open = [{ node, end }];
    let at = start;
    const top = () => open[open.length - 1];
    const write = (to) => {
      if (to > at) {
        top().node.append(app.offsets.harmless(text.slice(at, to)));
        at = to;
      }
    };
    const close = (until) => {
      while (open.length > 1 && top().end <= until) {
        write(top().end);
        top().close?.();
        open.pop();
      }
    };
    for (let i = 0; i < queue.length; i++) {
      const piece = queue[i];
      close(piece.start);
      write(piece.start);
      if (piece.end > top().end) cut(queue, i, piece, top().end);
      const made = element(piece);
      top().node.append(made.node);
      if (piece.first) begun.push({ piece, node: made.node });
      open.push({ ...made, end: Math.min(piece.end, top().end) });
    }
    close(end);
    write(end);
    return begun;
  }

  /** Puts what of a piece lies beyond `border` back into the queue, in its place. */
  function cut(queue, index, piece, border) {
    const rest = { ...piece, start: border, first: false };
    piece.last = false;
    let place = index + 1;
    while (
      place < queue.length &&
      (queue[place].start < border || (queue[place].start === border && queue[place].end > rest.end))
    )
      place++;
    queue.splice(place, 0, rest);
  }

  const makers = {
    quotation(piece) {
      const { item, number, first, last } = piece;
      const node = app.el(`span.quotation.${item.kind}.${item.act}.${hue(number)}`, {
        'data-quotation': item.id,
        'data-at': piece.start,
      });
      node.classList.toggle('nested', Boolean(item.inside));
      node.classList.toggle('opens', first);
      node.classList.toggle('closes', Boolean(last));
      if (first) node.append(chip(piece));
      return { node };
    },
    event({ item, first, start }) {
      const node = app.el(`span.event.${item.status}.${app.status.tone(item.status)}`, {
        'data-event': item.id,
        'data-at': start,
      });
      node.classList.toggle('minor', !item.key);
      node.classList.toggle('tagged', first);
      return {
        node,
        close: () => {
          if (first) node.append(tag(item));
        },
      };
    },
    'no-comment': () => ({ node: app.el('span.no-comment', { 'data-no-comment': true }) }),
    part: ({ of, part, start }) => ({
      node: app.el('span.part', { 'data-of': of, 'data-part': part, 'data-at': start }),
    }),
  };
  const element = (piece) => makers[piece.layer](piece);

  /** A mark's button, and its name, where the reader has corrected the item or added it. */
  const byReader = (item) => (item.corrected || item.added ? '.by-reader' : '');
  const named = (item, label) => (byReader(item) ? app.words.markedYours(label) : label);

  /** The button with the speaker's number that opens a quotation's card. Its number is drawn by the style sheet, so that text copied from the article stays the article's. */
  const chip = ({ item, number, who: speaker }) =>
    app.el(`button.chip${byReader(item)}`, {
      type: 'button',
      'data-mark': item.id,
      'data-number': number || '?',
      'aria-label': named(item, app.words.quotationBy(app.offsets.harmless(speaker), app.words.kinds[item.kind])),
    });

  /** The button with the status's shape that opens an event's card. */
  const tag = (item) =>
    app.el(
      `button.tag${byReader(item)}`,
      {
        type: 'button',
        'data-mark': item.id,
        'data-status': app.words.statuses[item.status],
        'aria-label': named(item, app.words.eventIs(item.label, app.words.statuses[item.status])),
      },
      app.status.icon(item.status),
    );

  return { speakers, pieces, fill, hue };
})();
