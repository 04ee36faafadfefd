'use strict';

// The one place where the analysis's offsets (code points) become JavaScript's (UTF-16), and where text is made
// harmless to show.
app.offsets = (() => {
  /** Code point index of each character outside the basic plane: each takes two UTF-16 units. */
  function astral(text) {
    const found = [];
    for (let at = 0, point = 0; at < text.length; at++, point++) {
      if (text.codePointAt(at) > 0xffff) {
        found.push(point);
        at++;
      }
    }
    return found;
  }

  /** How many of the sorted numbers are smaller than `limit`. */
  function below(numbers, limit) {
    let low = 0,
      high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** For one text: a function from a code point offset to the UTF-16 offset of the same place. */
  function converter(text) {
    const wide = astral(text);
    const { length } = text; // the text itself is not kept
    return (point) => Math.min(point + below(wide, point), length);
  }

  /** For one text: a function from a UTF-16 offset to the code point offset of the same place. */
  function counter(text) {
    const wide = astral(text).map((point, index) => point + index); // the UTF-16 offset of each
    return (at) => at - below(wide, at);
  }

  const of = app.remembered((article) => converter(article.text));
  const back = app.remembered((article) => counter(article.text));

  /** A range of code points as UTF-16 offsets. */
  const range = (article, { start, end }) => ({ start: of(article)(start), end: of(article)(end) });

  /** A range of UTF-16 offsets as code points. */
  const points = (article, { start, end }) => ({ start: back(article)(start), end: back(article)(end) });

  /** The text of a range of code points, fit to show. */
  function text(article, span) {
    const { start, end } = range(article, span);
    return harmless(article.text.slice(start, end));
  }

  /** Control characters as their visible pictures and direction overrides as �: the same length, nothing hidden. */
  const harmless = (shown) =>
    shown
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
      .replace(/[\u007f-\u009f\u202d\u202e]/g, '\ufffd');

  return { converter, below, range, points, text, harmless };
})();
