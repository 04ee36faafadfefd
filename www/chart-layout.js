'use strict';

// Where the marks of a timeline stand. The weightiest come first and get a label; what finds no room is bundled.
app.chartLayout = (() => {
  const CELL = 2; // pixels: the grain at which room is told
  const MARK = 16; // pixels that a mark takes, its gap included
  const BUNDLE = 28; // pixels that a bundle gathers from
  const LABEL_GAP = 10;
  const REFUSED = 300; // labels in a row that find no room: what comes then weighs too little to look further
  const pen = document.createElement('canvas').getContext('2d');

  /** How wide a label is. */
  const widthOf = (() => {
    const known = new Map();
    return (text, font) => {
      const key = `${font}\n${text}`;
      if (!known.has(key)) {
        pen.font = font;
        known.set(key, Math.ceil(pen.measureText(text).width));
      }
      return known.get(key);
    };
  })();

  /**
   * Where a point's label has room: behind what the point reaches, before it, or else over its reach. `x` and `side` are
   * the label's place, `from` and `to` what all of it takes; null where there is no room.
   */
  function labelled({ x, left, right }, width, label) {
    const needs = LABEL_GAP + label;
    if (right + needs <= width)
      return { x: right + LABEL_GAP, side: 'start', from: left - MARK / 2, to: right + needs + LABEL_GAP };
    if (left - needs >= 0) return { x: left - LABEL_GAP, side: 'end', from: left - needs, to: right + MARK / 2 };
    if (x + needs > width) return null;
    return { x: x + LABEL_GAP, side: 'start', from: left - MARK / 2, to: Math.max(right, x + needs) + MARK / 2 };
  }

  /**
   * Places points into at most `most` lanes of `width` pixels: `x(day)` says where one stands, `spot(point)`, asked of those
   * that may find room, all of it (`{ x, left, right, label }`: the mark, how far it reaches). Returns
   * `{ placed: [{ point, lane, label, x, side }], bundles: [{ x, points }], lanes }`, `point` as `spot` gives it.
   */
  function of(points, { width, most, font, x, spot }) {
    const cells = Math.ceil(width / CELL) + 1;
    const lanes = [];
    const full = new Uint8Array(cells + 1); // cells at which no lane has room for a mark, nor ever will have
    const placed = [];
    let refused = 0; // points, one after the other, for whose labels there was no room
    const bundles = new Map();
    const cell = (px) => Math.max(0, Math.min(cells, Math.round(px / CELL)));

    /** The first lane with nothing between two places; -1 where none is. */
    function free(left, right) {
      const [first, last] = [cell(left), cell(right)];
      for (let lane = 0; lane < most; lane++) {
        lanes[lane] ??= new Uint8Array(cells + 1);
        if (lanes[lane][first] || lanes[lane][last] || lanes[lane].subarray(first, last + 1).includes(1)) continue;
        return lane;
      }
      return -1;
    }

    function room(left, right) {
      const lane = free(left, right);
      if (lane >= 0) lanes[lane].fill(1, cell(left), cell(right) + 1);
      return lane;
    }

    /** Whether no lane has room for so much as a mark; asked of each place until it is so. */
    function crowded(at) {
      const here = cell(at);
      if (!full[here] && free(at - MARK / 2, at + MARK / 2) < 0) full[here] = 1;
      return full[here];
    }

    for (const one of points) {
      const at = x(one.day);
      if (crowded(at)) {
        bundle(at, one);
        continue;
      }
      const point = spot(one);
      const way = refused < REFUSED && labelled(point, width, widthOf(point.label, font));
      let lane = way ? room(way.from, way.to) : -1;
      if (lane >= 0) {
        placed.push({ point, lane, label: true, ...way });
        refused = 0;
        continue;
      }
      refused++;
      lane = room(point.left - MARK / 2, point.right + MARK / 2);
      if (lane >= 0) placed.push({ point, lane, label: false });
      else bundle(at, one);
    }

    function bundle(at, point) {
      const bin = Math.floor(at / BUNDLE);
      if (!bundles.has(bin)) bundles.set(bin, { x: (bin + 0.5) * BUNDLE, points: [] });
      bundles.get(bin).points.push(point);
    }

    const used = placed.reduce((count, { lane }) => Math.max(count, lane + 1), 0);
    return { placed, bundles: [...bundles.values()].sort((a, b) => a.x - b.x), lanes: used };
  }

  return { of };
})();
