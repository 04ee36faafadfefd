'use strict';

// JSON as bytes: packed (zlib, by which an analysis takes a fifth of its room) or plain. Large plain JSON is read in slices:
// JSON.parse reads ten megabytes without a pause, here it gets a little at a time. The text is an object as JSON.stringify
// and the engine write it, without white space between its parts.
app.json = (() => {
  const PORTION = 1 << 16; // bytes parsed at once
  const code = (character) => character.charCodeAt(0);
  const [QUOTE, BACKSLASH, COMMA] = ['"', '\\', ','].map(code);
  const [BRACE, BRACKET, BRACE_END, BRACKET_END] = ['{', '[', '}', ']'].map(code);
  const decoder = new TextDecoder();

  /** The place behind the string that begins at a place. */
  function afterString(bytes, at) {
    for (let end = bytes.indexOf(QUOTE, at + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
      let slashes = 0;
      while (bytes[end - 1 - slashes] === BACKSLASH) slashes++;
      if (slashes % 2 === 0) return end + 1;
    }
    throw new SyntaxError('a string has no end');
  }

  /** The place behind the value that begins at a place. */
  function afterValue(bytes, at) {
    let depth = 0;
    do {
      const byte = bytes[at];
      if (byte === QUOTE) at = afterString(bytes, at);
      else {
        if (byte === BRACE || byte === BRACKET) depth++;
        else if (byte === BRACE_END || byte === BRACKET_END) depth--;
        at++;
      }
    } while (depth > 0 || (bytes[at] !== COMMA && bytes[at] !== BRACE_END && bytes[at] !== BRACKET_END));
    return at;
  }

  let desk = new Uint8Array(PORTION);

  /**
   * What UTF-8 says, read off one buffer that stays: to each buffer that it reads a browser ties a handle, and to let go of
   * thousands of them at once takes it a tenth of a second.
   */
  function text(bytes) {
    if (desk.length < bytes.length) desk = new Uint8Array(2 * bytes.length);
    desk.set(bytes);
    return decoder.decode(desk.subarray(0, bytes.length));
  }

  const parsed = (bytes, from, to) => JSON.parse(text(bytes.subarray(from, to)));

  /** Fills `object` with what the bytes say from a place on, a portion each time it is asked; returns the place behind it. */
  function* filling(object, bytes, at = 1) {
    while (bytes[at] !== undefined && bytes[at] !== BRACE_END) {
      const colon = afterString(bytes, at);
      const key = parsed(bytes, at, colon);
      if (bytes[colon + 1] === BRACKET) at = yield* list((object[key] = []), bytes, colon + 2);
      else if (bytes[colon + 1] === BRACE) at = yield* filling((object[key] = {}), bytes, colon + 2);
      else {
        at = afterValue(bytes, colon + 1);
        object[key] = parsed(bytes, colon + 1, at);
      }
      if (bytes[at] === COMMA) at++;
      yield;
    }
    return at + 1;
  }

  /** Fills a list whose items begin at a place; returns the place behind it. */
  function* list(found, bytes, at) {
    let from = at;
    while (bytes[at] !== BRACKET_END) {
      at = afterValue(bytes, at);
      if (bytes[at] === COMMA && at - from < PORTION) at++;
      else {
        for (const item of JSON.parse(`[${text(bytes.subarray(from, at))}]`)) found.push(item);
        if (bytes[at] === COMMA) from = ++at;
        yield;
      }
    }
    return at + 1;
  }

  /** The object that the bytes say. */
  async function read(bytes) {
    const object = {};
    await app.inSlices(filling(object, bytes), () => {});
    return object;
  }

  /** Packed bytes unpacked; plain ones as they are. */
  const plain = (bytes) => (bytes[0] === BRACE ? bytes : pako.inflate(bytes));

  /** What packed or plain bytes say, at once. */
  const parse = (bytes) => JSON.parse(text(plain(bytes)));

  return { read, plain, parse };
})();
