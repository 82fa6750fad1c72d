/** What the session is, below its title: how much, on which days, until when. */
import type { HandoutMessages } from '../messages/handout.ts';
import type { Plan } from '../plan/plan.ts';

export function listFacts(
  { steps, totalMs, mode, week, when, until }: Plan,
  handout: HandoutMessages,
): readonly string[] {
  // What is done in several rounds is counted once.
  const exercises = steps.filter((step) => step.kind === 'exercise' && (step.round?.number ?? 1) === 1).length;
  return [
    handout.exercises(exercises),
    handout.minutes(totalMs),
    handout.mode[mode],
    ...(week === undefined ? [] : [handout.inWeek(week)]),
    ...(when === undefined ? [] : [handout.when(when)]),
    ...(until === undefined ? [] : [handout.until(until)]),
  ];
}
