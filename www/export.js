'use strict';

// What leaves the page, at the reader's wish and to the reader's disk: CSV of a view, JSON of everything.
app.exports = (() => {
  /** A field of RFC 4180. A spreadsheet would run what begins as a formula, so an apostrophe goes before it. */
  function field(value) {
    const text = String(value ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  const csv = (head, rows) => [head, ...rows].map((row) => row.map(field).join(',') + '\r\n').join('');

  function save(name, text, type) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    app.el('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may still be asking where to
  }

  const saveCsv = (name, head, rows) => save(`saywhen-${name}.csv`, csv(head, rows), 'text/csv;charset=utf-8');
  const points = ({ article, item }) => item.content.map(({ start, end }) => `${start}-${end}`).join(' ');
  const words = (article, span) =>
    span && article.text.slice(app.offsets.range(article, span).start, app.offsets.range(article, span).end);
  const time = (article, id) => article.times.find((candidate) => candidate.id === id)?.value;

  const quotations = (rows) =>
    saveCsv(
      'quotations',
      [
        'article',
        'title',
        'published',
        'id',
        'act',
        'kind',
        'speaker',
        'speaker_name',
        'speaker_type',
        'role',
        'content',
        'cue',
        'source',
        'addressee',
        'medium',
        'time',
        'inside',
        'confidence',
        'why',
        'offsets',
      ],
      rows.map((row) => {
        const { article, item } = row;
        return [
          article.id,
          article.title,
          article.published,
          item.id,
          item.act,
          item.kind,
          row.speaker,
          item.speaker_name,
          item.speaker_type,
          item.role,
          item.content.map((span) => words(article, span)).join(' … '),
          words(article, item.cue),
          words(article, item.source),
          words(article, item.addressee),
          words(article, item.medium),
          time(article, item.time),
          item.inside,
          item.confidence,
          item.why,
          points(row),
        ];
      }),
    );

  const events = (rows) =>
    saveCsv(
      'events',
      [
        'article',
        'title',
        'published',
        'id',
        'label',
        'type',
        'mode',
        'status',
        'actors',
        'recipients',
        'place',
        'date',
        'time',
        'triggers',
        'within',
        'about',
        'key',
        'salience',
        'confidence',
        'why',
      ],
      rows.map(({ article, item, actors, recipients, place }) => [
        article.id,
        article.title,
        article.published,
        item.id,
        item.label,
        item.type,
        item.mode,
        item.status,
        actors.join('; '),
        recipients.join('; '),
        place,
        item.date,
        time(article, item.time),
        item.triggers.map((trigger) => words(article, trigger)).join('; '),
        item.within,
        item.about,
        item.key,
        item.salience,
        item.confidence,
        item.why,
      ]),
    );

  const articles = () =>
    saveCsv(
      'articles',
      [
        'id',
        'name',
        'title',
        'byline',
        'publisher',
        'url',
        'published',
        'published_from',
        'language',
        'quotations',
        'attitudes',
        'no_comments',
        'events',
        'warnings',
      ],
      app.library
        .articles()
        .map((article) => [
          article.id,
          article.name,
          article.title,
          article.byline,
          article.publisher,
          article.url,
          article.published,
          article.published_from,
          article.language,
          app.articles.statements(article).length,
          article.quotations.length - app.articles.statements(article).length,
          article.no_comments.length,
          article.events.length,
          article.warnings.join('; '),
        ]),
    );

  const everything = () => save('saywhen.json', JSON.stringify(app.library.analysis(), null, 1), 'application/json');

  return { quotations, events, articles, everything, csv };
})();
