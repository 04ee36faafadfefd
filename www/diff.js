'use strict';

/**
 * How one text became another, word by word (longest common subsequence): `[kind, text]` with kind "same", "gone", "new".
 * Marks and case count as differences; white space does not. Very long texts are compared by their beginnings and ends.
 */
app.diff = (before, after) => {
  const MOST = 1200; // words a side: the table below grows with their product
  const words = (text) => text.split(/\s+/).filter(Boolean);
  let [a, b] = [words(before), words(after)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  let tail = 0;
  while (tail < a.length - same && tail < b.length - same && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const head = a.slice(0, same);
  const end = tail ? a.slice(-tail) : [];
  [a, b] = [a.slice(same, a.length - tail), b.slice(same, b.length - tail)];

  const parts = [];
  const put = (kind, list) => {
    if (!list.length) return;
    if (parts.at(-1)?.[0] === kind) parts.at(-1)[1].push(...list);
    else parts.push([kind, [...list]]);
  };
  put('same', head);
  middle();
  put('same', end);
  return parts.map(([kind, list]) => [kind, list.join(' ')]);

  function middle() {
    if (a.length > MOST || b.length > MOST || !a.length || !b.length) {
      put('gone', a);
      put('new', b);
      return;
    }
    const width = b.length + 1;
    const table = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        table[i * width + j] =
          a[i] === b[j]
            ? table[(i + 1) * width + j + 1] + 1
            : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    let [i, j] = [0, 0];
    while (i < a.length && j < b.length) {
      if (a[i] === b[j]) {
        put('same', [a[i]]);
        i++;
        j++;
      } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) put('gone', [a[i++]]);
      else put('new', [b[j++]]);
    }
    put('gone', a.slice(i));
    put('new', b.slice(j));
  }
};
