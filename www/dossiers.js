'use strict';

// What a dossier of a speaker, of a story or of all articles holds, as a list of blocks that become a page, Markdown or a
// report:
//   ['heading', level, text]   ['text', text]   ['facts', [[label, text, articles]]]
//   ['quotations', rows]       ['silences', silences]
//   ['events', happenings]     ['differences', happenings]     ['sources', articles]
app.dossiers = (() => {
  const words = app.words;
  const clean = (text) => app.offsets.harmless(text ?? '');
  const byDate = (a, b) => ((a.published ?? '\uffff') < (b.published ?? '\uffff') ? -1 : 1);

  /** A dossier: `{ title, blocks }`; null where there is nothing of that name, or `alive()` turned false. */
  async function of(kind, id, alive) {
    const articles = app.library.articles();
    if (kind === 'speaker') {
      const everyone = await app.speakers.everyone(articles, alive);
      return speaker(everyone?.find(({ key }) => key === id), alive);
    }
    if (kind === 'story') return story(app.stories.all().find((one) => one.id === id), alive);
    return articles.length ? set(words.allArticles, articles, alive) : null;
  }

  async function speaker(one, alive) {
    if (!one) return null;
    const statements = one.rows.filter(({ item }) => item.act === 'statement');
    const attitudes = one.rows.filter(({ item }) => item.act !== 'statement');
    const named = one.name && ((row) => row.actors.includes(one.name) || row.recipients.includes(one.name));
    const rows = named && (await app.rows.inSlices(app.rows.events, app.library.articles(), alive));
    const events = rows ? rows.filter(named) : [];
    const happenings = (await app.happenings.inSlices(events, alive)) ?? [];
    const articles = [...new Set([...one.rows, ...one.silences, ...events].map(({ article }) => article))].sort(byDate);
    return {
      title: clean(one.name ?? words.unknownSpeaker),
      blocks: [
        ...facts(one),
        ...section(words.quotations, statements.length, byArticle(statements)),
        ...section(words.attitudesTitle, attitudes.length, [['quotations', attitudes]]),
        ...section(words.noComment, one.silences.length, [['silences', one.silences]]),
        ...section(words.events, events.length, [['events', happenings.sort(inTime)]]),
        ...section(words.sources, articles.length, [['sources', articles]]),
      ],
    };
  }

  function facts(one) {
    const roles = [...one.roles].map(([role, articles]) => [words.role, clean(role), [...articles]]);
    const kinds = Object.entries(one.kinds).filter(([, count]) => count);
    const known = [
      one.name && one.type && [words.kindOfSource, words.speakerTypes[one.type]],
      one.aliases.size > 0 && [words.aliases, [...one.aliases].map(clean).join(', ')],
      ...roles,
      one.articles.size > 0 && [words.quotedIn, words.inArticles(one.articles.size), [...one.articles]],
      kinds.length > 0 && [words.quotations, kinds.map(([kind, count]) => words.kindCount(count, kind)).join(', ')],
    ].filter(Boolean);
    return known.length ? [['facts', known]] : [];
  }

  const section = (title, count, blocks) =>
    count ? [['heading', 2, `${title} (${words.number(count)})`], ...blocks] : [];

  /** The quotations under the headings of their articles. */
  const byArticle = (rows) =>
    [...Map.groupBy(rows, (row) => row.article)]
      .sort(([a], [b]) => byDate(a, b))
      .flatMap(([article, found]) => [
        ['heading', 3, [app.articles.name(article), app.dates.show(article.published)].filter(Boolean).join(' · ')],
        ['quotations', found],
      ]);

  function inTime(a, b) {
    const [one, other] = [a.date ?? '\uffff', b.date ?? '\uffff'];
    return one < other ? -1 : Number(one > other);
  }

  const story = (one, alive) => (one ? set(clean(one.label), one.articles, alive) : null);

  async function set(title, articles, alive) {
    const everyone = await app.speakers.everyone(articles, alive);
    const events = everyone && (await app.rows.inSlices(app.rows.events, articles, alive));
    const happenings = events && (await app.happenings.inSlices(events, alive));
    if (!happenings) return null;
    const weighty = happenings.filter(({ key, articles: count }) => key || count > 1);
    const told = await app.sortedInSlices(weighty, inTime, alive);
    const differing = happenings.filter(({ disagreements }) => disagreements.length);
    const statements = ({ item }) => item.act === 'statement';
    const quoted = [];
    const keep = (one) => quoted.push({ ...one, rows: one.rows.filter(statements) });
    if (!told || !(await app.inSlices(everyone, keep, alive))) return null;
    const speakers = quoted.filter(({ rows, silences }) => rows.length + silences.length);
    const named = speakers.filter(({ name }) => name).length;
    const count = speakers.reduce((sum, { rows }) => sum + rows.length, 0);
    const dates = articles
      .map(({ published }) => published)
      .filter(Boolean)
      .sort();
    return {
      title,
      blocks: [
        [
          'facts',
          [
            [words.articles, words.number(articles.length)],
            dates.length > 0 && [words.published, span(dates[0], dates.at(-1))],
            named > 0 && [words.speakersTitle, words.number(named)],
          ].filter(Boolean),
        ],
        ...section(words.differencesTitle, differing.length, [['differences', differing]]),
        ...section(words.events, told.length, [['events', told]]),
        ...section(words.quotations, count, speakers.flatMap(bySpeaker)),
        ...section(words.sources, articles.length, [['sources', articles]]),
      ],
    };
  }

  const span = (from, to) => (from === to ? app.dates.show(from) : `${app.dates.show(from)} – ${app.dates.show(to)}`);

  const bySpeaker = ({ name, rows, silences }) =>
    [
      ['heading', 3, clean(name ?? words.unknownSpeaker)],
      rows.length && ['quotations', rows],
      silences.length && ['silences', silences],
    ].filter(Boolean);

  /** The articles that a dossier rests on, in the order of its list of sources. */
  const sources = ({ blocks }) => blocks.find(([kind]) => kind === 'sources')?.[1] ?? [];

  return { of, sources };
})();
