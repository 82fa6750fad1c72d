/** English for what is allowed in a routine but odd. */
import type { RoutineWarningArgs } from '../../../routine/problem.ts';
import { renderTime } from '../../../routine/quantity.ts';
import type { ProblemMessages } from '../../problems.ts';
import { quoted } from './found-text.ts';

export const routineWarnings: ProblemMessages<RoutineWarningArgs> = {
  'title-minutes': ({ saidMs, plannedMs }) => ({
    message: `The title says ${renderMinutes(saidMs)}, but the routine takes ${renderMinutes(plannedMs)}.`,
    expected: `a title that agrees with the doses, or "minutes: ${saidMs / 60_000}" and doses with ranges`,
    section: 'each-key',
  }),
  'sides-missing': ({ exercise }) => ({
    message: `${quoted(exercise)} is done with one side at a time, but the step does not say which.`,
    expected: '"sides: each", or alternate, left, right',
    section: 'steps',
  }),
  'uneven-turns': ({ turns }) => ({
    message: `${turns} by turns cannot be shared evenly: one side gets one more than the other.`,
    expected: `an even number, or "more-on" for the side that is to get one more`,
    section: 'steps',
  }),
  'sides-needless': ({ exercise, sides }) => ({
    message: `${quoted(exercise)} is done with both sides at once, but the step has ${quoted(`sides: ${sides}`)}.`,
    expected: 'no "sides", or an exercise of your own for the form with one side',
    section: 'steps',
  }),
  'same-step': () => ({
    message: 'This step is the same as the one before it.',
    expected: '"sets: 2" in one step, if it is meant twice; or the exercise that was meant',
    section: 'steps',
  }),
  'cold-too-soon': ({ everyMs, minMs }) => ({
    message: `A cold pack every ${renderTime(everyMs)} is too often for the skin.`,
    expected: `at least ${renderTime(minMs)} between cold packs, and skin that is back to normal`,
    section: 'packs-and-coming-again',
  }),
  'long-heat': ({ forMs, maxMs }) => ({
    message: `A heat pack for ${renderTime(forMs)} is long for the skin.`,
    expected: `at most ${renderTime(maxMs)}, as leaflets have it`,
    section: 'packs-and-coming-again',
  }),
  'figure-one-side': ({ exercise, pose }) => ({
    message: `${quoted(exercise)} is done on both sides, but its figure shows the pose ${quoted(pose)} for both, in which left and right differ.`,
    expected:
      'a pose for each side under "held:" in the figure: { left: …, right: … }; "mirror" makes one from the other',
    section: 'figures',
  }),
  'long-hold': ({ holdMs, maxMs }) => ({
    message: `A hold of ${renderTime(holdMs)} is unusually long.`,
    expected: `at most ${renderTime(maxMs)}, unless your sheet says so`,
    section: 'times-and-numbers',
  }),
  'source-missing': () => ({
    message: 'The routine does not say where its exercises and doses come from.',
    expected: '"source: { title: … }", be it "My own choice"',
    section: 'each-key',
  }),
};

function renderMinutes(timeMs: number): string {
  return `${Math.round(timeMs / 60_000)} min`;
}
