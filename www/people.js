'use strict';

// Who an article's people are in the set: the name under which an entity goes across articles.
app.people = (() => {
  let known = null;
  let from = null;

  function index(set) {
    const names = new Map();
    for (const entity of set.entities)
      for (const { article, entity: id } of entity.members) names.set(`${article}\n${id}`, entity.name);
    return names;
  }

  /** The name across articles of an entity of one article; `otherwise` where the set has none. */
  function name(article, entity, otherwise) {
    const set = app.library.set();
    if (from !== set) {
      known = index(set);
      from = set;
    }
    return known.get(`${article.id}\n${entity}`) ?? article.entities.find(({ id }) => id === entity)?.name ?? otherwise;
  }

  /** Who says a quotation; null where nobody knows. */
  const speaker = (article, quotation) =>
    (quotation.speaker && name(article, quotation.speaker, null)) || quotation.speaker_name || null;

  /** The names of participants, as the articles' people or else in the text's own words. */
  const participants = (article, mentions) =>
    mentions.map(
      (mention) => (mention.entity && name(article, mention.entity, null)) || app.offsets.text(article, mention),
    );

  return { speaker, participants };
})();
