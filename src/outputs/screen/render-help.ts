import type { Messages } from '../../messages/messages.ts';
import type { KeyHelp } from '../../messages/screen.ts';
import type { TerminalSize } from '../../ports.ts';
import { widthOf } from '../../text/columns.ts';
import { type StyledLine, span } from './theme.ts';

const gapColumns = 2;

/** All keys with what they do; in a window too small for that the most needed ones, in fewer words. */
export function renderHelp({ screen }: Messages, { columns, rows }: TerminalSize): readonly StyledLine[] {
  const all = Object.values(screen.help);
  const isRoomForAll = all.length <= rows && columnsOf(all) <= columns;
  return renderKeys(isRoomForAll ? all : Object.values(screen.shortHelp).slice(0, rows));
}

type HelpLines = readonly KeyHelp[keyof KeyHelp][];

function renderKeys(help: HelpLines): readonly StyledLine[] {
  const width = keyColumns(help);
  return help.map(([keys, does]) => [span(keys.padEnd(width), 'strong'), span(does)]);
}

function columnsOf(help: HelpLines): number {
  return keyColumns(help) + Math.max(...help.map(([, does]) => widthOf(does)));
}

function keyColumns(help: HelpLines): number {
  return Math.max(...help.map(([keys]) => widthOf(keys))) + gapColumns;
}
