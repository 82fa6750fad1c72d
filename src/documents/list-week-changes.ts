/** What a step changes to in later weeks, a line for each of them. */
import { fillSides, fillSidesOfSheet } from '../messages/fill-sides.ts';
import type { Messages } from '../messages/messages.ts';
import { listNotes, type PlanExerciseStep } from '../plan/plan.ts';
import { capital } from '../text/prose.ts';

/** `writeDose` says a dose at a glance, or as a sentence. */
export function listWeekChanges(
  step: PlanExerciseStep,
  { handout, screen, speech }: Pick<Messages, 'handout' | 'screen' | 'speech'>,
  writeDose: (step: PlanExerciseStep) => string,
): readonly string[] {
  let before = step;
  return (step.weeks ?? []).map(({ week, step: after }) => {
    const known = new Set(listNotes(before).map(({ text }) => text));
    const notes = listNotes(after)
      .filter(({ text }) => !known.has(text))
      .map(({ side, text }) =>
        side === undefined
          ? fillSidesOfSheet(text, after.dose.sides, speech)
          : speech.onSide(side, fillSides(text, side, speech)),
      );
    const changes = [
      ...(writeDose(after) === writeDose(before) ? [] : [writeDose(after)]),
      ...(after.easier && !before.easier ? [capital(screen.easier)] : []),
      ...(before.easier && !after.easier ? [handout.usualForm] : []),
      ...notes,
    ];
    before = after;
    return handout.fromWeek(week, changes.length === 0 ? [handout.otherPace] : changes);
  });
}
