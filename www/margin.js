'use strict';

// The margins of the reading view: who speaks on the left, what happens on the right, each beside its line. For the eye
// and the mouse; the same marks are buttons in the text for everyone.
app.margin = (() => {
  const GAP = 6;
  const words = app.words;
  const none = { 'aria-hidden': 'true' };

  /** The note beside a mark. */
  function note(piece) {
    if (piece.layer === 'quotation') return speaker(piece);
    if (piece.layer === 'event') return event(piece.item);
    return app.el(
      'p.note.silent',
      none,
      words.noComment,
      app.el('span', { dir: 'auto' }, app.offsets.harmless(piece.item.speaker_name ?? words.unknownSpeaker)),
    );
  }

  function speaker({ item, number, who }) {
    const name = app.el('bdi', {}, app.offsets.harmless(who));
    const kind = item.act === 'attitude' ? words.actsNames.attitude : words.kinds[item.kind];
    return app.el(
      `p.note.${app.marks.hue(number)}${item.inside ? '.inner' : ''}.${item.act}`,
      { ...none, 'data-open': item.id },
      app.el('b', {}, name),
      app.el('span', {}, kind),
    );
  }

  function event(item) {
    const when = app.dates.show(item.date);
    const about = [words.statuses[item.status], when].filter(Boolean).join(' · ');
    return app.el(
      `p.note.${item.key ? 'key' : 'minor'}`,
      { ...none, 'data-open': item.id },
      app.status.icon(item.status),
      app.el('b', { dir: 'auto' }, app.offsets.harmless(item.label)),
      app.el(`span.${app.status.tone(item.status)}`, {}, about),
    );
  }

  const inSight = new Set(); // rows that the browser lays out; to ask where things stand in another would make it do so
  const come = new Set();
  const arrangeNew = app.oncePerFrame(() => {
    arrange(come);
    come.clear();
  });

  /** Sees to it that the notes of a row stand beside their marks when the row comes into sight. */
  function watch(row) {
    row.addEventListener('contentvisibilityautostatechange', ({ skipped }) => {
      for (const rows of [inSight, come]) rows[skipped ? 'delete' : 'add'](row);
      if (!skipped) arrangeNew();
    });
  }

  /** Forgets all rows. */
  function reset() {
    inSight.clear();
    come.clear();
  }

  /** Puts each note at the height of its mark, or under the note before it. First all is measured, then all is moved. */
  function arrange(rows = inSight) {
    const columns = [...rows].flatMap((row) => app.all('.margin', row)).filter((column) => column.offsetParent);
    const moves = columns.flatMap(measure);
    for (const { node, space } of moves) node.style.marginTop = `${space}px`;
  }

  /** How much space each note of a column needs above it. */
  function measure(column) {
    const top = column.parentElement.getBoundingClientRect().top;
    let free = 0;
    return [...column.children]
      .map((node) => ({ node, height: node.offsetHeight, want: node.anchor.getBoundingClientRect().top - top }))
      .filter(({ height }) => height > 0)
      .map(({ node, height, want }) => {
        const space = Math.max(want - free, free ? GAP : 0);
        free += space + height;
        return { node, space };
      });
  }

  return { note, watch, reset, arrange };
})();
