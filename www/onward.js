'use strict';

/**
 * Draws a long page's parts in `place`: `size` of them at first, and more whenever the reader comes to the button at their
 * end. `begin(parts)` starts a page of parts (functions that make nodes) and resolves when the first of them are drawn;
 * `all()` resolves when every part is, as on paper there is nothing to come to.
 */
app.onward = ({ place, size }) => {
  const button = app.el('button.onward', { type: 'button', onclick: () => more() });
  let parts = [];
  let drawn = 0;
  let limit = 0; // parts that are to be drawn
  let drawing = null;

  function begin(made) {
    [parts, drawn, limit, drawing] = [made, 0, 0, null];
    place.replaceChildren();
    return more();
  }

  function put() {
    place.append(...[parts[drawn++]()].flat());
  }

  async function more(count = size) {
    limit = Math.min(parts.length, limit + count);
    drawing ??= draw(parts);
    return drawing;
  }

  async function draw(mine) {
    const left = (function* () {
      while (drawn < limit) yield;
    })();
    const focused = document.activeElement === button;
    button.remove();
    if (!(await app.inSlices(left, put, () => parts === mine))) return;
    drawing = null;
    if (drawn === parts.length) return;
    button.textContent = app.words.showMore(Math.min(size, parts.length - drawn));
    place.append(button);
    if (focused) button.focus({ preventScroll: true });
  }

  const all = () => more(parts.length);

  new IntersectionObserver((entries) => entries.at(-1).isIntersecting && more()).observe(button);
  addEventListener('beforeprint', () => {
    button.remove();
    if (place.checkVisibility()) for (limit = parts.length; drawn < limit; ) put();
  });
  return { begin, all };
};
