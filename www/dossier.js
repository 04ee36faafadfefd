'use strict';

// The dossier view: a speaker, a story, or all articles on paper, with every statement's source. It prints, and leaves as
// Markdown and as a report.
app.dossier = (() => {
  const words = app.words;
  const root = app.find('[data-view=dossier]');
  const body = app.el('article.paper');
  const paper = app.onward({ place: body, size: 1000 });
  let asked = [];
  let dossier = null;
  let turn = null;

  const tool = (name, text, act) => app.el('button', { type: 'button', 'data-dossier-do': name, onclick: act }, text);
  root.append(
    app.el(
      'div.controls',
      {},
      app.el('button.link', { type: 'button', onclick: () => history.back() }, words.back),
      app.el('span.own', {}),
      tool('print', words.print, () => paper.all().then(() => window.print())),
      tool('markdown', words.exportMarkdown, () => app.exports.markdown(dossier)),
      tool('report', words.exportReport, () => app.exports.report(dossier)),
    ),
    app.el('div.scroller', { tabindex: '0', role: 'region', 'aria-label': words.dossierText }, body),
  );

  function shown(kind, id) {
    asked = [kind, id ?? null];
    refresh();
  }

  async function refresh() {
    if (root.hidden) return;
    const mine = (turn = {});
    const alive = () => turn === mine;
    const found = await app.dossiers.of(...asked, alive);
    if (!alive()) return;
    dossier = found;
    for (const button of app.all('[data-dossier-do]', root)) button.disabled = !dossier;
    if (!dossier) {
      await paper.begin([() => app.el('p.nothing', {}, words.noDossier)]);
      return;
    }
    const link = (article, id) => app.address('read', article.id, id);
    await paper.begin(app.paper(dossier, { number: app.exports.numbers(dossier), link }));
  }

  return { refresh, shown, find: () => {} };
})();
