import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/durations.ts';
import {
  correctSummary,
  inheritCorrections,
  readCorrections,
  type SessionChanges,
  writeCorrection,
} from '../../src/journal/corrections.ts';
import { sampleSummary } from '../support/sample-summary.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const folder = '/home/person/.local/share/backroutine/sessions';
const session = '20261122T071500Z-3fa2c1d8';
const readOf = ({ files }: TestPorts, id = session) => readCorrections(files, folder).get(id);
const put = (ports: TestPorts, number: number, content: object) =>
  ports.files.put(`${folder}/corrections/20261123T08000${number}Z-edit-0a.json`, JSON.stringify(content));

describe('corrections of a session', () => {
  test('are one, in the order in which they were made, and touch no other session', async () => {
    const ports = buildTestPorts();
    await writeCorrection('edit', session, { painBefore: 5, playedMs: 1000 }, folder, ports);
    await writeCorrection('note', session, { note: 'first' }, folder, ports);
    await writeCorrection('edit', 'another', { removed: true }, folder, ports);
    await writeCorrection('edit', session, { painBefore: 0, painAfter: null, note: 'second' }, folder, ports);
    const { names, ...changes } = readOf(ports) ?? { names: [] };
    expect(changes).toEqual({ painBefore: 0, painAfter: null, playedMs: 1000, notes: ['first', 'second'] });
    expect(names).toHaveLength(3);
    expect(readOf(ports, 'another')).toMatchObject({ removed: true, notes: [] });
    const texts = ports.files.paths().map((path) => JSON.parse(ports.files.text(path) ?? '').after);
    expect(texts.toSorted((a, b) => a.length - b.length)).toEqual([[], [], names.slice(0, 1), names.slice(0, 2)]);
  });

  test('that knew of more win whatever the clocks said, and of two that did not know of each other the later name', () => {
    const ports = buildTestPorts();
    put(ports, 1, { session, after: ['a', 'b'], painBefore: 1 });
    put(ports, 2, { session, after: [], painBefore: 2, painAfter: 2 });
    put(ports, 3, { session, after: ['a'], painBefore: 3, painAfter: 3 });
    put(ports, 4, { session, after: ['c'], painAfter: 4 });
    expect(readOf(ports)).toMatchObject({ painBefore: 1, painAfter: 4 });
  });

  test('are none where nothing can be read', () => {
    const ports = buildTestPorts();
    put(ports, 1, { session, after: [], painBefore: 1 });
    ports.files.deny(`${folder}/corrections`, 'EACCES');
    expect(readCorrections(ports.files, folder).size).toBe(0);
  });

  test.each([{ session: 5 }, { after: [], painBefore: 3 }])('%j is of no session', (content) => {
    const ports = buildTestPorts();
    put(ports, 1, content);
    put(ports, 2, { session, after: 'none' });
    expect([...readCorrections(ports.files, folder).keys()]).toEqual([session]);
  });

  test.each<readonly [string, readonly unknown[], readonly unknown[]]>([
    ['removed', [true, false], ['yes', 1, null]],
    ['painBefore', [0, 10, null], [-1, 11, '5', true]],
    ['painAfter', [0, 10, null], [-1, 11, '5', true]],
    ['playedMs', [0, 1, dayMs], [-1, dayMs + 1, '5', null, true]],
  ])('change %s to what it can be, and to nothing else', (key, right, wrong) => {
    const readChange = (value: unknown) => {
      const ports = buildTestPorts();
      put(ports, 1, { session, after: [], [key]: value });
      return readOf(ports);
    };
    for (const value of right) expect(readChange(value), JSON.stringify(value)).toHaveProperty(key, value);
    for (const value of wrong) expect(readChange(value), JSON.stringify(value)).not.toHaveProperty(key);
  });

  test('have notes that are text', () => {
    const ports = buildTestPorts();
    put(ports, 1, { session, after: [], note: 5 });
    put(ports, 2, { session, after: [], note: '' });
    expect(readOf(ports)?.notes).toEqual(['']);
  });
});

describe('a session that was put right', () => {
  const told = sampleSummary({ painBefore: 4, painAfter: 2, notes: ['kept'] });
  const correct = (changes: SessionChanges, summary = told) =>
    correctSummary(summary, { names: [], notes: [], ...changes });

  test.each<readonly [SessionChanges, object]>([
    [{}, {}],
    [{ removed: false }, {}],
    [{ painBefore: 0 }, { painBefore: 0, isEdited: true }],
    [{ painBefore: null }, { painBefore: undefined, isEdited: true }],
    [{ painAfter: 0 }, { painAfter: 0, isEdited: true }],
    [{ painAfter: null }, { painAfter: undefined, isEdited: true }],
    [{ playedMs: 0 }, { playedMs: 0, isEdited: true }],
  ])('by %j differs by %j', (changes, differs) => {
    expect(correct(changes)).toEqual({ ...told, ...differs });
  });

  test('keeps its notes before those that were added, which make it no edited one', () => {
    expect(correctSummary(told, { names: ['a'], notes: ['one', 'two'] })).toEqual({
      ...told,
      notes: ['kept', 'one', 'two'],
    });
    expect(correctSummary(told, undefined)).toBe(told);
    expect(correct({}, { ...told, isEdited: true }).isEdited).toBe(true);
  });
});

describe('a session that stands for those it resumed', () => {
  const earlier = [
    { names: [], notes: ['late'], painBefore: null, painAfter: 3 },
    { names: [], notes: ['early', 'earliest'], painBefore: 6, painAfter: 9 },
  ] as const;

  test('has their pain as it was put right last, where it reported none itself, and their notes in order', () => {
    expect(inheritCorrections(sampleSummary({ notes: ['own'] }), earlier)).toMatchObject({
      painBefore: 6,
      painAfter: 3,
      notes: ['own', 'early', 'earliest', 'late'],
      isEdited: true,
    });
  });

  test('keeps the pain that it reported itself', () => {
    const own = sampleSummary({ painBefore: 0, painAfter: 0 });
    expect(inheritCorrections(own, earlier)).toMatchObject({ painBefore: 0, painAfter: 0, isEdited: false });
    expect(inheritCorrections(sampleSummary({ painBefore: 0 }), earlier).isEdited).toBe(true);
    expect(inheritCorrections(sampleSummary({ painAfter: 0 }), earlier).isEdited).toBe(true);
    expect(inheritCorrections(sampleSummary(), [])).toEqual(sampleSummary());
    expect(inheritCorrections(sampleSummary({ isEdited: true }), []).isEdited).toBe(true);
  });
});
