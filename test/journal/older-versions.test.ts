/** What earlier versions kept is read for ever: a file of each of them, as it was written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecords } from '../../src/journal/read-records.ts';
import { readSummary } from '../../src/journal/session-summary.ts';

const folder = join(import.meta.dirname, '../fixtures/journals');
const versions = readdirSync(folder).map((file) => file.replace('.jsonl', ''));
const read = (version: string) => readFileSync(join(folder, `${version}.jsonl`));

test('there is a journal of each version that has kept any', () => {
  expect(versions).toEqual(expect.arrayContaining(['0.1', '0.2']));
});

test.each(versions)('every line of a journal of %s is a record, and the session is summed up as it was', (version) => {
  const bytes = read(version);
  const lines = bytes.toString('utf8').trimEnd().split('\n');
  const { records, damaged, unknown, isNewer } = readRecords(bytes);
  expect({ damaged, unknown, isNewer }).toEqual({ damaged: 0, unknown: 0, isNewer: false });
  expect(records).toEqual(lines.map((line) => JSON.parse(line)));
  const done = { steps: 2, reps: 2, counted: 4, heldMs: 10_000, packMs: 0 };
  const expected = {
    kind: 'session',
    title: 'Forty seconds',
    outcome: 'done',
    playedMs: 45_000,
    share: 1,
    painBefore: 3,
  };
  const id = '20261129T021045Z-f7bb8a85';
  expect(readSummary(id, bytes)).toMatchObject({ ...expected, done });
  // Without its end, as after a power cut, the same comes of the single records.
  const withoutEnd = Buffer.from(`${lines.slice(0, -1).join('\n')}\n`);
  expect(readSummary(id, withoutEnd)).toMatchObject({ title: 'Forty seconds', done, share: 1, painBefore: 3 });
});
