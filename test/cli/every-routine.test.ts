/** Every routine that ships, and every one that the format can say, is played to the length that its plan names. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRoutine } from '../../src/cli/check/check-routine.ts';
import { template } from '../../src/cli/new/write-new.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import { renderRoutineFile } from '../../src/routine/routine-writer.ts';
import { inWeek } from '../../src/routine/weeks.ts';
import { arbitraryRoutine } from '../routine/support/arbitrary-routine.ts';
import { listYamlFiles, readBundledExercises, routinesFolder } from '../routine/support/bundled.ts';
import { playVirtually } from '../support/play-on.ts';

const exercises = readBundledExercises();
const encoder = new TextEncoder();

function expectPlayable(bytes: Uint8Array): void {
  const reading = readRoutine(bytes, exercises);
  if (reading.problems !== undefined) throw new Error(JSON.stringify(reading.problems));
  const checked = checkRoutine(bytes, exercises);
  const plan = buildPlan(inWeek(reading.routine, 1), {});
  // A player that waited for a cue before its segment would wait for ever.
  const early = plan.cues.filter(({ atMs, segment }) => atMs < (plan.segments[segment]?.atMs ?? 0));
  expect(early).toEqual([]);
  const session = playVirtually(plan);
  session.finish();
  const ended = session.events.filter((event) => event.type === 'segment-ended');
  expect(ended.every(({ done }) => done)).toBe(true);
  expect(ended.reduce((sum, { playedMs }) => sum + playedMs, 0)).toBe(plan.totalMs);
  expect(checked.totalMs).toBe(plan.totalMs);
}

function expectSameAfterWriting(bytes: Uint8Array): void {
  const first = readRoutine(bytes, exercises);
  if (first.problems !== undefined) throw new Error(JSON.stringify(first.problems));
  expect(readRoutine(encoder.encode(renderRoutineFile(first.written)), exercises)).toEqual(first);
}

describe.each(listYamlFiles(routinesFolder))('%s', (file) => {
  const bytes = readFileSync(routinesFolder + file);

  test('has neither an error nor a warning', () => {
    expect(checkRoutine(bytes, exercises).problems).toEqual([]);
  });

  test('is played to its planned length', () => expectPlayable(bytes));
});

test('the template is played to its planned length, and survives being written', () => {
  expect(checkRoutine(encoder.encode(template), exercises).problems).toEqual([]);
  expectPlayable(encoder.encode(template));
  expectSameAfterWriting(encoder.encode(template));
});

test('any routine of the format passes its check, is played to its planned length, and survives being written', () => {
  fc.assert(
    fc.property(arbitraryRoutine([...exercises.keys()]), (written) => {
      const bytes = encoder.encode(renderRoutineFile(written));
      expectPlayable(bytes);
      expectSameAfterWriting(bytes);
    }),
    { numRuns: 60 },
  );
});
