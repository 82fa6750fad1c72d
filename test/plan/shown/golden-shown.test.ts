/** What is shown in each segment, line by line: what is done, where, how often, what comes next, and what is to be read. */
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/messages/en/english.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { findWork, isClosing, isMoving, type Segment, showsPreview } from '../../../src/plan/segment.ts';
import {
  activityOf,
  chooseInstructions,
  findNextPart,
  listExtras,
  nameOfStep,
  nameRep,
  nameSide,
  whereOf,
  wordNext,
} from '../../../src/plan/shown/session-words.ts';
import { samplePlan, samplePlanNames } from '../../support/sample-plans.ts';
import { sampleRoutine } from '../../support/sample-routines.ts';

const { screen, speech } = english;

function wordsIn(plan: Plan, segment: Segment): readonly (string | undefined)[] {
  const step = plan.steps[segment.step];
  if (step === undefined) return [];
  const words = [screen.activity[activityOf(segment, step)], nameOfStep(step, screen), nameRep(step, segment, screen)];
  if (step.kind !== 'exercise') return words;
  const extras = listExtras(step, segment, screen, speech).map(({ text, isForm }) => (isForm ? `*${text}*` : text));
  return [...words, whereOf(step, segment, screen), nameSide(step, segment, screen, speech), ...extras];
}

function figureIn(plan: Plan, segment: Segment): string {
  const shown = [showsPreview(segment) ? 'preview' : '', isMoving(segment) ? 'moving' : ''].filter(Boolean);
  return [...shown, `work ${findWork(plan, segment)?.index ?? '-'}`].join(' ');
}

/** What is to be read at the beginning of a segment and shortly before its end, where it is something else. */
function readIn(plan: Plan, segment: Segment, isResumed: boolean): readonly string[] {
  const place = { plan, segment, isResumed };
  const read = [segment.atMs, Math.max(segment.atMs, segment.atMs + segment.durationMs - 1)].map((atMs) => {
    const { texts, isWarning } = chooseInstructions(place, atMs, english);
    return [isWarning ? '!' : '', ...texts].join(' ').trim();
  });
  return [...new Set(read)];
}

function renderShown(plan: Plan): readonly string[] {
  let before = '';
  return plan.segments.flatMap((segment) => {
    const next = findNextPart(plan, segment);
    const words = wordsIn(plan, segment).map((word) => word ?? '-');
    const follows = `${wordNext({ plan, segment }, screen)} ${next ? `(${next.by} at ${next.segment.index})` : ''}`;
    const read = readIn(plan, segment, false).map((text) => `      ${text}`);
    const same = read.join() === before;
    before = read.join();
    return [[segment.index, words.join(', '), follows, figureIn(plan, segment)].join(' | '), ...(same ? [] : read)];
  });
}

describe.each(samplePlanNames)('of the plan %s', (name) => {
  test('exactly this is shown', async () => {
    const lines = renderShown(samplePlan(name)).map((line) => line.trimEnd());
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../../fixtures/plans/${name}-shown.txt`);
  });

  test('whoever resumes it anywhere in an exercise can read how it is done', () => {
    const plan = samplePlan(name);
    for (const segment of plan.segments) {
      const step = plan.steps[segment.step];
      if (step?.kind !== 'exercise' || isClosing(segment)) continue;
      const settle = plan.segments.find(({ kind, step: of }) => kind === 'settle' && of === segment.step);
      const read = readIn(plan, segment, true).at(-1);
      expect(read).not.toBe('');
      if (segment.side === settle?.side) expect(read).toBe(readIn(plan, settle ?? segment, false).at(-1));
    }
  });
});

test('without a segment there is nothing to read and nothing that comes next', () => {
  const plan = samplePlan('pain-day');
  const place = { plan, segment: undefined, isResumed: false };
  expect(chooseInstructions(place, 0, english)).toEqual({ texts: [], isWarning: false });
  expect(wordNext(place, screen)).toBe(screen.nothingNext);
});

test('the look at the skin under one pack is not asked for with the next one on', () => {
  const after = [{ pack: 'cold', forMs: 330_000 } as const, { pack: 'heat', forMs: 600_000 } as const];
  const plan = buildPlan(sampleRoutine({ after }), { unattended: true });
  const packs = plan.segments.filter(({ kind }) => kind === 'pack');
  const isAskedAt = (segment: Segment, intoMs: number) =>
    chooseInstructions({ plan, segment, isResumed: false }, segment.atMs + intoMs, english).isWarning;
  expect(packs.map((pack) => [isAskedAt(pack, 1_000), isAskedAt(pack, 310_000)])).toEqual([
    [false, true],
    [false, false],
  ]);
});
