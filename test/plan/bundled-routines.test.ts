/** The bundled routines as they are done: within their minutes, and with every line that an exercise brings for a moment. */

import { describe, expect, test } from 'vitest';
import { exerciseDurationMs } from '../../src/plan/build-segments.ts';
import { withEasierForm } from '../../src/plan/edit-plan.ts';
import { listHurtAnswers, listPhrases } from '../../src/plan/list-phrases.ts';
import type { Plan, PlanExerciseStep } from '../../src/plan/plan.ts';
import { planPhrase } from '../../src/plan/planned-phrase.ts';
import { listStations } from '../../src/plan/work-kinds/work-kinds.ts';
import { capital, splitSentences } from '../../src/text/prose.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { isGate } from '../support/segments.ts';

const routines = [
  ['maintenance', 15],
  ['pain-day', 15],
  ['gentle-pain-day', 8],
  ['packs-only', 11],
  ['desk-break', 4],
  ['big-three', 19],
  ['big-three-starter', 13],
] as const;

function exerciseSteps({ steps }: Plan): readonly PlanExerciseStep[] {
  return steps.filter((step) => step.kind === 'exercise');
}

function saidIn(plan: Plan, step: PlanExerciseStep): readonly string[] {
  return plan.cues.filter(({ segment }) => plan.segments[segment]?.step === step.index).map(({ say }) => say);
}

/** For each switch of the step whether it says more than the side. */
function listSwitches(plan: Plan, step: PlanExerciseStep): readonly boolean[] {
  return plan.segments
    .filter(({ kind, step: index }) => kind === 'switch' && index === step.index)
    .map(({ index }) =>
      plan.cues.some(
        ({ segment, kind, say }) => segment === index && kind === 'switch' && /(?:Switch\.|Next:) \S+ \S+ \S/.test(say),
      ),
    );
}

const easeAll = (plan: Plan) => exerciseSteps(plan).reduce((all, { index }) => withEasierForm(all, index, 0), plan);

describe.each(routines)('%s', (name, minutes) => {
  test(`takes at most ${minutes} minutes without its packs`, () => {
    const plan = bundledPlan(name);
    expect(exerciseDurationMs(plan.steps, plan.segments)).toBeLessThanOrEqual(minutes * 60_000);
  });

  test.each([
    ['the usual form', (plan: Plan) => plan],
    ['the easier form', easeAll],
  ])('has room for how each rep ends, what moves after a switch, and each station, in %s', (_, formOf) => {
    const done = formOf(bundledPlan(name));
    for (const step of exerciseSteps(done)) {
      const said = saidIn(done, step);
      if (step.exercise.relax !== undefined) expect(said, step.exercise.id).not.toContain('Relax.');
      if (step.dose.sides.length > 1 && !step.alternates) expect(listSwitches(done, step)).not.toContain(false);
      for (const { say } of listStations(step)) {
        const texts = said.filter((text) => splitSentences(text).includes(`${capital(say)}.`));
        expect(texts.length, say).toBe(step.dose.sets.reduce((sum, reps) => sum + reps, 0));
      }
      expect(said.join(' '), step.exercise.id).not.toMatch(/[{}]/);
    }
  });
});

test('maintenance offers more of every exercise than the lowest dose', () => {
  const lowest = exerciseSteps(bundledPlan('maintenance', { dose: 'low' }));
  for (const { exercise, work, dose, number } of exerciseSteps(bundledPlan('maintenance'))) {
    const least = lowest[number - 1];
    expect([work, dose.sets], exercise.id).not.toEqual([least?.work, least?.dose.sets]);
  }
});

test.each(routines.map(([name]) => name))(
  '%s has every word of its easier forms made within the time that it is planned in',
  (name) => {
    const plan = bundledPlan(name);
    const made = new Map([...listHurtAnswers(plan), ...listPhrases(plan)].map(({ say, withinMs }) => [say, withinMs]));
    const eased = easeAll(plan);
    for (const { say, kind, segment } of eased.cues) {
      const place = eased.segments[segment];
      if (place === undefined) throw new Error(`"${say}" belongs to no segment.`);
      // The welcome, with the length of the session, is over before anything can be changed.
      if (isGate('begin')(place)) continue;
      expect(made.get(say), say).toBeLessThanOrEqual(planPhrase(say, kind, place, eased.rate).withinMs);
    }
  },
);
