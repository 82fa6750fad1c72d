/** Texts that reading would have refused are escaped again when they are shown. */
import { test } from 'vitest';
import { renderCues, renderSteps } from '../../src/cli/show/render-plan.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Exercise, Routine } from '../../src/routine/routine.ts';
import { buildHandout, loadRoutine } from '../documents/support/build-handout.ts';
import { harmful, payloads } from '../support/payloads.ts';
import { note } from '../support/promises.ts';

const bundled = loadRoutine('maintenance');

/** Every text of a bundled routine, figures and all, made hostile. */
function spoil(routine: Routine, payload: string): Routine {
  const spoilExercise = (exercise: Exercise): Exercise => ({
    ...exercise,
    name: payload,
    say: payload,
    how: exercise.how.map(() => payload),
    easier: { how: [payload], isWhole: false },
  });
  return {
    ...routine,
    title: payload,
    steps: routine.steps.map((step) =>
      step.kind === 'exercise'
        ? { ...step, exercise: spoilExercise(step.exercise), note: payload, easier: true }
        : step,
    ),
  };
}

test.for(Object.entries(payloads))('%s is shown escaped', async ([, payload], context) => {
  const routine = spoil(await bundled, payload);
  const plan = buildPlan(routine, {});
  const outputs = {
    cues: renderCues(plan).join('\n'),
    steps: renderSteps(plan, { about: [payload], reason: 'As it is' }, () => []).join('\n'),
    page: buildHandout(routine),
  };
  const broken = Object.entries(outputs).filter(
    ([name, text]) => harmful.test(text) || (name === 'page' && /[<>]/.test(payload) && text.includes(payload)),
  );
  note(context, { promise: 'injection', tried: Object.keys(outputs).length, lost: broken.length });
  context.expect(broken.map(([name]) => name)).toEqual([]);
});
