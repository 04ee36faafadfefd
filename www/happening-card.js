'use strict';

/** What there is to say of a happening, as nodes: status, date, how its status changed, where the articles differ, and the sentences. */
app.happeningCard = (happening) => {
  const words = app.words;
  const LISTED = 40;
  const { label, status, date, type, articles, rows, steps, disagreements } = happening;

  const head = [
    app.el('h3', { dir: 'auto' }, label),
    app.el(
      `p.under.${app.status.tone(status)}`,
      {},
      app.status.icon(status),
      app.el('strong', {}, words.statuses[status]),
      app.el(
        'span',
        {},
        [
          date ? app.dates.withWeekday(date) : words.undated,
          words.types[type] ?? type,
          words.inArticles(articles),
        ].join(' · '),
      ),
    ),
  ];

  /** What it is about. */
  const about = happening.about.map((other) =>
    app.el(
      'p.about',
      {},
      `${words.about}: `,
      app.status.icon(other.status),
      app.el('a', { href: app.address('read', other.rows[0].article.id, other.rows[0].id), dir: 'auto' }, other.label),
      app.el('small', {}, words.statuses[other.status]),
    ),
  );

  /** The statuses under which it was reported, in the order of the reports. */
  const history =
    steps.length > 1 &&
    app.el(
      'ol.history',
      { 'aria-label': words.history },
      steps.map((step) =>
        app.el(
          `li.${app.status.tone(step.status)}`,
          {},
          app.status.icon(step.status),
          app.el('strong', {}, words.statuses[step.status] ?? step.status),
          app.el('span', {}, words.reportedOn(app.dates.show(step.date), step.articles.length)),
        ),
      ),
    );

  const sentences = app.el(
    'ol.evidence',
    {},
    rows
      .slice(0, LISTED)
      .map((row) =>
        app.el(
          'li',
          {},
          app.el('a', { href: app.address('read', row.article.id, row.id), dir: 'auto' }, row.title),
          app.el(
            'small',
            {},
            [app.dates.show(row.article.published), row.status].filter(Boolean).join(' · '),
          ),
          app.el('p', { dir: 'auto' }, app.happenings.quoted(row.article, [app.rows.trigger(row)])),
        ),
      ),
    rows.length > LISTED && app.el('li', {}, words.andMore(rows.length - LISTED)),
  );

  return [...head, ...about, history, disagreements.map(app.disagreement), sentences].flat().filter(Boolean);
};

/** A field on which articles disagree: each value, the articles that state it, and their words. */
app.disagreement = ({ field, values }) => {
  const words = app.words;
  const LISTED = 2;

  function evidence({ article: id, start, end }) {
    const article = app.library.article(id);
    return article && app.el('q', { dir: 'auto' }, app.happenings.quoted(article, [{ start, end }]));
  }

  const value = ({ value: said, members, evidence: proof = [] }) =>
    app.el(
      'li',
      {},
      app.el('strong', { dir: 'auto' }, app.happenings.value(said)),
      ' ',
      app.sourcesOf(members.map((member) => app.library.article(member.article)).filter(Boolean)),
      proof.slice(0, LISTED).map(evidence),
    );

  return app.el(
    'div.differ',
    { 'data-disagreement': field },
    app.el(
      'p.on',
      {},
      app.el('span.sign', { 'aria-hidden': 'true' }, '≠'),
      words.differOn(words.fields[field] ?? field),
    ),
    app.el('ul', {}, values.map(value)),
  );
};
