/**
 * What stands below a title: how much the session is, on which days and until when; and in which weeks a step is done, and
 * what it changes to in later ones.
 */
import { fillSides, fillSidesOfSheet } from '../messages/fill-sides.ts';
import type { HandoutMessages } from '../messages/handout.ts';
import type { Messages } from '../messages/messages.ts';
import { listNotes } from '../plan/list-steps.ts';
import type { Plan, PlanExerciseStep } from '../plan/plan.ts';
import { isOpenEnded } from '../routine/quantity.ts';
import { capital } from '../text/prose.ts';

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

/** `renderDose` says a dose at a glance, or as a sentence. */
export function listWeekChanges(
  step: PlanExerciseStep,
  { handout, screen, speech }: Pick<Messages, 'handout' | 'screen' | 'speech'>,
  renderDose: (step: PlanExerciseStep) => string,
): readonly string[] {
  let before = step;
  const changes = (step.weeks ?? []).map(({ week, step: after }) => {
    const known = new Set(listNotes(before).map(({ text }) => text));
    const notes = listNotes(after)
      .filter(({ text }) => !known.has(text))
      .map(({ side, text }) =>
        side === undefined
          ? fillSidesOfSheet(text, after.dose.sides, speech)
          : speech.onSide(side, fillSides(text, side, speech)),
      );
    const changed = [
      ...(renderDose(after) === renderDose(before) ? [] : [renderDose(after)]),
      ...(after.easier && !before.easier ? [capital(screen.easier)] : []),
      ...(before.easier && !after.easier ? [handout.usualForm] : []),
      ...notes,
    ];
    before = after;
    return handout.fromWeek(week, changed.length === 0 ? [handout.otherPace] : changed);
  });
  return [...listWeeksOfStep(step, handout), ...changes];
}

function listWeeksOfStep(
  { during }: PlanExerciseStep,
  { duringWeeks }: Pick<HandoutMessages, 'duringWeeks'>,
): readonly string[] {
  if (during === undefined) return [];
  return [duringWeeks(during.low, isOpenEnded(during) ? undefined : during.high)];
}

/** The steps of weeks to come, a line for each week. */
export function listToCome({ toCome = [] }: Pick<Plan, 'toCome'>, { toCome: say }: Pick<HandoutMessages, 'toCome'>) {
  const weeks = [...new Set(toCome.map(({ week }) => week))].toSorted((one, other) => one - other);
  return weeks.map((week) =>
    say(week, [...new Set(toCome.filter((step) => step.week === week).map(({ name }) => name))]),
  );
}
