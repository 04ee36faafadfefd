'use strict';

// The events of all articles, as a table.
app.events = (() => {
  const words = app.words;
  const { shared } = app;

  /** Who acts, and on whom. */
  const people = ({ actors, recipients }, lit) => [
    app.el('bdi', {}, lit(actors.join(', '))),
    recipients.length > 0 && app.el('small', { dir: 'auto' }, '→ ', lit(recipients.join(', '))),
  ];

  const typeName = (type) => words.types[type] ?? type;

  const columns = [
    {
      key: 'status',
      label: words.status,
      value: ({ item }) => app.status.order.indexOf(item.status),
      cell: ({ item, status }) =>
        app.el(`span.status.${app.status.tone(item.status)}`, {}, app.status.icon(item.status), status),
    },
    {
      key: 'words',
      label: words.event,
      value: ({ item }) => item.label,
      cell: (row, lit) => app.rowLink(row, row.item.key ? 'key' : 'minor', lit(row.item.label)),
    },
    {
      key: 'type',
      label: words.type,
      value: ({ item }) => typeName(item.type),
      cell: ({ item }) => typeName(item.type),
    },
    { key: 'people', label: words.actors, value: ({ actors }) => actors.join(), cell: people },
    {
      key: 'place',
      label: words.place,
      value: (row) => row.place,
      cell: (row, lit) => app.el('bdi', {}, lit(row.place)),
    },
    {
      key: 'date',
      label: words.date,
      value: ({ item }) => item.date ?? shared.far,
      cell: ({ item }) => app.dates.show(item.date),
    },
    {
      key: 'article',
      label: words.article,
      value: (row) => row.title,
      cell: (row, lit) => app.el('bdi', {}, lit(row.title)),
    },
  ];

  const filters = [
    {
      key: 'status',
      label: words.status,
      of: ({ item }) => item.status,
      name: (value) => words.statuses[value],
      facet: true,
      icon: app.status.icon,
    },
    { key: 'type', label: words.type, of: ({ item }) => item.type, name: typeName, facet: true },
    {
      key: 'key',
      label: words.keyOnly,
      of: ({ item }) => (item.key ? 'key' : 'other'),
      name: (value) => words.keyNames[value],
    },
    {
      key: 'people',
      label: words.actors,
      of: ({ actors, recipients }) => [...new Set([...actors, ...recipients])],
      facet: true,
    },
    { key: 'place', label: words.place, of: ({ place }) => place || [] },
    shared.filters.story,
    shared.filters.article,
    { key: 'date', label: words.date, range: 'date', of: ({ date }) => date },
    shared.filters.confidence,
  ];

  const groups = [
    {
      key: 'status',
      label: words.status,
      of: ({ item }) => item.status,
      name: ({ status }) => status,
      order: ({ item }) => app.status.order.indexOf(item.status),
    },
    shared.groups.article,
    shared.groups.date,
  ];

  const ledger = app.ledger({
    name: 'events',
    title: words.eventsView,
    filters,
    rows: app.rows.events,
    searchLabel: words.searchEvents,
    counted: (shown, all) => words.eventsCount(shown('row'), all('row')),
    csv: (shown) => app.tables.save('events', shown),
    modes: [
      {
        key: 'list',
        label: words.asList,
        make: app.table({ kind: 'event', label: words.eventsView, columns, groups }),
      },
    ],
  });
  return { ...ledger, filters };
})();
