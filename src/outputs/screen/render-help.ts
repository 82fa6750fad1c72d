import type { KeyHelp, Wording } from '../../plan/wording/wording.ts';
import type { TerminalSize } from '../../ports.ts';
import { widthOf } from '../../routine/letters.ts';
import { type StyledLine, span } from './styled-line.ts';

const gapColumns = 2;

/** All keys with what they do; in a window too small for that the most needed ones, in fewer words. */
export function renderHelp({ shown }: Wording, { columns, rows }: TerminalSize): readonly StyledLine[] {
  const isRoomForAll = shown.help.length <= rows && columnsOf(shown.help) <= columns;
  return renderKeys(isRoomForAll ? shown.help : shown.shortHelp.slice(0, rows));
}

function renderKeys(help: KeyHelp): readonly StyledLine[] {
  const width = keyColumns(help);
  return help.map(([keys, does]) => [span(keys.padEnd(width), 'strong'), span(does)]);
}

function columnsOf(help: KeyHelp): number {
  return keyColumns(help) + Math.max(...help.map(([, does]) => widthOf(does)));
}

function keyColumns(help: KeyHelp): number {
  return Math.max(...help.map(([keys]) => widthOf(keys))) + gapColumns;
}
