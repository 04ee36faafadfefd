'use strict';

// Runs in a worker, after the engine's glue: takes one task at a time and answers with its value, or says what failed.
(() => {
  const engine = wasm_bindgen;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let memory = null; // the engine's own
  let index = null; // the set, in the one worker that compares
  const progress = (stage) => self.postMessage({ stage });

  /** FNV-1a over the bytes, in two lanes of 32 bits: tells a file apart from every other one in a reader's hands. */
  function fingerprint(bytes) {
    let low = 0x811c9dc5,
      high = 0xc9dc5118;
    for (const byte of bytes) {
      low = Math.imul(low ^ byte, 0x01000193);
      high = Math.imul(high ^ byte, 0x01000197);
    }
    return `${bytes.length}:${low >>> 0}:${high >>> 0}`;
  }

  /** What the engine says of a file, each article with its analysis as bytes, which cross over without being copied. */
  function reply([said, ...analyses]) {
    const { articles, ...rest } = JSON.parse(said);
    return { ...rest, articles: articles.map((about, index) => ({ about, bytes: joined(analyses[index]) })) };
  }

  function joined(pieces) {
    const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  const calls = {
    file(given, buffer) {
      const bytes = new Uint8Array(buffer);
      return { fingerprint: fingerprint(bytes), ...outcome(() => engine.analyzeFile(given, bytes, progress)) };
    },
    article: (given, text) => reply(engine.analyzeArticle(given, text, progress)),
    again,
    forget() {
      index = null;
    },
    take(put, gone) {
      index ??= new engine.SetIndex();
      for (const id of gone) index.remove(id);
      for (const bytes of put) index.add(bytes);
    },
    compare(decisions) {
      progress('set');
      index ??= new engine.SetIndex();
      index.decide(JSON.stringify(decisions));
      return { generator: engine.version(), bytes: encoder.encode(index.changes()) };
    },
  };

  /** What a file gave: its articles, or the engine's word why it holds none. */
  function outcome(analyse) {
    try {
      return reply(analyse());
    } catch (error) {
      if (broken(error)) throw error;
      return { articles: [], reason: error.message };
    }
  }

  /** Analyses an article's text anew; what only its file said of it stays. */
  function again(given, bytes) {
    const old = JSON.parse(decoder.decode(bytes));
    const { title, url, byline, publisher, paragraphs } = old;
    const dated = given.published === old.published && { published_from: old.published_from };
    const known = { title, url, byline, publisher, paragraphs, ...dated, ...given };
    return reply(engine.analyzeArticle(known, old.text, progress));
  }

  /** A trap or an overflow, as against an error that the engine reports. */
  const broken = (error) =>
    error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === 'InternalError';

  const buffers = (value) => [value, ...(value?.articles ?? [])].flatMap((one) => one?.bytes?.buffer ?? []);

  self.onmessage = ({ data }) => {
    try {
      if (data.module) ({ memory } = engine.initSync({ module: data.module }));
      else {
        const value = calls[data.call](...data.given);
        self.postMessage({ value, memory: memory.buffer.byteLength }, buffers(value));
      }
    } catch (error) {
      self.postMessage({ error: String(error?.message ?? error), broken: broken(error) });
    }
  };
})();
