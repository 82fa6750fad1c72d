/** What the person should know now: why nothing moves, or how the exercise goes. */
import type { Printed } from '../../plan/wording/printed.ts';
import type { Shown, Variants } from '../../plan/wording/wording.ts';
import { cutText } from './cut-text.ts';
import type { ScreenOptions } from './screen-options.ts';
import { isCountingIn, isStill, type SessionView } from './session-view.ts';
import { emptyLine, line, type StyledLine } from './styled-line.ts';
import { wrapText } from './wrap-text.ts';

/** Instructions are a reminder: more of them would take too much from the count and the figure. */
const mostInstructionRows = 5;

/** Why nothing moves, and which key goes on: in the longest wording that fits into `rows`, so that no key is cut off. */
export function renderTold(
  view: SessionView,
  positionMs: number,
  { size, wording }: ScreenOptions,
  rows: number,
): readonly StyledLine[] {
  const wrapped = wordTold(view, positionMs, wording.shown).map((text) => wrapText(text, size.columns));
  const fits = wrapped.find((lines) => lines.length <= rows) ?? wrapped.at(-1) ?? [];
  return fits.slice(0, rows).map((text) => line(text, 'warning'));
}

/** What is `told` takes as many rows as the instructions that it stands for, so that nothing else moves. */
export function renderMessage(
  view: SessionView,
  { size, wording }: ScreenOptions,
  told: readonly StyledLine[],
  rows: number,
): readonly StyledLine[] {
  const usual = fitTexts(instructions(view, wording.printed), size.columns, Math.min(mostInstructionRows, rows));
  if (told.length === 0) return usual.map((text) => line(text));
  return [...told, ...Array.from({ length: Math.max(0, usual.length - told.length) }, () => emptyLine)];
}

function wordTold(view: SessionView, positionMs: number, shown: Shown): Variants {
  if (isCountingIn(view, positionMs)) return [shown.countingIn];
  switch (view.halted) {
    case undefined:
      return view.said !== undefined && isStill(view, positionMs) ? [view.said, shown.activity.settle] : [];
    case 'pause':
      return shown.paused;
    case 'gate':
      return shown.gate;
    case 'away':
      return shown.away(view.awayMs ?? 0);
    case 'hurt':
      return view.offer ? shown.hurtOffer(view.offer) : [];
    case 'end':
      return [];
  }
}

/** The texts that fit whole into `rows`, in their order; where none does, the beginning of the first. */
function fitTexts(texts: readonly string[], columns: number, rows: number): readonly string[] {
  const wrapped = texts.map((text) => wrapText(text, columns));
  const fitting: string[] = [];
  for (const lines of wrapped) if (fitting.length + lines.length <= rows) fitting.push(...lines);
  if (fitting.length > 0) return fitting;
  return (wrapped[0] ?? [])
    .slice(0, rows)
    .map((text, index) => (index === rows - 1 ? cutText(`${text}…`, columns) : text));
}

/** How the exercise goes; the easier form and the person's own note come first. */
function instructions(view: SessionView, { packCare }: Printed): readonly string[] {
  const step = view.segment && view.plan.steps[view.segment.step];
  if (step === undefined || view.segment?.rest === 'close') return [];
  if (step.kind === 'pack') return packCare[step.pack];
  if (step.kind === 'break') return step.note === undefined ? [] : [step.note];
  const { easier, how } = step.exercise;
  return [
    ...(step.easier && easier !== undefined ? [easier] : []),
    ...(step.note === undefined ? [] : [step.note]),
    ...how,
  ];
}
