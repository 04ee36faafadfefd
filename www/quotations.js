'use strict';

// The quotations of all articles: as a table, by speaker, and word by word in context.
app.quotations = (() => {
  const words = app.words;
  const { shared } = app;

  /** The names under which a reader looks for a row's speaker: the full one, and none for the unknown. */
  const nameOf = ({ speaker }) => speaker ?? words.unknownSpeaker;

  const columns = [
    {
      key: 'speaker',
      label: words.speaker,
      value: nameOf,
      cell: (row, lit) => {
        const more = app.people.role(row.speaker, row.item.role) ?? row.said;
        return [
          app.el('bdi', { class: row.speaker ? 'who' : 'who unknown' }, lit(nameOf(row))),
          more && app.el('small', { dir: 'auto' }, lit(more)),
        ];
      },
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
        row.date && app.el('small', {}, app.dates.show(row.date)),
      ],
    },
    {
      key: 'confidence',
      label: words.confidence,
      value: ({ item }) => item.confidence,
      cell: ({ item }) => words.percent(item.confidence),
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
      of: ({ item }) => (item.speaker_name ? (item.speaker_type ?? 'unknown') : 'unknown'),
      name: (value) => words.speakerTypes[value] ?? words.unknownSpeaker,
    },
    { key: 'role', label: words.role, of: ({ item }) => item.role ?? [] },
    shared.filters.story,
    shared.filters.article,
    { key: 'date', label: words.published, range: 'date', of: ({ date }) => date },
    shared.filters.confidence,
  ];

  const groups = [
    { key: 'speaker', label: words.speaker, of: nameOf, name: nameOf, order: nameOf },
    shared.groups.article,
    shared.groups.date,
  ];

  return app.ledger({
    name: 'quotations',
    title: words.quotationsView,
    filters,
    rows: app.rows.quotations,
    searchLabel: words.searchQuotations,
    countedAs: ({ item }) => item.act,
    counted: (...counts) => words.quotationsCount(...counts.flatMap((of) => [of('statement'), of('attitude')])),
    csv: (shown) => app.tables.save('quotations', shown),
    modes: [
      {
        key: 'list',
        label: words.asList,
        make: app.table({ kind: 'quotation', label: words.quotationsView, columns, groups }),
      },
      { key: 'speakers', label: words.asSpeakers, make: app.speakerCards },
      { key: 'context', label: words.asContext, make: app.concordance },
    ],
  });
})();
