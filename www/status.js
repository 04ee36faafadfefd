'use strict';

// The shape of each event status. With the line style of the same name in reader.css, colour is never the only sign.
app.status = (() => {
  const ring = 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z';
  const disc = 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z';
  const shapes = {
    happened: [['fill', disc]],
    ongoing: [
      ['line', ring],
      ['fill', 'M6 1.5a4.5 4.5 0 0 1 0 9z'],
    ],
    planned: [['line', ring]],
    postponed: [['line', 'M2 2l4 4l-4 4M6.5 2l4 4l-4 4']],
    cancelled: [['line', 'M2 2l8 8M10 2l-8 8']],
    denied: [
      ['line', ring],
      ['line', 'M2.8 9.2l6.4-6.4'],
    ],
    threatened: [['fill', 'M6 1l5.4 9.6H.6z']],
    demanded: [['fill', 'M1 2h5.5L11 6l-4.500 4H1z']],
    hypothetical: [['dots', ring]],
    alleged: [['line', 'M6 1l5 5l-5 5l-5-5z']],
  };
  const styles = {
    fill: { fill: 'currentColor' },
    line: { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 },
    dots: { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-dasharray': '2 1.53' },
  };

  /** The picture of a status; its name stands beside it or in the label of what holds it. */
  function icon(status) {
    const paths = (shapes[status] ?? shapes.hypothetical).map(([style, d]) => app.svg('path', { d, ...styles[style] }));
    const box = { viewBox: '0 0 12 12', width: 12, height: 12, class: `icon ${tone(status)}`, 'aria-hidden': 'true' };
    return app.svg('svg', box, ...paths);
  }

  /** The colour family: what is so, what is to come, what is off or hostile, what is open. */
  const tones = {
    happened: 'fact',
    ongoing: 'fact',
    planned: 'ahead',
    postponed: 'ahead',
    demanded: 'ahead',
    cancelled: 'off',
    denied: 'off',
    threatened: 'off',
    hypothetical: 'open',
    alleged: 'open',
  };
  const tone = (status) => `tone-${tones[status] ?? 'open'}`;

  const order = Object.keys(shapes);
  return { icon, tone, order };
})();
