'use strict';

// What the views over all articles show: a row for each quotation, no-comment and event, with the names that its people
// have across articles. Made once for each article and state of the set.
app.rows = (() => {
  const { participants } = app.people;

  /** A function of an article whose answers hold as long as the set does (which has a say in who is who). */
  function lasting(make) {
    let known = new WeakMap();
    let of = null;
    return (article) => {
      if (of !== app.library.set()) [known, of] = [new WeakMap(), app.library.set()];
      if (!known.has(article)) known.set(article, make(article));
      return known.get(article);
    };
  }

  /** An item's words, its pieces joined. */
  const content = (article, item) => item.content.map((span) => app.offsets.text(article, span)).join(' … ');

  const searchable = (row, texts) => Object.assign(row, { haystack: texts.filter(Boolean).join('\n').toLowerCase() });

  function quotation(article, item) {
    const row = {
      article,
      item,
      id: item.id,
      title: app.articles.name(article),
      text: content(article, item),
      speaker: app.people.speaker(article, item),
      said: item.speaker_name ? null : item.source && app.offsets.text(article, item.source), // “he”, where nobody knows who
      date: article.published,
    };
    return searchable(row, [row.text, row.speaker, item.role, row.title]);
  }

  function event(article, item) {
    const row = {
      article,
      item,
      id: item.id,
      title: app.articles.name(article),
      actors: participants(article, item.actors),
      recipients: participants(article, item.recipients),
      place: participants(article, item.place ? [item.place] : []).join(),
      status: app.words.statuses[item.status],
      date: item.date,
    };
    return searchable(row, [item.label, ...row.actors, ...row.recipients, row.place, row.title]);
  }

  const quotations = lasting((article) => article.quotations.map((item) => quotation(article, item)));
  const events = lasting((article) => article.events.map((item) => event(article, item)));

  /** Refusals to comment: `{ article, item, speaker }`. */
  const silences = lasting((article) =>
    article.no_comments.map((item) => ({ article, item, speaker: app.people.named(article, item.speaker_name) })),
  );

  return { quotations, events, silences };
})();
