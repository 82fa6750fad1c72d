/** `npm run bench`: the whole suite, or the named benchmarks. Prints a table and saves the results. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchmarks } from './benchmarks.ts';
import { type Measured, renderTable } from './render-table.ts';

const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${process.platform}`;

const keptFile = join(import.meta.dirname, 'results.json');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark ${unknown.join(', ')}. There are: ${benchmarks.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

process.stdout.write('Every program runs in a clean environment: no NODE_OPTIONS, no NODE_EXTRA_CA_CERTS.\n');
const chosen = benchmarks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const measured: Record<string, Measured> = {};
for (const { name, about, measure } of chosen) {
  process.stdout.write(`${name} …\n`);
  measured[name] = { about, day: new Date().toISOString().slice(0, 10), machine, results: await measure() };
  keep(measured);
}
process.stdout.write(`\n${renderTable(measured)}\n`);
process.exit();

/** Beside what was measured of the others before, in the order of the table. */
function keep(now: Readonly<Record<string, Measured>>): void {
  const before: Readonly<Record<string, Measured>> = existsSync(keptFile)
    ? JSON.parse(readFileSync(keptFile, 'utf8'))
    : {};
  const all = { ...before, ...now };
  const ordered = benchmarks.flatMap(({ name }) => (all[name] === undefined ? [] : [[name, all[name]] as const]));
  writeFileSync(keptFile, `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`);
}
