'use strict';

// The quotations of all articles.
app.quotations = (() => {
  const words = app.words;
  const content = (article, item) => item.content.map((span) => app.offsets.text(article, span)).join(' … ');

  const row = (article) => (item) => ({
    article,
    item,
    id: item.id,
    title: app.articles.name(article),
    text: content(article, item),
    speaker: app.people.speaker(article, item),
    said: item.speaker_name ? null : item.source && app.offsets.text(article, item.source), // “he”, where nobody knows who
  });

  const rows = (article) => article.quotations.map(row(article));

  /** The names under which a reader looks for a row's speaker: the full one, and none for the unknown. */
  const nameOf = ({ speaker }) => speaker ?? words.unknownSpeaker;

  const columns = [
    {
      key: 'speaker',
      label: words.speaker,
      value: nameOf,
      cell: (row, lit) => [
        app.el('bdi', { class: row.speaker ? 'who' : 'who unknown' }, lit(nameOf(row))),
        (row.item.role ?? row.said) && app.el('small', { dir: 'auto' }, lit(row.item.role ?? row.said)),
      ],
    },
    {
      key: 'words',
      label: words.quotation,
      value: (row) => row.text,
      cell: (row, lit) => app.rowLink(row, row.item.act, lit(row.text)),
    },
    {
      key: 'kind',
      label: words.kind,
      value: ({ item }) => `${item.act === 'statement' ? 0 : 1} ${item.kind}`,
      cell: ({ item }) => [
        app.el(`span.kind.${item.kind}.${item.act}`, {}, words.kinds[item.kind]),
        item.act === 'attitude' && app.el('small', {}, words.actsNames.attitude),
      ],
    },
    {
      key: 'article',
      label: words.article,
      value: (row) => row.title,
      cell: (row, lit) => [
        app.el('bdi', {}, lit(row.title)),
        row.article.published && app.el('small', {}, app.dates.show(row.article.published)),
      ],
    },
    {
      key: 'confidence',
      label: words.confidence,
      value: ({ item }) => item.confidence,
      cell: ({ item }) => `${Math.round(item.confidence * 100)} %`,
    },
  ];

  const filters = [
    { key: 'speaker', label: words.speaker, of: nameOf, facet: true, split: ({ item }) => item.kind },
    {
      key: 'kind',
      label: words.kind,
      of: ({ item }) => item.kind,
      name: (value) => words.kinds[value],
      facet: true,
      split: ({ item }) => item.kind,
    },
    // An attitude is no quotation: it is there for those who ask for it.
    {
      key: 'act',
      label: words.act,
      of: ({ item }) => item.act,
      name: (value) => words.actsMany[value],
      start: 'statement',
    },
    {
      key: 'source',
      label: words.source,
      of: ({ item }) => item.speaker_type ?? 'unknown',
      name: (value) => words.speakerTypes[value] ?? words.unknownSpeaker,
    },
    {
      key: 'article',
      label: words.article,
      of: (row) => row.article.id,
      name: (id) => app.articles.name(app.library.article(id)),
    },
  ];

  /** How many statements and how many attitudes. */
  const byAct = (rows) => {
    const statements = rows.filter(({ item }) => item.act === 'statement').length;
    return [statements, rows.length - statements];
  };

  return app.table({
    title: words.quotationsView,
    root: app.find('[data-view=quotations]'),
    kind: 'quotation',
    columns,
    filters,
    rows,
    searchLabel: words.searchQuotations,
    search: (row) => [row.text, row.speaker, row.item.role, row.title].join('\n'),
    counted: (shown, all) => words.quotationsCount(...[shown, all].flatMap(byAct)),
    csv: (shown) => app.exports.quotations(shown),
  });
})();
