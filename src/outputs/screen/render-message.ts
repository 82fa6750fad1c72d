/** What the person should know now: why nothing moves, or how the exercise goes. */
import { formatMessage } from '../../messages/message-table.ts';
import type { ScreenMessages } from '../../messages/screen.ts';
import { chooseInstructions, wordNext, wordsOf } from '../../plan/shown/session-words.ts';
import type { TerminalSize } from '../../ports.ts';
import { cutText } from '../../text/columns.ts';
import { splitSentences, wrapText } from '../../text/prose.ts';
import { isCountingIn, isStill, type ScreenOptions, type SessionView } from './session-view.ts';
import { line, type StyledLine } from './theme.ts';

/** In fewer rows than this there is no warning. */
const warningFromRows = 10;

/** The texts of a screen, the most needed first: what has to be known now, then how the exercise goes. */
export function renderTexts(
  view: SessionView,
  positionMs: number,
  options: ScreenOptions,
  room: TerminalSize,
): readonly StyledLine[] {
  const notes = renderNotes(view, positionMs, options, room);
  const { texts, isWarning } = chooseInstructions(view, positionMs, options.messages);
  const rows = room.rows - notes.length;
  const instructions = rows <= 0 ? [] : fitTexts(texts, room.columns, rows);
  return [...notes, ...instructions.map((text) => line(text, isWarning ? 'warning' : 'plain'))];
}

/** Why nothing moves, what went wrong, what is done otherwise than written. */
export function renderNotes(
  view: SessionView,
  positionMs: number,
  options: ScreenOptions,
  room: TerminalSize,
): readonly StyledLine[] {
  const left = (used: number) => ({ columns: room.columns, rows: room.rows - used });
  const halt = renderHaltReason(view, positionMs, options, room);
  // When to stop, and to look at the skin, needs the rows; the warning stands for longer than that.
  const { texts, isWarning } = chooseInstructions(view, positionMs, options.messages);
  const howRows = view.segment?.kind === 'settle' ? wrapText(texts[0] ?? '', room.columns).length : 0;
  const warning = isWarning ? [] : renderWarning(view, options, left(halt.length), howRows);
  const notices = renderNotices(view, left(halt.length + warning.length));
  const preview = renderPreviewName(view, options, left(halt.length + warning.length + notices.length));
  return [...halt, ...warning, ...notices, ...preview];
}

/** Why nothing moves, and which key goes on: in the longest wording that fits, so that no key is cut off. */
export function renderHaltReason(
  view: SessionView,
  positionMs: number,
  { messages }: ScreenOptions,
  { columns, rows }: TerminalSize,
): readonly StyledLine[] {
  const wrapped = wordHaltReason(view, positionMs, messages.screen).map((text) => wrapText(text, columns));
  const fits = wrapped.find((lines) => lines.length <= rows) ?? wrapped.at(-1) ?? [];
  return fits.slice(0, rows).map((text) => line(text, 'strong'));
}

/**
 * Whole sentences, because half a sentence can mislead: the first one, and as many more as there is room for. A warning
 * stands for a minute; a person who gets into position meanwhile needs the rows that say how.
 */
function renderWarning(
  { warning }: SessionView,
  { messages, size }: ScreenOptions,
  { columns, rows }: TerminalSize,
  howRows: number,
): readonly StyledLine[] {
  // In a small window the session itself is what has to be seen.
  if (warning === undefined || size.rows < warningFromRows) return [];
  const sentences = splitSentences(formatMessage(messages.warnings.session, warning));
  const wrapped = sentences.map((_, index) => wrapText(sentences.slice(0, index + 1).join(' '), columns));
  const fits = wrapped.findLast((lines, index) => lines.length <= (index === 0 ? rows : rows - howRows)) ?? [];
  return fits.map((text) => line(text, 'warning'));
}

/** In a break the figure is that of the next exercise, which has not been named yet. */
function renderPreviewName(
  view: SessionView,
  { messages }: ScreenOptions,
  { columns, rows }: TerminalSize,
): readonly StyledLine[] {
  const { segment } = view;
  if (segment?.kind !== 'rest' || segment.rest !== 'break' || rows < 1) return [];
  return [line(cutText(wordNext(view, messages.screen), columns), 'strong')];
}

/** What was said before the screen covered it, until the person is in position. Whole notices only. */
function renderNotices(view: SessionView, { columns, rows }: TerminalSize): readonly StyledLine[] {
  const isOpening = view.isResumed || view.segment?.index === 0;
  if (!isOpening || view.notices.length === 0) return [];
  return fitWhole(view.notices, columns, rows).map((text) => line(text));
}

/** In falling length; none while nothing halts. */
function wordHaltReason(view: SessionView, positionMs: number, screen: ScreenMessages): readonly string[] {
  if (isCountingIn(view, positionMs)) return [screen.countingIn];
  switch (view.halted) {
    case undefined:
      return view.said !== undefined && isStill(view, positionMs) ? [view.said, screen.activity.settle] : [];
    case 'pause':
      return screen.paused(view.packOff);
    case 'gate':
      return wordGate(view, screen);
    case 'away':
      return screen.away(view.awayMs ?? 0, view.packOff);
    case 'hurt':
      return view.offer ? screen.hurtOffer(view.offer, view.packOff) : [];
    case 'end':
      return [];
  }
}

/** What is asked for, as it is spoken; without room for that, which key goes on. */
function wordGate(view: SessionView, screen: ScreenMessages): readonly string[] {
  const { segment } = view;
  if (segment?.kind !== 'gate') return [];
  const spoken = segment.gate === 'switch' ? [] : wordsOf(view.plan, segment);
  return [...(spoken.length === 0 ? [] : [spoken.join(' ')]), ...screen.gate[segment.gate]];
}

/** Whole texts from the first one on, as many as fit into `rows`; where none does, the beginning of the first. */
function fitTexts(texts: readonly string[], columns: number, rows: number): readonly string[] {
  const fitting = fitWhole(texts, columns, rows);
  if (fitting.length > 0) return fitting;
  return wrapText(texts[0] ?? '', columns)
    .slice(0, rows)
    .map((text, index) => (index === rows - 1 ? cutText(`${text}…`, columns) : text));
}

function fitWhole(texts: readonly string[], columns: number, rows: number): readonly string[] {
  const wrapped = texts.map((text) => wrapText(text, columns));
  const lengths = wrapped.map((_, index) => wrapped.slice(0, index + 1).flat());
  return lengths.findLast(({ length }) => length <= rows) ?? [];
}
