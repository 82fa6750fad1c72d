// Preloaded into the program: records in a file what is written to journals, and when it is flushed.
const fs = require('node:fs');

const { appendFileSync, fdatasync, fsync, openSync, writeSync } = fs;
const journals = new Map();

function note(word, rest = '') {
  appendFileSync(process.env.TRACE_FILE, `${word} ${rest}\n`);
}

fs.openSync = (path, ...rest) => {
  const descriptor = openSync(path, ...rest);
  if (String(path).endsWith('.jsonl')) journals.set(descriptor, path);
  return descriptor;
};

fs.writeSync = (descriptor, bytes, ...rest) => {
  const written = writeSync(descriptor, bytes, ...rest);
  if (journals.has(descriptor)) note('written', JSON.parse(Buffer.from(bytes).toString()).type);
  return written;
};

fs.fdatasync = (descriptor, done) => {
  if (journals.has(descriptor)) note('flushing');
  fdatasync(descriptor, (error) => {
    if (journals.has(descriptor)) note('flushed');
    done(error);
  });
};

fs.fsync = (descriptor, done) => {
  fsync(descriptor, (error) => {
    note('named');
    done(error);
  });
};
