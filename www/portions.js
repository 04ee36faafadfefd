'use strict';

// A large file of JSON lines in portions, each a task of its own: so that several workers share it, its first articles are
// there soon, and no worker holds all of it.
app.portions = (() => {
  const SIZE = 1 << 20; // bytes of a portion, more where a line is longer
  const LINES = /\.(jsonl|ndjson)$/i;
  const NEWLINE = 10;

  /** The bytes from a place in a file to the end of the last line that begins in the next `size`. */
  async function lines(file, from, size = SIZE) {
    const bytes = new Uint8Array(await file.slice(from, from + size).arrayBuffer());
    const end = from + size >= file.size ? bytes.length : bytes.lastIndexOf(NEWLINE) + 1;
    return end ? bytes.subarray(0, end) : lines(file, from, 2 * size);
  }

  function count(bytes) {
    let found = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) found++;
    return found;
  }

  /** A file (`{ file, path, … }`) as a list of files to read: itself, where it is none of many lines. */
  async function of(one) {
    const { file, path } = one;
    if (!LINES.test(path) || file.size <= SIZE) return [one];
    const found = [];
    let before = 0;
    for (let from = 0; from < file.size; ) {
      const part = await lines(file, from);
      // Empty lines in the place of those before it: so the engine counts lines as the file does.
      found.push({ ...one, whole: path, file: new Blob(['\n'.repeat(before), file.slice(from, from + part.length)]) });
      before += count(part);
      from += part.length;
    }
    return found;
  }

  return { of };
})();
