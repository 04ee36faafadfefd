'use strict';

// Runs in a worker, after the engine's glue: takes one task at a time and answers with its value, or says what failed.
(() => {
  const engine = wasm_bindgen;
  let memory = null; // the engine's own
  const held = []; // articles sent one by one, so that no message is so long that the page would stutter
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

  const calls = {
    file: (given, bytes) => ({
      fingerprint: fingerprint(bytes),
      ...outcome(() => ({ json: engine.analyzeFile(given, bytes, progress) })),
    }),
    article: (given, text) => ({ json: engine.analyzeArticle(given, text, progress) }),
    set: () => {
      progress('set');
      return engine.analyzeSet(held.splice(0));
    },
  };

  /** What a file gave: its articles, or the engine's word why it holds none. */
  function outcome(analyse) {
    try {
      return analyse();
    } catch (error) {
      if (broken(error)) throw error;
      return { articles: [], reason: error.message };
    }
  }

  /** A trap or an overflow, as against an error that the engine reports. */
  const broken = (error) =>
    error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === 'InternalError';

  /** Sends what a call gave; JSON, which is pieces of bytes, is handed over and not copied. */
  function answer(value) {
    const pieces = (value.json ?? []).map((piece) => piece.buffer);
    self.postMessage({ value, memory: memory.buffer.byteLength }, pieces);
  }

  self.onmessage = ({ data }) => {
    try {
      if (data.module) ({ memory } = engine.initSync({ module: data.module }));
      else if (data.hold) held.push(data.hold);
      else answer(calls[data.call](...data.given));
    } catch (error) {
      self.postMessage({ error: String(error?.message ?? error), broken: broken(error) });
    }
  };
})();
