'use strict';

// Runs in a worker, after the engine's glue: takes one task at a time and answers with its value, or says what failed.
(() => {
  const engine = wasm_bindgen;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const ABOUT = ['id', 'name', 'title', 'byline', 'publisher', 'url', 'published', 'published_from', 'language', 'warnings'];
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

  /** An article for the page: what its lists need, and the whole as bytes, which cross over without being copied. */
  function packed(article) {
    const about = Object.fromEntries(ABOUT.map((name) => [name, article[name]]));
    const statements = article.quotations.filter(({ act }) => act === 'statement').length;
    about.counts = {
      quotations: statements,
      attitudes: article.quotations.length - statements,
      no_comments: article.no_comments.length,
      events: article.events.length,
    };
    return { about, bytes: encoder.encode(JSON.stringify(article)) };
  }

  /** What pieces of JSON in UTF-8 say: so the engine hands over what it found. */
  const opened = (pieces) =>
    JSON.parse(pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode());
  const reply = ({ articles, ...rest }) => ({ ...rest, articles: articles.map(packed) });

  const calls = {
    file(given, buffer) {
      const bytes = new Uint8Array(buffer);
      return { fingerprint: fingerprint(bytes), ...outcome(() => engine.analyzeFile(given, bytes, progress)) };
    },
    article: (given, text) => reply(opened(engine.analyzeArticle(given, text, progress))),
    again,
    forget() {
      index = null;
    },
    take(put, gone) {
      index ??= new engine.SetIndex();
      for (const id of gone) index.remove(id);
      for (const bytes of put) index.add(decoder.decode(bytes));
    },
    compare(decisions) {
      progress('set');
      index ??= new engine.SetIndex();
      index.decide(JSON.stringify(decisions));
      return { generator: engine.version(), ...JSON.parse(index.changes()) };
    },
  };

  /** What a file gave: its articles, or the engine's word why it holds none. */
  function outcome(analyse) {
    try {
      return reply(opened(analyse()));
    } catch (error) {
      if (broken(error)) throw error;
      return { articles: [], reason: error.message };
    }
  }

  /** Analyses an article's text anew; what only its file said of it stays. */
  function again(given, bytes) {
    const old = opened([bytes]);
    const { title, url, byline, publisher, paragraphs } = old;
    const known = { title, url, byline, publisher, paragraphs, ...given };
    const found = opened(engine.analyzeArticle(known, old.text, progress));
    for (const article of found.articles) {
      if (article.published === old.published) article.published_from = old.published_from;
    }
    return reply(found);
  }

  /** A trap or an overflow, as against an error that the engine reports. */
  const broken = (error) =>
    error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === 'InternalError';

  const buffers = (value) => (value?.articles ?? []).map(({ bytes }) => bytes.buffer);

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
