'use strict';

/**
 * Draws of a long list only what can be seen. Rows have one height. `scroller` scrolls, `list` holds the rows, `tag` is a
 * row's element, `height()` its pixels, `row(index)` makes one. Returns `show(count)`, `reveal(index)`, `row(index)`.
 */
app.windowed = ({ scroller, list, tag, height, row }) => {
  const MARGIN = 12; // rows drawn beyond either edge, so that quick scrolling meets no gap
  const PRINTED = 5000; // on paper there is no scrolling; beyond this the CSV is the thing to print
  const spacer = () => app.el(tag, { 'aria-hidden': 'true', class: 'spacer' });
  const [above, below] = [spacer(), spacer()];
  const drawn = new Map();
  let count = 0;

  function range() {
    const each = height();
    const first = Math.floor(scroller.scrollTop / each) - MARGIN;
    const last = Math.ceil((scroller.scrollTop + scroller.clientHeight) / each) + MARGIN;
    return [Math.max(0, Math.min(first, count)), Math.min(count, last)];
  }

  function draw([first, last] = range()) {
    for (const [index, node] of drawn) {
      if (index >= first && index < last) continue;
      node.remove();
      drawn.delete(index);
    }
    let next = below;
    for (let index = last - 1; index >= first; index--) {
      if (!drawn.has(index)) insert(index, next);
      next = drawn.get(index);
    }
    above.style.height = `${first * height()}px`;
    below.style.height = `${(count - last) * height()}px`;
  }

  function insert(index, next) {
    drawn.set(index, row(index));
    next.before(drawn.get(index));
  }

  function show(size) {
    const focus = focused();
    count = size;
    drawn.clear();
    list.replaceChildren(above, below);
    draw();
    if (focus) controls(drawn.get(focus.index))[focus.place]?.focus({ preventScroll: true });
  }

  const controls = (node) => (node ? app.all('a, button, input', node) : []);

  /** Which control of which row has the keyboard, so that drawing anew does not take it away. */
  function focused() {
    for (const [index, node] of drawn) {
      if (node.contains(document.activeElement))
        return { index, place: controls(node).indexOf(document.activeElement) };
    }
    return null;
  }

  /** Scrolls a row into view and returns its element. */
  function reveal(index) {
    const each = height();
    const top = index * each;
    const room = scroller.clientHeight - each * 2;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
    draw();
    return drawn.get(index);
  }

  const redraw = app.oncePerFrame(() => draw());
  scroller.addEventListener('scroll', redraw, { passive: true });
  new ResizeObserver(redraw).observe(scroller);
  addEventListener('beforeprint', () => draw([0, Math.min(count, PRINTED)]));
  addEventListener('afterprint', () => draw());
  return { show, reveal };
};
