'use strict';

// What comparing the articles came to, as the storage keeps it for the next opening: each facet's facts in the order of their
// ids, cut into pieces that are packed each for itself. Where a piece ends its ids say, whatever comes before it, so that a
// fact more or less changes one piece. A stamp says of which state of the storage the set is, by its revision, and which
// engine found it; where that is not what the page holds, all is compared anew.
app.keptSet = (() => {
  const MEAN = 256; // facts a piece: some 200 kB, a tenth of that packed
  const GROUP = 16; // pieces unpacked at once
  const { FACTS } = app.comparison;
  let known = { stamp: null, pieces: new Map() }; // as this tab last read or wrote them: key → piece

  /** Whether a piece ends with the fact that has this id: FNV-1a, so that one in MEAN does. */
  function ends(id) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
    return (hash >>> 8) % MEAN === 0;
  }

  const byKey = (pieces) => new Map(pieces.map((piece) => [piece.id.join('\n'), piece]));

  /** The pieces of a facet: `{ id, facts }`, `id` the facet and the id of the first fact. */
  function cut(facet, list) {
    const pieces = [];
    let open = null;
    for (const fact of list) {
      if (!open) pieces.push((open = { id: [facet, fact.id], facts: [] }));
      open.facts.push(fact);
      if (ends(fact.id)) open = null;
    }
    return pieces;
  }

  const through = async (bytes, stream) =>
    new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

  /** Puts the set that was kept into the page, if it is of what the page holds. */
  async function restore() {
    const stamp = await app.store.fact('comparison');
    const fits = () => stamp?.engine === app.engine.version && stamp.revision === app.keeper.revision();
    const records = fits() && (await app.store.pieces(stamp));
    if (!records) return;
    const pieces = await read(records).catch(() => null);
    if (!pieces) await app.store.keep('comparison', null); // they are damaged
    if (!pieces || !fits()) return;
    const list = (facet) => pieces.filter(({ id }) => id[0] === facet).flatMap(({ facts }) => facts);
    known = { stamp, pieces: byKey(pieces) };
    app.comparison.restore(app.library.articles(), stamp.generator, Object.fromEntries(FACTS.map((name) => [name, list(name)])));
  }

  /** The pieces that records hold, unpacked in slices. */
  async function read(records) {
    const pieces = [];
    const decoder = new TextDecoder();
    for (let at = 0; at < records.length; at += GROUP) {
      const group = records.slice(at, at + GROUP);
      const unpacked = await Promise.all(group.map(({ bytes }) => through(bytes, new DecompressionStream('deflate'))));
      const parse = (bytes, index) => pieces.push({ id: group[index].id, facts: JSON.parse(decoder.decode(bytes)) });
      await app.inSlices(unpacked, parse);
    }
    return pieces;
  }

  const same = (some, others) => some?.length === others.length && others.every((one, index) => one === some[index]);

  /** Keeps the set, if it is of what is on disk, no more and no less. */
  async function keep() {
    const revision = app.keeper.revision();
    const stands = () =>
      revision !== null && app.keeper.revision() === revision && app.comparison.isOf(app.library.articles());
    if (!stands()) return;
    const before = await app.store.fact('comparison');
    if (before?.revision === revision && before.engine === app.engine.version) return; // kept, by this tab or another
    const set = app.comparison.set();
    const mine = before && before.by === known.stamp?.by;
    const held = mine ? known.pieces : new Map();
    const pieces = byKey(FACTS.flatMap((name) => cut(name, set[name])));
    const put = [];
    for (const [key, { id, facts }] of pieces) {
      if (same(held.get(key)?.facts, facts)) continue;
      put.push({ id, bytes: await through(JSON.stringify(facts), new CompressionStream('deflate')) });
      await app.breathe();
      if (!stands()) return;
    }
    const gone = mine ? [...held].filter(([key]) => !pieces.has(key)).map(([, { id }]) => id) : [IDBKeyRange.lowerBound([])]; // all
    const stamp = { by: app.newId(), revision, engine: app.engine.version, generator: set.generator };
    if (await app.store.keepPieces(stamp, before, put, gone)) known = { stamp, pieces };
  }

  return { restore, keep };
})();
