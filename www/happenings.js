'use strict';

// What the timeline draws and the comparison compares: an event across articles (one of the set's clusters), or of one.
app.happenings = (() => {
  const indexes = new WeakMap(); // set → article → its events' ids → the set's clusters

  const key = (article, event) => `${article}\n${event}`;

  /** Makes a set ready to be asked for the clusters of events; in slices, as ten thousand articles tell of half a million. */
  async function prepare(set) {
    const clusters = new Map();
    await app.inSlices(set.event_clusters, (one) => {
      for (const { article, event } of one.members) app.under(clusters, article).set(event, one);
    });
    indexes.set(set, clusters);
  }

  /** The set's cluster for an event of an article; undefined while it is still packed. */
  const cluster = (article, id) => indexes.get(app.library.set())?.get(article.id)?.get(id);

  /**
   * Events as what happened: `{ id, label, status, date, key, weight, rows, about, steps }`, the weightiest first.
   * `about` are other happenings that this one is about, `steps` the statuses under which it was reported,
   * `{ status, date, articles }`, where they changed. Found in slices; null where `alive()` turned false.
   */
  async function inSlices(rows, alive) {
    const grouped = await app.groupedInSlices(rows, (row) => cluster(row.article, row.id) ?? row, alive);
    const found = [];
    const make = ([whole, members]) => found.push(happening(whole, members));
    if (!grouped || !(await app.inSlices(grouped, make, alive))) return null;
    if (!(await relate(found, alive))) return null;
    return app.sortedInSlices(found, (a, b) => b.weight - a.weight, alive);
  }

  /** Finds what each happening is about, where that is another: the talks that a cancelling is about. */
  async function relate(found, alive) {
    const acts = new Map(); // happening → what it is about, as rows that say so
    const meant = new Map(); // article → what is meant there, an event's id → the happening
    const ask = (one) => {
      const aims = one.rows.filter(({ item }) => item.about);
      if (aims.length) acts.set(one, aims);
      for (const { article, item } of aims) app.under(meant, article).set(item.about, null);
    };
    const find = (one) => {
      for (const { article, id } of one.rows) {
        const here = meant.get(article);
        if (here?.has(id)) here.set(id, one);
      }
    };
    const tell = ([act, aims]) => {
      const abouts = new Set(aims.map(({ article, item }) => meant.get(article).get(item.about)));
      act.about = [...abouts].filter((one) => one && one !== act);
    };
    if (!(await app.inSlices(found, ask, alive))) return false;
    if (acts.size && !(await app.inSlices(found, find, alive))) return false;
    return app.inSlices(acts, tell, alive);
  }

  /** What the rows of one happening, of which there may be ten thousand, come to. */
  function summed(rows) {
    const articles = new Set();
    let salience = 0;
    let isKey = false;
    for (const { article, item } of rows) {
      articles.add(article);
      salience = Math.max(salience, item.salience);
      isKey ||= item.key;
    }
    return { articles: articles.size, salience, isKey };
  }

  function happening(whole, rows) {
    const across = whole !== rows[0];
    const { item, article } = rows[0];
    const about = across ? whole : item;
    const { articles, salience, isKey } = summed(rows);
    return {
      id: across ? whole.id : key(article.id, item.id),
      label: app.offsets.harmless(about.label),
      status: about.status,
      type: about.type,
      date: about.date ?? rows.find((row) => row.item.date)?.item.date ?? null,
      key: isKey,
      weight: (isKey ? 100 : 0) + articles + salience,
      articles,
      rows,
      about: [],
      steps: across ? steps(whole.history ?? []) : [],
      disagreements: across ? whole.disagreements : [],
    };
  }

  /** The first day on which one of these articles appeared. */
  function earliest(ids) {
    let first = null;
    for (const id of ids) {
      const published = app.library.article(id)?.published;
      if (published && (!first || published < first)) first = published;
    }
    return first;
  }

  /**
   * How a happening went on from report to report: of each day on which articles appeared the last status that they state,
   * where it is another than before, `{ status, date, articles }`. The set's own dates are those of the event.
   */
  function steps(history) {
    const byDay = new Map();
    for (const { status, articles } of history) {
      const date = earliest(articles);
      if (date) byDay.set(date, { status, date, articles });
    }
    const inOrder = [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
    return inOrder.filter(({ status }, index) => status !== inOrder[index - 1]?.status);
  }

  /** How many days after the day of writing an event is placed; null where the text does not say. */
  const relative = ({ article, item }) => app.byId(article.times).get(item.time)?.relative ?? null;

  /** The sentence of an article in which a range lies. */
  function sentence(article, { start }) {
    let low = 0;
    let high = article.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (article.sentences[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    return article.sentences[low] ?? { start, end: start };
  }

  /** The sentence around some ranges of an article as nodes, the ranges marked. */
  function quoted(article, spans) {
    const LONGEST = 600; // characters: a sentence can be a page
    const { start, end } = app.offsets.range(article, sentence(article, spans[0]));
    const whole = article.text.lastIndexOf(' ', start + LONGEST); // words are not cut
    const stop = end - start <= LONGEST ? end : whole > start ? whole : start + LONGEST;
    const inside = spans
      .map((span) => app.offsets.range(article, span))
      .filter((span) => span.start >= start && span.end <= stop && span.end - span.start < end - start) // not all of it
      .sort((a, b) => a.start - b.start);
    const text = (a, b) => app.offsets.harmless(article.text.slice(a, b));
    let at = start;
    const nodes = inside.flatMap((span) => {
      if (span.start < at) return [];
      const before = text(at, span.start);
      at = span.end;
      return [before, app.el('mark', {}, text(span.start, span.end))];
    });
    return [...nodes, text(at, stop) + (stop < end ? ' …' : '')];
  }

  /** A value on which articles differ, as readers write it. */
  const value = (said) =>
    app.words.statuses[said] ?? (/^\d{4}/.test(said) ? app.dates.show(said) : app.offsets.harmless(said));

  return { inSlices, prepare, value, cluster, steps, relative, sentence, quoted };
})();
