'use strict';

// The engine's workers: modules compiled once, a pool that analyses, one worker that compares, a promise for each task. A
// worker that breaks or takes too long is ended, and costs no other task anything.
app.engine = (() => {
  const size = Math.max(1, Math.min(6, navigator.hardwareConcurrency || 2));
  let modules = null; // the engine's, and those that multiply for it
  let workerUrl = null;
  let compiles = true; // the first worker still compiles what the first task needs, which then serves the others
  let most = 0; // bytes of memory that a worker's engine has taken

  /**
   * How long a worker may be busy with one task, in milliseconds: `base`, and more by the byte it was given. The engine
   * reads some 300 bytes a millisecond on a laptop; a machine thirty times as slow still gets through.
   */
  const patience = { base: 30_000, byte: 0.1 };

  /** Hands over the packed engine's pieces while the browser still reads the page (what something follows is whole), then null. */
  function feed(take) {
    let next = 0;
    const go = () => {
      const read = document.readyState !== 'loading';
      const there = app.all('[data-engine]');
      while (next < there.length - !read) take(there[next++].content.textContent);
      if (!read) return;
      watch.disconnect();
      document.removeEventListener('DOMContentLoaded', go); // it may come only now, and null stands once
      take(null);
    };
    const watch = new MutationObserver(go);
    watch.observe(document.body, { childList: true });
    document.addEventListener('DOMContentLoaded', go);
  }

  /** Has a worker unpack and compile the engine that the page carries, all while the page is read, its other scripts too. */
  async function start() {
    api.version = app.find('#engine-version').textContent.trim();
    workerUrl = URL.createObjectURL(new Blob([app.find('#worker-source').textContent], { type: 'text/javascript' }));
    modules = await compile();
  }

  const COMPILING_MS = 1000; // after which others are hired all the same: the first task may be a long one
  const REPLACED = 16; // workers at most: where each is slow, it is the machine
  const SMALL = 1 << 17; // bytes of a task that is soon done, so that another may wait behind it

  /**
   * Up to `limit` workers that share a queue. With `ahead`, a worker that does a small task has the next one at hand when it
   * is done.
   */
  function pool(limit, ahead = false) {
    const waiting = [];
    const workers = new Set();
    let replaced = 0; // workers that multiplied too slowly

    /**
     * Does one task in a worker: `call` names it, `prepare` makes its arguments when a worker is free (so that files are
     * read no earlier than needed), `progress` hears each stage's name, `bytes` is how much the worker holds already that
     * the task is about, `take` gets what the worker tells before it is done. Rejects with what the engine says.
     */
    function run(call, prepare, { progress = () => {}, bytes = 0, take } = {}) {
      return new Promise((resolve, reject) => {
        waiting.push({ call, prepare, progress, bytes, take, resolve, reject });
        next();
      });
    }

    function next() {
      while (waiting.length) {
        const free = [...workers].find((worker) => !worker.tasks.length) ?? (mayHire() ? hire() : null);
        const worker = free ?? (ahead ? [...workers].find(soonDone) : null);
        if (!worker) return;
        give(worker, waiting.shift());
      }
    }

    const mayHire = () => workers.size < limit && !(compiles && workers.size);

    const soonDone = ({ tasks }) => tasks.length === 1 && tasks[0].given <= SMALL;

    function hire() {
      const worker = new Worker(workerUrl);
      worker.tasks = []; // what it does and what waits for it, in this order
      worker.onmessage = ({ data }) => hear(worker, data);
      worker.onerror = (event) => {
        event.preventDefault();
        fail(worker, app.words.engineFailed(event.message));
      };
      if (modules) worker.postMessage({ modules });
      workers.add(worker);
      return worker;
    }

    /** Has a worker make the engine's module of its pieces, and the small ones; it has the engine itself then. */
    function compile() {
      return new Promise((resolve, reject) => {
        const worker = hire();
        worker.tasks.push({ resolve, reject, progress: () => {} });
        feed((piece) => worker.postMessage({ piece }));
      });
    }

    async function give(worker, task) {
      worker.tasks.push(task);
      task.given = undefined; // it may have been given to a worker that broke
      try {
        const given = await task.prepare();
        if (!worker.tasks.includes(task)) return;
        task.given = weight(given); // before they are handed over
        worker.postMessage({ call: task.call, given }, transferable(given));
        if (worker.tasks[0] === task) watch(worker);
        next();
      } catch (error) {
        settle(worker, task, () => task.reject(error));
      }
    }

    /** Gives the worker's task the time it may take. */
    function watch(worker) {
      const [task] = worker.tasks;
      if (task?.given === undefined) return; // it is not handed over yet
      const limitMs = patience.base + patience.byte * (task.bytes + task.given);
      worker.watch = setTimeout(() => fail(worker, app.words.tookTooLong(Math.ceil(limitMs / 1000))), limitMs);
      if (compiles) setTimeout(compiled, COMPILING_MS);
    }

    function compiled() {
      compiles = false;
      next();
    }

    function hear(worker, { stage, part, value, memory, error, broken, slow }) {
      const [task] = worker.tasks;
      most = Math.max(most, memory ?? 0);
      if (slow && replaced++ < REPLACED) replace(worker);
      if (!task || slow) return;
      if (stage !== undefined) task.progress(stage);
      else if (part) task.take(part);
      else if (broken) fail(worker, app.words.engineFailed(error));
      else settle(worker, task, () => (error === undefined ? task.resolve(value) : task.reject(new Error(error))));
    }

    function settle(worker, task, answer) {
      if (!worker.tasks.includes(task)) return;
      clearTimeout(worker.watch);
      if (task.call) compiles = false;
      worker.tasks.splice(worker.tasks.indexOf(task), 1);
      watch(worker);
      answer();
      next();
    }

    /** A worker whose engine broke is not used again: its memory may be in any state. What waited for it is done by another. */
    function fail(worker, reason) {
      const [task, ...others] = worker.tasks;
      dismiss(worker);
      waiting.unshift(...others);
      task?.reject(new Error(reason));
      next();
    }

    /** Has another worker do what one was to do. Should that be slow too, it is replaced in its turn. */
    function replace(worker) {
      const { tasks } = worker;
      dismiss(worker);
      waiting.unshift(...tasks);
      next();
    }

    function dismiss(worker) {
      clearTimeout(worker.watch);
      worker.tasks = [];
      worker.terminate();
      workers.delete(worker);
    }

    /** Ends all that is under way or waiting; those tasks reject with `app.engine.cancelled`. */
    function cancel() {
      const tasks = [...workers].flatMap(({ tasks: given }) => given).concat(waiting.splice(0));
      [...workers].forEach(dismiss);
      tasks.forEach((task) => task.reject(cancelled));
    }

    return { run, cancel, compile };
  }

  const weight = (given) => given.reduce((sum, value) => sum + (value?.byteLength ?? value?.length ?? 0), 0);
  const transferable = (given) => given.filter((value) => value instanceof ArrayBuffer);

  const cancelled = new Error('cancelled');
  const { run, cancel, compile } = pool(size, true);
  const api = { run, cancel, cancelled, set: pool(1), patience, memory: () => most, version: null };
  api.started = app.find('#engine-version') && start();
  return api;
})();
