'use strict';

// An article with its reader's corrections put into effect. Pure: the analysis itself stays as the engine made it.
app.amend = (() => {
  const LEAST_OVERLAP = 0.3; // of the words in either: below this an analysis made anew holds something else there
  const layers = { quotation: 'quotations', event: 'events' };

  /** What holds a quotation or an event for a correction: its layer and its words. */
  const target = (article, item) => ({
    layer: item.content ? 'quotation' : 'event',
    anchors: (item.content ?? item.triggers.slice(0, 1)).map((span) => app.anchors.make(article, span)),
  });

  const found = (article, anchors) => anchors.map((anchor) => app.anchors.find(article, anchor)).filter(Boolean);

  const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const length = (spans) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

  /** How far two lists of ranges are the same: 0 to 1. */
  function likeness(a, b) {
    const shared = a.reduce((sum, one) => sum + b.reduce((part, other) => part + overlap(one, other), 0), 0);
    return shared / (length(a) + length(b) - shared);
  }

  /** An event's ranges count one by one: any of its mentions may be the one that was corrected. */
  const near = (item, spans) =>
    item.content
      ? likeness(item.content, spans)
      : Math.max(...item.triggers.map((trigger) => likeness([trigger], spans)));

  /** Which of the items a target holds; undefined where none does. */
  function held(article, items, { anchors }) {
    const spans = found(article, anchors);
    if (!spans.length) return undefined;
    const scored = items.map((item) => ({ item, likeness: near(item, spans) }));
    const best = scored.reduce((a, b) => (b.likeness > a.likeness ? b : a), { likeness: LEAST_OVERLAP });
    return best.item;
  }

  /** The entity that goes by a name in the article. */
  const entityNamed = (article, name) =>
    article.entities.find((entity) => [entity.name, ...entity.aliases].some((known) => same(known, name)));
  const same = (a, b) => a.toLowerCase() === b.toLowerCase();

  /**
   * What the fields of an item become when one is given a value: a speaker's name says who that is and in what role,
   * where the reader has not said that already.
   */
  function values(article, field, value, item = {}) {
    if (field !== 'speaker_name') return { [field]: value };
    const entity = value === null ? undefined : entityNamed(article, value);
    return {
      speaker_name: value,
      speaker: entity?.id ?? null,
      speaker_type: value === null ? null : (entity?.kind ?? 'person'),
      role: item.corrected?.includes('role') ? item.role : (entity?.roles?.[0] ?? null),
    };
  }

  const blank = {
    quotation: (spans, id) => ({
      id,
      act: 'statement',
      kind: 'direct',
      content: spans,
      cue: null,
      source: null,
      speaker: null,
      speaker_name: null,
      speaker_type: null,
      role: null,
      addressee: null,
      medium: null,
      time: null,
      inside: null,
    }),
    event: (spans, id) => ({
      id,
      triggers: spans.map((span) => ({ ...span, lemma: '' })),
      label: '',
      type: 'OTHER',
      mode: null,
      status: 'happened',
      actors: [],
      recipients: [],
      place: null,
      time: null,
      date: null,
      within: null,
      about: null,
      salience: 1,
      key: true,
    }),
  };

  /** Fields that hold a place in the text: their value is an anchor. */
  const placed = ['cue', 'source'];

  /** The item that a reader added; null where its words are gone. */
  function added(article, { id, layer, anchors, fields }) {
    const spans = found(article, anchors);
    if (spans.length < anchors.length) return null;
    const item = { ...blank[layer](spans, `${layer[0]}-${id}`), confidence: 1, why: app.words.addedByReader };
    const said = { corrected: Object.keys(fields), role: fields.role };
    for (const [field, value] of Object.entries(fields)) {
      if (!placed.includes(field)) Object.assign(item, values(article, field, value, said));
      else if (value) item[field] = app.anchors.find(article, value);
    }
    if (item.cue) item.cue.lemma ??= fields.cue.exact.toLowerCase();
    return { ...item, added: true, corrections: [id] };
  }

  const acts = {
    add(article, state, correction) {
      const item = added(article, correction);
      const list = state[layers[correction.layer]];
      if (item) list.push(item);
      return item !== null;
    },
    correct(article, state, { id, target: { layer }, target: aim, field, value }) {
      const list = state[layers[layer]];
      const old = held(article, list, aim);
      if (!old) return false;
      list[list.indexOf(old)] = {
        ...old,
        ...values(article, field, value, old),
        corrected: [...new Set([...(old.corrected ?? []), field])],
        was: { [field]: old[field], ...old.was },
        corrections: [...(old.corrections ?? []), id],
      };
      return true;
    },
    reject(article, state, { target: { layer }, target: aim }) {
      const list = state[layers[layer]];
      const old = held(article, list, aim);
      if (!old) return false;
      list.splice(list.indexOf(old), 1);
      state.rejected.push(old);
      return true;
    },
  };

  const starts = (item) => (item.content ?? item.triggers)[0].start;
  const inOrder = (items) => items.sort((a, b) => starts(a) - starts(b));

  /** Items without references to those that were rejected. */
  function loosened(items, field, rejected) {
    const gone = new Set(rejected.map((item) => item.id));
    return items.map((item) => (gone.has(item[field]) ? { ...item, [field]: null } : item));
  }

  /**
   * What corrections, in the order in which they were made, make of an article: its `quotations` and `events` with each
   * correction marked (`item.corrected`: names of fields, `item.was`: what the engine said of them, `item.added`,
   * `item.corrections`: ids), the `rejected` ones, and the ids of the corrections that found no place (`unplaced`).
   */
  function article(base, corrections) {
    const state = { quotations: [...base.quotations], events: [...base.events], rejected: [] };
    const unplaced = corrections.filter((one) => !acts[one.act](base, state, one)).map((one) => one.id);
    const { rejected } = state;
    return {
      quotations: inOrder(loosened(state.quotations, 'inside', rejected)),
      events: inOrder(loosened(loosened(state.events, 'within', rejected), 'about', rejected)),
      rejected,
      unplaced,
    };
  }

  return { article, target };
})();
