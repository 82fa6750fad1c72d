/** The lines at the bottom of the screen: a warning, what comes next, the progress, the keys. */

import { formatMessage } from '../../messages/message-table.ts';
import type { ScreenMessages } from '../../messages/screen.ts';
import type { Plan, Segment } from '../../plan/plan.ts';
import { cutText, widthOf } from '../../text/columns.ts';
import { splitSentences, wrapText } from '../../text/prose.ts';
import { nameOfStep } from './render-heading.ts';
import type { ScreenOptions, SessionView } from './session-view.ts';
import { line, type StyledLine, span } from './theme.ts';

/** In fewer rows than this there is no warning, so that the session itself is seen. */
const warningFromRows = 10;
const warningRows = 4;

/** As many whole sentences as there is room for, because half a sentence can mislead. The first is always shown. */
export function renderWarning(
  { warning }: SessionView,
  { size: { columns, rows }, messages }: ScreenOptions,
): readonly StyledLine[] {
  if (warning === undefined || rows < warningFromRows) return [];
  const sentences = splitSentences(formatMessage(messages.warnings.session, warning));
  const wrapped = sentences.map((_, index) => wrapText(sentences.slice(0, index + 1).join(' '), columns));
  const fits = wrapped.findLast((lines) => lines.length <= warningRows) ?? wrapped[0] ?? [];
  return fits.map((text) => line(text, 'warning'));
}

/** What comes next: the other side, the next set, or the next exercise. */
export function renderNext(view: SessionView, { size, messages }: ScreenOptions): StyledLine {
  const { segment, plan } = view;
  const next = segment && findNext(plan, segment);
  const text = next
    ? messages.screen.next(nameNext(plan, segment, next, messages.screen))
    : messages.screen.nothingNext;
  return line(cutText(text, size.columns), 'dim');
}

function findNext(plan: Plan, now: Segment): Segment | undefined {
  return plan.segments.find(
    (segment) =>
      segment.index > now.index &&
      segment.rest !== 'close' &&
      (segment.step !== now.step || (segment.kind !== 'count' && segment.side !== now.side) || isNewSet(segment, now)),
  );
}

function nameNext(plan: Plan, now: Segment, next: Segment, screen: ScreenMessages): string {
  const step = plan.steps[next.step];
  if (next.step !== now.step) return step ? nameOfStep(step, screen) : '';
  if (next.side !== undefined && next.side !== now.side) return screen.side(next.side);
  return screen.setOf(next.set ?? 1, step?.kind === 'exercise' ? step.dose.sets.length : 1);
}

function isNewSet(segment: Segment, now: Segment): boolean {
  return now.set !== undefined && segment.set !== undefined && segment.set !== now.set;
}

/** The whole session as a bar of the window's width. */
export function renderProgress(view: SessionView, positionMs: number, { size, hasUnicode }: ScreenOptions): StyledLine {
  const share = view.plan.totalMs === 0 ? 1 : Math.min(1, positionMs / view.plan.totalMs);
  const filled = Math.floor(share * size.columns);
  const [full, empty] = hasUnicode ? ['█', '░'] : ['#', '-'];
  return [span(full.repeat(filled), 'count'), span(empty.repeat(Math.max(0, size.columns - filled)), 'dim')];
}

/** The keys, and before them that the sound is off. */
export function renderKeys(view: SessionView, { size, messages }: ScreenOptions): StyledLine {
  const muted = view.muted ? `${messages.screen.muted} · ` : '';
  const fits = messages.screen.keys.find((keys) => widthOf(muted + keys) <= size.columns) ?? '';
  return [span(muted, 'warning'), span(fits, 'dim')];
}
