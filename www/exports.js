'use strict';

// What leaves the page at the reader's wish and to the reader's disk, apart from tables (tables.js).
app.exports = (() => {
  const words = app.words;

  /** The set analysis as JSON, an article a line; made in slices, for there may be thousands. */
  async function everything() {
    await app.comparison.opened();
    const { schema, generator, ...facts } = app.library.set();
    const rest = { ...facts, corrections: app.corrections.list() };
    const parts = [`{"schema":${JSON.stringify(schema)},"generator":${JSON.stringify(generator)},"articles":[`];
    await app.inSlices(app.library.articles(), (article, index) =>
      parts.push(index ? ',\n' : '\n', JSON.stringify(article)),
    );
    parts.push(`\n],${JSON.stringify(rest).slice(1)}\n`);
    app.save('saywhen.json', new Blob(parts), 'application/json');
  }

  async function linked() {
    await app.comparison.opened();
    app.save('saywhen.jsonld', JSON.stringify(app.linked(), null, 1), 'application/ld+json');
  }

  /** The number of each article in a dossier's list of sources. */
  function numbers(dossier) {
    const known = new Map(app.dossiers.sources(dossier).map((article, index) => [article, index + 1]));
    return (article) => known.get(article) ?? '?';
  }

  const fileName = (title) =>
    `saywhen-${
      title
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60)
        .toLowerCase() || 'report'
    }`;

  const markdown = (dossier) =>
    app.save(`${fileName(dossier.title)}.md`, app.markdown(dossier, numbers(dossier)), 'text/markdown;charset=utf-8');

  /** The style sheet of dossiers, which the report carries too: the one whose first rule is theirs. */
  const paperStyle = () =>
    [...[...document.styleSheets].find((sheet) => sheet.cssRules[0]?.selectorText === '.paper').cssRules]
      .map((rule) => rule.cssText)
      .join('\n');

  /** A dossier as an HTML file of its own. It carries no script, and a policy that forbids any. */
  async function report(dossier) {
    const page = document.implementation.createHTMLDocument(dossier.title);
    const style = paperStyle();
    const hash = btoa(
      String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)))),
    );
    const number = numbers(dossier);
    const link = (article) => `#source-${number(article)}`;
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    page.documentElement.lang = 'en';
    page.head.prepend(
      app.el('meta', { charset: 'utf-8' }),
      app.el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      app.el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    );
    const main = app.el('main.paper');
    await app.inSlices(app.paper(dossier, { number, link }), (part) => main.append(...[part()].flat()));
    page.body.append(main, app.el('footer', {}, words.reportMadeBy(app.library.set().generator)));
    for (const heading of app.all('h2', page.body).slice(0, 1))
      heading.replaceWith(app.el('h1', { dir: 'auto' }, heading.textContent));
    // As text: an element would fall under the policy of this page, which does not know the style.
    const html = page.documentElement.outerHTML.replace('</head>', () => `<style>${style}</style></head>`);
    app.save(`${fileName(dossier.title)}.html`, `<!doctype html>\n${html}\n`, 'text/html;charset=utf-8');
  }

  /** A quotation with its attribution and article, as text to paste. */
  function citation(article, item) {
    const row = app.rows.quotations(article).find(({ id }) => id === item.id);
    const who = [row.speaker ?? row.said ?? words.unknownSpeaker, item.role].filter(Boolean).join(', ');
    const where = [row.title, article.publisher, app.dates.show(article.published), article.url ?? article.name];
    return `${row.text}\n— ${who} (${words.kinds[item.kind]})\n${where.filter(Boolean).join(', ')}\n`;
  }

  /** Puts a text on the clipboard; where the browser has none for the page, through a selection. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = app.el('textarea', {}, text);
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    app.messages.say(words.copied);
  }

  return {
    everything,
    linked,
    numbers,
    markdown,
    report,
    copyQuotation: (article, item) => app.comparison.opened().then(() => copy(citation(article, item))),
    citation,
  };
})();
