/** The movement on the terminal, over and over, until a key. Every frame is drawn for its own moment; none is counted. */
import { secondMs } from '../../durations.ts';
import { fillSides } from '../../messages/fill-sides.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { nextFigureMs, renderFigure } from '../../outputs/screen/figure-panel.ts';
import { Painter } from '../../outputs/screen/painter.ts';
import { startView } from '../../outputs/screen/session-view.ts';
import { emptyLine, line, type StyledLine, span } from '../../outputs/screen/theme.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { layOut, lengthOfSegments } from '../../plan/build-segments.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Segment } from '../../plan/segment.ts';
import { activityOf } from '../../plan/shown/session-words.ts';
import type { Cancel, Clock, SignalName, Terminal, TerminalSize } from '../../ports.ts';
import { defaultPace } from '../../routine/defaults.ts';
import { isPerSide } from '../../routine/figure.ts';
import type { Exercise, ExerciseStep, Range, Routine, Work, WorkKind, WorkOf } from '../../routine/routine.ts';
import { listExerciseSteps } from '../../routine/weeks.ts';
import { wrapText } from '../../text/prose.ts';
import { bundledLanguage } from '../exercise-catalog.ts';
import { usage } from '../read-flags.ts';
import { exitCodeOf, exitCodes } from '../user-error.ts';

/** Shows a plan's movements until a key or a signal, gives the terminal back, and says what the program ends with. */
export function animate(plan: Plan, clock: Clock, terminal: Terminal): Promise<number> {
  if (!terminal.canAsk || !terminal.canRepaint) {
    throw usage('--animate needs a terminal that can be repainted. Without it, show prints the poses as they are.');
  }
  return new Promise((resolve) => {
    const animation = new Animation(plan, clock, terminal);
    const end = (exitCode: number) => {
      animation.stop();
      for (const release of releases) release();
      resolve(exitCode);
    };
    const releases: readonly Cancel[] = [
      terminal.onSignal((name: SignalName) => end(exitCodeOf(name))),
      terminal.take({ onKey: () => end(exitCodes.done), onRepaint: () => animation.repaint() }, { repaint: true }),
    ];
    animation.show();
  });
}

class Animation {
  readonly #plan: Plan;
  readonly #clock: Clock;
  readonly #terminal: Terminal;
  readonly #startMs: number;
  readonly #painter: Painter;
  #cancelWake: Cancel = () => {};

  constructor(plan: Plan, clock: Clock, terminal: Terminal) {
    this.#plan = plan;
    this.#clock = clock;
    this.#terminal = terminal;
    this.#startMs = clock.monotonicMs();
    this.#painter = new Painter(terminal.hasColour);
  }

  show(): void {
    const positionMs = (this.#clock.monotonicMs() - this.#startMs) % this.#plan.totalMs;
    const segment = findSegment(this.#plan, positionMs);
    if (segment === undefined) return;
    this.#paint(segment, positionMs);
    const endMs = segment.atMs + segment.durationMs;
    const delayMs =
      Math.min(endMs, nextFigureMs(this.#plan, segment, positionMs, this.#terminal.size().columns) ?? endMs) -
      positionMs;
    this.#cancelWake = this.#clock.wakeAfter(delayMs, () => this.show());
  }

  repaint(): void {
    this.#painter.forget();
    this.stop();
    this.show();
  }

  stop(): void {
    this.#cancelWake();
  }

  #paint(segment: Segment, positionMs: number): void {
    const size = this.#terminal.size();
    const lines = renderFrame(this.#plan, segment, positionMs, size, this.#terminal.hasUnicode);
    const text = this.#painter.paint(lines, size);
    if (text !== '') this.#terminal.write(text);
  }
}

function findSegment(plan: Plan, positionMs: number): Segment | undefined {
  return plan.segments.findLast(({ atMs }) => atMs <= positionMs);
}

function renderFrame(
  plan: Plan,
  segment: Segment,
  positionMs: number,
  size: TerminalSize,
  hasUnicode: boolean,
): readonly StyledLine[] {
  const step = plan.steps[segment.step];
  if (step?.kind !== 'exercise') return [];
  const { handout, speech } = messagesFor(plan.language);
  const heading = renderHeading(plan, segment, step.exercise.name);
  const how = step.exercise.how
    .flatMap((text) => wrapText(fillSides(text, segment.side, speech), size.columns))
    .map((text) => line(text));
  const texts = [...how, emptyLine, line(handout.anyKey, 'dim')];
  const room = { columns: size.columns, rows: size.rows - texts.length - 3 };
  const figure = renderFigure(startView(plan), segment, positionMs, room, hasUnicode ? 'braille' : 'ascii');
  return [heading, emptyLine, ...figure, emptyLine, ...texts];
}

function renderHeading(plan: Plan, segment: Segment, name: string): StyledLine {
  const { screen } = messagesFor(plan.language);
  const activity = span(` · ${screen.activity[activityOf(segment, plan.steps[segment.step])]}`);
  const side = segment.side === undefined ? [] : [span(' · '), span(screen.side(segment.side), 'side')];
  return [span(name, 'strong'), activity, ...side];
}

/** A short plan that shows movements rather than doing them: each side once, a moment of hold, no waiting. */
const demoHoldMs = 2_000;
const demoSettleMs = 1_500;
const demoSwitchMs = secondMs;
const demoCountMs = 3_000;

const once: Range = { low: 1, high: 1 };
const demoHold: Range = { low: demoHoldMs, high: demoHoldMs };

/** Every exercise of a routine in turn. */
export function buildRoutineDemo(routine: Routine): Plan {
  return buildDemo(routine.title, routine.language, listExerciseSteps(routine.steps).map(shorten));
}

/** One exercise, the way its figure moves. */
export function buildExerciseDemo(exercise: Exercise): Plan {
  const { figure } = exercise;
  const isSided = figure !== undefined && isPerSide(figure.held);
  const isCounted = figure?.path !== undefined;
  const work: Work = isCounted ? { kind: 'count', everyMs: demoCountMs } : { kind: 'hold', holdMs: demoHold };
  const step: ExerciseStep = {
    kind: 'exercise',
    exercise,
    work,
    sets: [once],
    sides: isSided ? (isCounted ? 'alternate' : 'each') : undefined,
    startSide: undefined,
    moreOn: undefined,
    optional: false,
    pace: {},
    note: undefined,
    easier: false,
  };
  return buildDemo(exercise.name, bundledLanguage, [shorten(step)]);
}

function buildDemo(title: string, language: string, steps: readonly ExerciseStep[]): Plan {
  const routine: Routine = {
    title,
    mode: 'maintenance',
    language,
    about: undefined,
    budgetMs: undefined,
    sources: [],
    pace: defaultPace,
    steps,
    after: [],
    again: undefined,
  };
  const plan = buildPlan(routine, { dose: 'low', unattended: true });
  const segments = layOut(plan.segments.filter(isShown).map(hurry));
  return { ...plan, segments, cues: [], totalMs: lengthOfSegments(segments) };
}

function shorten({ minSets: _, ...step }: ExerciseStep): ExerciseStep {
  const turns = step.sides === 'alternate' ? 2 : 1;
  return { ...step, work: shortenWork(step.work), sets: [{ low: turns, high: turns }], moreOn: undefined };
}

const shortenedWork: { readonly [Kind in WorkKind]: (work: WorkOf<Kind>) => Work } = {
  hold: () => ({ kind: 'hold', holdMs: demoHold }),
  holds: () => ({ kind: 'hold', holdMs: demoHold }),
  breaths: () => ({ kind: 'hold', holdMs: demoHold }),
  stations: ({ kind, stations }) => ({
    kind,
    stations: stations.map((station) => ({ ...station, holdMs: demoHold })),
  }),
  tempo: (work) => work,
  count: (work) => work,
  time: () => ({ kind: 'hold', holdMs: demoHold }),
};

function shortenWork<Kind extends WorkKind>(work: WorkOf<Kind>): Work {
  return shortenedWork[work.kind](work);
}

/** The closing words are part of a session. */
function isShown({ kind }: Segment): boolean {
  return kind !== 'rest';
}

function hurry(segment: Segment): Segment {
  if (segment.kind === 'settle') return { ...segment, durationMs: demoSettleMs };
  return segment.kind === 'switch' ? { ...segment, durationMs: demoSwitchMs } : segment;
}
