'use strict';

// The list of articles beside the reading view: headline, date, counts, remove.
app.articles = (() => {
  const words = app.words;
  const OPENING_WORDS = 11;

  /** What an article is called: its headline, or else its opening words. */
  const name = app.remembered((article) => {
    if (article.title) return app.offsets.harmless(article.title);
    const start = (article.opening ?? '').split(/\s+/).slice(0, OPENING_WORDS).join(' ');
    return start ? words.incipit(app.offsets.harmless(start)) : article.name;
  });

  /** The field that shows an article's date and sets it. */
  function dateField(article) {
    const set = (event) => {
      if (event.target.value !== (article.published ?? '') && event.target.validity.valid)
        app.intake.setPublished(article.id, event.target.value);
    };
    return app.el('input', {
      type: 'date',
      value: article.published ?? '',
      'aria-label': words.publishedOf(name(article)),
      class: article.published ? 'date' : 'date unset',
      onchange: set,
    });
  }

  const rail = app.find('.rail');
  const list = app.el('ol.list');
  const scroller = app.el('div.scroller', { tabindex: '-1' }, list);
  const count = app.el('h2');
  const empty = app.el('p.nothing', {}, words.noArticles);
  let shown = [];
  let open = null;
  const drawn = app.windowed({
    scroller,
    list,
    tag: 'li',
    row: entry,
    shows: (index) => [shown[index], shown[index].id === open, app.copies.original(shown[index])],
    heights: () => {
      const each = parseFloat(getComputedStyle(rail).getPropertyValue('--row')) || 108;
      return () => each;
    },
  });

  rail.append(
    app.el(
      'header',
      {},
      count,
      app.el(
        'button.link',
        { type: 'button', 'data-export': 'csv', onclick: () => app.tables.save('articles', app.library.articles()) },
        words.exportCsv,
      ),
      app.el('button.link', { type: 'button', 'data-do': 'clear', onclick: () => take(app.intake.clear()) }, words.clearAll),
    ),
    empty,
    scroller,
  );

  function entry(index) {
    const article = shown[index];
    const original = app.copies.original(article);
    const link = app.el(
      'a',
      {
        href: app.address('read', article.id),
        dir: 'auto',
        'aria-current': article.id === open && 'true',
        class: article.title ? 'name' : 'name unnamed',
      },
      name(article),
    );
    const remove = app.el(
      'button.quiet',
      {
        type: 'button',
        'aria-label': words.removeArticle(name(article)),
        title: words.remove,
        onclick: () => take(app.intake.remove(article.id)),
      },
      '×',
    );
    return app.el(
      'li',
      { 'data-article': article.id },
      link,
      app.el('span.file', { dir: 'auto' }, app.offsets.harmless(article.name)),
      app.el('span.file', {}, words.counts(article.counts.quotations, article.counts.events)),
      original && app.el('span.file.copy', { dir: 'auto', title: words.copyNote }, words.copyOf(name(original))),
      dateField(article),
      remove,
    );
  }

  /** Says what the reader took away, and how it comes back. */
  async function take(removing) {
    const taken = await removing;
    if (taken.length) app.messages.say(words.removed(taken.length), 'note', [words.putBack, () => app.intake.putBack(taken)]);
  }

  function refresh() {
    shown = app.library.articles();
    count.textContent = words.articlesCount(shown.length);
    empty.hidden = shown.length > 0;
    drawn.show(shown.length);
  }

  /** Marks the article that is open. */
  function select(id) {
    const moved = open !== id;
    open = id;
    refresh();
    const index = shown.findIndex((article) => article.id === id);
    if (moved && index >= 0) drawn.reveal(index);
  }

  return { name, dateField, refresh, select };
})();
