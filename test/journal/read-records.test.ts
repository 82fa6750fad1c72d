import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/journal/read-records.ts';
import { readSummary, summariseRecords } from '../../src/journal/session-summary.ts';
import { renderJson } from '../../src/text/escape.ts';
import { howOften } from '../support/long.ts';
import { note } from '../support/promises.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';

const mutations = howOften(3_000, 100_000);

const id = '20260306T081500Z-00000000';
const records = recordSession(buildSamplePlan());
const lines = records.map((record) => renderJson(record));
const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);

const encode = (text: string) => new TextEncoder().encode(text);
const bytesOf = (text: string) => Buffer.from(text).toString('latin1');
const ownLines = new Set(lines.map(bytesOf));

/** What must come back: the lines that are still whole, in their order. Compared as bytes, which may be no text. */
const intactIn = (changed: Uint8Array) =>
  Buffer.from(changed)
    .toString('latin1')
    .split('\n')
    .filter((line) => ownLines.has(line));

const foundIn = (changed: Uint8Array) => readRecords(changed).records.map((record) => bytesOf(renderJson(record)));

describe('reading a journal', () => {
  test('gives back what was written', () => {
    expect(readRecords(bytes)).toEqual({ records, unknown: 0, damaged: 0, isNewer: false });
  });

  test('names the first line that is damaged', () => {
    const at = (...kept: readonly string[]) => readRecords(encode(kept.join('\n'))).damagedAt;
    const [one = '', two = '', three = ''] = lines;
    expect(at(one, two.slice(0, 40), three, '')).toBe(2);
    expect(at(one, two, three.slice(0, 40))).toBe(3);
    expect(at(one, '\0'.repeat(80), two, three.slice(0, 40))).toBe(2);
    expect(at(one, `${'\0'.repeat(80)}${two}`, three, '')).toBe(2);
    expect(at(one, '', '{"type":"of-later"}', three, '')).toBeUndefined();
  });

  test('keeps every whole line wherever the file ends', (context) => {
    for (let length = 0; length <= bytes.length; length += 1) {
      const torn = bytes.slice(0, length);
      expect(foundIn(torn).join('\n')).toBe(intactIn(torn).join('\n'));
      expect(readRecords(torn).damaged).toBeLessThanOrEqual(1);
      readSummary(id, torn);
    }
    note(context, { promise: 'damage', tried: bytes.length + 1, lost: 0 });
  }, 60_000);

  test('keeps every whole line when bytes are changed, lost, doubled, or turned into NULs', (context) => {
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    const patch = fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.integer({ min: 1, max: 600 }).map((length) => new Uint8Array(length)),
    );
    const mutation = fc.tuple(place, fc.integer({ min: 0, max: 600 }), patch);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce(change, bytes);
        const before = changed.slice();
        const found = new Set(foundIn(changed));
        expect(intactIn(changed).filter((line) => !found.has(line))).toEqual([]);
        readSummary(id, changed);
        expect(Buffer.compare(changed, before)).toBe(0);
      }),
      { numRuns: mutations },
    );
    note(context, { promise: 'damage', tried: mutations, lost: 0 });
  }, 600_000);

  test('keeps the lines behind a tail of NULs, and before one', () => {
    const half = bytes.indexOf(0x0a) + 1;
    const hole = new Uint8Array([...bytes.slice(0, half), ...new Uint8Array(4096), ...bytes.slice(half), 0, 0]);
    expect(readRecords(hole)).toMatchObject({ records, damaged: 0 });
  });

  test('takes a line with a byte that is no letter for damaged, whatever it would read as', () => {
    const [first = ''] = lines;
    const changed = encode(first.replace('Sample', 'S?mple'));
    changed[changed.indexOf('?'.charCodeAt(0))] = 0xff;
    expect(readRecords(changed)).toMatchObject({ records: [], damaged: 1 });
  });

  test('counts kinds of records it does not know, and leaves them alone', () => {
    const later = `${lines[0]}\n{"type":"heart-rate","bpm":70}\n${lines[1]}\n`;
    expect(readRecords(encode(later))).toMatchObject({ records: records.slice(0, 2), unknown: 1, damaged: 0 });
  });

  test.each(['null', '[]', '"rep"', '{}', '{"type":"rep"}', '{"type":"__proto__"}', '{"type":"constructor"}', '[[[['])(
    'takes %s for no record',
    (line) => {
      expect(readRecords(encode(`${line}\n`)).records).toEqual([]);
    },
  );

  test('takes a record with a value of the wrong kind for damaged', () => {
    const rep = { ...records.find(({ type }) => type === 'rep') };
    const wrong = [
      { ...rep, heldMs: '9000' },
      { ...rep, side: 'up' },
      { ...rep, time: 'yesterday' },
      { ...rep, atMs: null },
    ];
    expect(readRecords(encode(wrong.map((record) => JSON.stringify(record)).join('\n')))).toMatchObject({
      records: [],
      damaged: 4,
    });
  });
});

describe('the summary of a session', () => {
  test('is the same from the first and last lines as from all of them', () => {
    expect(readSummary(id, bytes)).toEqual(summariseRecords(id, records));
    expect(readSummary(id, bytes)).toMatchObject({
      kind: 'session',
      time: '2026-03-06T09:15:00+01:00',
      title: 'Sample',
      outcome: 'done',
      done: { steps: 4, reps: 6 },
      painBefore: 4,
      share: 1,
    });
  });

  test('is made of what was done where the end is missing, wherever that was', () => {
    for (let count = 1; count < records.length - 1; count += 1) {
      const cut = encode(`${lines.slice(0, count).join('\n')}\n`);
      const reps = records.slice(0, count).filter(({ type }) => type === 'rep').length;
      expect(readSummary(id, cut)).toMatchObject({ outcome: 'interrupted', done: { reps }, planned: { reps: 6 } });
    }
  });

  test('calls a session done of which only the end is missing', () => {
    expect(readSummary(id, encode(lines.slice(0, -1).join('\n')))).toMatchObject({ outcome: 'done', share: 1 });
  });

  test('finds the pain after the end, and an end before a torn line', () => {
    const after = `${bytes.length > 0 ? lines.join('\n') : ''}\n${JSON.stringify({ ...records[1], when: 'after', score: 2 })}\n{"type":"pa`;
    expect(readSummary(id, encode(after))).toMatchObject({ outcome: 'done', painBefore: 4, painAfter: 2 });
  });

  test('is not made of a newer session, nor without its beginning', () => {
    const newer = `${JSON.stringify({ ...records[0], format: 2 })}\n${lines.slice(1).join('\n')}\n`;
    expect(readSummary(id, encode(newer))).toEqual({ kind: 'newer', id, time: '2026-03-06T08:15:00+00:00' });
    expect(readSummary(id, encode(`${lines.slice(1).join('\n')}\n`))).toMatchObject({ kind: 'damaged' });
  });
});

/** Puts `patch` in the place of `length` bytes. */
function change(before: Uint8Array, [place, length, patch]: readonly [number, number, Uint8Array]): Uint8Array {
  return new Uint8Array([...before.slice(0, place), ...patch, ...before.slice(place + length)]);
}
