'use strict';

// Who speaks in the articles: every speaker with names, roles, articles and quotations, from rows of the quotations view
// and the refusals to comment.
app.speakers = (() => {
  /** In this order the cards stand: those with a name, those without, those whom nobody names. */
  const GROUPS = ['named', 'unnamed', 'unknown'];

  const groupOf = (name, type) => (!name ? 'unknown' : type === 'unnamed' ? 'unnamed' : 'named');

  /** What tells a speaker apart: the set's entity, or else the name. */
  function keyOf(article, quotation) {
    if (quotation.speaker) {
      const entity = app.people.across(article, quotation.speaker);
      if (entity) return entity.id;
    }
    return `~${(app.people.speaker(article, quotation) ?? '').toLowerCase()}`;
  }

  /**
   * The speakers of `rows` and of the refusals to comment in `silences`, the one most widely quoted first; found in slices,
   * null where `alive()` turned false.
   */
  async function inSlices(rows, silences, alive) {
    const gathered = gathering();
    if (!(await app.inSlices(rows, gathered.take, alive))) return null;
    if (!(await app.inSlices(silences, gathered.listen(), alive))) return null;
    return app.sortedInSlices(gathered.found.values(), byReach, alive);
  }

  /** The speakers `found` in rows that come one by one: `take(row)`, and then, by what `listen()` gives, their silences. */
  function gathering() {
    const found = new Map();
    const at = (key, name, type) => {
      if (!found.has(key)) found.set(key, blank(key, name, type));
      return found.get(key);
    };
    const take = (row) => add(at(keyOf(row.article, row.item), row.speaker, row.item.speaker_type), row);

    function listen() {
      const named = new Map([...found.values()].map(({ key, name }) => [name, key]));
      return (silence) => {
        const key = named.get(silence.speaker) ?? `~${(silence.speaker ?? '').toLowerCase()}`;
        at(key, silence.speaker, null).silences.push(silence);
      };
    }

    return { found, take, listen };
  }

  const blank = (key, name, type) => ({
    key,
    name,
    group: groupOf(name, type),
    type: null,
    aliases: new Set(),
    called: new Set(), // the articles' entities whose names and roles are among these
    roles: new Map(), // role → set of articles
    articles: new Set(),
    kinds: { direct: 0, indirect: 0, mixed: 0 },
    attitudes: 0,
    rows: [],
    silences: [],
  });

  function add(speaker, row) {
    const { article, item } = row;
    speaker.rows.push(row);
    speaker.type ??= item.speaker_type;
    if (item.act === 'statement') {
      speaker.kinds[item.kind]++;
      speaker.articles.add(article);
    } else speaker.attitudes++;
    if (item.role) role(speaker, item.role, article);
    if (item.speaker) names(speaker, row);
  }

  const role = (speaker, text, article) =>
    (speaker.roles.get(text) ?? speaker.roles.set(text, new Set()).get(text)).add(article);

  /** Takes the other names and the roles that the set, or else the article, knows. */
  function names(speaker, { article, item, own }) {
    if (speaker.called.has(own)) return;
    speaker.called.add(own);
    const entity = app.people.across(article, item.speaker);
    for (const alias of [...(entity?.aliases ?? []), ...(own?.aliases ?? []), own?.name ?? ''])
      if (alias && alias !== speaker.name) speaker.aliases.add(alias);
    for (const text of own?.roles ?? []) role(speaker, text, article);
  }

  const statements = ({ kinds }) => kinds.direct + kinds.indirect + kinds.mixed;

  const byReach = (a, b) =>
    GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
    b.articles.size - a.articles.size ||
    statements(b) - statements(a) ||
    b.silences.length - a.silences.length;

  /** Everyone who speaks in some articles. */
  async function everyone(articles = app.library.articles(), alive = undefined) {
    const rows = await app.rows.inSlices(app.rows.quotations, articles, alive);
    const silences = rows && (await app.rows.inSlices(app.rows.silences, articles, alive));
    return silences && inSlices(rows, silences, alive);
  }

  return { inSlices, keyOf, everyone, statements, GROUPS };
})();
