/** The screen: a subscriber that keeps a view of the session and paints what of it changed. */

import { messagesFor } from '../../messages/messages-for.ts';
import type { Warning } from '../../messages/warnings.ts';
import type { Plan } from '../../plan/plan.ts';
import { nextCountChangeMs } from '../../plan/shown/big-count.ts';
import type { Output, PlayerEvent } from '../../player/event.ts';
import type { Terminal } from '../../ports.ts';
import type { Figures } from '../../routine/config-format.ts';
import { nextFigureMs } from './figure-panel.ts';
import { Painter } from './painter.ts';
import { renderSession } from './render-session.ts';
import { figureColumnsOf } from './session-layout.ts';
import { type FigureDrawing, type SessionView, startView, updateView } from './session-view.ts';
import { type StyledLine, span } from './theme.ts';

interface ScreenSettings {
  /** What was written before the session, where the screen covers it. */
  readonly notices?: readonly string[];
  readonly figures?: Figures;
}

export class ScreenOutput implements Output {
  readonly #terminal: Terminal;
  readonly #painter: Painter;
  readonly #figures: FigureDrawing;
  #view: SessionView;

  constructor(terminal: Terminal, plan: Plan, { notices, figures = 'auto' }: ScreenSettings = {}) {
    this.#terminal = terminal;
    this.#figures = figures === 'auto' ? (terminal.hasUnicode ? 'braille' : 'ascii') : figures;
    this.#painter = new Painter(terminal.hasColour);
    this.#view = startView(plan, notices);
  }

  handle(event: PlayerEvent): void {
    this.#view = updateView(this.#view, event);
  }

  /** Shows something that went wrong beside the session. */
  showWarning(warning: Warning): void {
    this.#view = { ...this.#view, warning };
  }

  nextFrameMs(positionMs: number): number | undefined {
    const { segment } = this.#view;
    if (segment === undefined) return undefined;
    const countMs = nextCountChangeMs(segment, positionMs);
    const figureMs = this.#isMoving()
      ? nextFigureMs(segment, positionMs, figureColumnsOf(this.#terminal.size()))
      : undefined;
    return figureMs === undefined ? countMs : Math.min(countMs, figureMs);
  }

  paint(positionMs: number): void {
    const size = this.#terminal.size();
    const messages = messagesFor(this.#view.plan.language);
    const { hasUnicode } = this.#terminal;
    const options = { size, messages, hasUnicode, figures: this.#figures };
    const rendered = renderSession(this.#view, positionMs, options);
    const lines = hasUnicode ? rendered : rendered.map(withAsciiSigns);
    const text = this.#painter.paint(lines, size);
    if (text !== '') this.#terminal.write(text);
  }

  repaint(): void {
    this.#painter.forget();
  }

  #isMoving(): boolean {
    const { plan, segment } = this.#view;
    const step = segment && plan.steps[segment.step];
    return this.#figures === 'braille' && step?.kind === 'exercise' && step.exercise.figure !== undefined;
  }
}

function withAsciiSigns(spans: StyledLine): StyledLine {
  return spans.map(({ text, role }) => span(asciiSigns(text), role));
}

/** Signs beyond ASCII in this program's own words, and what replaces them in the same width. */
const signs: ReadonlyMap<string, string> = new Map([
  ['·', '|'],
  ['×', 'x'],
  ['−', '-'],
  ['–', '-'],
  ['…', '.'],
  ['’', "'"],
  ['→', '>'],
  ['←', '<'],
]);

const anySign = new RegExp(`[${[...signs.keys()].join('')}]`, 'g');

/** A text without the signs that a simple terminal cannot show. Letters stay: they are the person's own words. */
function asciiSigns(text: string): string {
  return text.replace(anySign, (sign) => signs.get(sign) ?? sign);
}
