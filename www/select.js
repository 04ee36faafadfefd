'use strict';

// Text that the reader selected in the reading view, by mouse or by keys, and the bar that makes a quotation or an event
// of it.
app.select = (() => {
  const words = app.words;
  const place = app.find('.reading');
  const OPENING = /^["“‘«']/;
  const MARKS = /["“”«»]/;

  const bar = app.el(
    'div.selection-bar',
    { role: 'toolbar', 'aria-label': words.selection, hidden: true },
    button('add-quotation', words.addQuotation, () => add('quotation')),
    button('add-event', words.addEvent, () => add('event')),
  );
  place.before(bar);

  function button(name, label, onclick) {
    const hold = (event) => event.preventDefault(); // so that the selection stays
    return app.el('button', { type: 'button', 'data-do': name, onmousedown: hold, onclick }, label);
  }

  const paragraphOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('[data-start]');

  /** The selected pieces of the open article's text, as ranges of code points, one a paragraph. */
  function pieces() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !place.contains(selection.anchorNode)) return [];
    const range = selection.getRangeAt(0);
    return app
      .all('[data-start]', place)
      .filter((paragraph) => range.intersectsNode(paragraph))
      .map((paragraph) => within(paragraph, range))
      .filter(({ start, end }) => end > start)
      .map((span) => app.offsets.points(app.reader.state.article, span));
  }

  /** What a range selects of a paragraph, in UTF-16 offsets of the article, without white space at its ends. */
  function within(paragraph, range) {
    const first = Number(paragraph.dataset.start);
    const upTo = (node, offset) => {
      const before = document.createRange();
      before.selectNodeContents(paragraph);
      before.setEnd(node, offset);
      return before.toString().length;
    };
    const length = paragraph.textContent.length;
    let start = paragraph.contains(range.startContainer) ? upTo(range.startContainer, range.startOffset) : 0;
    let end = paragraph.contains(range.endContainer) ? upTo(range.endContainer, range.endOffset) : length;
    const { text } = app.reader.state.article;
    while (start < end && /\s/.test(text[first + start])) start++;
    while (end > start && /\s/.test(text[first + end - 1])) end--;
    return { start: first + start, end: first + end };
  }

  /** Makes a quotation or an event of what is selected, and opens its card where the rest is filled in. */
  async function add(layer) {
    const article = app.reader.state.article;
    const spans = pieces();
    if (!spans.length) return;
    const text = app.offsets.text(article, spans[0]);
    const id =
      layer === 'quotation'
        ? app.corrections.addQuotation(article, { content: spans, kind: kindOf(text) })
        : app.corrections.addEvent(article, { trigger: spans[0], label: text });
    getSelection().removeAllRanges();
    await app.go('read', article.id, `${layer[0]}-${id}`);
    app.correct.enter();
  }

  const kindOf = (text) => (OPENING.test(text) ? 'direct' : MARKS.test(text) ? 'mixed' : 'indirect');

  /** Selects the sentence after (or before, by -1) what is selected, or after the mark that is open. */
  function sentence(by) {
    const { article, mark } = app.reader.state;
    if (!article) return;
    const item = mark && article.quotations.concat(article.events).find(({ id }) => id === mark);
    const from = pieces()[0] ?? (item && { ...(item.content ?? item.triggers)[0] }) ?? { start: -1 };
    const list = by > 0 ? article.sentences : article.sentences.toReversed();
    const next = list.find(({ start }) => (by > 0 ? start > from.start : start < from.start));
    if (next) select(app.offsets.range(article, next));
  }

  /** Selects a range of the text, given in UTF-16 offsets. */
  function select({ start, end }) {
    const selection = getSelection();
    const [from, to] = [point(start), point(end)];
    if (!from || !to) return;
    selection.setBaseAndExtent(...from, ...to);
    from[0].parentElement.scrollIntoView({ block: 'center' });
  }

  /** The text node, and the place in it, where an offset of the article stands. */
  function point(offset) {
    const paragraph = app.all('[data-start]', place).findLast((node) => Number(node.dataset.start) <= offset);
    if (!paragraph) return null;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let at = Number(paragraph.dataset.start);
    for (let node; (node = walker.nextNode()); at += node.length)
      if (offset <= at + node.length) return [node, offset - at];
    return null;
  }

  /** Moves the end of the selection by a word. */
  function extend(direction) {
    const selection = getSelection();
    if (pieces().length) selection.modify('extend', direction, 'word');
  }

  /** Shows the bar under the selection while there is one. */
  const show = app.oncePerFrame(() => {
    const some = app.showing() === 'read' && pieces().length > 0;
    if (some) {
      const box = getSelection().getRangeAt(0).getBoundingClientRect();
      const room = bar.parentElement.getBoundingClientRect();
      bar.style.top = `${box.bottom - room.top + 6}px`;
      bar.style.left = `${Math.max(0, box.left - room.left)}px`;
    }
    bar.hidden = !some;
  });
  document.addEventListener('selectionchange', show);

  return { sentence, extend, add, some: () => pieces().length > 0 };
})();
