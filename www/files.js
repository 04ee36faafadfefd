'use strict';

// The ways in: files and folders dropped or chosen, and text pasted.
app.files = (() => {
  const inOrder = (list) => list.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  // .DS_Store and the like, and what lies beside saved pages: no reader means them when giving a folder
  const COMPANION = /\.(avif|bmp|css|eot|gif|ico|jpe?g|js|m4[av]|map|mov|mp[34]|ogg|otf|png|svg|tiff?|ttf|wav|web[mp]|woff2?)$/i;
  const hidden = (name) => name.startsWith('.') || COMPANION.test(name);

  /** Takes hold of what was dropped. Must run before anything is awaited: afterwards the browser has let go of it. */
  function hold(transfer) {
    return [...transfer.items]
      .filter((item) => item.kind === 'file')
      .map((item) => ({
        handle: item.getAsFileSystemHandle?.().catch(() => null), // Chromium: its entries fail on file://
        entry: item.getAsFileSystemHandle ? null : item.webkitGetAsEntry?.(), // Firefox
        file: item.getAsFile(), // a drop made by a program has only this
      }));
  }

  async function unpack({ handle, entry, file }) {
    const held = await handle;
    if (held) return fromHandle(held, held.name);
    if (entry) return fromEntry(entry, entry.name);
    return file ? [{ file, path: file.name }] : [];
  }

  async function fromHandle(handle, path) {
    if (handle.kind === 'file') return [{ file: await handle.getFile(), path }];
    const found = [];
    for await (const child of handle.values()) {
      if (hidden(child.name)) continue;
      for (const one of await fromHandle(child, `${path}/${child.name}`)) found.push(one);
    }
    return inOrder(found);
  }

  async function fromEntry(entry, path) {
    if (entry.isFile)
      return [
        {
          file: await new Promise((resolve, reject) => {
            entry.file(resolve, reject);
          }),
          path,
        },
      ];
    const found = [];
    const reader = entry.createReader();
    const read = () =>
      new Promise((resolve, reject) => {
        reader.readEntries(resolve, reject);
      });
    for (let batch = await read(); batch.length; batch = await read()) {
      // it hands out a hundred at a time
      for (const child of batch) {
        if (hidden(child.name)) continue;
        for (const one of await fromEntry(child, `${path}/${child.name}`)) found.push(one); // a call takes no hundred thousand
      }
    }
    return inOrder(found);
  }

  async function drop(transfer) {
    const text = transfer.getData('text/plain');
    const settled = await Promise.allSettled(hold(transfer).map(unpack));
    const found = settled.flatMap((one) => one.value ?? []);
    if (settled.some((one) => one.reason)) app.messages.say(app.words.unreadable, 'problem');
    if (found.length) await app.intake.addFiles(found);
    else if (text) app.sheets.paste(text);
    else app.messages.say(app.words.noFiles);
  }

  /** Takes `File`s, from a chooser or from a program. */
  const add = (files) =>
    app.intake.addFiles([...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));

  async function chosen({ target }) {
    const whole = target.id === 'folder';
    const files = [...target.files].filter((file) => !(whole ? hidden(file.name) : file.name.startsWith('.')));
    target.value = ''; // so that choosing the same file again is noticed
    if (files.length) await add(files);
  }

  function listen() {
    const root = document.documentElement;
    const over = (on) => (event) => {
      event.preventDefault();
      root.toggleAttribute('data-over', on);
    };
    addEventListener('dragover', over(true));
    addEventListener('dragleave', (event) => {
      if (!event.relatedTarget) over(false)(event);
    });
    addEventListener('drop', (event) => {
      over(false)(event);
      drop(event.dataTransfer);
    });
    for (const id of ['files', 'folder']) app.find(`#${id}`).addEventListener('change', chosen);
  }

  return { add, listen };
})();
