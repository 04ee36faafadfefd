'use strict';

// Has each library read the articles of a JSON file, an array of texts, and prints the median seconds of each as JSON. Each
// is asked for what it can tell of news.
const texts = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));

const compromise = require('compromise');
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
const chrono = require('chrono-node');

const readers = {
  'compromise (sentences, quotations, people, places, verbs)': (text) => {
    const doc = compromise(text);
    return ['sentences', 'quotations', 'people', 'places', 'verbs'].map((part) => doc[part]().out('array').length);
  },
  'wink-nlp (tokens, tags, lemmas, entities)': (text) => {
    const { its } = wink;
    const doc = wink.readDoc(text);
    return [doc.tokens().out(its.pos), doc.tokens().out(its.lemma), doc.entities().out(its.detail)].map((part) => part.length);
  },
  'chrono-node (times alone)': (text) => [chrono.parse(text, new Date(2026, 1, 4)).length],
};

const RUNS = 3;

function seconds(read) {
  const start = process.hrtime.bigint();
  let found = 0;
  for (const text of texts) found += read(text).reduce((sum, count) => sum + count, 0);
  if (!found) throw new Error('nothing was found');
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(read) {
  seconds(read); // warm
  const times = Array.from({ length: RUNS }, () => seconds(read));
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}

console.log(JSON.stringify(Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, median(read)]))));
