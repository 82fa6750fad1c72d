/** The lines at the bottom of the screen: what comes next, the progress, the keys. */

import type { ScreenMessages } from '../../messages/screen.ts';
import type { Plan, Segment } from '../../plan/plan.ts';
import { cutText, widthOf } from '../../text/columns.ts';
import { nameOfStep } from './render-heading.ts';
import type { ScreenOptions, SessionView } from './session-view.ts';
import { line, type StyledLine, span } from './theme.ts';

/** What comes next: the other side, the next set, or the next exercise. */
export function renderNext(view: SessionView, { size, messages: { screen } }: ScreenOptions): StyledLine {
  return line(cutText(wordNext(view, screen), size.columns), 'dim');
}

export function wordNext({ segment, plan }: SessionView, screen: ScreenMessages): string {
  const next = segment && findNext(plan, segment);
  return next ? screen.next(nameNext(plan, segment, next, screen)) : screen.nothingNext;
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
  const [full, empty] = hasUnicode ? ['━', '─'] : ['=', '-'];
  return [span(full.repeat(filled), 'dim'), span(empty.repeat(Math.max(0, size.columns - filled)), 'dim')];
}

/** The keys, and before them that the sound is off. */
export function renderKeys(view: SessionView, { size, messages }: ScreenOptions): StyledLine {
  const muted = view.muted ? `${messages.screen.muted} · ` : '';
  const fits = messages.screen.keys.find((keys) => widthOf(muted + keys) <= size.columns) ?? '';
  return [span(muted, 'warning'), span(fits, 'dim')];
}
