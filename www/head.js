'use strict';

// What stands over an article: headline, origin, date, and the key to its marks, which also filters them.
app.head = (() => {
  const words = app.words;
  const COPIES = 5; // named in the head
  const LISTED = 100; // speakers in the key; beyond, the quotations view serves better

  const copies = app.el('p.copies', { dir: 'auto' });

  /** Names the copies of the article that is open, of which the comparison may learn later. */
  function renew(article) {
    const original = app.copies.original(article);
    const others = app.copies.others(article);
    const link = (one) => app.el('a', { href: app.address('read', one.id) }, app.articles.name(one));
    copies.hidden = !others.length;
    copies.title = words.copyNote;
    copies.replaceChildren(
      original ? words.copyOf('') : words.hasCopies(others.length),
      ...(original ? [original] : others.slice(0, COPIES)).flatMap((one) => [' ', link(one)]),
    );
  }

  /**
   * The head of an article whose marks are `pieces`: its element `root`, and the `entries` of the key as functions that put
   * one in its place and return it, for an article may have a hundred speakers.
   */
  function of(article, pieces) {
    const sections = [speakers(article, pieces), statuses(article, pieces)];
    renew(article);
    const root = app.el(
      'header.head',
      {},
      app.el('p.origin', { dir: 'auto' }, origin(article)),
      headline(article),
      article.byline && app.el('p.byline', { dir: 'auto' }, words.by(app.offsets.harmless(article.byline))),
      app.el(
        'p.dated',
        {},
        app.el('span', {}, words.published),
        app.articles.dateField(article),
        app.el('span.hint', {}, dated(article)),
      ),
      copies,
      article.warnings.map((warning) => app.el('p.warning', {}, app.offsets.harmless(warning))),
      app.el('div.legend', {}, sections.map((section) => section.root)),
    );
    return { root, entries: sections.flatMap((section) => section.entries) };
  }

  function headline(article) {
    const text = app.articles.name(article);
    if (article.title) return app.el('h2', { dir: 'auto' }, text);
    return app.el('h2.unnamed', { dir: 'auto', title: words.unnamedBy }, text);
  }

  const origin = (article) =>
    [article.publisher, article.name]
      .filter(Boolean)
      .map((part) => app.el('bdi', {}, app.offsets.harmless(part)))
      .concat(link(article.url));

  /** The article's address, where it is one that a browser opens without harm. */
  const link = (url) =>
    /^https?:\/\//i.test(url ?? '')
      ? app.el('a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, url)
      : [];

  const dated = (article) => (article.published ? (words.dateFrom[article.published_from] ?? '') : words.noDate);

  function speakers(article, pieces) {
    const spoken = Map.groupBy(
      pieces.filter((piece) => piece.layer === 'quotation'),
      (piece) => piece.number,
    );
    const known = app.marks.speakers(article).list;
    const nobody = spoken.get(0)?.filter((piece) => piece.first && piece.item.act === 'statement').length;
    const all = nobody ? [...known, { number: 0, name: words.unknownSpeaker, count: nobody }] : known;
    const entries = all
      .slice(0, LISTED)
      .map((one) => () => speaker(one, app.lanes.spoken(article, spoken.get(one.number) ?? [])));
    if (all.length > LISTED) entries.push(() => app.el('p.more', {}, words.andMore(all.length - LISTED)));
    return section(words.speakersHere, 'quotations', entries, toggle('attitudes', words.attitudes));
  }

  function speaker({ number, name, count }, lane) {
    const button = app.el(
      'button.speaker',
      {
        type: 'button',
        'data-speaker': number,
        'aria-pressed': 'false',
        title: words.onlyThis(name, count),
        onclick: () => app.reader.only(number),
      },
      app.el('i', { 'data-number': number || '?' }),
      app.el('bdi', {}, app.offsets.harmless(name)),
      app.el('b', {}, words.number(count)),
    );
    return app.el(`div.entry.${app.marks.hue(number)}${count ? '' : '.attitude'}`, {}, button, lane);
  }

  function statuses(article, pieces) {
    const found = Map.groupBy(
      pieces.filter((piece) => piece.layer === 'event'),
      (piece) => piece.item.status,
    );
    const list = app.status.order.filter((status) => found.has(status));
    return section(
      words.statusesHere,
      'events',
      list.map((status) => () => entry(status, article, found.get(status))),
      toggle('minor', words.otherEvents),
    );
  }

  function entry(status, article, pieces) {
    const count = new Set(pieces.map((piece) => piece.item)).size;
    const name = app.el(
      'span.status',
      { title: words.statusNotes[status] },
      app.status.icon(status),
      app.el(`span.event.${status}`, {}, words.statuses[status]),
      app.el('b', {}, words.number(count)),
    );
    return app.el(`div.entry.${app.status.tone(status)}`, {}, name, app.lanes.happening(article, pieces));
  }

  function section(label, layer, makers, ...more) {
    const place = app.el('div.entries');
    const put = (make) => () => place.appendChild(make());
    return {
      root: app.el('section', { 'aria-label': label }, app.el('h3', {}, toggle(layer, label), ...more), place),
      entries: makers.map(put),
    };
  }

  const toggle = (layer, label) =>
    app.el(
      'label.toggle',
      {},
      app.el('input', {
        type: 'checkbox',
        'data-layer': layer,
        checked: !app.reader.state.hidden.has(layer),
        onchange: (event) => app.reader.toggle(layer, event.target.checked),
      }),
      label,
    );

  return { of, renew };
})();
