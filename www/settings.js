'use strict';

// What the reader chose of the page itself, such as its colours: put into effect at once, and again when the page opens.
app.settings = (() => {
  const effects = {}; // name → function of the value
  let chosen = {};

  /** Says what a setting does: `effect(value)` is called whenever the reader's choice becomes known. */
  const on = (name, effect) => {
    effects[name] = effect;
  };

  /** Takes a choice of the reader. */
  function choose(name, value) {
    chosen = { ...chosen, [name]: value };
    effects[name](value);
    app.keeper.keep('settings', chosen);
  }

  /** Takes the choices that were kept. */
  function restore(kept = {}) {
    chosen = kept;
    for (const [name, value] of Object.entries(kept)) effects[name]?.(value);
  }

  return { on, choose, restore };
})();
