/** The screen: a subscriber that keeps a view of the session and paints what of it changed. */

import type { Plan } from '../../plan/plan.ts';
import type { Trouble } from '../../plan/wording/trouble.ts';
import { wordingFor } from '../../plan/wording/wordings.ts';
import type { Output, PlayerEvent } from '../../player/event.ts';
import type { Terminal } from '../../ports.ts';
import { asciiSigns } from './ascii-signs.ts';
import { nextCountChangeMs } from './big-count.ts';
import { figureFrameMs, movingFrameMs } from './figure-panel.ts';
import { renderSession } from './render-session.ts';
import { readScreen, renderDiff, type Screen, type Theme } from './screen-diff.ts';
import { type SessionView, startView, updateView } from './session-view.ts';
import { type StyledLine, span } from './styled-line.ts';
import { createTheme } from './theme.ts';

const encoder = new TextEncoder();

/** More than any frame of a figure alone. */
const wordsBytes = 400;

export class ScreenOutput implements Output {
  readonly #terminal: Terminal;
  readonly #theme: Theme;
  #view: SessionView;
  #shown: Screen | undefined;
  /** The least time to the figure's next frame. */
  #frameGapMs = movingFrameMs;

  constructor(terminal: Terminal, plan: Plan) {
    this.#terminal = terminal;
    this.#theme = createTheme(terminal.hasColour);
    this.#view = startView(plan);
  }

  handle(event: PlayerEvent): void {
    this.#view = updateView(this.#view, event);
  }

  /** Tells of something that went wrong beside the session. */
  tellTrouble(trouble: Trouble): void {
    this.#view = { ...this.#view, trouble };
  }

  nextFrameMs(positionMs: number): number | undefined {
    const { segment } = this.#view;
    if (segment === undefined) return undefined;
    const countMs = nextCountChangeMs(segment, positionMs);
    const frameMs = this.#hasFigure() ? figureFrameMs(segment) : undefined;
    if (frameMs === undefined) return countMs;
    const intoMs = positionMs - segment.atMs;
    const frames = Math.floor(intoMs / frameMs) + Math.ceil(this.#frameGapMs / frameMs);
    return Math.min(countMs, segment.atMs + frames * frameMs);
  }

  paint(positionMs: number): void {
    const size = this.#terminal.size();
    const wording = wordingFor(this.#view.plan.language);
    const { hasUnicode } = this.#terminal;
    const rendered = renderSession(this.#view, positionMs, { size, wording, hasUnicode });
    const lines = hasUnicode ? rendered : rendered.map(withAsciiSigns);
    const screen = readScreen(lines, size.columns, size.rows, this.#shown);
    const text = renderDiff(this.#shown, screen, this.#theme);
    this.#shown = screen;
    if (text !== '') this.#terminal.write(text);
    this.#frameGapMs = gapAfter(text);
  }

  repaint(): void {
    this.#shown = undefined;
  }

  #hasFigure(): boolean {
    const { plan, segment } = this.#view;
    const step = segment && plan.steps[segment.step];
    return this.#terminal.hasUnicode && step?.kind === 'exercise' && step.exercise.figure !== undefined;
  }
}

function withAsciiSigns(spans: StyledLine): StyledLine {
  return spans.map(({ text, role }) => span(asciiSigns(text), role));
}

/**
 * A large movement changes many cells in every frame. It is shown in fewer frames, so that on average the figure
 * writes no more than a byte a millisecond; what is written with a change of the words does not hold it up.
 */
function gapAfter(text: string): number {
  const bytes = encoder.encode(text).length;
  return bytes > wordsBytes ? movingFrameMs : Math.max(movingFrameMs, bytes);
}
