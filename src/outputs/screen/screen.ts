/** The screen: a subscriber that keeps a view of the session and paints what of it changed. */

import { messagesFor } from '../../messages/messages-for.ts';
import type { Warning } from '../../messages/warnings.ts';
import type { Plan } from '../../plan/plan.ts';
import { nextCountChangeMs } from '../../plan/shown/big-count.ts';
import type { Output, PlayerEvent } from '../../player/event.ts';
import type { PictureAbility, Terminal } from '../../ports.ts';
import type { Figures } from '../../routine/config-format.ts';
import { nextFigureMs } from './figure-panel.ts';
import { Painter } from './painter.ts';
import type { PicturePainter } from './pictures/picture-painter.ts';
import { renderSession } from './render-session.ts';
import { figureColumnsOf } from './session-layout.ts';
import { type FigureDrawing, type SessionView, startView, viewAfter } from './session-view.ts';
import type { StyledLine } from './theme.ts';

/** After so many pictures that were still being sent at the next count, characters show the figure. Own choice. */
const maxLatePictures = 3;

interface ScreenSettings {
  /** What was written before the session, where the screen covers it. */
  readonly notices?: readonly string[];
  readonly figures?: Figures;
  /** Called once, where pictures were asked for and the terminal does not answer that it shows any. */
  readonly onNoPictures?: () => void;
}

export class ScreenOutput implements Output {
  readonly #terminal: Terminal;
  readonly #painter: Painter;
  readonly #figures: Figures;
  #onNoPictures: (() => void) | undefined;
  #view: SessionView;
  /** Absent until the terminal has answered that it shows pictures. */
  #pictures: PicturePainter | undefined;
  #positionMs = 0;
  #isOver = false;
  #isWaiting = false;
  /** What the terminal has of pictures is not known any more. */
  #isUnsure = false;
  /** The last thing that was written is a picture. */
  #isPictureLast = false;
  #latePictures = 0;

  constructor(terminal: Terminal, plan: Plan, { notices, figures = 'auto', onNoPictures }: ScreenSettings = {}) {
    this.#onNoPictures = figures === 'picture' ? onNoPictures : undefined;
    this.#terminal = terminal;
    this.#figures = figures;
    this.#painter = new Painter(terminal.hasColour);
    this.#view = startView(plan, notices);
  }

  handle(event: PlayerEvent): void {
    this.#view = viewAfter(this.#view, event);
    if (event.type === 'started') this.#askPictures();
    if (event.type === 'ended') this.#isOver = true;
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
      ? nextFigureMs(this.#view.plan, segment, positionMs, figureColumnsOf(this.#terminal.size()), this.#drawing)
      : undefined;
    return figureMs === undefined ? countMs : Math.min(countMs, figureMs);
  }

  paint(positionMs: number): void {
    this.#positionMs = positionMs;
    if (this.#isPictureLast && this.#terminal.isBusy) this.#latePictures += 1;
    this.#isPictureLast = false;
    const size = this.#terminal.size();
    const messages = messagesFor(this.#view.plan.language);
    const { hasUnicode } = this.#terminal;
    const rendered = renderSession(this.#view, positionMs, { size, messages, hasUnicode, figures: this.#drawing });
    const lines = hasUnicode ? rendered : rendered.map(withAsciiSigns);
    const text = (this.#pictures?.clear(lines) ?? '') + this.#painter.paint(lines, size);
    this.#write(text);
    this.#showPicture(lines);
  }

  /** With another size characters may have another one too. */
  repaint(): void {
    if (this.#isTooSlow) this.#dropPictures();
    this.#forget();
    this.#askPictures();
  }

  get #isTooSlow(): boolean {
    return this.#latePictures >= maxLatePictures;
  }

  #dropPictures(): void {
    this.#write(this.#pictures?.forget());
    this.#pictures = undefined;
    this.#terminal.beforeLeaving('');
  }

  #forget(): void {
    this.#painter.forget();
    this.#isUnsure = true;
  }

  get #drawing(): FigureDrawing {
    if (this.#pictures !== undefined) return 'picture';
    if (this.#figures !== 'auto' && this.#figures !== 'picture') return this.#figures;
    return this.#terminal.hasUnicode ? 'braille' : 'ascii';
  }

  /** Nothing waits for the answer: until it is there, figures are drawn with characters. */
  #askPictures(): void {
    if ((this.#figures !== 'auto' && this.#figures !== 'picture') || this.#isTooSlow) return;
    void this.#terminal.askPictures().then((ability) => this.#takeAnswer(ability));
  }

  async #takeAnswer(ability: PictureAbility | undefined): Promise<void> {
    if (ability === undefined) {
      if (this.#pictures === undefined) this.#onNoPictures?.();
      this.#onNoPictures = undefined;
    } else if (JSON.stringify(ability) !== JSON.stringify(this.#pictures?.ability)) {
      const { PicturePainter } = await import('./pictures/picture-painter.ts');
      this.#pictures ??= new PicturePainter(ability, this.#terminal);
      this.#pictures.ability = ability;
      this.#forget();
    }
    if (!this.#isOver) this.paint(this.#positionMs);
  }

  /** Words and counts come first: a picture is written once the terminal has taken all that was written before. */
  #showPicture(lines: readonly StyledLine[]): void {
    if (this.#pictures === undefined) return;
    if (!this.#terminal.isBusy) {
      const gone = this.#isUnsure ? this.#pictures.forget() : '';
      this.#isUnsure = false;
      const shown = this.#pictures.show(lines);
      this.#isPictureLast = shown !== '';
      this.#write(gone + shown);
      this.#terminal.beforeLeaving(this.#pictures.farewell());
    } else if (!this.#isWaiting) {
      this.#isWaiting = true;
      this.#terminal.onceTaken(() => {
        this.#isWaiting = false;
        if (!this.#isOver) this.paint(this.#positionMs);
      });
    }
  }

  #write(text = ''): void {
    if (text !== '') this.#terminal.write(text);
  }

  #isMoving(): boolean {
    const { plan, segment } = this.#view;
    const step = segment && plan.steps[segment.step];
    const isMovable = this.#drawing === 'braille' || this.#drawing === 'picture';
    return isMovable && step?.kind === 'exercise' && step.exercise.figure !== undefined;
  }
}

function withAsciiSigns(spans: StyledLine): StyledLine {
  return spans.map((each) => ({ ...each, text: asciiSigns(each.text) }));
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
