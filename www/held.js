'use strict';

// An article as the page holds it: what lists need as plain properties (`id`, `name`, `title`, `published` …, `counts`),
// and the rest of the contract's fields (`text`, `quotations`, `events` …) read from its packed analysis when somebody asks.
// So ten thousand articles take little room, and those that were read last are at hand.
app.Article = (() => {
  const OPEN = 400; // articles whose analysis is kept unpacked; each takes some 200 kB
  const FEW = 24; // of so many that not all can be: what goes through them all would find none again, and leave that much to clear away
  const PASSING = 2; // of so many that are read once
  const LARGE = 1 << 20; // bytes of an analysis that is not packed, and read in slices before it is asked for
  const OPENING = 90; // characters of the text by which an article without a title is known
  const ABOUT = ['id', 'name', 'title', 'byline', 'publisher', 'url', 'published', 'published_from', 'language'];
  const CONTENT = [
    'text',
    'paragraphs',
    'sentences',
    'entities',
    'mentions',
    'quotations',
    'no_comments',
    'times',
    'events',
  ];
  const encoder = new TextEncoder();
  const passing = []; // articles that were read once and are open yet
  const open = new Map(); // article → its content, the one asked for last at the end

  function counts({ quotations, no_comments: silent, events }) {
    const statements = quotations.filter(({ act }) => act === 'statement').length;
    return {
      quotations: statements,
      attitudes: quotations.length - statements,
      no_comments: silent.length,
      events: events.length,
    };
  }

  class Article {
    #bytes;
    #corrections;
    #uncorrected;

    /** `about` has the fields of ABOUT, `opening`, `warnings` and `counts`; `bytes` is the analysis (see json.js). */
    constructor(about, bytes) {
      Object.assign(this, about);
      this.#bytes = bytes;
      this.#corrections = [];
    }

    /** An article of the contract's shape. */
    static of(article) {
      const about = Object.fromEntries(ABOUT.map((name) => [name, article[name] ?? null]));
      const opening = article.text.trimStart().slice(0, OPENING);
      const known = { ...about, opening, warnings: article.warnings, counts: counts(article) };
      return new Article(known, encoder.encode(JSON.stringify(article)));
    }

    #content() {
      let content = open.get(this);
      if (content) open.delete(this);
      else content = this.#read();
      open.set(this, content);
      const most = app.library.count() > OPEN ? FEW : OPEN;
      while (open.size > most) open.delete(open.keys().next().value);
      return content;
    }

    #read() {
      if (!this.#uncorrected) return app.json.parse(this.#bytes);
      const content = this.#uncorrected.#content();
      return { ...content, ...app.amend.article(content, this.#corrections) };
    }

    /** Reads a large analysis in slices, so that it is there when somebody asks. */
    async opened() {
      const article = this.#uncorrected ?? this;
      if (!article.large || open.has(article)) return;
      const content = await app.json.read(article.#bytes);
      open.set(article, content);
    }

    /**
     * What `work` gives, which reads the analysis once: of those that are unpacked for it two are kept. Who goes through all articles
     * would have more of the last ones at hand, and each would live long enough that a browser clears it away with what is old, which
     * halts it.
     */
    once(work) {
      const kept = open.has(this);
      this.#content(); // one that is inside another finds it at hand
      const found = work();
      if (!kept) passing.push(this);
      if (passing.length > PASSING) open.delete(passing.shift());
      return found;
    }

    /** One of the fields that are unpacked. */
    field(name) {
      return this.#content()[name];
    }

    /** The analysis, the article in the contract's shape as JSON in UTF-8, packed or plain, without corrections. */
    get bytes() {
      return this.#bytes;
    }

    /** Whether reading takes so long that it is done in slices. */
    get large() {
      return this.#bytes.length >= LARGE;
    }

    /** Whether corrections are in effect. */
    get amended() {
      return this.#corrections.length > 0;
    }

    /** The same article under another id. */
    named(id) {
      if (id === this.id) return this;
      const bytes = encoder.encode(JSON.stringify({ ...app.json.parse(this.#bytes), id }));
      return new Article({ ...this.about(), id }, bytes);
    }

    /** The same article with other corrections. */
    corrected(corrections) {
      const article = new Article(this.about(), this.#bytes);
      article.#corrections = corrections;
      article.#uncorrected = this.#uncorrected ?? this;
      article.counts = counts(article.#content());
      return article;
    }

    /** The properties that are at hand. */
    about() {
      const { counts: known, opening, warnings } = this;
      return { ...Object.fromEntries(ABOUT.map((name) => [name, this[name]])), opening, warnings, counts: known };
    }

    /** The article in the contract's shape. */
    toJSON() {
      const fields = [...ABOUT, ...CONTENT, 'warnings'].map((name) => [name, this[name]]);
      const { rejected } = this;
      return { ...Object.fromEntries(fields), ...(rejected?.length && { rejected }) };
    }
  }

  for (const name of [...CONTENT, 'rejected', 'unplaced'])
    Object.defineProperty(Article.prototype, name, {
      get() {
        return this.field(name);
      },
    });

  return Article;
})();

/** Unpacks what is large among articles, so that asking for it does not halt the page. */
app.opened = async (articles) => {
  for (const article of articles.filter(({ large }) => large)) await article.opened();
};
