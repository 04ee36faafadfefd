'use strict';

// The timeline: what happened when, over all articles that fit the filters; what has no date, apart; and for an article
// without a date a time line of its own, which counts from the day of writing.
app.timeline = (() => {
  const words = app.words;
  const CHIPS = 60; // shown at first, and more at a time

  function make() {
    const detail = app.el('section.detail', { 'aria-label': words.details, tabindex: '-1', hidden: true });
    const calendar = app.chart({ label: words.eventsByDate, axis: app.chartAxis.calendar, open: show(detail) });
    const dated = app.el('section.dated', {}, legend(), calendar.root);
    const own = app.writingTime(show(detail));
    const undated = app.el('section.undated', {});
    const root = app.el('div.scroller.timeline', { tabindex: '-1' }, dated, detail, own.root, undated);

    async function draw(rows, alive) {
      const happenings = await app.happenings.inSlices(rows, alive);
      const sorted = happenings && (await sort(happenings, alive));
      if (!sorted) return;
      dated.hidden = !sorted.dated.length;
      if (sorted.dated.length) calendar.draw(scene(sorted.dated, [...sorted.articles]));
      await app.breathe();
      if (!alive()) return;
      own.draw(sorted.relative);
      undatedList(sorted.undated);
      detail.hidden = true;
    }

    function undatedList(happenings) {
      undated.hidden = !happenings.length;
      undated.replaceChildren(
        app.el('h3', {}, words.undatedEvents, app.el('b', {}, words.number(happenings.length))),
        chips(happenings, show(detail)),
      );
    }

    return { root, draw };
  }

  /** A happening as a button. */
  const chip = (happening, open) =>
    app.el(
      `button.chip-event.${happening.key ? 'key' : 'minor'}.${app.status.tone(happening.status)}`,
      {
        type: 'button',
        'aria-label': words.pointIs(happening, words.statuses[happening.status], words.undated),
        onclick: (event) => open([happening], event.currentTarget),
      },
      app.status.icon(happening.status),
      app.el('bdi', {}, happening.label),
    );

  /** Happenings as buttons, some at first, the others on demand. */
  function chips(happenings, open) {
    const list = app.el('ul.chips');
    const button = app.el('button', { type: 'button', onclick: () => put().focus() });
    const more = app.el('li', {}, button);
    let shown = 0;
    function put() {
      const next = happenings.slice(shown, shown + CHIPS).map((one) => chip(one, open));
      shown += next.length;
      button.textContent = words.showMore(Math.min(CHIPS, happenings.length - shown));
      list.append(...next.map((node) => app.el('li', {}, node)), more);
      more.hidden = shown === happenings.length;
      return next[0];
    }
    put();
    return list;
  }

  /**
   * Happenings with a date, without, and with a place in days around the day of writing, and the articles that tell of them;
   * null where `alive()` turned false.
   */
  async function sort(happenings, alive) {
    const found = { dated: [], undated: [], relative: new Map(), articles: new Set() };
    const put = (happening) => {
      for (const { article } of happening.rows) found.articles.add(article);
      const days = app.dates.days(happening.date);
      const [row] = happening.rows;
      const relative = row.article.published ? null : app.happenings.relative(row);
      if (days) found.dated.push({ id: happening.id, day: days.from, to: days.to, happening });
      else if (relative !== null) {
        const point = { id: happening.id, day: relative, to: relative + 1, happening };
        (found.relative.get(row.article) ?? found.relative.set(row.article, []).get(row.article)).push(point);
      } else found.undated.push(happening);
    };
    return (await app.inSlices(happenings, put, alive)) ? found : null;
  }

  function scene(points, articles) {
    const published = app.tally(articles.map(({ published: date }) => date).filter(Boolean)).sort();
    const lines = published.map(([date], index) => ({
      day: app.dates.days(date).from,
      label: index === published.length - 1 ? words.publishedOn(app.dates.show(date), published.length) : null,
    }));
    const spoken = articles
      .filter((article) => article.published)
      .map((article) => [app.dates.days(article.published).from, article.counts.quotations]);
    const plots = [
      plot(
        words.articles,
        published.map(([date, count]) => [app.dates.days(date).from, count]),
      ),
      plot(words.quotations, spoken),
    ];
    return {
      points,
      always: lines.map(({ day }) => day),
      lines,
      plots: plots.filter(({ total }) => total > 1),
    };
  }

  const plot = (name, counts) => ({ name, counts, total: counts.reduce((sum, [, count]) => sum + count, 0) });

  const legend = () =>
    app.el(
      'ul.signs',
      { 'aria-label': words.signs },
      app.status.order.map((status) =>
        app.el(`li.${app.status.tone(status)}`, {}, app.status.icon(status), words.statuses[status]),
      ),
    );

  /** Shows in `place` what a mark stands for. */
  const show = (place) => (happenings, button) => {
    const back = () => {
      place.hidden = true;
      (document.contains(button) ? button : app.find('[tabindex="0"].point'))?.focus();
    };
    place.replaceChildren(
      app.el('button.quiet.close', { type: 'button', 'aria-label': words.close, onclick: back }, '×'),
      ...(happenings.length > 1
        ? [
            app.el('h3', {}, words.bundleOf(happenings.length)),
            chips(happenings, show(place)),
          ]
        : app.happeningCard(happenings[0])),
    );
    place.onkeydown = (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      back();
    };
    place.hidden = false;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest', behavior: app.calm() ? 'auto' : 'smooth' });
  };

  const ledger = app.ledger({
    name: 'timeline',
    title: words.timelineView,
    filters: app.events.filters,
    rows: app.rows.events,
    searchLabel: words.searchEvents,
    counted: (shown, all) => words.eventsCount(shown('row'), all('row')),
    csv: (shown) => app.tables.save('events', shown),
    modes: [{ key: 'chart', label: words.timeline, make }],
  });
  return ledger;
})();
