'use strict';

// What the page tells the reader: messages that stay until dismissed, in a live region, and the progress bar.
app.messages = (() => {
  const LIMIT = 50; // more are counted, not listed: a thousand bad files must not bury the page
  const place = app.find('.messages [role=status]');
  const bar = app.find('[data-progress]');
  let unlisted = 0;

  /** Adds a message; `kind` is "problem" or "note"; `offer` is what the reader may do then, as a button's label and act. */
  function say(text, kind = 'note', offer = null) {
    if (kind === 'note') clearNotes();
    if (place.querySelectorAll('[data-message]').length >= LIMIT) unlisted++;
    else place.append(entry(text, kind, offer));
    refresh();
  }

  function entry(text, kind, offer) {
    const close = (event) => {
      event.target.closest('[data-message]').remove();
      refresh();
    };
    const dismiss = app.el(
      'button.quiet',
      { type: 'button', 'data-dismiss': true, 'aria-label': app.words.dismiss, onclick: close },
      '×',
    );
    return app.el(
      'p.message',
      { 'data-message': kind },
      app.el('bdi', {}, app.offsets.harmless(text)),
      offer && button(offer, close),
      dismiss,
    );
  }

  function button([label, act], close) {
    const taken = (event) => {
      close(event);
      act();
    };
    return app.el('button.link', { type: 'button', 'data-offer': true, onclick: taken }, label);
  }

  function refresh() {
    const count = place.querySelectorAll('[data-message]').length;
    app.find('.messages').hidden = count === 0;
    app.find('.more').hidden = count < 2 && !unlisted;
    app.find('.more span').textContent = unlisted ? app.words.moreMessages(unlisted) : '';
  }

  /** Takes away all notes. */
  function clearNotes() {
    app.all('[data-message=note]', place).forEach((old) => old.remove());
    refresh();
  }

  function clear() {
    unlisted = 0;
    place.replaceChildren();
    refresh();
  }

  /** Shows how far the work is, and for how many seconds it will go on; without a total, hides the bar. */
  function progress({ done, total, stage, seconds = null }) {
    bar.hidden = !total;
    if (!total) return;
    app.find('progress', bar).value = done / total;
    app.find('.stage', bar).textContent = app.words.working(done, total, app.words.stages[stage] ?? stage, seconds);
  }

  app.find('[data-do=dismiss-all]').addEventListener('click', clear);
  return { say, clearNotes, progress };
})();
