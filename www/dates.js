'use strict';

// Dates as readers write them. Values come from the engine (TIMEX3); what is not a known form is shown as it is.
app.dates = (() => {
  const format = (options) => new Intl.DateTimeFormat(app.words.locale, { timeZone: 'UTC', ...options });
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const weekday = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const month = format({ month: 'long', year: 'numeric' });

  const utc = (text) => new Date(`${text}T00:00:00Z`);
  const valid = (date) => !Number.isNaN(date.getTime());

  /** Monday of an ISO week. */
  function monday(year, week) {
    const fourth = new Date(Date.UTC(year, 0, 4)); // the fourth of January lies in week 1
    const shift = (week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7);
    return new Date(fourth.getTime() + shift * 86_400_000);
  }

  /** Values that name no day, and how readers write them. */
  const spans = [
    [/^(\d{4})-W(\d\d)$/, (year, week) => app.words.weekOf(day.format(monday(Number(year), Number(week))))],
    [/^(\d{4})-(0[1-9]|1[0-2])$/, (...of) => month.format(utc(`${of.join('-')}-01`))],
    [/^(\d{4})-(Q[1-4]|SP|SU|FA|WI)$/, app.words.partOfYear],
    [/^(\d{3})$/, app.words.decade],
    [/^(\d{2})$/, app.words.century],
  ];

  function show(value, full = day) {
    if (!value) return '';
    for (const [form, text] of spans) {
      const found = form.exec(value);
      if (found) return text(...found.slice(1));
    }
    const exact = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(value);
    if (!exact || !valid(utc(exact[1]))) return value;
    return full.format(utc(exact[1])) + (exact[2] ? `, ${exact[2]}` : '');
  }

  const DAY_MS = 86_400_000;
  const SEASONS = { SP: 2, SU: 5, FA: 8, WI: 11 }; // the month, from 0, in which each begins
  const dayOf = (year, month, date) => Math.floor(Date.UTC(year, month, date) / DAY_MS);

  /** The days that a value covers, from the first to the one after the last, counted from 1970; null where it names none. */
  function days(value) {
    const exact = /^(\d{4})-(\d\d)-(\d\d)/.exec(value ?? '');
    if (exact) return spread(dayOf(exact[1], exact[2] - 1, exact[3]), 1);
    const week = /^(\d{4})-W(\d\d)/.exec(value ?? '');
    if (week) return spread(monday(Number(week[1]), Number(week[2])).getTime() / DAY_MS, 7);
    const part = /^(\d{4})(?:-(\d\d|Q[1-4]|SP|SU|FA|WI))?$/.exec(value ?? '');
    if (!part) return null;
    const [, year, of = ''] = part;
    if (!of) return months(Number(year), 0, 12);
    if (of.startsWith('Q')) return months(Number(year), (of[1] - 1) * 3, 3);
    return of in SEASONS ? months(Number(year), SEASONS[of], 3) : months(Number(year), of - 1, 1);
  }

  const spread = (from, count) => (Number.isFinite(from) ? { from, to: from + count } : null);
  const months = (year, first, count) => ({ from: dayOf(year, first, 1), to: dayOf(year, first + count, 1) });

  /** The day so many days from 1970, as `YYYY-MM-DD`. */
  const iso = (number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

  return { show, days, iso, withWeekday: (value) => show(value, weekday) };
})();
