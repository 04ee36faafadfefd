'use strict';

/**
 * A dossier as a list of functions, each of which makes the next few nodes: a dossier may hold all that ten thousand
 * quotations say, and is put on paper in slices. `number(article)` is an article's place in its list of sources, `link(article, id)` where a
 * statement leads (null for nowhere).
 */
app.paper = ({ title, blocks }, { number, link }) => {
  const words = app.words;
  const clean = (text) => app.offsets.harmless(String(text ?? ''));

  const source = (article, id) => {
    const href = link(article, id);
    const text = `[${number(article)}]`;
    const label = words.sourceNumber(number(article), app.articles.name(article));
    return href
      ? app.el('a.source', { href, 'aria-label': label, title: label }, text)
      : app.el('span.source', {}, text);
  };
  const sources = (articles) => [...new Set(articles)].map((article) => source(article));

  const renderers = {
    heading: (level, text) => app.el(`h${level + 1}`, { dir: 'auto' }, text),
    text: (text) => app.el('p', { dir: 'auto' }, text),
    facts: (list) =>
      app.el(
        'dl.facts',
        {},
        list.map(([label, text, articles = []]) =>
          app.el('div', {}, app.el('dt', {}, label), app.el('dd', {}, app.el('bdi', {}, text), ' ', sources(articles))),
        ),
      ),
  };

  const silence = ({ article, item }) =>
    app.el('li', { dir: 'auto' }, app.happenings.quoted(article, [item]), ' ', source(article));

  const differing = (one) =>
    app.el('div', {}, app.el('h4', { dir: 'auto' }, one.label), one.disagreements.map(difference));

  const quotation = (row) =>
    app.el(
      'blockquote',
      { dir: 'auto' },
      app.el('p', {}, clean(row.text)),
      app.el(
        'footer',
        {},
        app.el('cite', {}, clean(row.speaker ?? row.said ?? words.unknownSpeaker)),
        [
          row.item.role && `, ${clean(row.item.role)}`,
          ` · ${words.kinds[row.item.kind]} · ${words.percent(row.item.confidence)} `,
        ],
        source(row.article, row.item.id),
      ),
    );

  const happening = (one) =>
    app.el(
      'li',
      {},
      app.el('strong', { dir: 'auto' }, one.label),
      app.el(
        'span.of',
        {},
        app.status.icon(one.status),
        [words.statuses[one.status], one.date ? app.dates.withWeekday(one.date) : words.undated].join(' · '),
      ),
      one.rows
        .slice(0, 6)
        .map((row) =>
          app.el(
            'p',
            { dir: 'auto' },
            app.happenings.quoted(row.article, [app.rows.trigger(row)]),
            ' ',
            source(row.article, row.id),
          ),
        ),
    );

  const difference = ({ field, values }) =>
    app.el(
      'p',
      {},
      `${words.differOn(words.fields[field] ?? field)}: `,
      values.map(({ value, members }, index) => [
        index ? '; ' : '',
        app.el('bdi', {}, app.happenings.value(value)),
        ' ',
        sources(members.map(({ article }) => app.library.article(article)).filter(Boolean)),
      ]),
    );

  const reference = (article) =>
    app.el(
      'li',
      { id: `source-${number(article)}` },
      app.el('bdi', {}, app.articles.name(article)),
      `. ${clean([article.byline, article.publisher, app.dates.show(article.published) || words.undated].filter(Boolean).join(', '))}. `,
      app.el('small', {}, clean(article.url ?? article.name)),
    );

  /** An element, and then each of its items. */
  const within = (name, items, make) => {
    const list = app.el(name);
    return [() => list, ...items.map((item) => () => (list.append(make(item)), []))];
  };

  const long = {
    quotations: (rows) => rows.map((row) => () => quotation(row)),
    differences: (happenings) => happenings.map((one) => () => differing(one)),
    silences: (found) => within('ul', found, silence),
    events: (happenings) => within('ol.events', happenings, happening),
    sources: (articles) => within('ol.sources-list', articles, reference),
  };
  const parts = ([kind, ...given]) => long[kind]?.(...given) ?? [() => renderers[kind](...given)];
  return [() => app.el('h2', { dir: 'auto' }, title), ...blocks.flatMap(parts)];
};

/** A dossier as Markdown. What an article says is escaped, so that it stays text. */
app.markdown = ({ title, blocks }, number) => {
  const words = app.words;
  const safe = (text) =>
    app.offsets
      .harmless(String(text ?? ''))
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
  const source = (article) => `[${number(article)}]`;
  const sources = (articles) => [...new Set(articles)].map(source).join('');
  const sentence = (article, span) => {
    const { start, end } = app.offsets.range(article, app.happenings.sentence(article, span));
    return safe(article.text.slice(start, end));
  };

  const renderers = {
    heading: (level, text) => [`${'#'.repeat(level)} ${safe(text)}`],
    text: (text) => [safe(text)],
    facts: (list) => [
      list
        .map(([label, text, articles = []]) => `- **${label}**: ${safe(text)} ${sources(articles)}`.trimEnd())
        .join('\n'),
    ],
    quotations: (rows) =>
      rows.map((row) => {
        const who = [row.speaker ?? row.said ?? words.unknownSpeaker, row.item.role]
          .filter(Boolean)
          .map(safe)
          .join(', ');
        return `> ${safe(row.text)}\n>\n> — ${who} (${words.kinds[row.item.kind]}) ${source(row.article)}`;
      }),
    silences: (list) => [list.map(({ article, item }) => `- ${sentence(article, item)} ${source(article)}`).join('\n')],
    events: (list) => [
      list
        .map((one) => {
          const date = one.date ? app.dates.show(one.date) : words.undated;
          const told = one.rows
            .slice(0, 6)
            .map((row) => `  - ${sentence(row.article, app.rows.trigger(row))} ${source(row.article)}`);
          return [`- **${safe(one.label)}** — ${words.statuses[one.status]}, ${date}`, ...told].join('\n');
        })
        .join('\n'),
    ],
    differences: (list) => [
      list
        .flatMap((one) => one.disagreements.map((found) => [one, found]))
        .map(([one, { field, values }]) => {
          const said = values.map(
            ({ value, members }) =>
              `${safe(app.happenings.value(value))} ${sources(members.map(({ article }) => app.library.article(article)).filter(Boolean))}`,
          );
          return `- **${safe(one.label)}**, ${words.differOn(words.fields[field] ?? field)}: ${said.join('; ')}`;
        })
        .join('\n'),
    ],
    sources: (articles) => [
      articles
        .map(
          (article) =>
            `${number(article)}. ${safe([app.articles.name(article), article.byline, article.publisher, article.published, article.url ?? article.name].filter(Boolean).join('. '))}`,
        )
        .join('\n'),
    ],
  };

  return [`# ${safe(title)}`, ...blocks.flatMap(([kind, ...given]) => renderers[kind](...given))].join('\n\n') + '\n';
};
