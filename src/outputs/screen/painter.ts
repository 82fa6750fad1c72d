import type { TerminalSize } from '../../ports.ts';
import { emptyScreen, readScreen, renderDiff, type Screen } from './screen-diff.ts';
import type { StyledLine } from './styled-line.ts';
import { createTheme, type Look, plainCode, plainLook, type Theme } from './theme.ts';

const clearScreen = `${plainCode}\u{1b}[H\u{1b}[J`;

/** Knows what stands on the terminal, and what has to be written so that other lines stand there. */
export class Painter {
  readonly #theme: Theme;
  /** `undefined` while something else may stand there. */
  #shown: Screen | undefined;
  #look: Look = plainLook;

  constructor(hasColour: boolean) {
    this.#theme = createTheme(hasColour);
  }

  /** What to write; nothing where the lines stand there already. */
  paint(lines: readonly StyledLine[], size: TerminalSize): string {
    if (this.#shown === undefined || !isSameSize(this.#shown.size, size)) return this.#paintAnew(lines, size);
    return this.#change(this.#shown, lines);
  }

  /** Something else may stand on the terminal now. */
  forget(): void {
    this.#shown = undefined;
  }

  #paintAnew(lines: readonly StyledLine[], size: TerminalSize): string {
    this.#look = plainLook;
    return clearScreen + this.#change(emptyScreen(size), lines);
  }

  #change(before: Screen, lines: readonly StyledLine[]): string {
    const after = readScreen(lines, this.#theme, before);
    const { text, look } = renderDiff(before, after, this.#look);
    this.#shown = after;
    this.#look = look;
    return text;
  }
}

function isSameSize(one: TerminalSize, other: TerminalSize): boolean {
  return one.columns === other.columns && one.rows === other.rows;
}
