'use strict';

// Who an article's people are in the set: the entity under which they go across articles.
app.people = (() => {
  const indexes = new WeakMap(); // set → article → its entities' ids → the set's entities

  /** Makes a set ready to be asked who is who; in slices, as ten thousand articles name two hundred thousand. */
  async function prepare(set) {
    const entities = new Map();
    await app.inSlices(set.entities, (entity) => {
      for (const { article, entity: id } of entity.members) app.under(entities, article).set(id, entity);
    });
    indexes.set(set, entities);
  }

  /** The set's entity for an entity of one article; undefined where the set has none. */
  const across = (article, id) => indexes.get(app.library.set())?.get(article.id)?.get(id);

  /** The article's own entity. */
  const own = (article, id) => app.byId(article.entities).get(id);

  /** The name across articles of an entity of one article; `otherwise` where nobody has one. */
  const name = (article, id, otherwise) => across(article, id)?.name ?? own(article, id)?.name ?? otherwise;

  /** Who says a quotation; null where nobody knows. */
  const speaker = (article, quotation) =>
    (quotation.speaker && name(article, quotation.speaker, null)) || quotation.speaker_name || null;

  /** A role where it says more than the name beside it: “a senior US official” is one already. */
  const role = (name, said) => (said && !(name ?? '').toLowerCase().includes(said.toLowerCase()) ? said : null);

  /** Entities by every name they have; the one first met under a name keeps it. */
  const byName = app.remembered((entities) => {
    const found = new Map();
    for (const one of entities)
      for (const called of [one.name, ...one.aliases]) if (!found.has(called)) found.set(called, one);
    return found;
  });

  /** The name across articles of whom an article calls so. */
  function named(article, called) {
    const entity = called && byName(article.entities).get(called);
    return entity ? name(article, entity.id, called) : called;
  }

  /** The names of participants, as the articles' people or else in the text's own words. */
  const participants = (article, mentions) =>
    mentions.map(
      (mention) => (mention.entity && name(article, mention.entity, null)) || app.offsets.text(article, mention),
    );

  return { prepare, across, own, name, named, speaker, role, participants };
})();
