/** The movement on the terminal, over and over, until a key. Every frame is drawn for its own moment; none is counted. */

import { fillSides } from '../../messages/fill-sides.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { nextFigureMs, renderFigure } from '../../outputs/screen/figure-panel.ts';
import { Painter } from '../../outputs/screen/painter.ts';
import { startView } from '../../outputs/screen/session-view.ts';
import { emptyLine, line, type StyledLine, span } from '../../outputs/screen/theme.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Segment } from '../../plan/segment.ts';
import { activityOf } from '../../plan/shown/session-words.ts';
import type { Cancel, Clock, SignalName, Terminal, TerminalSize } from '../../ports.ts';
import { wrapText } from '../../text/prose.ts';
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
