'use strict';

// The engine's workers: one compiled module, a pool that analyses, one worker that compares, a promise for each task. A
// worker that breaks or takes too long is ended, and costs no other task anything.
app.engine = (() => {
  const size = Math.max(1, Math.min(6, navigator.hardwareConcurrency || 2));
  let module = null;
  let workerUrl = null;
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
      while (next < there.length - !read) take(there[next++].textContent);
      if (!read) return;
      watch.disconnect();
      take(null);
    };
    const watch = new MutationObserver(go);
    watch.observe(document.body, { childList: true });
    document.addEventListener('DOMContentLoaded', go, { once: true });
  }

  /** Has a worker unpack and compile the engine that the page carries, all while the page is read. */
  async function start() {
    api.version = app.find('#engine-version').textContent.trim();
    workerUrl = URL.createObjectURL(new Blob([app.find('#worker-source').textContent], { type: 'text/javascript' }));
    module = await compile();
  }

  /** Up to `size` workers that share a queue. `hired()` is called with each new one. */
  function pool(limit) {
    const waiting = [];
    const workers = new Set();

    /**
     * Does one task in a worker: `call` names it, `prepare` makes its arguments when a worker is free (so that files are
     * read no earlier than needed), `progress` hears each stage's name, `bytes` is how much the worker holds already that
     * the task is about. Rejects with what the engine says.
     */
    function run(call, prepare, progress = () => {}, bytes = 0) {
      return new Promise((resolve, reject) => {
        waiting.push({ call, prepare, progress, bytes, resolve, reject });
        next();
      });
    }

    function next() {
      if (!waiting.length) return;
      const idle = [...workers].find((worker) => !worker.task) ?? (workers.size < limit ? hire() : null);
      if (!idle) return;
      give(idle, waiting.shift());
      next();
    }

    function hire() {
      const worker = new Worker(workerUrl);
      worker.task = null;
      worker.onmessage = ({ data }) => hear(worker, data);
      worker.onerror = (event) => {
        event.preventDefault();
        fail(worker, app.words.engineFailed);
      };
      if (module) worker.postMessage({ module });
      workers.add(worker);
      return worker;
    }

    /** Has a worker make the engine's module of its pieces; it has the engine itself then. */
    function compile() {
      return new Promise((resolve, reject) => {
        const worker = hire();
        worker.task = { resolve, reject, progress: () => {} };
        feed((piece) => worker.postMessage({ piece }));
      });
    }

    async function give(worker, task) {
      worker.task = task;
      try {
        const given = await task.prepare();
        if (worker.task !== task) return;
        const bytes = task.bytes + weight(given); // before they are handed over
        worker.postMessage({ call: task.call, given }, transferable(given));
        watch(worker, task, patience.base + patience.byte * bytes);
      } catch (error) {
        if (worker.task === task) settle(worker, () => task.reject(error));
      }
    }

    function watch(worker, task, limitMs) {
      worker.watch = setTimeout(() => {
        if (worker.task === task) fail(worker, app.words.tookTooLong(Math.ceil(limitMs / 1000)));
      }, limitMs);
    }

    function hear(worker, { stage, value, memory, error, broken }) {
      const task = worker.task;
      most = Math.max(most, memory ?? 0);
      if (!task) return;
      if (stage !== undefined) task.progress(stage);
      else if (broken) fail(worker, app.words.engineFailed);
      else settle(worker, () => (error === undefined ? task.resolve(value) : task.reject(new Error(error))));
    }

    function settle(worker, answer) {
      clearTimeout(worker.watch);
      worker.task = null;
      answer();
      next();
    }

    /** A worker whose engine broke is not used again: its memory may be in any state. */
    function fail(worker, reason) {
      const task = worker.task;
      dismiss(worker);
      task?.reject(new Error(reason));
      next();
    }

    function dismiss(worker) {
      clearTimeout(worker.watch);
      worker.task = null;
      worker.terminate();
      workers.delete(worker);
    }

    /** Ends all that is under way or waiting; those tasks reject with `app.engine.cancelled`. */
    function cancel() {
      const tasks = [...workers]
        .map((worker) => worker.task)
        .filter(Boolean)
        .concat(waiting.splice(0));
      [...workers].forEach(dismiss);
      tasks.forEach((task) => task.reject(cancelled));
    }

    return { run, cancel, compile };
  }

  const weight = (given) => given.reduce((sum, value) => sum + (value?.byteLength ?? value?.length ?? 0), 0);
  const transferable = (given) => given.filter((value) => value instanceof ArrayBuffer);

  const cancelled = new Error('cancelled');
  const { run, cancel, compile } = pool(size);
  const api = { start, run, cancel, cancelled, set: pool(1), patience, memory: () => most, version: null };
  return api;
})();
