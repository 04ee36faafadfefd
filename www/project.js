'use strict';

// The whole project as one file, to keep, to hand on, to open elsewhere:
//
//   { "schema": "saywhen/project@1", "generator", "made": ISO 8601,
//     "corrections": [record, as in corrections.js],
//     "articles": [ { "order", "fingerprint", "born", "engine", "seed"?, "analysis": article in the contract's shape } ] }
//
// Written with one article a line, so that a large one can be read line by line; any other JSON of this shape is read too.
// Gzipped where its name ends in .gz.
app.project = (() => {
  const SCHEMA = 'saywhen/project@1';
  const HEAD = `{"schema":"${SCHEMA}"`;
  const words = app.words;

  /** The project as a gzipped file. */
  async function file() {
    const { generator } = app.library.set();
    const rest = JSON.stringify({ generator, made: new Date().toISOString(), corrections: app.corrections.list() });
    const parts = [`${HEAD},${rest.slice(1, -1)},"articles":[`];
    await app.inSlices(app.library.entries(), ({ article, order, fingerprint, born, engine, seed }, index) => {
      const about = JSON.stringify({ order, fingerprint, born, engine, seed });
      parts.push(`${index ? ',' : ''}\n${about.slice(0, -1)},"analysis":`, app.json.plain(article.bytes), '}');
    });
    parts.push('\n]}\n');
    const packed = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
    return new Blob([await new Response(packed).arrayBuffer()], { type: 'application/gzip' });
  }

  /** Gives the reader the project as a file. */
  async function save() {
    app.save(`saywhen-project-${new Date().toISOString().slice(0, 10)}.json.gz`, await file(), 'application/gzip');
  }

  const isPacked = (name) => /\.gz$/i.test(name);
  const unpacked = (blob, name) =>
    isPacked(name) ? blob.stream().pipeThrough(new DecompressionStream('gzip')) : blob.stream();

  /** Whether a file is a project: by its name, then by its first words. */
  async function is({ path: name, file: blob }) {
    if (!/\.json(\.gz)?$/i.test(name)) return false;
    const reader = unpacked(blob, name).getReader();
    try {
      const { value } = await reader.read();
      const start = new TextDecoder().decode(value?.slice(0, 200)).replace(/^\uFEFF/, '');
      return start.replace(/\s/g, '').startsWith(HEAD);
    } catch {
      return false; // no gzip, or not readable: the engine says what is wrong with it
    } finally {
      reader.cancel().catch(() => {});
    }
  }

  /** The project in a file: `{ corrections, articles }`. */
  async function read(blob, name) {
    const text = await new Response(unpacked(blob, name)).text();
    const lines = text.split('\n');
    const [head, tail] = [lines[0], '\n]}\n'];
    if (!head.endsWith('"articles":[') || !text.endsWith(tail)) return JSON.parse(text);
    const articles = [];
    await app.inSlices(lines.slice(1, -2), (line) => articles.push(JSON.parse(line.replace(/^,|,$/g, ''))));
    return { ...JSON.parse(`${head}]}`), articles };
  }

  /** Whether something has the shape of an article's analysis, as far as the page relies on it. */
  const sound = (analysis) =>
    typeof analysis?.id === 'string' &&
    typeof analysis.text === 'string' &&
    ['paragraphs', 'sentences', 'entities', 'mentions', 'quotations', 'no_comments', 'times', 'events', 'warnings'].every(
      (name) => Array.isArray(analysis[name]),
    );

  /** Opens a project beside what the page holds: an article that is there already, by its `born`, takes the file's state. */
  async function open(blob, name) {
    const { articles = [], corrections = [] } = await read(blob, name);
    const there = new Map(app.library.entries().map((entry) => [entry.born, entry.article.id]));
    const ids = new Map(); // as in the file → as in the page
    let added = 0;
    await app.inSlices(articles, ({ analysis, ...about }) => {
      if (!sound(analysis)) throw new Error(words.noProject);
      const id = there.get(about.born) ?? app.library.unused(analysis.id);
      ids.set(analysis.id, id);
      added += there.has(about.born) ? 0 : 1;
      const order = there.has(about.born) ? app.library.entry(id).order : app.library.order();
      const entry = { ...about, born: about.born ?? app.newId(), order, article: app.Article.of({ ...analysis, id }) };
      app.library.put(entry);
      app.keeper.save(entry);
    });
    app.corrections.accept(corrections.filter(({ id, act }) => id && act).map((one) => moved(one, ids)));
    return { added, corrections: corrections.length };
  }

  /** A correction with the ids that its articles have here. */
  function moved(correction, ids) {
    const here = (one) => ({ ...one, article: ids.get(one.article) ?? one.article });
    const { article, members } = correction;
    return { ...correction, ...(article && here({ article })), ...(members && { members: members.map(here) }) };
  }

  return { save, file, is, open };
})();
