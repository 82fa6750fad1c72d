import type { PlanExerciseStep, PlanStep, Segment } from '../../plan/plan.ts';
import type { Activity, Shown } from '../../plan/wording/wording.ts';
import { widthOf } from '../../routine/letters.ts';
import { cutText } from './cut-text.ts';
import type { ScreenOptions } from './screen-options.ts';
import type { SessionView } from './session-view.ts';
import { emptyLine, type Span, type StyledLine, span } from './styled-line.ts';

const betweenSpans = ' · ';

/** Routine and minutes left. */
export function renderTitle(view: SessionView, positionMs: number, { size, wording }: ScreenOptions): StyledLine {
  const { columns } = size;
  const { shown } = wording;
  const left = shown.minutesLeft(Math.max(0, view.plan.totalMs - positionMs));
  const title = cutText(view.plan.title, Math.max(0, columns - widthOf(left) - 2));
  const pad = ' '.repeat(Math.max(1, columns - widthOf(title) - widthOf(left)));
  return title === '' ? [span(left, 'dim')] : [span(title, 'dim'), span(pad), span(left, 'dim')];
}

export function renderExercise(
  view: SessionView,
  { size: { columns }, wording: { shown } }: ScreenOptions,
): StyledLine {
  const step = stepOf(view);
  const name = step ? nameOfStep(step, shown) : '';
  if (step?.kind !== 'exercise') return [span(cutText(name, columns), 'strong')];
  const of = view.plan.steps.filter((other) => other.kind === 'exercise').length;
  const number = `${shown.exerciseOf(step.number, of)} · `;
  const fits = widthOf(number + name) <= columns;
  return [span(fits ? number : ''), span(cutText(name, columns), 'strong')];
}

/** What is being done: hold, side, rep, set, round. */
export function renderStatus(view: SessionView, { size, wording }: ScreenOptions): StyledLine {
  const { segment } = view;
  const step = stepOf(view);
  if (segment === undefined || step === undefined) return emptyLine;
  const { shown } = wording;
  const spans: readonly Span[] = [
    ...renderActivity(view.isTakenUp ? 'settle' : activityOf(segment), segment, shown, size.columns),
    ...(segment.rep && segment.reps && segment.kind !== 'count' ? [span(shown.repOf(segment.rep, segment.reps))] : []),
    ...(step.kind === 'exercise' ? extras(step, segment, shown) : []),
  ];
  return joinFitting(spans, size.columns);
}

/** Where there is no room for both, the side comes first: it must never be guessed. */
function renderActivity(activity: Activity, { side }: Segment, shown: Shown, columns: number): readonly Span[] {
  const long = span(shown.activity[activity], 'strong');
  if (side === undefined) return [long];
  const sideSpan = span(shown.side(side), 'side');
  return widthOf(long.text + betweenSpans + sideSpan.text) <= columns
    ? [long, sideSpan]
    : [sideSpan, span(shown.shortActivity[activity], 'strong')];
}

function extras(step: PlanExerciseStep, segment: Segment, shown: Shown): readonly Span[] {
  const sets = step.dose.sets.length;
  return [
    ...(step.easier ? [span(shown.easier, 'side')] : []),
    ...(sets > 1 && segment.set ? [span(shown.setOf(segment.set, sets))] : []),
    ...(step.round ? [span(shown.roundOf(step.round.number, step.round.of))] : []),
    ...(segment.kind === 'settle' ? [span(shown.dose(step))] : []),
  ];
}

/** As many of the spans as fit, the first ones first, with dots between them. */
function joinFitting(spans: readonly Span[], columns: number): StyledLine {
  const joined: Span[] = [];
  let used = 0;
  for (const next of spans) {
    const mark = joined.length === 0 ? '' : betweenSpans;
    const needed = widthOf(mark + next.text);
    if (used + needed > columns) break;
    joined.push(span(mark), next);
    used += needed;
  }
  return joined;
}

export function nameOfStep(step: PlanStep, shown: Shown): string {
  if (step.kind === 'exercise') return step.exercise.name;
  return step.kind === 'pack' ? shown.pack(step.pack) : shown.breakName;
}

function stepOf(view: SessionView): PlanStep | undefined {
  return view.segment && view.plan.steps[view.segment.step];
}

/** The word for what is being done. */
export function activityOf(segment: Segment): Activity {
  if (segment.kind === 'move') return segment.way === 'out' ? 'out' : 'in';
  return segment.rest === 'close' ? 'close' : segment.kind;
}
