/** What the person should know now: why nothing moves, or how the exercise goes. */
import type { ScreenMessages } from '../../messages/screen.ts';
import type { Variants } from '../../messages/speech.ts';
import { packOnSkin } from '../../plan/plan.ts';
import { cutText } from '../../text/cut.ts';
import { wrapText } from '../../text/wrap.ts';
import { chooseInstructions } from './instructions.ts';
import type { ScreenOptions } from './screen-options.ts';
import { isCountingIn, isStill, type SessionView } from './session-view.ts';
import { emptyLine, line, type StyledLine } from './styled-line.ts';

/** Instructions are a reminder: more of them would take too much from the count and the figure. */
const mostInstructionRows = 5;

/** Why nothing moves, and which key goes on: in the longest wording that fits into `rows`, so that no key is cut off. */
export function renderTold(
  view: SessionView,
  positionMs: number,
  { size, messages }: ScreenOptions,
  rows: number,
): readonly StyledLine[] {
  const wrapped = wordTold(view, positionMs, messages.screen).map((text) => wrapText(text, size.columns));
  const fits = wrapped.find((lines) => lines.length <= rows) ?? wrapped.at(-1) ?? [];
  return fits.slice(0, rows).map((text) => line(text, 'warning'));
}

/** What is `told` takes as many rows as the instructions that it stands for, so that nothing else moves. */
export function renderMessage(
  view: SessionView,
  positionMs: number,
  { size, messages }: ScreenOptions,
  told: readonly StyledLine[],
  rows: number,
): readonly StyledLine[] {
  const { texts, role } = chooseInstructions(view, positionMs, messages);
  const usual = fitTexts(texts, size.columns, Math.min(mostInstructionRows, rows));
  if (told.length === 0) return usual.map((text) => line(text, role));
  return [...told, ...Array.from({ length: Math.max(0, usual.length - told.length) }, () => emptyLine)];
}

function wordTold(view: SessionView, positionMs: number, shown: ScreenMessages): Variants {
  if (isCountingIn(view, positionMs)) return [shown.countingIn];
  switch (view.halted) {
    case undefined:
      return view.said !== undefined && isStill(view, positionMs) ? [view.said, shown.activity.settle] : [];
    case 'pause':
      return shown.paused(packOnSkin(view.plan, view.segment));
    case 'gate':
      return shown.gate;
    case 'away':
      return shown.away(view.awayMs ?? 0, packOnSkin(view.plan, view.segment));
    case 'hurt':
      return view.offer ? shown.hurtOffer(view.offer) : [];
    case 'end':
      return [];
  }
}

/** Whole texts from the first one on, as many as fit into `rows`; where none does, the beginning of the first. */
function fitTexts(texts: readonly string[], columns: number, rows: number): readonly string[] {
  const wrapped = texts.map((text) => wrapText(text, columns));
  const fitting = wrapped
    .map((_, index) => wrapped.slice(0, index + 1).flat())
    .findLast(({ length }) => length <= rows);
  if (fitting !== undefined) return fitting;
  return (wrapped[0] ?? [])
    .slice(0, rows)
    .map((text, index) => (index === rows - 1 ? cutText(`${text}…`, columns) : text));
}
