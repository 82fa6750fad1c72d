'use strict';
// Loaded before the program: notes which files it loads and which costly things it makes, for budgets.test.ts.
const { appendFileSync, statSync } = require('node:fs');
const { Module } = require('node:module');
const { basename } = require('node:path');

const note = (text) => appendFileSync(process.env.LOADING_NOTES, `${text}\n`);

const load = Module._extensions['.js'];
for (const extension of ['.js', '.cjs']) {
  Module._extensions[extension] = (module, file) => {
    note(`file ${basename(file)} ${statSync(file).size}`);
    return load(module, file);
  };
}

// The first object of each kind makes Node load its language data: ten milliseconds, half of a start.
for (const kind of ['Collator', 'DateTimeFormat', 'ListFormat', 'NumberFormat', 'PluralRules', 'Segmenter']) {
  const original = Intl[kind];
  Intl[kind] = new Proxy(original, {
    construct: (target, args) => {
      note(`made Intl.${kind}`);
      return new target(...args);
    },
  });
}
const compare = String.prototype.localeCompare;
String.prototype.localeCompare = function (...args) {
  note('made localeCompare');
  return compare.apply(this, args);
};

process.once('exit', () => {
  for (const name of process.moduleLoadList) {
    if (name.startsWith('NativeModule ')) note(`builtin ${name.slice('NativeModule '.length)}`);
  }
});
