'use strict';

/**
 * The time line of an article without a date: days before and after the day of writing, until the reader sets the date in
 * the one field, for which the text may suggest something. Returns `root`, `draw(points by article)`.
 */
app.writingTime = (open) => {
  const words = app.words;
  const SUGGESTED = 3;
  const chart = app.chart({ label: words.eventsByWriting, axis: app.chartAxis.writing, open });
  const choice = app.el('select', { 'aria-label': words.articlesWithoutDate, onchange: () => show(choice.value) });
  const about = app.el('div.undated-head');
  const root = app.el('section.own-time', {}, about, chart.root);
  let scenes = new Map();
  let shown = null;

  function draw(byArticle) {
    scenes = byArticle;
    root.hidden = !scenes.size;
    if (!scenes.size) return;
    const option = (article) => app.el('option', { value: article.id }, app.articles.name(article));
    choice.replaceChildren(...[...scenes.keys()].map(option));
    choice.hidden = scenes.size < 2;
    show(shown);
  }

  function show(id) {
    const article = [...scenes.keys()].find((one) => one.id === id) ?? scenes.keys().next().value;
    shown = article.id;
    choice.value = shown;
    about.replaceChildren(
      app.el('h3', {}, words.withoutDate, app.el('b', {}, words.number(scenes.size))),
      app.el(
        'p',
        {},
        choice.hidden &&
          app.el('a', { href: app.address('read', article.id), dir: 'auto' }, app.articles.name(article)),
        choice,
        app.el('label', {}, `${words.published} `, app.articles.dateField(article)),
        suggestions(article),
      ),
    );
    chart.draw({
      points: scenes.get(article),
      always: [0],
      lines: [{ day: 0, label: words.dayOfWriting }],
      plots: [],
    });
  }

  /** Full dates that the article names, the latest first: it was hardly written before the last of what it tells as past. */
  function suggestions(article) {
    const full = article.times.filter(({ value, anchored }) => anchored && /^\d{4}-\d\d-\d\d/.test(value));
    const byDay = new Map(full.map((time) => [time.value.slice(0, 10), time]));
    const latest = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, SUGGESTED);
    if (!latest.length) return app.el('small', {}, words.noSuggestion);
    return latest.map(([day, time]) =>
      app.el(
        'button',
        {
          type: 'button',
          'data-suggested': day,
          title: words.suggestedBy(app.offsets.text(article, time)),
          onclick: () => app.intake.setPublished(article.id, day),
        },
        words.useDate(app.dates.show(day)),
      ),
    );
  }

  return { root, draw };
};
