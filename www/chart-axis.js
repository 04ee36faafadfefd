'use strict';

// The axes of a timeline: days of the calendar, or days before and after the day of writing.
app.chartAxis = (() => {
  const words = app.words;
  const DAY_MS = 86_400_000;
  const STEP_PX = 84; // a tick with its label needs so much
  const SHORTEST_DAYS = 3;
  const utc = (day) => new Date(day * DAY_MS);
  const name = (options) => new Intl.DateTimeFormat(words.locale, { timeZone: 'UTC', ...options });
  const names = {
    day: name({ day: 'numeric', month: 'short' }),
    month: name({ month: 'short', year: 'numeric' }),
    year: name({ year: 'numeric' }),
  };
  const BASE = 2000; // a year that `Date.UTC` takes as it stands: those below 100 it takes for years of the last century
  /** The first day of a month, months counted from the year 0. */
  const firstOf = (month) => Date.UTC(BASE, month - BASE * 12, 1) / DAY_MS;

  /** Ticks from one day to another, at most one for every `STEP_PX`: `{ day, label, strong }`. */
  function calendar(from, to, width) {
    const per = ((to - from) / width) * STEP_PX; // days a tick
    if (per <= 14)
      return days(
        from,
        to,
        [1, 2, 7, 14].find((step) => step >= per),
      );
    const months = [1, 3, 6].find((step) => step * 30 >= per);
    if (months) return byMonth(from, to, months, names.month);
    const years = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => step * 365 >= per) ?? 1000;
    return byMonth(from, to, years * 12, names.year);
  }

  function days(from, to, step) {
    const MONDAY = 4; // the fifth of January 1970 was one
    const ticks = [];
    for (let day = Math.ceil((from - MONDAY) / step) * step + MONDAY; day <= to; day += step)
      ticks.push({ day, label: names.day.format(utc(day)), strong: utc(day).getUTCDate() === 1 });
    return ticks;
  }

  function byMonth(from, to, step, format) {
    const start = utc(from);
    let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
    const ticks = [];
    for (let day = firstOf(month); day <= to; month += step, day = firstOf(month))
      if (day >= from) ticks.push({ day, label: format.format(utc(day)), strong: step < 12 && month % 12 === 0 });
    return ticks;
  }

  /** Ticks around the day of writing, which is day 0. */
  function writing(from, to, width) {
    const per = ((to - from) / width) * STEP_PX;
    const step = [1, 2, 7, 14, 30, 90, 365, 1825, 3650].find((one) => one >= per) ?? 36500;
    const ticks = [];
    for (let day = Math.ceil(from / step) * step; day <= to; day += step)
      ticks.push({ day, label: words.daysFrom(day), strong: day === 0 });
    return ticks;
  }

  /** The days from which to which most of what is drawn lies, with some room; a few far away do not press it flat. */
  function span(days, always = []) {
    const FAR = 0.06; // of what is drawn, at either end
    const sorted = Float64Array.from(days).sort(); // by number, many times faster than a list
    const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
    const ends = sorted.length > 8 ? [at(FAR), at(1 - FAR)] : [sorted[0], sorted.at(-1)];
    const all = [...ends, ...always].filter(Number.isFinite);
    if (!all.length) return { from: 0, to: SHORTEST_DAYS };
    const [from, to] = [Math.min(...all), Math.max(...all)];
    const room = Math.max(SHORTEST_DAYS / 2, (to - from) * 0.12);
    return { from: from - room, to: to + room + 1 };
  }

  return { calendar, writing, span, SHORTEST_DAYS };
})();
