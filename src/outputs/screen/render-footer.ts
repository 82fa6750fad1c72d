/**
 * The lines at the bottom of the screen: what comes next, the progress, the keys; and all the keys, where they are
 * asked for.
 */
import type { Messages } from '../../messages/messages.ts';
import type { KeyHelp } from '../../messages/screen.ts';
import { wordNext } from '../../plan/shown/session-words.ts';
import type { TerminalSize } from '../../ports.ts';
import { cutText, widthOf } from '../../text/columns.ts';
import type { ScreenOptions, SessionView } from './session-view.ts';
import { line, type StyledLine, span } from './theme.ts';

/** What comes next: that a key acts in a moment, or the other side, the next set, or the next exercise. */
export function renderNext(view: SessionView, { size, messages: { screen } }: ScreenOptions): StyledLine {
  if (view.hasDelayedKey) return line(cutText(screen.delayedKey, size.columns), 'strong');
  return line(cutText(wordNext(view, screen), size.columns), 'dim');
}

/** The whole session as a bar of the window's width. */
export function renderProgress(view: SessionView, positionMs: number, { size, hasUnicode }: ScreenOptions): StyledLine {
  const share = view.plan.totalMs === 0 ? 1 : Math.min(1, positionMs / view.plan.totalMs);
  const filled = Math.floor(share * size.columns);
  const [full, empty] = hasUnicode ? ['━', '─'] : ['=', '-'];
  return [span(full.repeat(filled), 'dim'), span(empty.repeat(Math.max(0, size.columns - filled)), 'dim')];
}

/** The keys, and before them that the sound is off. */
export function renderKeys(view: SessionView, { size, messages }: ScreenOptions): StyledLine {
  const muted = view.muted ? `${messages.screen.muted} · ` : '';
  const fits = messages.screen.keys.find((keys) => widthOf(muted + keys) <= size.columns) ?? '';
  return [span(muted, 'warning'), span(fits, 'dim')];
}

const gapColumns = 2;

/** All keys with what they do; in a window too small for that the most needed ones, in fewer words. */
export function renderHelp({ screen }: Messages, { columns, rows }: TerminalSize): readonly StyledLine[] {
  const all = Object.values(screen.help);
  const isRoomForAll = all.length <= rows && columnsOf(all) <= columns;
  return renderKeyHelp(isRoomForAll ? all : Object.values(screen.shortHelp).slice(0, rows));
}

type HelpLines = readonly KeyHelp[keyof KeyHelp][];

function renderKeyHelp(help: HelpLines): readonly StyledLine[] {
  const width = keyColumns(help);
  return help.map(([keys, does]) => [span(keys.padEnd(width), 'strong'), span(does)]);
}

function columnsOf(help: HelpLines): number {
  return keyColumns(help) + Math.max(...help.map(([, does]) => widthOf(does)));
}

function keyColumns(help: HelpLines): number {
  return Math.max(...help.map(([keys]) => widthOf(keys))) + gapColumns;
}
