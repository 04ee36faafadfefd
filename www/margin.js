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

  function speaker({ item, number }) {
    const name = app.el('bdi', {}, app.offsets.harmless(item.speaker_name ?? words.unknownSpeaker));
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

  /** Puts each note at the height of its mark, or under the note before it. First all is measured, then all is moved. */
  function arrange(page) {
    if (!page || !page.isConnected) return;
    const top = page.getBoundingClientRect().top;
    for (const column of app.all('.margin', page)) {
      if (!column.offsetParent) continue;
      const notes = [...column.children].map((node) => ({
        node,
        want: node.anchor.getBoundingClientRect().top - top,
        height: node.offsetHeight,
      }));
      let free = 0;
      for (const { node, want, height } of notes) {
        const at = Math.max(want, free);
        if (height) node.style.top = `${at}px`;
        if (height) free = at + height + GAP;
      }
      column.style.minHeight = `${free}px`;
    }
  }

  return { note, arrange };
})();
