/** What a person needs to hear is said, whatever the routine is and however short its pace. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importRoutines } from '../../src/import/import-routines.ts';
import { english } from '../../src/messages/en/english.ts';
import { fillSpokenSides } from '../../src/messages/fill-sides.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Choices } from '../../src/plan/choices.ts';
import { withBeginning } from '../../src/plan/edit-plan.ts';
import type { Cue, Plan, PlanBreakStep, PlanExerciseStep } from '../../src/plan/plan.ts';
import type { Segment } from '../../src/plan/segment.ts';
import { isQuickTurn } from '../../src/plan/work-kinds/work-kind.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import type { Exercise, Position, Routine, Side } from '../../src/routine/routine.ts';
import { renderRoutineFile } from '../../src/routine/routine-writer.ts';
import { arbitraryRoutine } from '../routine/support/arbitrary-routine.ts';
import { listYamlFiles, readBundledExercises, routinesFolder } from '../routine/support/bundled.ts';
import { anyRoutine, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isGate } from '../support/segments.ts';

const { speech } = english;
const importsFolder = `${import.meta.dirname}/../fixtures/import/`;
const imported = readdirSync(importsFolder).filter((file) => !file.endsWith('.txt'));
const catalog = readBundledExercises();

const anyChoices: fc.Arbitrary<Choices> = fc.record(
  {
    dose: fc.constantFrom('low', 'high'),
    startSide: fc.constantFrom('left', 'right'),
    waitForMe: fc.boolean(),
    unattended: fc.boolean(),
    rate: fc.constantFrom('slower', 'normal', 'faster'),
    easier: fc.constantFrom([], ['twist'], ['leg-twists', 'bird-dog']),
    leaveOut: fc.constantFrom([], ['plank'], ['knee-rolls']),
    hurtLastTime: fc.constantFrom([], ['twist', 'long'], ['bridging', 'leg-twists']),
    budgetMs: fc.integer({ min: 1, max: 40 }).map((minutes) => minutes * 60_000),
  },
  { requiredKeys: [] },
);

/** Everything that must be heard is heard, in its order, before the first rep. */
function expectNothingDropped(plan: Plan, choices: Choices): void {
  const explained = new Set<string>();
  const of = plan.steps.filter(({ kind }) => kind === 'exercise').length;
  for (const step of plan.steps.slice(plan.beginsAt ?? 0)) {
    if (step.kind === 'pack') expectSkinChecks(plan, step.index);
    if (step.kind === 'break') expectNoteOfBreak(plan, step);
    if (step.kind !== 'exercise') continue;
    expect(choices.leaveOut ?? []).not.toContain(step.exercise.id);
    const form = `${step.exercise.id} ${step.easier}`;
    expectExplained(plan, step, of, !explained.has(form), choices);
    explained.add(form);
    expectSidesNamed(plan, step);
    expectWaysSaid(plan, step);
  }
}

function countSides({ alternates, dose }: PlanExerciseStep): number {
  return alternates && dose.sets.every((turns) => turns === 1) ? 1 : dose.sides.length;
}

/**
 * What each station is, how a rep ends where the exercise says it, what moves after a change, that a side comes again, the
 * set that comes, and three, two, one before it.
 */
function expectWaysSaid(plan: Plan, step: PlanExerciseStep): void {
  const { exercise, work } = step;
  const form = step.easier && exercise.easier?.isWhole ? exercise.easier : exercise;
  const moves = [form.switchSay ?? [], form.how].flat().find((line) => /\{(?:side|other)\}/.test(line));
  const own = plan.segments.filter((segment) => segment.step === step.index);
  for (const [index, segment] of own.entries()) {
    const said = cuesOf(plan, segment).map(({ say }) => say.toUpperCase().replace(/\.$/, ''));
    const fill = (line: string) => fillSpokenSides(line, segment.side, speech).toUpperCase().replace(/\.$/, '');
    const expectSaid = (line: string) => expect(said.join('|')).toContain(fill(line));
    if (segment.kind === 'move' && segment.way === 'in' && work.kind === 'stations')
      expectSaid(work.stations[segment.station ?? 0]?.say ?? '');
    if (segment.kind === 'move' && segment.way === 'out' && exercise.relax !== undefined) expectSaid(exercise.relax);
    if (segment.kind === 'switch' && moves !== undefined && own[index - 1]?.kind !== 'gate') expectSaid(moves);
    const isRest = segment.kind === 'rest' && segment.rest === 'set' && !segment.isGated;
    if (isRest) expectSaid(`Set ${speech.number(segment.set ?? 0)} of`);
    if (isRest || segment.kind === 'switch') expect(said.slice(-3)).toEqual(['THREE', 'TWO', 'ONE']);
    const before = own.slice(0, index).findLast(({ rep }) => rep !== undefined);
    const isWayIn = segment.kind === 'move' && segment.way === 'in' && (segment.station ?? 0) === 0;
    const isTurn = isWayIn || segment.kind === 'count';
    const isAgain = step.alternates && before?.set === segment.set && before?.side === segment.side;
    if (isTurn && isAgain && work.kind !== 'stations') expectSaid(`${segment.side} side again`);
  }
}

function expectExplained(plan: Plan, step: PlanExerciseStep, of: number, isFirst: boolean, choices: Choices): void {
  const settle = plan.segments.find(({ step: index, kind }) => index === step.index && kind === 'settle');
  if (settle === undefined) throw new Error('Nothing is said before the exercise.');
  const said = cuesOf(plan, settle).map(({ say }) => say);
  const { exercise } = step;
  const [position, ...details] = isFirst ? listForm(step) : [];
  const needed = [
    isFirst ? speech.name(step, of)[0] : speech.nameAgain(step)[0],
    position,
    isFirst ? speech.dose(step) : undefined,
    // The dose of turns names them.
    isFirst && step.alternates && step.dose.sets.some((turns) => turns > 1)
      ? undefined
      : settle.side && speech.firstSide(settle.side, countSides(step))[0],
    ...details,
    isFirst ? exercise.breathe : undefined,
    speech.getReady,
  ].flatMap((line) => (line === undefined ? [] : [fillSpokenSides(line, settle.side, speech)]));
  expect(said).toSatisfy(() => isInOrder(needed, said));
  const { number = 1 } = step.round ?? {};
  const wasDone = plan.steps
    .slice(plan.beginsAt ?? 0, step.index)
    .some(
      (one) => one.kind === 'exercise' && one.exercise.id === exercise.id && (one.round?.number ?? number) < number,
    );
  if (step.note !== undefined && !wasDone) {
    const noted = isQuickTurn(step) ? undefined : settle.side;
    expect(said).toContain(fillSpokenSides(step.note, noted, speech));
  }
  const hurt = said.filter((say) => say.endsWith('hurt last time.') || say.includes('hurt last time. Press'));
  expect(hurt).toHaveLength(isFirst && choices.hurtLastTime?.includes(exercise.id) ? 1 : 0);
  const ready = cuesOf(plan, settle).at(-1);
  expect(ready).toMatchObject({ say: speech.getReady, atMs: settle.atMs + settle.durationMs - 2_000 });
}

/** Whether all of `lines` are among `said`, in their order. */
function isInOrder(lines: readonly string[], said: readonly string[]): boolean {
  let from = 0;
  return lines.every((line) => {
    from = said.indexOf(line, from) + 1;
    return from > 0;
  });
}

function listForm({ exercise, easier: isEasier }: PlanExerciseStep): readonly string[] {
  const easier = isEasier ? exercise.easier : undefined;
  if (easier === undefined) return exercise.how;
  const [first = '', ...others] = easier.how;
  return [...(easier.isWhole ? [] : exercise.how), speech.easierForm(first), ...others];
}

/** Before a side is done, in the segment that leads to it. */
function expectSidesNamed(plan: Plan, step: PlanExerciseStep): void {
  const own = plan.segments.filter(
    (segment) => segment.step === step.index && segment.kind !== 'count' && !isGate('begin')(segment),
  );
  for (const [index, segment] of own.entries()) {
    // At a gate it is the gate that says it.
    if (segment.kind === 'rest' && segment.isGated) continue;
    const before = own.slice(0, index).findLast((one) => !(one.kind === 'rest' && one.isGated));
    if (segment.side === undefined || segment.side === before?.side) continue;
    const said = cuesOf(plan, segment).map(({ say }) => say.toLowerCase());
    expect(said.some((say) => say.includes(`${segment.side}`))).toBe(true);
  }
}

function expectNoteOfBreak(plan: Plan, { index, note }: PlanBreakStep): void {
  const said = plan.cues.filter(({ segment }) => plan.segments[segment]?.step === index).map(({ say }) => say);
  if (note !== undefined && plan.segments.some(({ step }) => step === index)) expect(said).toContain(note);
}

/** With what to look for, when the source says. */
function expectSkinChecks(plan: Plan, step: number): void {
  const segment = plan.segments.find(({ step: index, kind }) => index === step && kind === 'pack');
  const pack = plan.steps[step];
  if (segment === undefined || pack?.kind !== 'pack') throw new Error('The pack has no time.');
  for (const { afterMs, say } of speech.skinChecks(pack, !plan.unattended)) {
    const check = cuesOf(plan, segment).find((cue) => cue.say === say);
    expect((check?.atMs ?? Number.NaN) - segment.atMs).toBe(afterMs);
  }
}

function cuesOf(plan: Plan, { index }: Segment): readonly Cue[] {
  return plan.cues.filter(({ segment }) => segment === index);
}

const expectHeard = (routine: Routine, choices: Choices) => expectNothingDropped(buildPlan(routine, choices), choices);

function readOrThrow(bytes: Uint8Array): Routine {
  const reading = readRoutine(bytes, catalog);
  if (reading.problems !== undefined) throw new Error(JSON.stringify(reading.problems));
  return reading.routine;
}

describe('nothing that is needed goes unsaid', () => {
  test.each(listYamlFiles(routinesFolder))('in %s', (file) => {
    const routine = readOrThrow(readFileSync(routinesFolder + file));
    fc.assert(
      fc.property(anyChoices, (choices) => expectHeard(routine, choices)),
      { numRuns: 30 },
    );
  });

  test.each(imported)('in what is imported from %s', (file) => {
    const reading = importRoutines(readFileSync(importsFolder + file), catalog);
    if ('code' in reading) throw new Error(reading.code);
    for (const { written } of reading.routines) {
      expectHeard(readOrThrow(new TextEncoder().encode(renderRoutineFile(written))), {});
    }
  });

  test('in any plan', () => {
    fc.assert(fc.property(anyRoutine, anyChoices, expectHeard));
  });

  test('where the session begins with a later step', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoices, fc.nat(20), (routine, choices, first) => {
        const plan = buildPlan(routine, choices);
        expectNothingDropped(withBeginning(plan, first % Math.max(1, plan.steps.length)), choices);
      }),
    );
  });

  test('in a break that is shorter than its note', () => {
    const steps = [
      sampleStep(),
      { kind: 'break', forMs: 6_000, note: 'Stand up and walk round the chair twice.' } as const,
    ];
    const plan = buildPlan(sampleRoutine({ steps: [...steps, sampleStep()] }), {});
    const rest = plan.segments.find(({ step }) => step === 1);
    expect(rest?.durationMs).toBeGreaterThan(6_000);
    expect(plan.cues.filter(({ segment }) => segment === rest?.index).map(({ say }) => say)).toEqual([
      'Break.',
      'Stand up and walk round the chair twice.',
      'three',
      'two',
      'one',
    ]);
  });

  test('in any routine that the format can say', () => {
    fc.assert(
      fc.property(arbitraryRoutine([...catalog.keys()]), anyChoices, (written, choices) => {
        expectHeard(readOrThrow(new TextEncoder().encode(renderRoutineFile(written))), choices);
      }),
      { numRuns: 60 },
    );
  });
});

describe('turning onto the other side', () => {
  const exercise = {
    position: 'side' as const,
    how: ['Lie on your {side} side.'],
  };
  const lengths = (changes: Partial<Exercise>) =>
    buildPlan(
      sampleRoutine({
        pace: { settleMs: 0, moveMs: 500, switchMs: 500, restMs: 500, breathMs: 4_000 },
        steps: [sampleStep({ exercise: { ...sampleStep().exercise, ...exercise, ...changes } })],
      }),
      {},
    ).segments.flatMap(({ kind, durationMs }) => (kind === 'switch' ? [durationMs] : []));

  test('has the last three counted where its words, which need name no side, are longer than the pace', () => {
    const [words = 0] = lengths({ switchSay: 'Turn onto your {side} side.' });
    expect(words).toBeGreaterThan(3_000 + 2_000);
    const [named = 0] = lengths({ how: ['Lie down.'] });
    expect(named).toBeGreaterThan(3_000 + 500);
    const [changing = 0] = lengths({ how: ['Lie down.'], switchSay: 'Now change over' });
    expect(changing).toBeGreaterThan(3_000 + 2_000);
  });
});

test.each([
  [{ low: 4, high: 4 }, 'Five in all, left and right in turn, one more on the right'],
  [{ low: 5, high: 5 }, 'Five in all, left and right in turn, one more on the right'],
])('turns with one more are said as many as are done: %o', (turns, dose) => {
  const plan = buildPlan(
    sampleRoutine({ steps: [sampleStep({ sides: 'alternate', moreOn: 'right', sets: [turns] })] }),
    {},
  );
  expect(plan.cues.some(({ say }) => say.startsWith(dose))).toBe(true);
  expect(plan.cues.filter(({ say }) => say.startsWith('Rep '))).toHaveLength(3);
  expect(plan.cues.map(({ say }) => say)).toContain('Right side again.');
});

const amount = (ms: number) => ({ low: ms, high: ms });

test.each([
  { kind: 'count', everyMs: 1_000 },
  { kind: 'count', everyMs: 5_000 },
  { kind: 'tempo', outMs: amount(1_000), stayMs: amount(0), backMs: amount(1_000) },
] as const)(
  'of turns by a count the one that is on the same side again is announced, in time made for it: %o',
  (work) => {
    const turns = { low: 6, high: 6 };
    const planWith = (moreOn: Side | undefined) =>
      buildPlan(sampleRoutine({ steps: [sampleStep({ work, sides: 'alternate', moreOn, sets: [turns] })] }), {});
    const { cues, segments } = planWith('right');
    const at = cues.findIndex((cue) => cue.say === 'Right side again.');
    expect(cues[at + 1]?.say).toBe('seven');
    const ofRep = (plan: Plan, rep: number) => plan.segments.find((one) => one.rep === rep)?.durationMs ?? 0;
    expect(ofRep(planWith('right'), 7) - ofRep(planWith('right'), 6)).toBe(1_500);
    expect((cues[at + 1]?.atMs ?? 0) - (segments.find(({ rep }) => rep === 7)?.atMs ?? 0)).toBe(1_500);
  },
);

test.each([
  { kind: 'count', everyMs: 2_000 },
  { kind: 'tempo', outMs: amount(3_000), stayMs: amount(2_000), backMs: amount(3_000) },
] as const)('who lies on a side has words and time to turn over between turns that are counted: %o', (work) => {
  const planIn = (position: Position) => {
    const exercise = { ...sampleStep().exercise, position, switchSay: 'Turn onto your {side} side.' };
    const step = sampleStep({ exercise, work, sides: 'alternate', startSide: 'left', sets: [{ low: 3, high: 3 }] });
    return buildPlan(sampleRoutine({ steps: [step] }), {});
  };
  const plan = planIn('side');
  const changes = plan.segments.filter(({ kind }) => kind === 'switch');
  expect(changes.map(({ side }) => side)).toEqual(['right', 'left']);
  for (const change of changes) {
    expect(change.durationMs).toBeGreaterThanOrEqual(6_000);
    expect(cuesOf(plan, change)[0]?.say).toBe(`Switch. Turn onto your ${change.side} side.`);
  }
  expect(plan.cues.map(({ say }) => say)).not.toContain('Right.');
  expect(planIn('supine').segments.some(({ kind }) => kind === 'switch')).toBe(false);
});
