/** What the session is, below its title: how much, on which days, until when. */
import type { HandoutMessages } from '../messages/handout.ts';
import type { Plan } from '../plan/plan.ts';
import { listToCome } from './list-week-changes.ts';

export function listFacts(plan: Plan, handout: HandoutMessages): readonly string[] {
  const { steps, totalMs, mode, week, when, until } = plan;
  // What is done in several rounds is counted once.
  const exercises = steps.filter((step) => step.kind === 'exercise' && (step.round?.number ?? 1) === 1).length;
  return [
    handout.exercises(exercises),
    handout.minutes(totalMs),
    handout.mode[mode],
    ...(week === undefined ? [] : [handout.inWeek(week)]),
    ...listToCome(plan, handout),
    ...(when === undefined ? [] : [handout.when(when)]),
    ...(until === undefined ? [] : [handout.until(until)]),
  ];
}
