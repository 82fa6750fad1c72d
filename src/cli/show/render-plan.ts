/** A plan as a person reads it on a sheet, as a timed transcript, and as JSON. In English: only `show` prints it. */
import { listToCome, listWeekChanges } from '../../documents/list-facts.ts';
import { minuteMs, secondMs } from '../../durations.ts';
import { fillSides, fillSidesOfSheet } from '../../messages/fill-sides.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { listNotes } from '../../plan/list-steps.ts';
import type { Plan, PlanExerciseStep, PlanStep } from '../../plan/plan.ts';
import type { Segment } from '../../plan/segment.ts';
import { workKindOf } from '../../plan/work-kinds/work-kinds.ts';
import type { Range, WorkKind } from '../../routine/routine.ts';
import { renderJson, safeText } from '../../text/escape.ts';

type RenderSheet = (step: PlanExerciseStep) => readonly string[];

/** Below the name of the exercise, beside its number. */
export const sheetIndent = '   ';

interface AroundSteps {
  /** What the routine is for, in lines. */
  readonly about: readonly string[];
  /** Why these doses were chosen. */
  readonly reason: string;
}

/**
 * The steps of a plan as a person reads them, like the sheet of paper they replace, and what was chosen from their
 * ranges. `renderSheet` draws an exercise and says how it is done.
 */
export function renderSteps(plan: Plan, { about, reason }: AroundSteps, renderSheet: RenderSheet): readonly string[] {
  const { durations, handout, speech } = messagesFor(plan.language);
  const head = [
    ...about,
    ...(plan.goal === undefined ? [] : [speech.goal(plan.goal)]),
    ...(plan.stopIf ?? []).map(speech.stopIf),
  ];
  return [
    `${safeText(plan.title)} (${plan.mode}, ${durations.minutes(plan.totalMs)})`,
    ...head.map(safeText),
    '',
    ...plan.steps.flatMap((step) => renderStep(plan, step, renderSheet)),
    ...renderCautions(plan),
    `${reason}.`,
    ...(plan.leftOut.length > 0 ? [safeText(`Left out to fit: ${plan.leftOut.join(', ')}.`)] : []),
    ...(plan.again ? [handout.again(plan.again)] : []),
    ...(plan.week === undefined ? [] : [handout.inWeek(plan.week)]),
    ...listToCome(plan, handout).map(safeText),
    ...(plan.when ? [handout.when(plan.when)] : []),
    ...(plan.until ? [handout.until(plan.until)] : []),
  ];
}

function renderCautions({ steps, language }: Plan): readonly string[] {
  if (steps.every(({ kind }) => kind !== 'pack')) return [];
  return [...messagesFor(language).handout.packCautions.map((caution) => `${sheetIndent}${caution}`), ''];
}

function renderStep(plan: Plan, step: PlanStep, renderSheet: RenderSheet): readonly string[] {
  const messages = messagesFor(plan.language);
  const { durations, screen, handout } = messages;
  if (step.kind === 'exercise') return renderExercise(step, messages, renderSheet);
  if (step.kind === 'break') {
    const note = step.note === undefined ? '' : `: ${safeText(step.note)}`;
    return [`${sheetIndent}${screen.breakName}, ${durations.minutes(step.forMs)}${note}`, ''];
  }
  const care = handout.packCare[step.pack].map((line) => `${sheetIndent}  ${line}`);
  return [`${sheetIndent}${screen.pack(step.pack, step.where)}, ${durations.minutes(step.forMs)}`, ...care, ''];
}

function renderExercise(step: PlanExerciseStep, messages: Messages, renderSheet: RenderSheet): readonly string[] {
  const { screen, speech } = messages;
  const { exercise } = step;
  const easier = step.easier && exercise.easier?.isWhole === false ? exercise.easier.how : [];
  const round = step.round ? ` (round ${step.round.number} of ${step.round.of})` : '';
  const chosen = explainDose(step);
  const details = [
    ...(chosen.length > 0 ? [`Took ${chosen.join(', ')}.`] : []),
    ...easier.map((line) => `Easier form: ${line}`),
    ...listNotes(step)
      .filter(({ side }) => side === undefined)
      .map(({ text }) => `Note: ${text}`),
  ];
  const ofSides = listNotes(step).flatMap(({ side, text }) =>
    side === undefined ? [] : [`Note, ${side}: ${fillSides(text, side, speech)}`],
  );
  return [
    `${String(step.number).padStart(2)} ${safeText(exercise.name)}: ${screen.dose(step)}${round}`,
    ...details.map((text) => `${sheetIndent}${safeText(fillSidesOfSheet(text, step.dose.sides, speech))}`),
    ...[...ofSides, ...listWeekChanges(step, messages, messages.screen.dose)].map(
      (text) => `${sheetIndent}${safeText(text)}`,
    ),
    // What is done in several rounds is explained in the first one.
    ...((step.round?.number ?? 1) > 1
      ? ['']
      : renderSheet(step).map((text) => (text === '' ? '' : `${sheetIndent}${text}`))),
  ];
}

/** The timed transcript: offset, segment, kind, and what is said. */
export function renderCues(plan: Plan): readonly string[] {
  return plan.cues.map((cue) => {
    const segment = plan.segments[cue.segment];
    const place = segment ? renderPlace(plan, segment) : '';
    return `${renderOffset(cue.atMs)}  ${place.padEnd(38)}  ${cue.kind.padEnd(7)}  ${safeText(cue.say)}`;
  });
}

/** `04:07.250`: minutes, seconds and thousandths from the start of the plan. */
function renderOffset(atMs: number): string {
  const whole = Math.round(atMs);
  const minutes = String(Math.floor(whole / minuteMs)).padStart(2, '0');
  const seconds = String(Math.floor((whole % minuteMs) / secondMs)).padStart(2, '0');
  return `${minutes}:${seconds}.${String(whole % secondMs).padStart(3, '0')}`;
}

function renderPlace(plan: Plan, segment: Segment): string {
  const step = plan.steps[segment.step];
  const what = step?.kind === 'exercise' ? step.exercise.id : step?.kind === 'pack' ? `${step.pack} pack` : 'break';
  const rep = segment.rep === undefined ? '' : ` ${segment.rep}/${segment.reps}`;
  return [segment.kind, what, segment.side ?? ''].filter((word) => word !== '').join(' ') + rep;
}

/** The plan as JSON for other programs; `null` where a segment has no exercise, side, set or rep. */
export function renderPlanJson(plan: Plan): string {
  const segments = plan.segments.map((segment) => ({
    kind: segment.kind,
    atMs: segment.atMs,
    durationMs: segment.durationMs,
    exercise: exerciseOf(plan.steps[segment.step]),
    side: segment.side ?? null,
    set: segment.set ?? null,
    rep: segment.rep ?? null,
  }));
  const cues = plan.cues.map(({ atMs, say, kind }) => ({ atMs, say, kind }));
  const { title, mode, totalMs } = plan;
  return `${renderJson({ title, mode, totalMs, segments, cues }, 2)}\n`;
}

function exerciseOf(step: PlanStep | undefined): string | null {
  return step?.kind === 'exercise' ? step.exercise.id : null;
}

/** `8 s of 8-10 s`, `4 of 4-5 reps`: one phrase for each range; none where there was nothing to choose. */
export function explainDose({ work, dose, ranges }: PlanExerciseStep): readonly string[] {
  const { listAmounts } = workKindOf(work);
  const { unit, unitSize, reps } = unitsOfKinds[work.kind];
  return [
    ...explainValues(listAmounts(work), listAmounts(ranges.work), unitSize).map((text) => `${text} ${unit}`),
    ...explainValues(dose.sets, ranges.sets, 1).map((text) => `${text}${reps}`),
    ...(ranges.minSets === undefined ? [] : [`${dose.sets.length} of ${ranges.minSets}-${ranges.sets.length} sets`]),
  ];
}

interface Units {
  /** Said behind an amount of work, which is divided by `unitSize` for it. */
  readonly unit: string;
  readonly unitSize: number;
  /** Said behind how often it is done. */
  readonly reps: string;
}

const seconds: Units = { unit: 's', unitSize: secondMs, reps: ' reps' };

const unitsOfKinds: Readonly<Record<WorkKind, Units>> = {
  hold: seconds,
  holds: { ...seconds, reps: '' },
  breaths: { unit: 'breaths', unitSize: 1, reps: ' reps' },
  stations: seconds,
  tempo: seconds,
  count: { ...seconds, reps: '' },
  time: { unit: 'min', unitSize: minuteMs, reps: '' },
};

/** Equal sets and stations are explained once, and sets that are not done are not. */
function explainValues(chosen: readonly number[], ranges: readonly Range[], divisor: number): readonly string[] {
  const explained = chosen.flatMap((amount, index) => {
    const { low, high } = ranges[index] ?? { low: amount, high: amount };
    return low === high ? [] : [`${amount / divisor} of ${low / divisor}-${high / divisor}`];
  });
  return [...new Set(explained)];
}
