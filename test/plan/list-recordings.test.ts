import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Choices } from '../../src/plan/choices.ts';
import { listHurtAnswers, listLastQuestions, listLaterPhrases, listPhrases } from '../../src/plan/list-phrases.ts';
import { listCommonSentences, listRecordings, listUsualSentences } from '../../src/plan/list-recordings.ts';
import type { RoutineStep } from '../../src/routine/routine.ts';
import { inWeek } from '../../src/routine/weeks.ts';
import { recordingKey, splitRecorded } from '../../src/text/spoken-text.ts';
import { samplePlan } from '../support/sample-plans.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';

const other = sampleExercise({ id: 'hip-circles', name: 'Hip circles', say: 'hip circles' });
const routine = sampleRoutine({
  steps: [
    sampleStep({ sets: [{ low: 2, high: 6 }] }),
    sampleStep({ exercise: other, sets: [{ low: 3, high: 3 }], sides: undefined }),
  ],
  after: [
    { pack: 'cold', forMs: 330_000 },
    { pack: 'heat', forMs: 120_000 },
  ],
});
const keysOf = (sentences: readonly { readonly say: string }[]) => sentences.map(({ say }) => recordingKey(say));

/** What nobody recorded of the phrases that this plan may need. */
function listMissing(known: ReadonlySet<string>, choices: Choices): readonly string[] {
  const plan = buildPlan(routine, choices);
  const phrases = [...listPhrases(plan), ...listHurtAnswers(plan), ...listLastQuestions(plan, true)];
  return phrases.flatMap(({ say }) => splitRecorded(say)).filter((sentence) => !known.has(recordingKey(sentence)));
}

describe('what is to be recorded of a routine', () => {
  const anyDose: fc.Arbitrary<Choices> = fc.oneof(
    fc.record({ dose: fc.constantFrom('low', 'middle', 'high') }),
    fc.record({ level: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ budgetMs: fc.integer({ min: 1, max: 60 }).map((minutes) => minutes * 60_000) }),
  );
  const ids = ['bird-dog', 'hip-circles'];

  const options: readonly Choices[] = [
    { mode: 'maintenance', dose: 'high' },
    { mode: 'pain-day', dose: 'high', startSide: 'right' },
    { countDown: true },
    { waitForMe: true },
    { unattended: true },
    { hurtLastTime: ids },
    { hurtLastTime: ids, easier: ids },
    { hurtLastTime: ids, unattended: true },
    { leaveOutPacks: ['cold'] },
    { leaveOutPacks: ['heat'] },
    { leaveOut: ['bird-dog'] },
    { leaveOut: ['hip-circles'] },
  ];

  test('is all that is said at any dose, on either side first, and with whatever is chosen', () => {
    const known = new Set(keysOf([...listRecordings(routine), ...listCommonSentences('en')]));
    fc.assert(
      fc.property(anyDose, fc.constantFrom('left', 'right'), (dose, startSide) => {
        expect(listMissing(known, { ...dose, startSide })).toEqual([]);
      }),
      { numRuns: 30 },
    );
    for (const choices of options) expect(listMissing(known, choices), JSON.stringify(choices)).toEqual([]);
  });

  test('has each sentence once, with the shortest of its times, and begins with the usual ones', () => {
    const listed = listRecordings(routine);
    expect(new Set(keysOf(listed)).size).toBe(listed.length);
    expect(listed.filter(({ withinMs }) => !(withinMs > 0))).toEqual([]);
    const usual = listUsualSentences(routine);
    expect(new Set(keysOf(listed))).toEqual(new Set([...keysOf(listed), ...keysOf(usual)]));
    expect(keysOf(listed).slice(0, 10)).toEqual(keysOf(usual).slice(0, 10));
    const timeOf = new Map(listed.map(({ say, withinMs }) => [recordingKey(say), withinMs]));
    for (const { say, withinMs } of usual) expect(timeOf.get(recordingKey(say))).toBeLessThanOrEqual(withinMs);
  });

  test('has the time of the shortest way, whether that comes first or last', () => {
    const steps = [1_000, 9_000].map((moveMs) => sampleStep({ pace: { moveMs }, sets: [{ low: 1, high: 1 }] }));
    const timesOf = (inOrder: readonly RoutineStep[]) =>
      new Map(listRecordings(sampleRoutine({ steps: inOrder })).map(({ say, withinMs }) => [say, withinMs]));
    expect(timesOf(steps.toReversed())).toEqual(timesOf(steps));
  });
});

test('every number and every length of a session in minutes is common to all routines', () => {
  const common = listCommonSentences('en');
  const said = common.map(({ say }) => say);
  expect(common.slice(0, 61)).toEqual(expect.arrayContaining([{ say: 'fifty-nine', withinMs: 850 }]));
  expect([said[0], said[60]]).toEqual(['zero', 'sixty']);
  expect([said[61], said.at(-1)]).toEqual(['One minute.', 'One hour.']);
  expect(said).toHaveLength(121);
});

test('what is said in any week is to be recorded, and nothing of steps side by side that never are', () => {
  const named = (name: string) => sampleExercise({ id: name, name, say: name });
  const changing = sampleRoutine({
    steps: [
      sampleStep({ exercise: named('first'), during: { low: 1, high: 2 } }),
      sampleStep({ exercise: named('second'), during: { low: 3, high: 99 } }),
      sampleStep({ exercise: other, weeks: [{ week: 5, step: sampleStep({ exercise: other, note: 'Go further.' }) }] }),
    ],
  });
  const listed = new Set(keysOf(listRecordings(changing)));
  const sentencesOf = (week: number) =>
    listPhrases(buildPlan(inWeek(changing, week), {})).flatMap(({ say }) => splitRecorded(say).map(recordingKey));
  for (const week of [1, 2, 3, 5, 100]) expect(sentencesOf(week).filter((key) => !listed.has(key))).toEqual([]);
  const together = listPhrases(buildPlan(changing, {})).flatMap(({ say }) => splitRecorded(say).map(recordingKey));
  expect(together.filter((key) => !listed.has(key))).not.toEqual([]);
});

test('every phrase has words, wherever a session begins', () => {
  const { easier: _, ...withoutEasier } = sampleExercise();
  const plain = buildPlan(sampleRoutine({ steps: [sampleStep({ exercise: withoutEasier })] }), {});
  for (const plan of [plain, samplePlan('pain-day'), samplePlan('rounds-and-breaks')]) {
    const waits = plan.segments.filter(({ rep }) => rep === undefined);
    const phrases = [...listLaterPhrases(plan), ...waits.flatMap(({ atMs }) => listPhrases(plan, atMs))];
    expect(phrases.filter(({ say }) => !say)).toEqual([]);
  }
});
