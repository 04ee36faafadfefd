'use strict';

// What the views over all articles show: a row for each quotation, no-comment and event, with the names that its people
// have across articles. Made once for each article and state of the set.
app.rows = (() => {
  const { participants } = app.people;

  const PORTION = 500; // rows made at once: an article may have ten thousand

  /**
   * A function of an article that gives a row for each item of its `field`; they hold as long as the set does (which has a
   * say in who is who). `portions(article)` gives functions that make some of them each. The rows `beside` them are made too.
   * `count(article)` tells how many there are, without a look at the article, which would be unpacked.
   */
  function lasting(field, count, row, beside = () => {}) {
    let known = new WeakMap();
    let of = null;
    const current = () => {
      if (of !== app.library.set()) [known, of] = [new WeakMap(), app.library.set()];
      return known;
    };
    const make = (article, from, to) => article[field].slice(from, to).map((item) => row(article, item));

    function rows(article) {
      const held = current();
      if (!held.has(article))
        article.once(() => {
          held.set(article, make(article));
          beside(article);
        });
      return held.get(article);
    }

    function portions(article) {
      const held = current();
      if (held.has(article)) return [() => held.get(article)];
      const length = count(article);
      if (length <= PORTION) return [() => rows(article)];
      const made = [];
      return Array.from({ length: Math.ceil(length / PORTION) }, (_, index) => () => {
        const some = make(article, index * PORTION, (index + 1) * PORTION);
        made.push(...some);
        if (made.length === length) held.set(article, made);
        return some;
      });
    }

    return Object.assign(rows, { portions });
  }

  /** An item's words, its pieces joined. */
  const content = (article, item) => item.content.map((span) => app.offsets.text(article, span)).join(' … ');

  // What lists ask of an item. The rest stays with the article: a list may have half a million items, and holds them all.
  const said = ({ id, act, kind, speaker, speaker_name, speaker_type, role, confidence, corrections }) => ({
    id,
    act,
    kind,
    speaker,
    speaker_name,
    speaker_type,
    role,
    confidence,
    corrections,
  });
  const happened = ({ id, label, type, status, date, time, about, salience, key, confidence, corrections }) => ({
    id,
    label,
    type,
    status,
    date,
    time,
    about,
    salience,
    key,
    confidence,
    corrections,
  });

  /** The item of a row with all its fields. */
  const whole = ({ article, id, actors }) => app.byId(actors ? article.events : article.quotations).get(id);

  /** Where an article first tells of an event. */
  const trigger = (row) => whole(row).triggers[0];

  /** A row's words in lower case, made when somebody searches. */
  function haystack(row) {
    const of = ({ text, speaker, item, actors, recipients, place, title }) =>
      actors ? [item.label, ...actors, ...recipients, place, title] : [text, speaker, item.role, title];
    row.searched ??= of(row).filter(Boolean).join('\n').toLowerCase();
    return row.searched;
  }

  function quotation(article, item) {
    return {
      article,
      item: said(item),
      id: item.id,
      title: app.articles.name(article),
      text: content(article, item),
      speaker: app.people.speaker(article, item),
      own: item.speaker && app.people.own(article, item.speaker), // the speaker as the article knows them
      said: item.speaker_name ? null : item.source && app.offsets.text(article, item.source), // “he”, where nobody knows who
      date: article.published,
      searched: null,
    };
  }

  function event(article, item) {
    return {
      article,
      item: happened(item),
      id: item.id,
      title: app.articles.name(article),
      actors: participants(article, item.actors),
      recipients: participants(article, item.recipients),
      place: participants(article, item.place ? [item.place] : []).join(),
      status: app.words.statuses[item.status],
      date: item.date,
      searched: null,
    };
  }

  const events = lasting('events', ({ counts }) => counts.events, event);

  /** Refusals to comment. */
  const silences = lasting('no_comments', ({ counts }) => counts.no_comments, (article, item) => ({
    article,
    item,
    speaker: app.people.named(article, item.speaker_name),
  }));

  /** Who asks for quotations may ask for silences, and the article's analysis is open now. */
  const quotations = lasting('quotations', ({ counts }) => counts.quotations + counts.attitudes, quotation, silences);

  /** The rows of several articles, made in slices; null where `alive()` turned false. */
  async function inSlices(rows, articles, alive) {
    const found = [];
    await app.comparison.opened();
    await app.opened(articles);
    const portions = (function* () {
      for (const article of articles) yield* rows.portions(article);
    })();
    const take = (portion) => {
      for (const row of portion()) found.push(row);
    };
    return (await app.inSlices(portions, take, alive)) ? found : null;
  }

  return { quotations, events, silences, inSlices, whole, trigger, haystack };
})();
