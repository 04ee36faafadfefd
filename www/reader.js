'use strict';

// The reading view: one article as a well-set page, with its marks.
app.reader = (() => {
  const words = app.words;
  const place = app.find('.reading');
  const LONGEST = 3000; // characters set as one paragraph: longer ones are no news article's, and halt the browser
  const AT_ONCE = 8000; // characters drawn before any is shown: the browser lays them out once, and nothing grows before the eye
  const state = { article: null, mark: null, hidden: new Set(['attitudes']), speaker: null };

  const drawn = new Map(); // id of an item → its elements
  let buttons = []; // that open cards, in the order of the text
  let lit = []; // elements of what is selected

  /** Shows an article, and a mark in it where one is given. Resolves when all of it is drawn. */
  async function open(article, mark = null) {
    if (article && article !== state.article && article.id === state.article?.id) await again(article);
    else if (article !== state.article) await draw(article);
    else if (state.set !== app.library.set()) renew();
    if (!mark || mark === state.mark) return;
    if (article.large) await app.drawn(); // the browser has enough to do to bring it back into sight
    if (state.article === article) select(mark, { scroll: true, focus: true });
  }

  /** Draws anew what rests on the set, which has changed: the article's copies, and the open card. */
  function renew() {
    state.set = app.library.set();
    if (state.article) app.head.renew(state.article);
    if (!state.mark) return;
    const control = app.correct.held();
    openCard(itemOf(state.mark));
    app.correct.goOn(control);
  }

  /** Opens the card of an item; again when what it says of other articles is read. */
  function openCard(item) {
    app.card.open(state.article, item);
    if (app.comparison.packed()) app.comparison.opened().then(renew);
  }

  /** Draws anew the article that is open, which was corrected or analysed again: the reader stays where they are. */
  async function again(article) {
    const { mark: before } = state;
    const held = app.correct.held();
    const { scrollX, scrollY } = window;
    await draw(article);
    const mark = state.mark ?? before; // another may have been opened meanwhile
    const control = app.correct.held() ?? held;
    if (mark) select(mark);
    app.correct.goOn(control);
    scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  }

  async function draw(article) {
    Object.assign(state, { article, mark: null, speaker: null, set: app.library.set() });
    app.card.close();
    app.mentions.clear();
    app.margin.reset();
    if (!article) return place.replaceChildren(app.el('p.nothing.large', {}, words.noArticles));
    const alive = () => state.article === article;
    await article.opened();
    if (!alive()) return;
    const pieces = app.marks.pieces(article);
    if (article.large) await app.breathe(); // an article may have fifty thousand pieces
    const portioned = paragraphs(article, pieces);
    const long = article.text.length > AT_ONCE; // of others nothing is shown before all of it is drawn
    const each = long ? app.inSlices : app.atOnce;
    if (long) await app.breathe();
    if (!alive()) return;
    const page = app.el('div.page');
    const about = { 'data-reading': article.id, lang: article.language, class: layers() };
    const head = app.head.of(article, pieces);
    const root = app.el('article', about, head.root, page);
    drawn.clear();
    buttons = [];
    if (!(await each(head.entries, (entry) => enroll(entry()), alive))) return;
    const put = (paragraph) => {
      page.append(row(article, paragraph));
      if (paragraph.end > AT_ONCE) show(root);
    };
    if (await each(portioned, put, alive)) show(root);
  }

  /** Puts what is drawn of an article into the page, if it is not there yet. */
  function show(root) {
    if (root.isConnected) return;
    if (place.getBoundingClientRect().top < 0) place.scrollIntoView();
    place.replaceChildren(root);
  }

  /** The paragraphs to set, each with the pieces that lie in it. */
  function paragraphs(article, pieces) {
    const shown = article.paragraphs.filter((paragraph) => !(paragraph.kind === 'title' && article.title));
    let next = 0;
    let open = [];
    return shown
      .flatMap((paragraph) => portions(article, paragraph))
      .map(({ kind, start, end, goesOn }) => {
        while (pieces[next]?.start < end) open.push(pieces[next++]);
        open = open.filter((piece) => piece.end > start);
        return { kind, start, end, goesOn, pieces: open.map((piece) => clip(piece, start, end)) };
      });
  }

  /** A paragraph in portions that a browser sets without a halt, cut between sentences where it can be. */
  function portions(article, { kind, ...span }) {
    const { start, end } = app.offsets.range(article, span);
    const found = [];
    let from = start;
    while (end - from > LONGEST) {
      const to = cut(article, from, from + LONGEST);
      found.push({ kind, start: from, end: to, goesOn: true });
      from = to;
    }
    return [...found, { kind, start: from, end }];
  }

  /** Where to cut between two places: before the last sentence that begins there, or after the last space, or at the end. */
  function cut(article, from, to) {
    const begins = sentenceStarts(article);
    const sentence = begins[app.offsets.below(begins, to) - 1];
    if (sentence > from + LONGEST / 2) return sentence;
    const space = article.text.lastIndexOf(' ', to - 1) + 1;
    if (space > from) return space;
    return /[\udc00-\udfff]/.test(article.text[to]) ? to - 1 : to; // never between the two halves of a character
  }

  const sentenceStarts = app.remembered((article) =>
    article.sentences.map((sentence) => app.offsets.range(article, sentence).start),
  );

  const clip = (piece, start, end) => ({
    ...piece,
    start: Math.max(piece.start, start),
    end: Math.min(piece.end, end),
    first: piece.first && piece.start >= start,
    last: piece.last && piece.end <= end,
  });

  /** A paragraph between its margins. */
  function row(article, { kind, start, end, goesOn, pieces }) {
    const text = app.el(kind === 'heading' ? 'h3' : 'p', {
      class: `paragraph ${kind}`,
      dir: 'auto',
      'data-start': start,
    });
    text.classList.toggle('goes-on', Boolean(goesOn));
    if (words.paragraphKinds[kind] && kind !== 'heading')
      text.append(app.el('small.kind', { 'data-text': words.paragraphKinds[kind] }));
    const begun = app.marks.fill(text, article.text, start, end, pieces);
    const notes = (...layers) => begun.filter(({ piece }) => layers.includes(piece.layer)).map(note);
    const margin = (side, list) => list.length > 0 && app.el(`div.margin.${side}`, {}, list);
    const made = app.el(
      'div.row',
      {},
      margin('left', notes('quotation', 'no-comment')),
      text,
      margin('right', notes('event')),
    );
    if (begun.length) app.margin.watch(made);
    enroll(made);
    return made;
  }

  function note({ piece, node }) {
    const made = app.margin.note(piece);
    made.anchor = node;
    return made;
  }

  /** Takes note of which elements under `root` belong to which item: an article may have a hundred thousand of them. */
  function enroll(root) {
    for (const node of app.all('[data-quotation], [data-event], [data-open], [data-of], [data-mark]', root)) {
      const { quotation, event, open: note, of, mark } = node.dataset;
      const id = quotation ?? event ?? note ?? of ?? mark;
      if (!drawn.has(id)) drawn.set(id, []);
      drawn.get(id).push(node);
      if (mark) buttons.push(node);
    }
  }

  const elements = (id, ...names) =>
    (drawn.get(id) ?? []).filter(({ dataset }) => names.some((name) => dataset[name] === id));
  /** The marks of an item in the text, its parts, and the button that opens its card. */
  const pieces = (id) => elements(id, 'quotation', 'event');
  const parts = (id) => elements(id, 'of');
  const button = (id) => elements(id, 'mark')[0];

  /** Sets a class on elements until something else is selected. */
  function light(name, nodes) {
    for (const node of nodes) node.classList.add(name);
    lit = lit.concat(nodes);
  }

  function unlight() {
    for (const node of lit) node.classList.remove('selected', 'lit');
    lit = [];
  }

  /** Selects a quotation or an event: lights its text and its parts up and opens its card. */
  function select(id, { scroll = false, focus = false } = {}) {
    const item = itemOf(id);
    if (!item) return;
    if (item.act === 'attitude') hide([...state.hidden].filter((layer) => layer !== 'attitudes'));
    unlight();
    state.mark = id;
    light('selected', elements(id, 'quotation', 'event', 'open'));
    light('lit', parts(id).concat(parts(item.time)));
    app.mentions.light(state.article, item);
    openCard(item);
    history.replaceState(null, '', app.address('read', state.article.id, id));
    if (focus) button(id)?.focus({ preventScroll: true });
    if (scroll) reveal(button(id) ?? pieces(id)[0]);
  }

  function deselect() {
    const opener = button(state.mark);
    unlight();
    app.card.close();
    app.mentions.clear();
    state.mark = null;
    if (state.article) history.replaceState(null, '', app.address('read', state.article.id));
    opener?.focus({ preventScroll: true });
  }

  const itemOf = (id) => state.article?.quotations.concat(state.article.events).find((item) => item.id === id);
  const reveal = (node) => node?.scrollIntoView({ block: 'center', behavior: app.calm() ? 'auto' : 'smooth' });

  /** Goes to the next mark that is shown (or the previous one, by -1). */
  function step(by) {
    const current = buttons.findIndex((one) => one.dataset.mark === state.mark);
    for (let at = current < 0 && by < 0 ? buttons.length - 1 : current + by; buttons[at]; at += by) {
      if (!buttons[at].getClientRects().length) continue;
      select(buttons[at].dataset.mark, { scroll: true, focus: true });
      return;
    }
  }

  /** Goes to a range of the text and lets it flash. */
  function jump(node) {
    reveal(node);
    node?.classList.remove('flash');
    requestAnimationFrame(() => node?.classList.add('flash'));
  }

  const layers = () => [...state.hidden].map((name) => `without-${name}`).join(' ');

  /** Shows or hides a layer: quotations, attitudes, events, minor (events). */
  function toggle(layer, on) {
    const others = [...state.hidden].filter((one) => one !== layer);
    app.settings.choose('hidden', on ? others : [...others, layer]);
  }

  /** Hides the layers named, and shows all others. */
  function hide(hidden) {
    state.hidden = new Set(hidden);
    const article = app.find('article', place);
    if (!article) return;
    article.className = layers();
    for (const box of app.all('[data-layer]', article)) box.checked = !state.hidden.has(box.dataset.layer);
    app.margin.arrange();
  }
  app.settings.on('hidden', hide);

  /** Shows only what one speaker says; the same number again, what everyone says. */
  function only(number) {
    state.speaker = state.speaker === number ? null : number;
    const spoken = new Set(app.all(`.chip[data-number="${number || '?'}"]`, place).map((chip) => chip.dataset.mark));
    const other = (node) => state.speaker !== null && !spoken.has(node.dataset.quotation ?? node.dataset.open);
    app
      .all('[data-quotation], .margin.left [data-open]', place)
      .forEach((node) => node.classList.toggle('dim', other(node)));
    app
      .all('[data-speaker]', place)
      .forEach((node) => node.setAttribute('aria-pressed', String(Number(node.dataset.speaker) === state.speaker)));
  }

  place.addEventListener('click', (event) => {
    if (String(getSelection())) return; // the reader selects text, and means no mark
    const target = event.target.closest('[data-mark], [data-open], [data-event], [data-quotation]');
    if (!target) return;
    const { mark, open: note, event: trigger, quotation } = target.dataset;
    select(mark ?? note ?? trigger ?? quotation, {
      focus: mark !== undefined,
      scroll: Boolean(target.closest('.lane')),
    });
    if (mark) app.card.enter();
  });
  let width = 0;
  const resized = ([{ contentRect }]) => {
    if (width !== contentRect.width) app.margin.arrange();
    width = contentRect.width;
  };
  new ResizeObserver(resized).observe(place);

  return { open, select, deselect, step, jump, toggle, only, pieces, parts, state };
})();
