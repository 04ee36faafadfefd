'use strict';

// The other mentions of whom or what the open card is about: lit up in the article, and listed over all articles.
app.mentions = (() => {
  const words = app.words;
  const place = app.find('.reading');
  const LISTED = 40; // in a card
  let spans = []; // those lit, in UTF-16 offsets
  let at = -1; // the one gone to last

  /** The mentions in the article of a quotation's speaker, or of an event: `{ start, end, form }`. */
  function of(article, item) {
    if (item.triggers) return [...item.triggers].sort((a, b) => a.start - b.start);
    return item.speaker ? article.mentions.filter(({ entity }) => entity === item.speaker) : [];
  }

  /** Lights the mentions of an item up. */
  function light(article, item) {
    spans = of(article, item).map((span) => app.offsets.range(article, span));
    at = -1;
    paint();
  }

  /** By the browser's own highlights, which leave the text's elements as they are. */
  function paint() {
    if (!globalThis.CSS?.highlights) return;
    const paragraphs = place.querySelectorAll('[data-start]');
    const ranges = spans.map((span) => rangeOf(span, paragraphs)).filter(Boolean);
    if (ranges.length) CSS.highlights.set('mention', new Highlight(...ranges));
    else CSS.highlights.delete('mention');
  }

  function clear() {
    spans = [];
    paint();
  }

  /** A range of the article's text as a range of the page. */
  function rangeOf({ start, end }, paragraphs = place.querySelectorAll('[data-start]')) {
    const [from, to] = [point(start, false, paragraphs), point(end, true, paragraphs)];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  /** The text node, and the place in it, where an offset stands; `ending` prefers the end of a node to the next one's start. */
  function point(offset, ending, paragraphs) {
    const paragraph = paragraphAt(ending ? offset - 1 : offset, paragraphs);
    if (!paragraph) return null;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let before = Number(paragraph.dataset.start);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.data.length;
      if (offset < before + length || (ending && offset === before + length))
        return [node, Math.max(0, offset - before)];
      before += length;
    }
    return null;
  }

  function paragraphAt(offset, all) {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(all[middle].dataset.start) <= offset) low = middle + 1;
      else high = middle;
    }
    return all[low - 1];
  }

  /** Goes to the next mention of those lit up. */
  function step(by) {
    if (!spans.length) return;
    at = (at + by + spans.length) % spans.length;
    go(spans[at]);
  }

  /** Brings a range of the text, in UTF-16 offsets, into sight. */
  function go(span) {
    const range = rangeOf(span);
    if (!range) return;
    const node = range.startContainer.parentElement;
    node.scrollIntoView({ block: 'center', behavior: app.calm() ? 'auto' : 'smooth' });
    if (!globalThis.CSS?.highlights) return;
    CSS.highlights.set('here', new Highlight(range));
    setTimeout(() => CSS.highlights.delete('here'), 1600);
  }

  /** The chain of mentions as buttons, in the order of the text. */
  function chain(article, item) {
    const found = of(article, item);
    if (found.length < 2) return null;
    const button = (span) =>
      app.el(
        'button.jump',
        {
          type: 'button',
          dir: 'auto',
          title: words.mentionForms[span.form],
          class: span.form === 'pronoun' ? 'jump pronoun' : 'jump',
          onclick: () => go(app.offsets.range(article, span)),
        },
        app.offsets.text(article, span),
      );
    return [
      ...found.slice(0, LISTED).map(button),
      found.length > LISTED && app.el('small', {}, words.andMore(found.length - LISTED)),
    ];
  }

  /** Where else the same person or event stands: `[{ article, id, text }]`, `id` a quotation or event there or null. */
  function elsewhere(article, item) {
    if (item.triggers) {
      const cluster = app.happenings.cluster(article, item.id);
      return (cluster?.members ?? [])
        .filter((member) => member.article !== article.id)
        .map((member) => ({ article: app.library.article(member.article), id: member.event }));
    }
    const entity = item.speaker && app.people.across(article, item.speaker);
    return (entity?.members ?? [])
      .filter((member) => member.article !== article.id)
      .map((member) => {
        const other = app.library.article(member.article);
        return { article: other, id: other?.quotations.find(({ speaker }) => speaker === member.entity)?.id ?? null };
      });
  }

  /** Links to the other articles. */
  function links(article, item) {
    const byArticle = Map.groupBy(elsewhere(article, item), (one) => one.article);
    byArticle.delete(undefined); // those that left
    const found = [...byArticle.values()].map(([first]) => first);
    if (!found.length) return null;
    const link = ({ article: other, id }) =>
      app.el(
        'a.elsewhere',
        { href: app.address('read', other.id, id), dir: 'auto' },
        app.articles.name(other),
        app.el('small', {}, app.dates.show(other.published)),
      );
    return [
      ...found.slice(0, LISTED).map(link),
      found.length > LISTED && app.el('small', {}, words.andMore(found.length - LISTED)),
    ];
  }

  return { light, clear, paint, step, chain, links };
})();
