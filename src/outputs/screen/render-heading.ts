import type { Activity, ScreenMessages } from '../../messages/screen.ts';
import type { PlanStep } from '../../plan/plan.ts';
import type { Segment } from '../../plan/segment.ts';
import { activityOf, listExtras, nameOfStep, nameRep, whereOf } from '../../plan/shown/session-words.ts';
import { cutText, widthOf } from '../../text/columns.ts';
import type { ScreenOptions, SessionView } from './session-view.ts';
import { type Span, type StyledLine, span } from './theme.ts';

const betweenSpans = ' · ';

/** Routine and minutes left. */
export function renderTitle(view: SessionView, positionMs: number, options: ScreenOptions): StyledLine {
  const { columns } = options.size;
  const left = minutesLeft(view, positionMs, options);
  const title = cutText(view.plan.title, Math.max(0, columns - widthOf(left) - 2));
  const pad = ' '.repeat(Math.max(1, columns - widthOf(title) - widthOf(left)));
  return title === '' ? [span(left, 'dim')] : [span(title, 'dim'), span(pad), span(left, 'dim')];
}

/** The exercise, and behind it the rep where the line that says what is being done has no room for it. */
export function renderExercise(view: SessionView, options: ScreenOptions): StyledLine {
  const { columns } = options.size;
  const { screen } = options.messages;
  const step = stepOf(view);
  const name = step ? nameOfStep(step, screen) : '';
  if (step?.kind !== 'exercise') return [span(cutText(name, columns), 'strong')];
  const { rep, fitting } = layStatus(view, options);
  if (rep !== undefined && !fitting.includes(rep)) return withShortRep(name, view.segment, columns, screen);
  const of = view.plan.steps.filter((other) => other.kind === 'exercise').length;
  const number = `${screen.exerciseOf(step.number, of)} · `;
  const fits = widthOf(number + name) <= columns;
  return [span(fits ? number : ''), span(cutText(name, columns), 'strong')];
}

/** The exercise, and behind it the minutes left, where there is no line for the routine. */
export function renderBusyExercise(view: SessionView, positionMs: number, options: ScreenOptions): StyledLine {
  const exercise = renderExercise(view, options);
  const left = minutesLeft(view, positionMs, options);
  const pad = options.size.columns - widthOf(left) - exercise.reduce((sum, { text }) => sum + widthOf(text), 0);
  return pad < betweenSpans.length ? exercise : [...exercise, span(' '.repeat(pad)), span(left, 'dim')];
}

function minutesLeft({ plan }: SessionView, positionMs: number, { messages: { screen } }: ScreenOptions): string {
  return screen.minutesLeft(Math.max(0, plan.totalMs - positionMs));
}

function withShortRep(name: string, segment: Segment | undefined, columns: number, screen: ScreenMessages): StyledLine {
  const rep = screen.shortRep(segment?.rep ?? 1, segment?.reps ?? 1);
  const cut = cutText(name, Math.max(0, columns - widthOf(rep) - 1));
  const pad = ' '.repeat(Math.max(1, columns - widthOf(cut) - widthOf(rep)));
  return [span(cut, 'strong'), span(pad + rep)];
}

/** What is being done: hold, side, rep, set, round. */
export function renderStatus(view: SessionView, options: ScreenOptions): StyledLine {
  return layStatus(view, options).fitting.flatMap((part, index) => (index === 0 ? [part] : [span(betweenSpans), part]));
}

interface Status {
  /** As many parts as there is room for, the first ones first. */
  readonly fitting: readonly Span[];
  /** The part that names the rep, whether it fits or not. */
  readonly rep: Span | undefined;
}

function layStatus(view: SessionView, { size: { columns }, messages: { screen, speech } }: ScreenOptions): Status {
  const { segment } = view;
  const step = stepOf(view);
  if (segment === undefined || step === undefined) return { fitting: [], rep: undefined };
  const activity = view.isResumed ? 'settle' : activityOf(segment, step);
  const where = step.kind === 'exercise' ? whereOf(step, segment, screen) : undefined;
  const named = nameRep(step, segment, screen);
  const rep = named === undefined ? undefined : span(named);
  const parts = [
    ...renderActivity(activity, where, screen, columns),
    ...(rep ? [rep] : []),
    ...(step.kind === 'exercise'
      ? listExtras(step, segment, screen, speech).map(({ text, isForm }) => span(text, isForm ? 'side' : 'plain'))
      : []),
  ];
  return { fitting: takeFitting(parts, columns), rep };
}

/** Where there is no room for both, the side comes first: it must never be guessed. */
function renderActivity(
  activity: Activity,
  where: string | undefined,
  screen: ScreenMessages,
  columns: number,
): readonly Span[] {
  const long = span(screen.activity[activity], 'strong');
  if (where === undefined) return [long];
  const whereSpan = span(cutText(where, columns), 'side');
  return widthOf(long.text + betweenSpans + where) <= columns
    ? [long, whereSpan]
    : [whereSpan, span(screen.shortActivity[activity], 'strong')];
}

function takeFitting(spans: readonly Span[], columns: number): readonly Span[] {
  let used = -betweenSpans.length;
  const unfitting = spans.findIndex(({ text }) => {
    used += betweenSpans.length + widthOf(text);
    return used > columns;
  });
  return unfitting === -1 ? spans : spans.slice(0, unfitting);
}

function stepOf(view: SessionView): PlanStep | undefined {
  return view.segment && view.plan.steps[view.segment.step];
}
