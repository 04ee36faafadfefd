'use strict';

/**
 * Draws of a long list only what can be seen. `scroller` scrolls, `list` holds the rows, `tag` is a row's element,
 * `heights()` gives a function from a row's index to its pixels, `row(index)` makes one, `shows(index)` lists what the row
 * would be made of: while that is the same, the row stays. Returns `show(count)`, `reveal(index)`.
 */
app.windowed = ({ scroller, list, tag, heights, row, shows = () => [{}] }) => {
  const MARGIN_PX = 900; // drawn beyond either edge, so that quick scrolling meets no gap
  const PRINTED = 5000; // rows: on paper there is no scrolling; beyond this the CSV is the thing to print
  const spacer = () => app.el(tag, { 'aria-hidden': 'true', class: 'spacer' });
  const [above, below] = [spacer(), spacer()];
  const drawn = new Map(); // index → element
  const made = new Map(); // element → what it shows
  let tops = new Float64Array(1); // where each row begins, and at the end where the last one ends
  let count = 0;

  function measure() {
    const height = heights();
    tops = new Float64Array(count + 1);
    for (let index = 0; index < count; index++) tops[index + 1] = tops[index] + height(index);
  }

  /** The row that lies at a height of the list. */
  function at(y) {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tops[middle + 1] <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function range() {
    const top = Math.min(scroller.scrollTop, Math.max(0, tops[count] - scroller.clientHeight));
    return [at(top - MARGIN_PX), Math.min(count, at(top + scroller.clientHeight + MARGIN_PX) + 1)];
  }

  function draw([first, last] = range()) {
    for (const [index, node] of drawn) {
      if (index < first || index >= last) erase(index, node);
    }
    let next = below;
    for (let index = last - 1; index >= first; index--) {
      if (!drawn.has(index)) insert(index, next);
      next = drawn.get(index);
    }
    above.style.height = `${tops[first]}px`;
    below.style.height = `${tops[count] - tops[last]}px`;
  }

  function insert(index, next) {
    const node = row(index);
    drawn.set(index, node);
    made.set(node, shows(index));
    next.before(node);
  }

  function erase(index, node) {
    node.remove();
    drawn.delete(index);
    made.delete(node);
  }

  function show(size) {
    const focus = focused();
    count = size;
    measure();
    if (above.parentNode !== list) list.append(above, below);
    const seen = range(); // before rows go: without them the list is shorter, and the browser scrolls up
    for (const [index, node] of drawn)
      if (index >= count || !app.sameList(made.get(node), shows(index))) erase(index, node);
    draw(seen);
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
    if (tops[index] < scroller.scrollTop) scroller.scrollTop = tops[index];
    else if (tops[index + 1] > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = tops[index + 1] - scroller.clientHeight;
    draw();
    return drawn.get(index);
  }

  const redraw = app.oncePerFrame(() => draw());
  const resized = app.oncePerFrame(() => {
    measure();
    draw();
  });
  scroller.addEventListener('scroll', redraw, { passive: true });
  new ResizeObserver(resized).observe(scroller);
  addEventListener('beforeprint', () => draw([0, Math.min(count, PRINTED)]));
  addEventListener('afterprint', () => draw());
  return { show, reveal };
};
