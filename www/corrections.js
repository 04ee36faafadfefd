'use strict';

// What the reader corrected: a list of small records, each of which can be taken back, with undo and redo.
//
// A record is `{ id, made, act, … }`:
//   correct  article, target, field, value, was     a field of a quotation or event (`target` holds it by its words)
//   reject   article, target, label                 a quotation or event that is none
//   add      article, layer, anchors, fields        a quotation or event that the engine did not find
//   join, part, rename, hide   members, name        people and bodies across articles; `members` are {article, kind, name}
app.corrections = (() => {
  const records = new Map(); // id → record
  let sorted = null; // the records in the order in which they were made, and by article
  const listeners = [];
  let undone = [];
  let done = [];
  let latest = 0; // when the last record was made, in milliseconds since 1970

  const earlier = (a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : a.id < b.id ? -1 : 1);

  function inOrder() {
    if (sorted) return sorted;
    const all = [...records.values()].sort(earlier);
    sorted = { list: all, byArticle: Map.groupBy(all, (one) => one.article) };
    return sorted;
  }

  const list = () => inOrder().list;
  const onChange = (listener) => listeners.push(listener);

  /** Calls the listeners with the records that came and went; `kept` where they came from the storage. */
  const tell = (change) => listeners.forEach((listener) => listener(change));

  /** Puts a change into effect: takes records away and puts others in. */
  function effect({ put, take, kept = false }) {
    for (const one of take) records.delete(one.id);
    for (const one of put) records.set(one.id, one);
    sorted = null;
    tell({ put, take, kept });
  }

  /** A change by the reader, which can be undone. */
  function change(put, take = []) {
    done.push({ put, take });
    undone = [];
    effect({ put, take });
    return put[0]?.id;
  }

  /** Takes records from elsewhere: the storage (`kept`) or a project file. They are no steps of this reader's to undo. */
  function accept(put, take = [], kept = false) {
    effect({ put, take, kept });
    const gone = new Set(take.map((one) => one.id));
    const stands = ({ put: made }) => !made.some((one) => gone.has(one.id));
    done = done.filter(stands);
    undone = undone.filter(stands);
  }

  const swapped = ({ put, take }) => ({ put: take, take: put });
  function step(from, to, act) {
    const last = from.pop();
    if (!last) return false;
    to.push(last);
    effect(act(last));
    return true;
  }
  const undo = () => step(done, undone, swapped);
  const redo = () => step(undone, done, (last) => last);

  const record = (act, about) => ({ id: app.newId(), made: moment(), act, ...about });

  /** The time, later than any it told before: what was made in one millisecond keeps its order. */
  function moment() {
    latest = Math.max(Date.now(), latest + 1);
    return new Date(latest).toISOString();
  }

  /** The records that made an item what it is. */
  const of = (item) => (item.corrections ?? []).map((one) => records.get(one)).filter(Boolean);

  /** Gives a field of a quotation or event another value; the engine's own value takes the correction back. */
  function correct(article, item, field, value) {
    const before = of(item).filter((one) => one.act === 'correct' && one.field === field);
    const was = before[0]?.was ?? item.was?.[field] ?? item[field] ?? null;
    if (value === (item[field] ?? null)) return null;
    if (value === was) return change([], before);
    const target = before[0]?.target ?? app.amend.target(article, item);
    return change([record('correct', { article: article.id, target, field, value, was })], before);
  }

  /** Says that a quotation or event is none; one that the reader added goes again. */
  function reject(article, item) {
    if (item.added) return change([], of(item));
    const label = item.content ? app.offsets.text(article, item.content[0]) : item.label;
    return change([record('reject', { article: article.id, target: app.amend.target(article, item), label })]);
  }

  /** Adds a quotation: `content` is a range or several, `cue` and `source` ranges or null. */
  function addQuotation(article, { content, cue = null, source = null, ...fields }) {
    const held = (span) => span && app.anchors.make(article, span);
    const anchors = [content].flat().map(held);
    return change([
      record('add', {
        article: article.id,
        layer: 'quotation',
        anchors,
        fields: { ...fields, cue: held(cue), source: held(source) },
      }),
    ]);
  }

  /** Adds an event: `trigger` is a range; `fields` are its label, status, type, date. */
  function addEvent(article, { trigger, ...fields }) {
    const anchors = [app.anchors.make(article, trigger)];
    return change([record('add', { article: article.id, layer: 'event', anchors, fields })]);
  }

  const onPeople = (act) => (members, name) => change([record(act, { members, ...(name && { name }) })]);

  /** Ids of the records of one act that made an item what it is. */
  const madeOf = (item, act) => of(item).filter((one) => one.act === act).map(({ id }) => id);

  /** Takes corrections back, by their ids. */
  const takeBack = (...ids) => change([], ids.map((one) => records.get(one)).filter(Boolean));

  /** The corrections of one article, in the order in which they were made. */
  const ofArticle = (article) => inOrder().byArticle.get(article) ?? [];
  /** The reader's decisions on people and bodies, in the order in which they were made. */
  const decisions = () => list().filter((one) => one.members);

  return {
    list,
    count: () => records.size,
    onChange,
    accept,
    undo,
    redo,
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    correct,
    reject,
    addQuotation,
    addEvent,
    joinPeople: onPeople('join'),
    partPeople: onPeople('part'),
    renamePerson: (member, name) => onPeople('rename')([member].flat(), name),
    hidePerson: (member) => onPeople('hide')([member].flat()),
    takeBack,
    madeOf,
    ofArticle,
    decisions,
  };
})();
