'use strict';

// What every other script of the page hangs its part on, and the one way in which elements are made: text is always
// text, never markup, so that nothing an article says can act.
var app = {}; // a property of the window, so that tests and the console reach it too

/** Makes an element: `el('p.note', { title: 'x', onclick: f }, 'text', node)`. False and null are left out. */
app.el = (name, attributes = {}, ...children) => {
  const [tag, ...classes] = name.split('.');
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) app.set(node, key, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
};

/** Sets an attribute, or a listener where the key begins with "on". */
app.set = (node, key, value) => {
  if (value === null || value === undefined || value === false) return;
  if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
  else node.setAttribute(key, value === true ? '' : value);
};

/** Makes an SVG element with the attributes given. */
app.svg = (tag, attributes = {}, ...children) => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
};

/** Whether two lists hold the very same things in the same order. */
app.sameList = (some, others) => some.length === others.length && some.every((one, index) => one === others[index]);

/** The address at which the page shows something: a view, and what in it. `#/`, as it leads to no element of the page. */
app.address = (...path) => `#/${path.filter(Boolean).map(encodeURIComponent).join('/')}`;

app.find = (selector, root = document) => root.querySelector(selector);
app.all = (selector, root = document) => [...root.querySelectorAll(selector)];

/**
 * Lets the browser draw and take input before going on, and in long work be idle now and then, for then it clears memory away:
 * where it never is, it does so all at once, a quarter of a second long. Nobody waits for a page out of sight, and timers are
 * slow there.
 */
app.breathe = (() => {
  const BUSY_MS = 50; // between two rests
  const REST_MS = 50; // at most
  const APART_MS = 100; // between breaths, and it is other work
  let rested = 0;
  let breathed = 0;
  const soon = (done) => {
    if (window.scheduler) scheduler.postTask(done);
    else setTimeout(done); // waits four milliseconds
  };
  const rest = (done) => {
    const up = () => {
      rested = performance.now();
      done();
    };
    if (window.requestIdleCallback) requestIdleCallback(up, { timeout: REST_MS });
    else setTimeout(up);
  };
  function due() {
    const now = performance.now();
    if (now - breathed > APART_MS) rested = now;
    breathed = now;
    return now - rested > BUSY_MS && document.visibilityState === 'visible';
  }
  return () => new Promise((done) => (due() ? rest : soon)(done));
})();

/** Resolves when the browser has drawn what was changed. */
app.drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/**
 * Runs `work` for each of the items (a list, or a generator that makes them as they are needed), giving way to the browser
 * every few milliseconds; stops where `alive()` turns false. What runs one after the other shares a slice.
 */
app.inSlices = (() => {
  const SLICE_MS = 5; // under one frame; and so little is made in it that a browser clears memory away between two of them
  let until = 0;
  return async (items, work, alive = () => true) => {
    let index = 0;
    const now = performance.now();
    if (now > until + SLICE_MS) until = now + SLICE_MS; // the last slice was another task's
    for (const item of items) {
      work(item, index++);
      if (performance.now() < until) continue;
      await app.breathe();
      if (!alive()) return false;
      until = performance.now() + SLICE_MS;
    }
    return alive();
  };
})();

/** Does the same without giving way: for what is soon done. */
app.atOnce = (items, work) => {
  let index = 0;
  for (const item of items) work(item, index++);
  return true;
};

/** A list sorted in slices, as `toSorted` does it; null where `alive()` turned false. */
app.sortedInSlices = async (list, compare, alive) => {
  const RUN = 256; // sorted at once; the runs are merged two by two, these again …
  let from = [...list];
  const runs = Array.from({ length: Math.ceil(from.length / RUN) }, (_, index) => index * RUN);
  const sorted = await app.inSlices(
    runs,
    (at) => from.slice(at, at + RUN).sort(compare).forEach((item, index) => (from[at + index] = item)),
    alive,
  );
  if (!sorted) return null;
  for (let size = RUN; size < from.length; size *= 2) {
    const to = new Array(from.length);
    if (!(await app.inSlices(app.merging(from, to, size, compare), () => {}, alive))) return null;
    from = to;
  }
  return from;
};

/** Merges neighbouring sorted runs of a size; comes up for air every few hundred items. */
app.merging = function* (from, to, size, compare) {
  const AIR = 256;
  for (let at = 0, start = 0; start < from.length; start += 2 * size) {
    const [middle, end] = [start + size, start + 2 * size].map((place) => Math.min(place, from.length));
    for (let left = start, right = middle; left < middle || right < end; at++) {
      const takeLeft = right >= end || (left < middle && compare(from[left], from[right]) <= 0);
      to[at] = takeLeft ? from[left++] : from[right++];
      if (at % AIR === 0) yield;
    }
  }
};

/** A function that calls `work` at most once a frame, however often it is called. */
app.oncePerFrame = (work) => {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
};

/**
 * `soon()` calls `work` soon, and then not again before ten times the time it took, so that it never fills the day;
 * `now()` calls it at once and returns what it returns.
 */
app.seldom = (work) => {
  const LEAST_MS = 250;
  let timer = null;
  let free = 0;
  const now = () => {
    const began = performance.now();
    clearTimeout(timer);
    timer = null;
    const result = work();
    free = began + Math.max(LEAST_MS, 10 * (performance.now() - began));
    return result;
  };
  const soon = () => {
    timer ??= setTimeout(now, Math.max(0, free - performance.now()));
  };
  return { soon, now };
};

/** A function of an object that works each answer out once. */
app.remembered = (work) => {
  const known = new WeakMap();
  return (object) => {
    if (!known.has(object)) known.set(object, work(object));
    return known.get(object);
  };
};

/** The entries of a list by their ids. */
app.byId = app.remembered((list) => new Map(list.map((one) => [one.id, one])));

/** The map that a map of maps has under a key; where there is none, a new one. */
app.under = (maps, key) => maps.get(key) ?? maps.set(key, new Map()).get(key);

/** Counts one more of a key. */
app.count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Counts how often each key occurs: `[key, count]`, most frequent first, then in order of appearance. */
app.tally = (keys) => {
  const counts = new Map();
  for (const key of keys) app.count(counts, key);
  return [...counts].sort((a, b) => b[1] - a[1]);
};

/** Counts in slices the keys that `keysOf` gives of each item of a list; null where `alive()` turned false. */
app.tallyInSlices = async (list, keysOf, alive) => {
  const counts = new Map();
  const count = (item) => {
    for (const key of keysOf(item)) app.count(counts, key);
  };
  return (await app.inSlices(list, count, alive)) ? app.sortedInSlices(counts, (a, b) => b[1] - a[1], alive) : null;
};

/** The items of a list by what `keyOf` gives of each, grouped in slices; null where `alive()` turned false. */
app.groupedInSlices = async (list, keyOf, alive) => {
  const groups = new Map();
  const put = (item) => {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  };
  return (await app.inSlices(list, put, alive)) ? groups : null;
};

/** An id that no other page or reader gives. */
app.newId = () => [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, '0')).join('');
