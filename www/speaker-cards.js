'use strict';

// A way of showing quotations: a card for each speaker, with names, roles and where they come from, and the words.
app.speakerCards = ({ lit, terms, narrowed }) => {
  const words = app.words;
  const SHOWN = 3; // quotations on a card; all of them are one click away
  const ROLES = 4;
  const narrow = matchMedia('(max-width: 60rem)');
  const list = app.el('ol.cards');
  const root = app.el('div.scroller.people', { tabindex: '-1' }, list);
  let lines = []; // headings and speakers
  const drawn = app.windowed({
    scroller: root,
    list,
    tag: 'li',
    row: (index) => (lines[index].heading ? heading(lines[index]) : card(lines[index])),
    heights: () => (index) => (lines[index].heading ? 64 : narrow.matches ? 420 : 264),
  });

  async function draw(rows, alive) {
    const silences = await app.rows.inSlices(app.rows.silences, [...new Set(rows.map((row) => row.article))], alive);
    const everyone = silences && (await app.speakers.inSlices(rows, silences, alive));
    if (!everyone) return;
    // Who only would not comment has no quotation that could fit what the reader asks for.
    const asked = terms().length > 0 || narrowed('speaker', 'kind', 'source', 'role');
    const speakers = everyone.filter((speaker) => speaker.rows.length || !asked);
    const found = Object.groupBy(speakers, ({ group }) => group);
    lines = app.speakers.GROUPS.filter((group) => found[group]).flatMap((group) => [
      { heading: group, count: found[group].length },
      ...found[group],
    ]);
    drawn.show(lines.length);
  }

  const heading = ({ heading: group, count }) =>
    app.el(
      'li.group',
      {},
      app.el('h3', {}, words.speakerGroups[group], app.el('b', {}, words.number(count))),
      app.el('p', {}, words.speakerGroupNotes[group]),
    );

  const clean = (text) => app.offsets.harmless(text ?? '');

  function card(speaker) {
    return app.el(
      'li.speaker-card',
      { 'data-row': 'speaker', 'data-id': speaker.key },
      app.el('div.person', {}, name(speaker), about(speaker), roles(speaker), counts(speaker)),
      app.el('div.said', {}, sayings(speaker), silences(speaker)),
    );
  }

  /** The name, which leads to the dossier. */
  const name = ({ key, name: text }) =>
    app.el(
      'h4',
      { dir: 'auto' },
      app.el('a', { href: app.address('dossier', 'speaker', key) }, lit(text ?? words.unknownSpeaker)),
      app.decide.opener(key),
    );

  function about({ type, aliases, name: text }) {
    const also = [...aliases].slice(0, 5).map(clean).join(', ');
    return app.el(
      'p.also',
      { dir: 'auto' },
      [text && words.speakerTypes[type], also && words.alsoCalled(also)].filter(Boolean).join(' · '),
    );
  }

  /** Each role with the articles that state it. */
  function roles({ roles: found }) {
    if (!found.size) return null;
    const entry = ([role, articles]) =>
      app.el('li', {}, app.el('bdi', {}, clean(role)), ' ', app.sourcesOf([...articles]));
    return app.el('ul.roles', { 'aria-label': words.roles }, [...found].slice(0, ROLES).map(entry));
  }

  function counts(speaker) {
    const { kinds, attitudes, articles } = speaker;
    const parts = Object.entries(kinds).filter(([, count]) => count);
    return app.el(
      'p.tally',
      {},
      articles.size > 0 && app.el('strong', {}, words.inArticles(articles.size)),
      parts.map(([kind, count]) => app.el(`span.kind.${kind}.statement`, {}, words.kindCount(count, kind))),
      attitudes > 0 && app.el('span.kind.attitude', {}, words.attitudeCount(attitudes)),
    );
  }

  function sayings({ key, rows }) {
    const entry = (row) =>
      app.el('li', {}, app.rowLink(row, row.item.act, lit(row.text)), app.el('small', { dir: 'auto' }, source(row)));
    return [
      app.el('ol', {}, rows.slice(0, SHOWN).map(entry)),
      rows.length > SHOWN &&
        app.el('a.all', { href: app.address('dossier', 'speaker', key) }, words.allQuotations(rows.length)),
    ];
  }

  const source = ({ title, date }) => [title, app.dates.show(date)].filter(Boolean).join(' · ');

  function silences({ silences: found }) {
    if (!found.length) return null;
    return app.el(
      'p.silent',
      {},
      `${words.noComments(found.length)} `,
      app.sourcesOf(found.map(({ article }) => article)),
    );
  }

  return { root, draw };
};

/** The place of each article in the list, by its id. */
app.places = app.remembered((entries) => new Map(entries.map(({ article }, index) => [article.id, index + 1])));

/** Links to articles as small numbers, the source of a statement about somebody; each with the article's name. */
app.sourcesOf = (articles) => {
  const SHOWN = 6;
  const words = app.words;
  const places = app.places(app.library.entries());
  const link = (article) => {
    const number = places.get(article.id) ?? '?';
    const name = app.articles.name(article);
    const label = words.sourceNumber(number, name);
    return app.el('a', { href: app.address('read', article.id), title: name, 'aria-label': label }, String(number));
  };
  const unique = [...new Set(articles)];
  return app.el(
    'span.sources',
    {},
    unique.slice(0, SHOWN).map(link),
    unique.length > SHOWN && words.andMore(unique.length - SHOWN),
  );
};
