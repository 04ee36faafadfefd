'use strict';

// Places of a text held by its words, so that they are found again when the text was analysed anew: the exact words, a
// little of what stands before and after, and where they stood (as in the W3C Web Annotation TextQuoteSelector). Pure.
app.anchors = (() => {
  const CONTEXT = 32; // characters kept on either side: what tells one “he said” from the next

  /** Holds a range of code points. */
  function make(article, span) {
    const { text } = article;
    const { start, end } = app.offsets.range(article, span);
    return {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
      start: span.start,
    };
  }

  /** The range of code points that an anchor holds, where its words stand most as they stood; null where they are gone. */
  function find(article, { exact, prefix, suffix, start }) {
    const { text } = article;
    const hint = app.offsets.range(article, { start, end: start }).start;
    let best = null;
    for (let at = text.indexOf(exact); at >= 0 && exact; at = text.indexOf(exact, at + 1)) {
      const agreed =
        before(text.slice(Math.max(0, at - CONTEXT), at), prefix) +
        after(text.slice(at + exact.length, at + exact.length + CONTEXT), suffix);
      const far = Math.abs(at - hint);
      if (!best || agreed > best.agreed || (agreed === best.agreed && far < best.far)) best = { at, agreed, far };
    }
    return best && app.offsets.points(article, { start: best.at, end: best.at + exact.length });
  }

  /** How many characters two texts share at their beginning. */
  function after(a, b) {
    let shared = 0;
    while (shared < a.length && a[shared] === b[shared]) shared++;
    return shared;
  }

  /** How many characters two texts share at their end. */
  function before(a, b) {
    let shared = 0;
    while (shared < a.length && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
    return shared;
  }

  return { make, find };
})();
