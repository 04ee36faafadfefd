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

  /** The speakers of `rows` and of the refusals to comment in `silences`; the one most widely quoted first. */
  function of(rows, silences) {
    const found = new Map();
    const at = (key, name, type) => {
      if (!found.has(key)) found.set(key, blank(key, name, type));
      return found.get(key);
    };
    for (const row of rows) add(at(keyOf(row.article, row.item), row.speaker, row.item.speaker_type), row);
    const named = new Map([...found.values()].map(({ key, name }) => [name, key]));
    for (const silence of silences) {
      const key = named.get(silence.speaker) ?? `~${(silence.speaker ?? '').toLowerCase()}`;
      at(key, silence.speaker, null).silences.push(silence);
    }
    return [...found.values()].sort(byReach);
  }

  const blank = (key, name, type) => ({
    key,
    name,
    group: groupOf(name, type),
    type: null,
    aliases: new Set(),
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
    if (item.speaker) names(speaker, article, item.speaker);
  }

  const role = (speaker, text, article) =>
    (speaker.roles.get(text) ?? speaker.roles.set(text, new Set()).get(text)).add(article);

  /** Takes the other names and the roles that the set, or else the article, knows. */
  function names(speaker, article, id) {
    const entity = app.people.across(article, id);
    const own = app.people.own(article, id);
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

  /** Everyone who speaks in the articles held. */
  function everyone() {
    const articles = app.library.articles();
    return of(articles.flatMap(app.rows.quotations), articles.flatMap(app.rows.silences));
  }

  return { of, keyOf, everyone, statements, GROUPS };
})();
