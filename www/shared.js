'use strict';

// What the lists of quotations and of events have in common: filters, groups, and where in an order stands what has no date.
app.shared = (() => {
  const words = app.words;
  const far = '\uffff'; // sorts what has no date behind what has one

  const filters = {
    story: { key: 'story', label: words.story, of: (row) => app.stories.labels(row.article) },
    article: {
      key: 'article',
      label: words.article,
      of: (row) => row.article.id,
      name: (id) => app.articles.name(app.library.article(id)),
    },
    confidence: { key: 'confidence', label: words.confidence, range: 'share', of: ({ item }) => item.confidence },
  };

  const groups = {
    article: {
      key: 'article',
      label: words.article,
      of: (row) => row.article,
      name: (row) => row.title,
      order: (row) => row.title,
    },
    date: {
      key: 'date',
      label: words.date,
      of: ({ date }) => date,
      name: ({ date }) => (date ? app.dates.withWeekday(date) : words.undated),
      order: ({ date }) => date ?? far,
    },
  };

  return { far, filters, groups };
})();
