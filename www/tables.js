'use strict';

// Every view as a table for spreadsheets: CSV (RFC 4180), formulas defused.
app.tables = (() => {
  const state = { mark: false }; // whether files begin with a byte order mark, as some spreadsheets need for UTF-8

  /** A field. A spreadsheet would run what begins as a formula, so an apostrophe goes before it. */
  function field(value) {
    const text = String(value ?? '').replace(/^(?=\s*[=+\-@]|[\t\r\n])/, (at, offset, whole) =>
      isNumber(whole) ? '' : "'",
    );
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  const isNumber = (text) => /^-?\d+(\.\d+)?$/.test(text);

  const csv = (head, rows) => [head, ...rows].map((row) => row.map(field).join(',') + '\r\n').join('');

  const points = (spans) => spans.map(({ start, end }) => `${start}-${end}`).join(' ');
  const words = (article, span) => {
    if (!span) return null;
    const { start, end } = app.offsets.range(article, span);
    return article.text.slice(start, end);
  };
  const time = (article, id) => app.byId(article.times).get(id)?.value;
  const list = (parts) => parts.filter(Boolean).join('; ');
  const sentence = (article, span) => words(article, app.happenings.sentence(article, span));

  /** The tables: for each, its columns as `[head, value of a row]`. */
  const shapes = {
    quotations: [
      ['article', ({ article }) => article.id],
      ['title', ({ article }) => article.title],
      ['published', ({ article }) => article.published],
      ['id', ({ item }) => item.id],
      ['act', ({ item }) => item.act],
      ['kind', ({ item }) => item.kind],
      ['speaker', ({ speaker }) => speaker],
      ['speaker_name', ({ item }) => item.speaker_name],
      ['speaker_type', ({ item }) => item.speaker_type],
      ['role', ({ item }) => item.role],
      ['content', ({ article, item }) => item.content.map((span) => words(article, span)).join(' … ')],
      ['cue', ({ article, item }) => words(article, item.cue)],
      ['source', ({ article, item }) => words(article, item.source)],
      ['addressee', ({ article, item }) => words(article, item.addressee)],
      ['medium', ({ article, item }) => words(article, item.medium)],
      ['time', ({ article, item }) => time(article, item.time)],
      ['inside', ({ item }) => item.inside],
      ['confidence', ({ item }) => item.confidence],
      ['why', ({ item }) => item.why],
      ['offsets', ({ item }) => points(item.content)],
      ['corrected', corrected],
    ],
    events: [
      ['article', ({ article }) => article.id],
      ['title', ({ article }) => article.title],
      ['published', ({ article }) => article.published],
      ['id', ({ item }) => item.id],
      ['label', ({ item }) => item.label],
      ['type', ({ item }) => item.type],
      ['mode', ({ item }) => item.mode],
      ['status', ({ item }) => item.status],
      ['actors', ({ actors }) => list(actors)],
      ['recipients', ({ recipients }) => list(recipients)],
      ['place', ({ place }) => place],
      ['date', ({ item }) => item.date],
      ['time', ({ article, item }) => time(article, item.time)],
      ['triggers', ({ article, item }) => list(item.triggers.map((trigger) => words(article, trigger)))],
      ['sentence', ({ article, item }) => item.triggers[0] && sentence(article, item.triggers[0])],
      ['within', ({ item }) => item.within],
      ['about', ({ item }) => item.about],
      ['key', ({ item }) => item.key],
      ['salience', ({ item }) => item.salience],
      ['confidence', ({ item }) => item.confidence],
      ['why', ({ item }) => item.why],
      ['offsets', ({ item }) => points(item.triggers)],
      ['corrected', corrected],
    ],
    articles: [
      ...['id', 'name', 'title', 'byline', 'publisher', 'url', 'published', 'published_from', 'language'].map(
        (name) => [name, (article) => article[name]],
      ),
      ['stories', (article) => list(app.stories.labels(article))],
      ...['quotations', 'attitudes', 'no_comments', 'events'].map((name) => [name, ({ counts }) => counts[name]]),
      ['copy_of', (article) => app.copies.original(article)?.id],
      ['warnings', (article) => list(article.warnings)],
    ],
    speakers: [
      ['speaker', ({ name }) => name],
      ['group', ({ group }) => group],
      ['type', ({ type }) => type],
      ['aliases', ({ aliases }) => list([...aliases])],
      [
        'roles',
        ({ roles }) => list([...roles].map(([role, from]) => `${role} (${[...from].map(({ id }) => id).join(', ')})`)),
      ],
      ['articles', ({ articles }) => articles.size],
      ['direct', ({ kinds }) => kinds.direct],
      ['mixed', ({ kinds }) => kinds.mixed],
      ['indirect', ({ kinds }) => kinds.indirect],
      ['attitudes', ({ attitudes }) => attitudes],
      ['no_comments', ({ silences }) => silences.length],
    ],
    comparison: [
      ['story', ({ story }) => story.label],
      ['event', ({ happening }) => happening.label],
      ['event_status', ({ happening }) => happening.status],
      ['event_date', ({ happening }) => happening.date],
      ['article', ({ row }) => row.article.id],
      ['title', ({ row }) => row.article.title],
      ['published', ({ row }) => row.article.published],
      ['id', ({ row }) => row.id],
      ['label', ({ row }) => row.item.label],
      ['status', ({ row }) => row.item.status],
      ['date', ({ row }) => row.item.date],
      ['place', ({ row }) => row.place],
      ['sentence', ({ row }) => sentence(row.article, app.rows.trigger(row))],
      ['differ_on', ({ happening }) => list(happening.disagreements.map(({ field: name }) => name))],
    ],
    sources: [
      ['speaker', ({ speaker }) => speaker.name],
      ['group', ({ speaker }) => speaker.group],
      ['article', ({ article }) => article.id],
      ['title', ({ article }) => article.title],
      ['published', ({ article }) => article.published],
      ['quotations', ({ count }) => count.all],
      ['with_direct_words', ({ count }) => count.direct],
      ['no_comments', ({ count }) => count.silent],
    ],
    versions: [
      ['quotation', ({ repeat }) => repeat.id],
      ['identical', ({ repeat }) => repeat.identical],
      ['article', ({ row }) => row.article.id],
      ['title', ({ row }) => row.article.title],
      ['published', ({ row }) => row.article.published],
      ['id', ({ row }) => row.id],
      ['speaker', ({ row }) => row.speaker],
      ['content', ({ row }) => row.text],
    ],
  };

  /** Whether the reader corrected it. */
  function corrected({ item }) {
    return item.corrections?.length ? 'yes' : null;
  }

  /** Rows whose columns ask for more of the item than lists do. */
  const WHOLE = ['quotations', 'events'];
  const entire = (row) => ({ ...row, item: app.rows.whole(row) });

  const text = (name, rows) =>
    csv(
      shapes[name].map(([head]) => head),
      rows
        .map((row) => (WHOLE.includes(name) ? entire(row) : row))
        .map((row) => shapes[name].map(([, value]) => value(row))),
    );

  /** Saves rows as the table of that name. */
  const save = (name, rows) =>
    app.save(`saywhen-${name}.csv`, (state.mark ? '\ufeff' : '') + text(name, rows), 'text/csv;charset=utf-8');

  return { save, csv, state };
})();

/** Hands a file to the reader. */
app.save = (name, text, type) => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  app.el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may still be asking where to
};
