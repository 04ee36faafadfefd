'use strict';

/**
 * A timeline: marks on an axis, in lanes, with zoom and keyboard. `axis` gives ticks (`from, to, width`); `draw(scene)`
 * takes `{ points: [{ id, day, to, happening }], always: [day], lines: [{ day, label }], plots }` with the weightiest
 * point first; `open(happenings, button)` is called when the reader chooses a mark. Returns `root`, `draw`.
 */
app.chart = ({ label, axis, open }) => {
  const words = app.words;
  const LANE = 24;
  const LEAST_LANES = 4;
  const FEW_LANES = 14; // what a screen holds; “show all” takes as many as there are
  const TOP = 26; // room for the labels of lines
  const BUNDLE_PX = 26;
  const AXIS_PX = 30;
  const PLOT_PX = 30;
  const ZOOM = 1.5;
  const NARROW_PX = 600;
  const FARTHEST_DAYS = 400_000;
  let scene = { points: [], always: [], lines: [], plots: [] };
  let from = 0;
  let to = 1;
  let width = 0;
  let all = false;
  let chosen = null;
  let moved = false; // the reader has zoomed: keep what is shown when the articles change

  const svg = app.svg('svg', { class: 'chart', role: 'group', 'aria-label': label });
  const tool = (name, text, hint, act) =>
    app.el('button', { type: 'button', 'data-zoom': name, 'aria-label': hint, title: hint, onclick: act }, text);
  const earlier = app.el('button.beyond', { type: 'button', onclick: () => reach(-1) });
  const later = app.el('button.beyond', { type: 'button', onclick: () => reach(1) });
  const everything = app.el('input', {
    type: 'checkbox',
    'data-do': 'show-all',
    onchange: () => {
      all = everything.checked;
      render();
    },
  });
  const root = app.el(
    'div.chart-box',
    {},
    app.el(
      'div.chart-tools',
      {},
      earlier,
      tool('out', '−', words.zoomOut, () => zoom(ZOOM)),
      tool('in', '+', words.zoomIn, () => zoom(1 / ZOOM)),
      tool('fit', words.zoomFitShort, words.zoomFit, () => fit()),
      app.el('label.toggle', {}, everything, words.showAll),
      app.el('span.hint', {}, words.chartHint),
      later,
    ),
    app.el('div.chart-scroll', { tabindex: '-1' }, svg),
  );

  const x = (day) => ((day - from) / (to - from)) * width;
  const dayAt = (px) => from + (px / width) * (to - from);

  function draw(next) {
    scene = next;
    if (moved && scene.points.length) render();
    else fit();
  }

  /** Shows all but what lies far off. */
  function fit() {
    moved = false;
    ({ from, to } = app.chartAxis.span(
      scene.points.map(({ day }) => day),
      scene.always,
    ));
    render();
  }

  /** Shows `by` times as many days, around the day `center`. */
  function zoom(by, center = (from + to) / 2) {
    const size = Math.min(FARTHEST_DAYS, Math.max(app.chartAxis.SHORTEST_DAYS, (to - from) * by));
    const share = (center - from) / (to - from);
    from = center - share * size;
    to = from + size;
    moved = true;
    render();
  }

  function pan(days) {
    from += days;
    to += days;
    moved = true;
    render();
  }

  /** Widens what is shown to the marks beyond an end. */
  function reach(side) {
    const far = side < 0 ? Math.min : Math.max;
    const end = scene.points.reduce((day, point) => far(day, point.day), side < 0 ? from : to);
    if (side < 0) from = end - 1;
    else to = end + 2;
    moved = true;
    render();
  }

  const render = app.oncePerFrame(() => {
    const focus = svg.contains(document.activeElement) && document.activeElement.dataset.point;
    width = Math.max(280, root.clientWidth);
    const inside = [];
    let before = 0;
    let after = 0;
    for (const point of scene.points) {
      if (point.day < from) before++;
      else if (point.day > to) after++;
      else inside.push(point);
    }
    const font = `600 13px ${getComputedStyle(root).fontFamily}`;
    const layout = app.chartLayout.of(inside, { width, most: all ? 400 : FEW_LANES, font, x, spot });
    const lanes = Math.max(LEAST_LANES, layout.lanes);
    const base = TOP + lanes * LANE + (layout.bundles.length ? BUNDLE_PX : 0);
    const height = base + AXIS_PX + scene.plots.length * PLOT_PX;
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
      svg.setAttribute(name, value);
    svg.replaceChildren(
      ...background(base, height),
      ...links(layout.placed),
      ...layout.placed.sort((a, b) => a.point.x - b.point.x || a.lane - b.lane).map(mark),
      ...layout.bundles.map((bundle) => heap(bundle, base)),
    );
    hint(earlier, before, words.earlier);
    hint(later, after, words.later);
    const points = marks();
    const stop = points.find((node) => node.dataset.point === (focus || chosen)) ?? points[0];
    stop?.setAttribute('tabindex', '0');
    if (focus) stop?.focus({ preventScroll: true });
  });

  const hint = (button, count, text) => {
    button.hidden = !count;
    button.textContent = text(count);
  };

  /** A point with its place, and how far its history and its length reach. */
  function spot(point) {
    const at = x(point.day);
    const steps = point.happening.steps.map(({ date }) => x(app.dates.days(date).from));
    const end = point.to - point.day > 1 ? Math.min(width, x(point.to)) : at;
    return {
      ...point,
      x: at,
      left: Math.max(0, Math.min(at, ...steps)),
      right: Math.min(width, Math.max(at, end, ...steps)),
      label: shorten(point.happening.label),
    };
  }

  /** Lines, ticks and the small plots, under the marks. */
  function background(base, height) {
    const line = (px, kind, y1 = TOP - 8, y2 = base) => app.svg('line', { x1: px, x2: px, y1, y2, class: kind });
    const text = (px, y, content, kind, anchor = 'middle') =>
      app.svg('text', { x: px, y, class: kind, 'text-anchor': anchor }, content);
    const last = scene.lines.at(-1);
    const nodes = [];
    if (last && x(last.day) < width)
      nodes.push(
        app.svg('rect', {
          x: Math.max(0, x(last.day)),
          y: TOP - 8,
          width: width - Math.max(0, x(last.day)),
          height: base - TOP + 8,
          class: 'ahead',
        }),
      );
    for (const { day, label: name, strong } of axis(from, to, width))
      nodes.push(
        line(x(day), strong ? 'tick strong' : 'tick'),
        text(x(day), base + 18, name, strong ? 'day strong' : 'day'),
      );
    nodes.push(app.svg('line', { x1: 0, x2: width, y1: base, y2: base, class: 'axis' }));
    for (const { day, label: name } of scene.lines) {
      const px = x(day);
      if (px < 0 || px > width) continue;
      nodes.push(line(px, 'published', 14));
      if (name) nodes.push(text(px, 11, name, 'published', px > width - 120 ? 'end' : px < 120 ? 'start' : 'middle'));
    }
    scene.plots.forEach((plot, index) => nodes.push(...bars(plot, height - (scene.plots.length - index) * PLOT_PX)));
    return nodes;
  }

  /** Lines from what happened to what it is about, where both are shown. */
  function links(placed) {
    const at = new Map(placed.map((one) => [one.point.happening, one]));
    const middle = ({ lane }) => TOP + lane * LANE + LANE / 2;
    const line = (from_, to_) => {
      const [x1, y1, x2, y2] = [from_.point.x, middle(from_), to_.point.x, middle(to_)];
      const bend = Math.min(40, 12 + Math.abs(x2 - x1) / 6) * (x2 < x1 ? -1 : 1);
      return app.svg('path', { d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`, class: 'about' });
    };
    const pairs = placed.flatMap((one) => one.point.happening.about.map((other) => [one, at.get(other)]));
    return pairs.filter(([, other]) => other).map(([one, other]) => line(one, other));
  }

  /** How many there are of something, day by day or week by week. */
  function bars({ name, counts, total }, top) {
    const unit = [1, 7, 30, 91, 365].find((one) => (one / (to - from)) * width >= 5) ?? 3650;
    const bins = new Map();
    for (const [day, count] of counts) {
      if (day < from || day > to) continue;
      const bin = Math.floor(day / unit) * unit;
      bins.set(bin, (bins.get(bin) ?? 0) + count);
    }
    const most = Math.max(1, ...bins.values());
    const wide = Math.max(2, Math.min(18, (unit / (to - from)) * width - 1));
    const room = PLOT_PX - 8;
    const bar = ([day, count]) => {
      const high = Math.max(2, (count / most) * room);
      return app.svg('rect', { x: x(day) - 1, y: top + PLOT_PX - 2 - high, width: wide, height: high, class: 'count' });
    };
    const text = app.svg('text', { x: 0, y: top + 12, class: 'day' }, words.plotOf(name, total, most, unit));
    const box = app.svg(
      'g',
      { role: 'img', 'aria-label': words.plotOf(name, total, most, unit) },
      ...[...bins].map(bar),
      text,
    );
    return [app.svg('line', { x1: 0, x2: width, y1: top + PLOT_PX - 2, y2: top + PLOT_PX - 2, class: 'tick' }), box];
  }

  const button = (id, text, happenings) => {
    const node = app.svg('g', { role: 'button', tabindex: '-1', 'data-point': id, 'aria-label': text, class: 'point' });
    node.happenings = happenings;
    node.setAttribute('aria-pressed', String(id === chosen));
    return node;
  };

  function mark({ point, lane, label: labelled, x: at, side }) {
    const { happening } = point;
    const y = TOP + lane * LANE + LANE / 2;
    const node = button(point.id, words.pointIs(happening, words.statuses[happening.status], when(happening, point)), [
      happening,
    ]);
    node.classList.add(happening.key ? 'key' : 'minor', app.status.tone(happening.status));
    node.append(
      app.svg('rect', { x: point.left - 9, y: y - 11, width: point.right - point.left + 18, height: 22, class: 'hit' }),
    );
    if (point.right > point.left)
      node.append(app.svg('line', { x1: point.left, x2: point.right, y1: y, y2: y, class: 'reach' }));
    for (const step of happening.steps) {
      const day = app.dates.days(step.date).from;
      if (day >= from && day <= to) node.append(icon(step.status, x(day), y, 9));
    }
    node.append(icon(happening.status, point.x, y, happening.key ? 14 : 11));
    if (labelled) node.append(app.svg('text', { x: at, y: y + 4.5, 'text-anchor': side }, point.label));
    return node;
  }

  function icon(status, px, y, size) {
    const made = app.status.icon(status);
    const put = { x: px - size / 2, y: y - size / 2, width: size, height: size };
    for (const [key, value] of Object.entries(put)) made.setAttribute(key, value);
    const disc = app.svg('circle', { cx: px, cy: y, r: size / 2 + 1.5, class: 'under' });
    return app.svg('g', {}, disc, made);
  }

  /** A label no longer than there is room for on a narrow screen. */
  function shorten(text) {
    const most = width < NARROW_PX ? 28 : 44;
    if (text.length <= most) return text;
    const whole = text.slice(0, most).lastIndexOf(' '); // words are not cut: what is read aloud holds what is seen
    return `${text.slice(0, whole > 0 ? whole : most - 1)}…`;
  }
  const when = ({ date }, { day }) => (date ? app.dates.show(date) : words.daysFrom(day));

  /** What found no room, as a number. */
  function heap({ x: px, points }, base) {
    const node = button(
      `+${Math.round(px)}`,
      words.bundleOf(points.length),
      points.map((point) => point.happening),
    );
    node.classList.add('heap');
    node.append(
      app.svg('rect', { x: px - 13, y: base - BUNDLE_PX + 3, width: 26, height: 18, rx: 2, class: 'heap' }),
      app.svg(
        'text',
        { x: px, y: base - BUNDLE_PX + 16, 'text-anchor': 'middle' },
        points.length > 99 ? '99+' : `+${points.length}`,
      ),
    );
    return node;
  }

  const marks = () => app.all('.point', svg);

  function choose(node) {
    chosen = node.dataset.point;
    for (const one of marks()) one.setAttribute('aria-pressed', String(one === node));
    focus(node);
    open(node.happenings, node);
  }

  function focus(node) {
    for (const one of marks()) one.setAttribute('tabindex', one === node ? '0' : '-1');
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Left and right go along the days, up and down to the mark above or below. */
  function neighbour(node, key) {
    const points = marks();
    const index = points.indexOf(node);
    const ways = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: points.length - 1 };
    if (key in ways) return points[ways[key]];
    const box = (one) => one.querySelector('.hit, .heap').getBoundingClientRect();
    const here = box(node);
    const sign = key === 'ArrowDown' ? 1 : -1;
    let best = null;
    for (const one of points) {
      const there = box(one);
      const down = (there.top - here.top) * sign;
      if (down < 4) continue;
      const distance = Math.abs(there.left - here.left) + down * 3;
      if (!best || distance < best.distance) best = { one, distance };
    }
    return best?.one;
  }

  /** The day of the mark that has the focus, which is to stay in sight; undefined where none has. */
  function held() {
    const mark = document.activeElement.closest('.point')?.querySelector('.hit, .heap');
    if (!svg.contains(mark ?? null)) return undefined;
    const box = mark.getBoundingClientRect();
    return dayAt(box.left + box.width / 2 - svg.getBoundingClientRect().left);
  }

  const keys = {
    '+': () => zoom(1 / ZOOM, held()),
    '=': () => zoom(1 / ZOOM, held()),
    '-': () => zoom(ZOOM, held()),
    0: () => fit(),
    PageUp: () => pan(-(to - from) / 2),
    PageDown: () => pan((to - from) / 2),
  };

  svg.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const node = event.target.closest('.point');
    const act = keys[event.key];
    if (act) act();
    else if (node && (event.key === 'Enter' || event.key === ' ')) choose(node);
    else if (node && /^(Arrow|Home$|End$)/.test(event.key)) {
      const to_ = neighbour(node, event.key);
      if (to_) focus(to_);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  svg.addEventListener('click', (event) => {
    const node = event.target.closest('.point');
    if (node) choose(node);
  });
  // The wheel scrolls the page; with Ctrl (which a pinch sends too) it zooms, sideways it pans.
  svg.addEventListener(
    'wheel',
    (event) => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !sideways) return;
      event.preventDefault();
      if (event.ctrlKey)
        zoom(event.deltaY > 0 ? ZOOM : 1 / ZOOM, dayAt(event.clientX - svg.getBoundingClientRect().left));
      else pan((event.deltaX / width) * (to - from));
    },
    { passive: false },
  );
  let drag = null;
  svg.addEventListener('pointerdown', (event) => {
    if (!event.target.closest('.point') && event.button === 0) drag = { at: event.clientX, from, to };
  });
  svg.addEventListener('pointermove', (event) => {
    if (!drag) return;
    const days = ((event.clientX - drag.at) / width) * (drag.to - drag.from);
    [from, to] = [drag.from - days, drag.to - days];
    moved = true;
    render();
  });
  for (const name of ['pointerup', 'pointerleave', 'pointercancel'])
    svg.addEventListener(name, () => {
      drag = null;
    });
  new ResizeObserver(() => {
    if (root.clientWidth && root.clientWidth !== width) render();
  }).observe(root);

  return { root, draw };
};
