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

  function show(value, full = day) {
    if (!value) return '';
    const week = /^(\d{4})-W(\d\d)$/.exec(value);
    if (week) return app.words.weekOf(day.format(monday(Number(week[1]), Number(week[2]))));
    if (/^\d{4}-\d\d$/.test(value) && valid(utc(`${value}-01`))) return month.format(utc(`${value}-01`));
    const exact = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(value);
    if (!exact || !valid(utc(exact[1]))) return value;
    return full.format(utc(exact[1])) + (exact[2] ? `, ${exact[2]}` : '');
  }

  return { show, withWeekday: (value) => show(value, weekday) };
})();
