'use strict';

// Articles that are copies of others, word for word or nearly: what the set analysis found.
app.copies = (() => {
  /** For each article that has copies or is one: all of them, the one that counts first. */
  const groups = app.remembered((duplicates) => {
    const found = new Map();
    for (const one of duplicates) for (const id of one.articles) found.set(id, one.articles);
    return found;
  });
  const group = (article) => groups(app.library.set().duplicates).get(article.id) ?? [];

  /** The article that counts in the place of this one; undefined where it counts itself. */
  function original(article) {
    const [first] = group(article);
    return first === undefined || first === article.id ? undefined : app.library.article(first);
  }

  /** The other copies of an article that counts, or of which it is one. */
  const others = (article) =>
    group(article)
      .filter((id) => id !== article.id)
      .map(app.library.article)
      .filter(Boolean);

  return { original, others };
})();
