'use strict';

// The engine's workers: one compiled module, a small pool, a promise for each task. Cancelling ends the workers.
app.engine = (() => {
  const size = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
  const waiting = [];
  const workers = new Set();
  let module = null;
  let workerUrl = null;
  let most = 0; // bytes of memory that a worker's engine has taken

  /** Unpacks and compiles the engine that the page carries. */
  async function start() {
    const packed = app.find('#engine').textContent.trim();
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    module = await WebAssembly.compile(await new Response(stream).arrayBuffer());
    workerUrl = URL.createObjectURL(new Blob([app.find('#worker-source').textContent], { type: 'text/javascript' }));
  }

  /**
   * Does one task in a worker: `call` names it, `prepare` makes its arguments when a worker is free (so that files are
   * read no earlier than needed; it is given a function that sends the worker something ahead of them), `progress` hears
   * each stage's name. Rejects with what the engine says.
   */
  function run(call, prepare, progress = () => {}) {
    return new Promise((resolve, reject) => {
      waiting.push({ call, prepare, progress, resolve, reject });
      next();
    });
  }

  function next() {
    if (!waiting.length) return;
    const idle = [...workers].find((worker) => !worker.task) ?? (workers.size < size ? hire() : null);
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
    worker.postMessage({ module });
    workers.add(worker);
    return worker;
  }

  async function give(worker, task) {
    worker.task = task;
    try {
      const given = await task.prepare((message) => worker.postMessage(message));
      if (worker.task === task) worker.postMessage({ call: task.call, given }, transferable(given));
    } catch (error) {
      if (worker.task === task) settle(worker, () => task.reject(error));
    }
  }

  const transferable = (given) => given.filter((value) => value instanceof Uint8Array).map((value) => value.buffer);

  function hear(worker, { stage, value, memory, error, broken }) {
    const task = worker.task;
    most = Math.max(most, memory ?? 0);
    if (!task) return;
    if (stage !== undefined) task.progress(stage);
    else if (broken) fail(worker, app.words.engineFailed);
    else settle(worker, () => (error === undefined ? task.resolve(opened(value)) : task.reject(new Error(error))));
  }

  const decoder = new TextDecoder();

  /** The text of pieces of UTF-8. */
  const joined = (pieces) =>
    pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();

  /** What a worker's call gave, with what the engine handed over as JSON. */
  const opened = ({ json, ...rest }) => (json ? { ...rest, ...JSON.parse(joined(json)) } : rest);

  function settle(worker, answer) {
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

  const cancelled = new Error('cancelled');
  return { start, run, cancel, cancelled, memory: () => most };
})();
