/** Which of the drafts of one segment are said, in which words and when, at the millisecond where that changes. */
import { describe, expect, test } from 'vitest';
import { anchored, type CueDraft, flowing, priorities } from '../../src/plan/cue-draft.ts';
import { fitCues, type PlayedCues } from '../../src/plan/fit-cues.ts';
import type { Cue } from '../../src/plan/plan.ts';
import { planUnhurried } from '../../src/plan/planned-phrase.ts';
import type { Segment } from '../../src/plan/segment.ts';

const startMs = 100_000;
const settle = (durationMs: number): Segment => ({
  index: 3,
  kind: 'settle',
  atMs: startMs,
  durationMs,
  step: 0,
});
const lengthOf = (say: string) => planUnhurried(say, 'normal').withinMs;
/** Silence between two sentences, and before what has its own time. */
const [betweenMs, beforeMs] = [350, 60];

const [one, two, three] = ['Lie on your back.', 'Bend your knees.', 'Feet flat.'];
const form = (...variants: [string, ...string[]]) => flowing('form', variants, priorities.form);
const said = (segment: Segment, drafts: readonly CueDraft[], emitted?: PlayedCues) =>
  fitCues(segment, drafts, 'normal', emitted).map(({ atMs, say }) => [atMs - startMs, say]);

describe('sentences', () => {
  const wholeMs = lengthOf(one) + betweenMs + lengthOf(two);

  test('follow each other, with a breath between them', () => {
    expect(fitCues(settle(wholeMs), [form(one), form(two)], 'normal')).toStrictEqual([
      { atMs: startMs, kind: 'form', say: one, segment: 3 },
      { atMs: startMs + lengthOf(one) + betweenMs, kind: 'form', say: two, segment: 3 },
    ]);
  });

  test('are said in their longest words that fit, and left out where none do', () => {
    expect(said(settle(wholeMs - 1), [form(one), form(two)])).toEqual([[0, one]]);
    expect(said(settle(wholeMs - 1), [form(one), form(two, three)])).toEqual([
      [0, one],
      [lengthOf(one) + betweenMs, three],
    ]);
    expect(said(settle(10), [form(one), form(two)])).toEqual([]);
  });

  test('stop being instructions after the first one without room, and go on with what else fits', () => {
    const name = flowing('name', ['Bridge.'], priorities.breathe);
    const drafts = [form(one), form(`${one} ${two} ${one} ${two}`), form(three), name];
    const roomMs = lengthOf(one) + lengthOf(three) + lengthOf('Bridge.') + 2 * betweenMs;
    expect(said(settle(roomMs), drafts)).toEqual([
      [0, one],
      [lengthOf(one) + betweenMs, 'Bridge.'],
    ]);
  });

  test('are chosen by what matters more, and keep their order', () => {
    const drafts = [form(one), flowing('name', [two], priorities.name)];
    expect(said(settle(wholeMs - 1), drafts)).toEqual([[0, two]]);
    expect(said(settle(wholeMs), drafts).map(([, say]) => say)).toEqual([one, two]);
  });

  test('wait until what has its own time is over, where they would run into it', () => {
    const at = (afterMs: number) => anchored('pack', [three], afterMs, priorities.transition);
    const clearMs = lengthOf(one) + beforeMs;
    expect(said(settle(60_000), [form(one), at(clearMs)])).toEqual([
      [0, one],
      [clearMs, three],
    ]);
    expect(said(settle(60_000), [form(one), at(clearMs - 1)])).toEqual([
      [clearMs - 1, three],
      [clearMs - 1 + lengthOf(three) + betweenMs, one],
    ]);
    const two_ = [at(clearMs - 1), at(clearMs + lengthOf(three) + clearMs)];
    expect(said(settle(60_000), [form(one), ...two_.toReversed()]).map(([, say]) => say)).toEqual([three, three, one]);
  });
});

describe('what has its own time', () => {
  const at = (say: string, afterMs: number, priority: number = priorities.transition) =>
    anchored('switch', [say], afterMs, priority);

  test('is said then or not at all, the more important first', () => {
    const late = lengthOf(one) + beforeMs;
    expect(said(settle(60_000), [at(one, 0), at(two, late)])).toEqual([
      [0, one],
      [late, two],
    ]);
    expect(said(settle(60_000), [at(one, 0), at(two, late - 1, priorities.side)])).toEqual([[late - 1, two]]);
    expect(said(settle(60_000), [at(one, 0), at(two, late - 1, priorities.lastThree)])).toEqual([[0, one]]);
  });

  test('ends with its segment, unless that is a gate', () => {
    expect(said(settle(lengthOf(one) + 5), [at(one, 5)])).toEqual([[5, one]]);
    expect(said(settle(lengthOf(one) + 4), [at(one, 5)])).toEqual([]);
    expect(said({ ...settle(0), kind: 'gate', gate: 'begin', opensAfterMs: 0 }, [at(one, 0)])).toEqual([[0, one]]);
    expect(said(settle(60_000), [at(one, -1)])).toEqual([]);
  });

  test('takes the room between sentences where it matters less than these', () => {
    const reminder = (afterMs: number) => anchored('breathe', ['Breathe.'], afterMs, priorities.breathe);
    expect(said(settle(60_000), [form(one), reminder(0)])).toEqual([[0, one]]);
    expect(said(settle(60_000), [form(one), reminder(lengthOf(one) + beforeMs)])).toHaveLength(2);
    const asMuch = anchored('rep', [three], 0, priorities.form);
    expect(said(settle(60_000), [form(one), asMuch])).toEqual([[0, one]]);
  });

  test('is a count that has its second whatever else is said, and none beside another count', () => {
    const count = (say: string, afterMs: number) => anchored('count', [say], afterMs, priorities.count);
    expect(said(settle(1_500), [count('one', 0), count('two', 500), count('three', 1_499)])).toHaveLength(3);
    expect(said(settle(1_500), [count('one', 0), count('again', 0)])).toEqual([[0, 'one']]);
    const side = (...says: [string, ...string[]]) => anchored('switch', says, 0, priorities.side);
    const last = (afterMs: number) => anchored('count', ['three'], afterMs, priorities.lastThree);
    const clearMs = lengthOf(one) + beforeMs;
    const with3 = (afterMs: number, ...says: [string, ...string[]]) =>
      said(settle(60_000), [side(...says), last(afterMs)]).map(([, say]) => say);
    expect(with3(clearMs, one, 'Left.')).toEqual([one, 'three']);
    expect(with3(clearMs - 1, one, 'Left.')).toEqual(['Left.', 'three']);
    expect(with3(clearMs - 1, one)).toEqual([one]);
  });

  test('of safety says so, and nothing else does', () => {
    const cues = fitCues(settle(60_000), [at(one, 0, priorities.safety), at(two, 30_000)], 'normal');
    expect(cues.map((cue) => cue.safety)).toEqual([true, undefined]);
  });
});

describe('of a segment that is being played', () => {
  const cue = (say: string, atMs: number, changes: Partial<Cue> = {}): Cue => ({
    atMs: startMs + atMs,
    kind: 'form',
    say,
    segment: 3,
    ...changes,
  });
  const drafts = [form(one), form(two), form(three), anchored('count', ['five'], 20_000, priorities.count)];

  test('what was said stays, and the rest follows it', () => {
    const emitted = { playedMs: 500, cues: [cue(one, 0)] };
    const secondMs = lengthOf(one) + betweenMs;
    expect(said(settle(60_000), drafts, emitted)).toEqual([
      [0, one],
      [secondMs, two],
      [secondMs + lengthOf(two) + betweenMs, three],
      [20_000, 'five'],
    ]);
    const later = { playedMs: 9_000, cues: [cue(one, 0), cue(two, 2_000)] };
    expect(said(settle(60_000), drafts, later).slice(2)).toEqual([
      [9_000, three],
      [20_000, 'five'],
    ]);
    expect(said(settle(60_000), drafts, { playedMs: 4_000, cues: [] })[0]).toEqual([4_000, one]);
  });

  test('of two sentences that are the same, what follows the first is still said', () => {
    const twice = [form(one), form(two), form(one), form(three)];
    const left = said(settle(60_000), twice, { playedMs: 500, cues: [cue(one, 0)] });
    expect(left.map(([, say]) => say)).toEqual([one, two, one, three]);
  });

  test('what had its time is not said again, and what is due at this moment is said once', () => {
    const says = (emitted: PlayedCues) => said(settle(60_000), drafts, emitted).filter(([, say]) => say === 'five');
    expect(says({ playedMs: 20_001, cues: [] })).toEqual([]);
    expect(says({ playedMs: 20_000, cues: [] })).toHaveLength(1);
    expect(says({ playedMs: 20_000, cues: [cue('five', 20_000, { kind: 'count' })] })).toHaveLength(1);
    expect(says({ playedMs: 19_999, cues: [cue(one, 0)] })).toHaveLength(1);
  });

  test('words of another kind are not taken for those that were said, and safety stays safety', () => {
    const emitted = { playedMs: 500, cues: [cue(two, 0, { kind: 'name' })] };
    expect(said(settle(60_000), drafts, emitted).map(([, say]) => say)).toEqual([two, one, two, three, 'five']);
    const rule = { playedMs: 500, cues: [cue(one, 0, { safety: true })] };
    expect(fitCues(settle(60_000), drafts, 'normal', rule).map(({ safety }) => safety ?? false)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
