'use strict';

// What a reader decides on people and bodies across articles: that two are one, that one is another, a name, or that
// nobody needs to see them. The engine puts the decisions into effect when it compares the articles.
app.decide = (() => {
  const words = app.words;
  const LISTED = 100; // articles of one person from which it can be parted
  const NAMED = 3; // members of an entity by which a decision holds it: should one article leave, others are left

  /** How a decision names an article's entity: by its words, which another analysis finds again. */
  function ref(article, id) {
    const entity = article.entities.find((one) => one.id === id);
    return entity && { article: article.id, kind: entity.kind, name: entity.name };
  }

  /** How a decision names an entity of the set. */
  const refs = (entity) =>
    entity.members
      .slice(0, NAMED)
      .map((member) => [app.library.article(member.article), member.entity])
      .map(([article, id]) => article && ref(article, id))
      .filter(Boolean);

  const named = (name) => app.library.set().entities.find((entity) => entity.name.toLowerCase() === name.toLowerCase());

  /** The controls for a speaker of an article; null where the set does not know them. */
  function controls(article, id) {
    const entity = app.people.across(article, id);
    if (!entity) return null;
    const several = entity.members.length > 1;
    return app.el(
      'fieldset.decide',
      {},
      app.el('legend', {}, words.acrossArticles),
      app.el('p', { dir: 'auto' }, words.personIn(app.offsets.harmless(entity.name), entity.members.length)),
      ...person(entity),
      several &&
        app.el(
          'p.actions',
          {},
          button('part', words.partPerson, () => app.corrections.partPeople([ref(article, id)])),
        ),
    );
  }

  const sheet = app.find('#people-sheet');

  /** The button that opens the sheet for a speaker across articles; null for one whom the set does not know. */
  function opener(key) {
    const entity = app.byId(app.library.set().entities).get(key);
    if (!entity) return null;
    const label = words.correctPerson(app.offsets.harmless(entity.name));
    const open = () => show(entity);
    return app.el('button.link', { type: 'button', 'data-do': 'person', 'aria-label': label, onclick: open }, words.correct);
  }

  /** Opens the sheet in which an entity of the set is put right; a decision closes it. */
  function show(entity) {
    sheet.replaceChildren(
      app.el('button.quiet.close', { type: 'button', 'aria-label': words.close, onclick: () => sheet.close() }, '×'),
      app.el('h2', { id: 'people-title', dir: 'auto' }, app.offsets.harmless(entity.name)),
      app.el('p', {}, words.personNote),
      app.el('div.decide', {}, ...person(entity)),
      ...(entity.members.length > 1 ? members(entity) : []),
    );
    sheet.showModal();
    app.find('input', sheet).select(); // the name, as it is to be changed
  }
  app.corrections.onChange(() => sheet.close());

  /** The articles in which an entity stands, each with a button that says it is someone else there. */
  function members(entity) {
    const held = entity.members.map((member) => [app.library.article(member.article), member.entity]);
    const entry = ([article, id]) =>
      app.el(
        'li',
        {},
        app.el('span', { dir: 'auto' }, words.namedIn(app.people.own(article, id)?.name, app.articles.name(article))),
        button('part', words.partHere, () => app.corrections.partPeople([ref(article, id)])),
      );
    const shown = held.filter(([article]) => article).slice(0, LISTED);
    return [
      app.el('h3', {}, words.inArticles(entity.members.length)),
      app.el('ul.members', {}, shown.map(entry)),
      held.length > LISTED ? app.el('p', {}, words.andMore(held.length - LISTED)) : '',
    ];
  }

  /** The controls for an entity of the set: rename, join with another, hide. */
  const person = (entity) => [
    field('rename', words.renamePerson, entity.name, (name) => app.corrections.renamePerson(refs(entity), name)),
    field('join', words.joinPerson, '', (name) => join(entity, name)),
    app.el(
      'p.actions',
      {},
      button('hide', words.hidePerson, () => app.corrections.hidePerson(refs(entity))),
    ),
  ];

  function join(entity, name) {
    const other = named(name);
    if (!other || other === entity) app.messages.say(words.nobodyNamed(name), 'problem');
    else app.corrections.joinPeople([...refs(entity), ...refs(other)]);
  }

  const button = (act, label, onclick) => app.el('button', { type: 'button', 'data-decide': act, onclick }, label);

  /** A field whose value is taken on Enter or on leaving it. */
  function field(act, label, value, take) {
    const node = app.el('input', {
      type: 'text',
      dir: 'auto',
      autocomplete: 'off',
      'data-decide': act,
      'aria-label': label,
      list: act === 'join' && 'people-known',
      onfocus: act === 'join' && fillKnown,
      onchange: () => node.value.trim() && node.value.trim() !== value && setTimeout(() => take(node.value.trim())),
    });
    node.value = value;
    return app.el('label', {}, app.el('span', {}, label), node);
  }

  const known = app.el('datalist', { id: 'people-known' });
  document.body.append(known);
  const MOST = 2000; // names to choose from: a longer list no browser shows in time

  function fillKnown() {
    const speaking = app.library.set().entities.filter(({ kind }) => kind === 'person' || kind === 'organization');
    const frequent = speaking.sort((a, b) => b.members.length - a.members.length).slice(0, MOST);
    known.replaceChildren(...frequent.map(({ name }) => app.el('option', { value: app.offsets.harmless(name) })));
  }

  return { controls, opener };
})();
