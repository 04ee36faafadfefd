'use strict';

// What stands over an article: headline, origin, date, and the key to its marks, which also filters them.
app.head = (() => {
  const words = app.words;

  function of(article) {
    return app.el('header.head', {}, app.el('p.origin', { dir: 'auto' }, origin(article)), headline(article),
      article.byline && app.el('p.byline', { dir: 'auto' }, words.by(app.offsets.harmless(article.byline))),
      app.el('p.dated', {}, app.el('span', {}, words.published), app.articles.dateField(article), app.el('span.hint', {}, dated(article))),
      app.el('div.legend', {}, speakers(article), statuses(article)));
  }

  function headline(article) {
    const text = app.articles.name(article);
    if (article.title) return app.el('h2', { dir: 'auto' }, text);
    return app.el('h2.unnamed', { dir: 'auto', title: words.unnamedBy }, text);
  }

  const origin = (article) => [article.publisher, article.name].filter(Boolean).map((part) => app.el('bdi', {}, app.offsets.harmless(part)))
    .concat(link(article.url));

  /** The article's address, where it is one that a browser opens without harm. */
  const link = (url) => (/^https?:\/\//i.test(url ?? '') ? app.el('a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, url) : []);

  const dated = (article) => (article.published ? words.dateFrom[article.published_from] ?? '' : words.noDate);

  function speakers(article) {
    const { list, of: numberOf } = app.marks.speakers(article);
    const unknown = article.quotations.filter((quotation) => !numberOf(quotation)).length;
    const all = unknown ? [...list, { number: 0, name: words.unknownSpeaker, count: unknown }] : list;
    return section(words.speakersHere, 'quotations', all.map(speaker));
  }

  function speaker({ number, name, count }) {
    return app.el(`button.speaker.${app.marks.hue(number)}`, { type: 'button', 'data-speaker': number || -1, 'aria-pressed': 'false',
      title: words.onlyThis(name, count), onclick: () => app.reader.only(number || -1) },
      app.el('i', { 'data-number': number || '?' }), app.el('bdi', {}, app.offsets.harmless(name)), app.el('b', {}, words.number(count)));
  }

  function statuses(article) {
    const found = new Map(app.tally(article.events.map((event) => event.status)));
    const list = app.status.order.filter((status) => found.has(status));
    const entry = (status) => app.el('span.status', { title: words.statusNotes[status] }, app.status.icon(status),
      app.el(`span.event.${status}.${app.status.tone(status)}`, {}, words.statuses[status]), app.el('b', {}, words.number(found.get(status))));
    return section(words.statusesHere, 'events', list.map(entry), toggle('minor', words.otherEvents));
  }

  const section = (label, layer, entries, ...more) => app.el('section', { 'aria-label': label },
    app.el('h3', {}, toggle(layer, label), ...more), app.el('div.entries', {}, entries));

  const toggle = (layer, label) => app.el('label.toggle', {}, app.el('input', { type: 'checkbox', 'data-layer': layer,
    checked: !app.reader.state.hidden.has(layer), onchange: (event) => app.reader.toggle(layer, event.target.checked) }), label);

  return { of };
})();
