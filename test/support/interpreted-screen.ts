import xterm, { type IBufferCell } from '@xterm/headless';

/** What a person would see after a terminal has understood all escape codes. */
export class InterpretedScreen {
  readonly #terminal: xterm.Terminal;
  #output = '';

  constructor(columns: number, rows: number) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  }

  /** Everything written so far, escape codes included. */
  get output(): string {
    return this.#output;
  }

  /** Resolves when the text has been understood. */
  write(text: string): Promise<void> {
    this.#output += text;
    return new Promise((resolve) => this.#terminal.write(text, resolve));
  }

  /** What the terminal answers to the program's questions about it. */
  onAnswer(listener: (text: string) => void): void {
    this.#terminal.onData(listener);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
  }

  /** The visible rows, without blanks at their ends and empty rows at the bottom. */
  lines(): readonly string[] {
    const buffer = this.#terminal.buffer.active;
    const rows = Array.from({ length: this.#terminal.rows }, (_, row) =>
      (buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    );
    return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
  }

  text(): string {
    return this.lines().join('\n');
  }

  /** The visible rows cell by cell, each letter with its style; a space has none. */
  cells(): readonly (readonly string[])[] {
    const buffer = this.#terminal.buffer.active;
    return Array.from({ length: this.#terminal.rows }, (_, row) => {
      const line = buffer.getLine(buffer.viewportY + row);
      return Array.from({ length: this.#terminal.cols }, (_, column) => describeCell(line?.getCell(column)));
    });
  }

  get isAlternate(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  /** xterm does not report it, so it is read from the last of the two codes. */
  get isCursorHidden(): boolean {
    return this.#output.lastIndexOf('\u001b[?25l') > this.#output.lastIndexOf('\u001b[?25h');
  }

  get cursor(): { readonly row: number; readonly column: number } {
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return { row: cursorY, column: cursorX };
  }
}

function describeCell(cell: IBufferCell | undefined): string {
  if (cell === undefined || cell.getWidth() === 0) return '';
  const letter = cell.getChars();
  if (letter === '' || letter === ' ') return ' ';
  const colour = cell.isFgDefault() ? '' : String(cell.getFgColor());
  return [letter, colour, cell.isBold() ? 'bold' : '', cell.isDim() ? 'dim' : ''].join(':');
}
