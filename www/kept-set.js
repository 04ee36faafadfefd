'use strict';

// What comparing the articles came to, as the storage keeps it for the next opening: each facet's facts in the order of their
// ids, cut into pieces that are packed each for itself. Where a piece ends its ids say, whatever comes before it, so that a
// fact more or less changes one piece. A stamp says of which state of the storage the set is, by its revision, and which
// engine found it; where that is not what the page holds, all is compared anew.
app.keptSet = (() => {
  const MEAN = 256; // facts a piece: some 200 kB, a tenth of that packed
  const GROUP = 16; // pieces unpacked at once
  const PORTION = 1 << 16; // bytes packed or unpacked without giving way to the browser
  const encoder = new TextEncoder();
  const { FACTS } = app.comparison;
  const AT_ONCE = ['stories', 'duplicates']; // what the reading view shows; most of the bytes are others'
  let known = { stamp: null, pieces: new Map() }; // as this tab last wrote them: key → piece

  /** Whether a piece ends with the fact that has this id: FNV-1a, so that one in MEAN does. */
  function ends(id) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
    return (hash >>> 8) % MEAN === 0;
  }

  /** The pieces of a set by their keys: `{ id, facts }`, `id` the facet and the id of the first fact. Cut in slices. */
  async function cut(set) {
    const pieces = new Map();
    for (const name of FACTS) {
      let piece = null;
      await app.inSlices(set[name], (fact) => {
        piece ??= { id: [name, fact.id], facts: [] };
        piece.facts.push(fact);
        if (piece.facts.length === 1) pieces.set(piece.id.join('\n'), piece);
        if (ends(fact.id)) piece = null;
      });
    }
    return pieces;
  }

  /** What comes of bytes that a stream packs or unpacks: a portion at a time, for it works on the page's own thread. */
  async function through(bytes, { readable, writable }) {
    const writer = writable.getWriter();
    const write = async () => {
      for (let at = 0; at < bytes.length; at += PORTION) {
        await writer.write(bytes.subarray(at, at + PORTION));
        await app.breathe();
      }
      await writer.close();
    };
    const [whole] = await Promise.all([new Response(readable).arrayBuffer(), write()]);
    return new Uint8Array(whole);
  }

  /** Puts the set that was kept into the page, if it is of what the page holds; most of it packed, until somebody asks. */
  async function restore() {
    const stamp = await app.store.fact('comparison');
    const fits = () => stamp?.engine === app.engine.version && stamp.revision === app.keeper.revision();
    const pieces = fits() && (await app.store.pieces(stamp));
    if (!pieces) return;
    try {
      await open(pieces.filter(({ id }) => AT_ONCE.includes(id[0])));
    } catch {
      await damaged();
      return;
    }
    const lists = FACTS.map((name) => () => pieces.filter(({ id }) => id[0] === name).flatMap(factsOf));
    const anew = async () => {
      await damaged();
      app.intake.during([]); // who asked for the set is not kept waiting: what is shown is drawn again then
    };
    if (fits()) app.comparison.restore(stamp.generator, lists, () => open(pieces), anew);
  }

  /** Forgets what was kept. */
  const damaged = () => app.store.keep('comparison', null);

  /** The facts of a piece, read at once where it is still packed. */
  const factsOf = (piece) => piece.facts ?? app.json.parse(piece.bytes);

  /** Reads pieces in slices. */
  async function open(pieces) {
    const decoder = new TextDecoder();
    const packed = pieces.filter(({ facts }) => !facts);
    for (let at = 0; at < packed.length; at += GROUP) {
      const group = packed.slice(at, at + GROUP);
      const plain = await Promise.all(group.map(({ bytes }) => through(bytes, new DecompressionStream('deflate'))));
      await app.inSlices(group, (piece, index) => {
        piece.facts = JSON.parse(decoder.decode(plain[index]));
        piece.bytes = null;
      });
    }
  }

  /** Keeps the set, if it is of what is on disk, no more and no less. */
  async function keep() {
    const revision = app.keeper.revision();
    const stands = () =>
      revision !== null && app.keeper.revision() === revision && app.comparison.isOf(app.library.articles());
    if (!stands()) return;
    const before = await app.store.fact('comparison');
    if (before?.revision === revision && before.engine === app.engine.version) return; // kept, by this tab or another
    await app.comparison.opened();
    const set = app.comparison.set();
    const mine = before && before.by === known.stamp?.by;
    const held = mine ? known.pieces : new Map();
    const pieces = await cut(set);
    const put = [];
    for (const [key, { id, facts }] of pieces) {
      if (app.sameList(held.get(key)?.facts ?? [], facts)) continue; // a piece has facts
      put.push({ id, bytes: await through(encoder.encode(JSON.stringify(facts)), new CompressionStream('deflate')) });
      if (!stands()) return;
    }
    const gone = mine ? [...held].filter(([key]) => !pieces.has(key)).map(([, { id }]) => id) : [IDBKeyRange.lowerBound([])]; // all
    const stamp = { by: app.newId(), revision, engine: app.engine.version, generator: set.generator };
    if (await app.store.keepPieces(stamp, before, put, gone)) known = { stamp, pieces };
  }

  return { restore, keep };
})();
