/** What the person should know now: why nothing moves, or how the exercise goes. */
import type { Printed } from '../../plan/wording/printed.ts';
import type { Shown } from '../../plan/wording/wording.ts';
import type { ScreenOptions } from './screen-options.ts';
import type { SessionView } from './session-view.ts';
import { emptyLine, line, type Role, type StyledLine } from './styled-line.ts';
import { wrapText } from './wrap-text.ts';

/** At most `rows` lines. A word about a halt takes as many as the instructions it stands for, so that nothing else moves. */
export function renderMessage(view: SessionView, options: ScreenOptions, rows: number): readonly StyledLine[] {
  const wrap = (texts: readonly string[], role: Role) =>
    texts.flatMap((text) => wrapText(text, options.size.columns).map((piece) => line(piece, role)));
  const usual = wrap(instructions(view, options.wording.printed), 'plain');
  const stopped = wordHalt(view, options.wording.shown);
  if (stopped === undefined) return usual.slice(0, rows);
  const told = wrap([stopped], 'warning');
  const below = Array.from({ length: Math.max(0, usual.length - told.length) }, () => emptyLine);
  return [...told, ...below].slice(0, rows);
}

function wordHalt(view: SessionView, shown: Shown): string | undefined {
  if (view.countIn !== undefined) return shown.countingIn;
  switch (view.halted) {
    case 'pause':
      return shown.paused;
    case 'gate':
      return shown.gate;
    case 'away':
      return shown.away(view.awayMs ?? 0);
    case 'hurt':
      return shown.hurtOffer(easierForm(view));
    default:
      return undefined;
  }
}

function easierForm(view: SessionView): string | undefined {
  const step = view.segment && view.plan.steps[view.segment.step];
  const isUnderWay = view.segment?.kind !== 'settle' && view.segment?.rest !== 'close';
  return isUnderWay && step?.kind === 'exercise' ? step.exercise.easier : undefined;
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
