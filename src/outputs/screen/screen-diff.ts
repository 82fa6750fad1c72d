/**
 * The difference between two screens as what has to be written: nothing where nothing changed, and as few bytes as can
 * be where something did. A figure that moves at ten frames a second must not flood a slow line.
 */
import type { TerminalSize } from '../../ports.ts';
import { blank, type Cells, isSure, readCells } from './cells.ts';
import { findRuns } from './changed-runs.ts';
import { type Cursor, renderWay } from './cursor-way.ts';
import { orderRuns, type Pass } from './order-runs.ts';
import type { StyledLine } from './styled-line.ts';
import { type Look, renderLookChange, type Theme } from './theme.ts';

/** A line as it was given, and what the terminal shows of it. */
interface Row extends Cells {
  readonly line: StyledLine;
}

export interface Screen {
  readonly size: TerminalSize;
  readonly rows: readonly Row[];
}

/** What has to be written, and the look that is on afterwards. */
export interface Difference {
  readonly text: string;
  readonly look: Look;
}

const noCells: Cells = { letters: [], looks: [] };

/** A screen that nothing stands on. */
export function emptyScreen(size: TerminalSize): Screen {
  return { size, rows: [] };
}

/**
 * The lines as a screen of the same size as the one `before`, cut to it. Most lines are as they were: their rows are
 * taken from there, so that neither this nor the difference looks at their letters again.
 */
export function readScreen(lines: readonly StyledLine[], theme: Theme, { size, rows }: Screen): Screen {
  const read = lines.slice(0, size.rows).map((line, index) => {
    const old = rows[index];
    return old && isSameLine(old.line, line) ? old : { line, ...readCells(line, size.columns, theme) };
  });
  return { size, rows: read };
}

function isSameLine(one: StyledLine, other: StyledLine): boolean {
  return (
    one.length === other.length &&
    one.every(({ text, role }, index) => text === other[index]?.text && role === other[index]?.role)
  );
}

/** What turns `before` into `after` on a terminal that has `look` on. */
export function renderDiff(before: Screen, after: Screen, look: Look): Difference {
  const rows = Math.max(before.rows.length, after.rows.length);
  const runs = Array.from({ length: rows }, (_, row) => {
    const [old, now] = [before.rows[row] ?? noCells, after.rows[row] ?? noCells];
    return old === now ? [] : findRuns(old, now, row, after.size.columns);
  }).flat();
  const passes = orderRuns(runs, look, (over) => {
    return (row, from, to) => readBridge(after.rows[row] ?? noCells, from, to, over);
  });
  return { text: renderPasses(passes, look), look: passes.at(-1)?.look ?? look };
}

function renderPasses(passes: readonly Pass[], lookBefore: Look): string {
  let text = '';
  let look = lookBefore;
  let cursor: Cursor | undefined;
  for (const pass of passes) {
    text += renderLookChange(look, pass.look);
    look = pass.look;
    for (const run of pass.runs) {
      text += renderWay(cursor, run, pass.bridge) + run.text;
      cursor = run.end;
    }
  }
  return text;
}

/** Cells that look as they do in `look`, and whose width is sure, may be written once more. */
function readBridge(cells: Cells, from: number, to: number, look: Look): string | undefined {
  let text = '';
  for (let column = from; column < to; column++) {
    const letter = cells.letters[column] ?? blank;
    if (letter !== blank && !(cells.looks[column] === look && isSure(cells, column))) return undefined;
    text += letter;
  }
  return text;
}
