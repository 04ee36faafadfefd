'use strict';

// The stories that the articles tell. Where the set has found none, all articles count as one.
app.stories = (() => {
  const words = app.words;

  /** `{ id, label, articles, from, to }`, articles in the order of their dates. */
  function all() {
    const held = new Map(app.library.articles().map((article) => [article.id, article]));
    const of = (ids) => sorted(ids.map((id) => held.get(id)).filter(Boolean));
    const found = app.library.set().stories.map((story) => ({ ...story, articles: of(story.articles) }));
    const told = found.filter((story) => story.articles.length);
    if (told.length) return told;
    const articles = sorted([...held.values()]);
    return articles.length ? [{ id: 'all', label: words.allArticles, articles, from: null, to: null }] : [];
  }

  const sorted = (articles) =>
    [...articles].sort((a, b) => ((a.published ?? '\uffff') < (b.published ?? '\uffff') ? -1 : 1));

  /** The label of each story in which an article stands. */
  const labels = (() => {
    let known = null;
    let from = null;
    return (article) => {
      const set = app.library.set();
      if (from !== set) {
        known = new Map();
        for (const { label, articles } of set.stories)
          for (const id of articles) known.set(id, [...(known.get(id) ?? []), label]);
        from = set;
      }
      return known.get(article.id) ?? [];
    };
  })();

  return { all, labels };
})();
