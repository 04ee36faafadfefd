'use strict';

// The card of a quotation or an event: every field, why it is so, and ways into the text.
app.card = (() => {
  const words = app.words;
  const place = app.find('.card');
  const LISTED = 12; // links in one field; an article may hold thousands

  function open(article, item) {
    const make = item.content ? quotation : event;
    place.replaceChildren(...make(article, item), app.correct.controls(article, item));
    place.dataset.card = item.id;
    place.hidden = false;
    place.scrollTop = 0;
    shown(true);
  }

  function close() {
    place.hidden = true;
    place.replaceChildren();
    delete place.dataset.card;
    shown(false);
  }

  /** Says on which elements the style sheets depend that there is a card; `:has` would search the article for it. */
  function shown(on) {
    app.find('.room').classList.toggle('with-card', on);
    document.documentElement.classList.toggle('card-open', on);
  }

  /** Puts the keyboard into the card. */
  const enter = () => place.focus({ preventScroll: true });

  function quotation(article, item) {
    const number = app.marks.speakers(article).of(item);
    const text = (span) => jump(article, span, item.id);
    const others = article.quotations.filter((other) => other !== item && sameSpeaker(other, item));
    const holds = article.quotations.filter((other) => other.inside === item.id);
    return [
      bar(`${words.actsOne[item.act]} · ${words.kinds[item.kind]}`),
      app.el(
        `h3.${app.marks.hue(number)}`,
        { dir: 'auto' },
        app.el('i', { 'data-number': number || '?' }),
        clean(item.speaker_name) ?? words.unknownSpeaker,
      ),
      app.el(
        'p.under',
        { dir: 'auto' },
        [clean(app.people.role(item.speaker_name, item.role)), words.speakerTypes[item.speaker_type]].filter(Boolean).join(' · '),
      ),
      app.el('blockquote', { dir: 'auto' }, item.content.map((span) => app.offsets.text(article, span)).join(' … ')),
      ...fields([
        [words.kind, [words.kinds[item.kind], note(words.kindNotes[item.kind])]],
        [words.act, [words.actsNames[item.act], note(words.actNotes[item.act])]],
        [words.cue, item.cue && [text(item.cue), note(item.cue.lemma)]],
        [words.source, item.source && text(item.source)],
        [words.addressee, item.addressee && text(item.addressee)],
        [words.medium, item.medium && text(item.medium)],
        [words.time, timeOf(article, item)],
        [words.inside, item.inside && mark(article, item.inside)],
        [words.holds, holds.length ? list(article, holds) : undefined],
        [words.confidence, meter(item.confidence)],
        [words.why, clean(item.why)],
        [words.mentionsOf, app.mentions.chain(article, item) ?? undefined],
        [words.alsoSaid, others.length ? list(article, others) : undefined],
        [words.elsewhere, app.mentions.links(article, item) ?? undefined],
      ]),
      app.el(
        'p.actions',
        {},
        app.el(
          'button',
          { type: 'button', 'data-do': 'copy', onclick: () => app.exports.copyQuotation(article, item) },
          words.copy,
        ),
        app.el(
          'a.button',
          { href: app.address('dossier', 'speaker', app.speakers.keyOf(article, item)) },
          words.showDossier,
        ),
      ),
    ];
  }

  const sameSpeaker = (a, b) =>
    a.speaker ? a.speaker === b.speaker : Boolean(a.speaker_name) && a.speaker_name === b.speaker_name;

  function event(article, item) {
    const people = (list) => list.length && list.map((mention) => participant(article, mention, item.id));
    const acts = article.events.filter((other) => other.about === item.id);
    return [
      bar(`${words.event} · ${words.types[item.type] ?? item.type}`),
      app.el('h3', { dir: 'auto' }, clean(item.label)),
      app.el(
        `p.under.${app.status.tone(item.status)}`,
        {},
        app.status.icon(item.status),
        words.statuses[item.status],
        note(words.statusNotes[item.status]),
      ),
      ...fields([
        [words.type, [words.types[item.type] ?? item.type, item.mode && note(clean(item.mode))]],
        [words.actors, people(item.actors)],
        [words.recipients, people(item.recipients)],
        [words.place, item.place && participant(article, item.place, item.id)],
        [words.date, item.date && app.dates.withWeekday(item.date)],
        [words.time, timeOf(article, item)],
        [words.mentions, item.triggers.map((trigger) => jump(article, trigger, item.id))],
        [words.within, item.within && mark(article, item.within)],
        [words.about, item.about && mark(article, item.about)],
        [words.acts, acts.length ? list(article, acts) : undefined],
        [words.history, history(article, item)],
        [words.elsewhere, app.mentions.links(article, item) ?? undefined],
        [words.key, item.key ? '✓' : null],
        [words.salience, meter(item.salience)],
        [words.confidence, meter(item.confidence)],
        [words.why, clean(item.why)],
      ]),
    ];
  }

  /** The statuses under which the articles reported it, one after the other. */
  function history(article, item) {
    const steps = app.happenings.steps(app.happenings.cluster(article, item.id)?.history ?? []);
    if (steps.length < 2) return undefined;
    return steps.map(({ status, date, articles }) =>
      app.el(
        `span.step.${app.status.tone(status)}`,
        {},
        app.status.icon(status),
        `${words.statuses[status] ?? status} `,
        note(words.reportedOn(app.dates.show(date), articles.length)),
      ),
    );
  }

  function bar(label) {
    const button = (text, name, onclick) =>
      app.el('button.quiet', { type: 'button', 'aria-label': name, title: name, onclick }, text);
    return app.el(
      'p.card-bar',
      {},
      app.el('span', {}, label),
      button('↑', words.previous, () => app.reader.step(-1)),
      button('↓', words.next, () => app.reader.step(1)),
      button('×', words.close, () => app.reader.deselect()),
    );
  }

  /** The fields as a list; those that the article states no value of are named in one line at the end. */
  function fields(list) {
    const stated = list.filter(([, value]) => value);
    const missing = list.filter(([, value]) => !value && value !== undefined).map(([label]) => label.toLowerCase());
    return [
      app.el(
        'dl',
        {},
        stated.map(([label, value]) =>
          app.el('div', {}, app.el('dt', {}, label), app.el('dd', { dir: 'auto' }, value)),
        ),
      ),
      missing.length > 0 && app.el('p.missing', {}, words.notStatedFields(missing.join(', '))),
    ].filter(Boolean);
  }

  const clean = (text) => (text ? app.offsets.harmless(text) : null);
  const note = (text) => app.el('small', {}, text);

  /** A piece of the article's text that leads to its place. */
  function jump(article, span, id) {
    const start = app.offsets.range(article, span).start;
    return app.el(
      'button.jump',
      { type: 'button', dir: 'auto', onclick: () => app.reader.jump(at(id, article, start)) },
      app.offsets.text(article, span),
    );
  }

  /** The element of an item's mark or part that begins at a place of the text. */
  const at = (id, article, start) =>
    app.reader
      .pieces(id)
      .concat(app.reader.parts(id))
      .find((node) => Number(node.dataset.at) === start);

  /** A link to another quotation or event of the article, under the beginning of its words. */
  function mark(article, id) {
    const item = article.quotations.concat(article.events).find((other) => other.id === id);
    const text = item.content ? app.offsets.text(article, item.content[0]) : clean(item.label);
    return app.el(
      'button.jump.line',
      { type: 'button', dir: 'auto', onclick: () => app.reader.select(id, { scroll: true }) },
      text,
    );
  }

  /** Links to the first few of many. */
  const list = (article, items) => [
    ...items.slice(0, LISTED).map((other) => mark(article, other.id)),
    items.length > LISTED && note(words.andMore(items.length - LISTED)),
  ];

  function participant(article, mention, id) {
    const entity = article.entities.find((candidate) => candidate.id === mention.entity);
    const named = entity && clean(entity.name);
    return app.el(
      'span.one',
      {},
      jump(article, mention, id),
      named && named !== app.offsets.text(article, mention) ? note(named) : null,
    );
  }

  function timeOf(article, item) {
    const time = article.times.find((candidate) => candidate.id === item.time);
    if (!time) return null;
    return [jump(article, time, time.id), note(time.anchored ? app.dates.withWeekday(time.value) : words.notAnchored)];
  }

  function meter(value) {
    const share = Math.round(value * 100);
    return [app.el('meter', { min: 0, max: 1, value, 'aria-hidden': 'true' }), app.el('span', {}, ` ${share} %`)];
  }

  return { open, close, enter };
})();
