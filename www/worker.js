'use strict';

// Runs in a worker, after the engine's glue: takes one task at a time and answers with its value, or says what failed.
(() => {
  const engine = wasm_bindgen;
  const WORD_MS = 100; // between words of how far a task is: short ones need none
  const BRACE = '{'.charCodeAt(0);
  const decoder = new TextDecoder();
  let memory = null; // the engine's own
  let product = null; // multiplies for the engine, where the browser can
  let contest = null; // which of several products is the quickest here, until that is settled
  let trial = null; // the product, on a memory of its own
  let index = null; // the set, in the one worker that compares
  let pieces = null; // takes a piece of the engine, or null behind the last one, in the one worker that compiles it
  let spoke = 0; // when the page last heard of the task
  let turn = Promise.resolve(); // tasks are done one after the other

  function progress(stage) {
    const now = performance.now();
    if (now - spoke < WORD_MS) return;
    spoke = now;
    self.postMessage({ stage });
  }

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

  /** An analysis that the engine packed, or left as it is (`src/wasm.rs`). */
  async function unpacked(bytes) {
    if (bytes[0] === BRACE) return bytes;
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  }

  const bytesIn = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

  /** A function that gives the bytes of a text that holds six of them in seven characters (`xtask/src/page/digits.rs`). */
  function unpacker() {
    const TEXT = 128; // where it stands in the memory
    const ZERO = 1;
    const { memory, bytes } = new WebAssembly.Instance(new WebAssembly.Module(bytesIn(DIGITS))).exports;
    const room = new Uint8Array(memory.buffer, TEXT);
    const encoder = new TextEncoder();
    return (text) => {
      const { written } = encoder.encodeInto(text, room);
      const groups = Math.ceil(written / 7);
      room.fill(ZERO, written, 7 * groups);
      bytes(groups);
      return room.slice(0, written - groups);
    };
  }

  /** Compiles the engine from the pieces that are to come, packed by gzip. */
  function compiled() {
    const bytesOf = unpacker();
    const stream = new ReadableStream({
      start: (to) => {
        pieces = (piece) => (piece === null ? to.close() : to.enqueue(bytesOf(piece)));
      },
    });
    const headers = { 'Content-Type': 'application/wasm' };
    return WebAssembly.compileStreaming(new Response(stream.pipeThrough(new DecompressionStream('gzip')), { headers }));
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
      index.changes((pieces) => {
        const part = joined(pieces);
        self.postMessage({ part }, [part.buffer]);
      });
      return engine.version();
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
  async function again(given, bytes) {
    const old = JSON.parse(decoder.decode(await unpacked(bytes)));
    const { title, url, byline, publisher, paragraphs } = old;
    const dated = given.published === old.published && { published_from: old.published_from };
    const known = { title, url, byline, publisher, paragraphs, ...dated, ...given };
    return reply(engine.analyzeArticle(known, old.text, progress));
  }

  /** A trap or an overflow, as against an error that the engine reports. */
  const broken = (error) =>
    error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === 'InternalError';

  const buffers = (value) =>
    (value?.articles ?? []).map(({ bytes }) => bytes.buffer);

  const begin = (modules) => {
    ({ memory } = engine.initSync({ module: modules.engine }));
    chooseProduct(modules.products);
    ownUp();
  };

  /** The modules that multiply, to be preferred in this order, of which the browser knows all instructions. */
  const products = () =>
    PRODUCTS.map(bytesIn)
      .filter((bytes) => WebAssembly.validate(bytes))
      .map((bytes) => new WebAssembly.Module(bytes));

  /** Chooses how to multiply on the engine's memory: by the first module that does it right. */
  function chooseProduct(modules) {
    for (const module of modules) {
      const on = (memory) => new WebAssembly.Instance(module, { engine: { memory } }).exports;
      const { right, trials } = tried(on);
      if (right.length === 0) continue;
      trial = trials[right[0]];
      const ways = on(memory);
      product = ways[right[0]];
      if (right.length > 1) contest = { ways, trials, best: right.map((name) => [name, Infinity]), rounds: 6 };
      return;
    }
  }

  /**
   * The products in a memory of their own, each of the same numbers, and the names of those that do what the engine's other
   * ways of multiplying do: the standard leaves to the processor what relaxed instructions do with numbers that the engine
   * does not use.
   */
  function tried(on) {
    const trial = new WebAssembly.Memory({ initial: 1 });
    const [rows, vectors, width] = [64, 8, 256];
    let end = 64; // behind the task
    const of = (type, count, value) => {
      new type(trial.buffer, end, count).fill(value);
      end += count * type.BYTES_PER_ELEMENT;
      return end - count * type.BYTES_PER_ELEMENT;
    };
    const weights = of(Int8Array, rows * width, -32);
    const [starts, ofRows] = [of(Int32Array, rows, 0), of(Float32Array, rows, 1)];
    const [numbers, ofVectors] = [of(Uint8Array, vectors * width, 127), of(Float32Array, vectors, 1)];
    const out = of(Float32Array, rows * vectors, 0);
    const lengths = [rows / 16, vectors / 4, width / 4];
    new Uint32Array(trial.buffer).set([weights, starts, ofRows, numbers, ofVectors, out, ...lengths]);
    const trials = on(trial);
    const isRight = (name) => {
      trials[name](0);
      return new Float32Array(trial.buffer, out, rows * vectors).every((sum) => sum === width * -32 * 127);
    };
    return { right: Object.keys(trials).filter(isRight), trials };
  }

  /**
   * Says when a product takes a hundred times as long as it ought to: in Firefox 140 one thread of four does so with all
   * vectors of numbers, mostly from its beginning. Elsewhere four trials take a tenth of a millisecond. Tried again where it is
   * slow, for the thread may just have waited for its turn on a busy machine.
   */
  function ownUp() {
    const SLOW_MS = 8;
    const TIMES = 3;
    for (let time = 0; time < TIMES; time++) if (took(trial, 4) <= SLOW_MS) return;
    self.postMessage({ slow: true });
  }

  /**
   * A round of the contest, after each of the first tasks: the product is the quickest so far, by its best time, for the browser
   * compiles them better while other tasks run.
   */
  function compete() {
    if (!contest) return;
    for (const entry of contest.best) entry[1] = Math.min(entry[1], took(contest.trials[entry[0]], 600));
    contest.best.sort((a, b) => a[1] - b[1]);
    product = contest.ways[contest.best[0][0]];
    if (--contest.rounds === 0) contest = null;
  }

  /** The milliseconds that a product, where there is one, takes for so many times the trial's: browsers tell no less than one, some of them. */
  function took(trial, count) {
    const start = performance.now();
    for (let times = 0; trial && times < count; times++) trial(0);
    return performance.now() - start;
  }

  // What the engine asks for by this name (`src/wasm.rs`).
  self.saywhenProduct = (task) => {
    product?.(task);
    return product !== null;
  };

  self.onmessage = ({ data }) => {
    if (pieces && data.piece !== undefined) pieces(data.piece); // what is being compiled waits for it
    else turn = turn.then(() => answer(data));
  };

  async function answer(data) {
    spoke = performance.now();
    try {
      if (data.modules) begin(data.modules);
      else if (data.piece !== undefined) {
        const compiling = compiled();
        const small = products();
        pieces(data.piece);
        const modules = { engine: await compiling, products: small };
        self.postMessage({ value: modules });
        begin(modules);
      } else {
        const value = await calls[data.call](...data.given);
        self.postMessage({ value, memory: memory.buffer.byteLength }, buffers(value));
        compete();
        if (data.call === 'file') ownUp();
      }
    } catch (error) {
      self.postMessage({ error: String(error?.message ?? error), broken: broken(error) });
    }
  }
})();
