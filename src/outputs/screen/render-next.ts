import type { ScreenMessages } from '../../messages/screen.ts';
import type { Plan, Segment } from '../../plan/plan.ts';
import { cutText } from '../../text/cut.ts';
import { nameOfStep } from './render-heading.ts';
import type { ScreenOptions } from './screen-options.ts';
import type { SessionView } from './session-view.ts';
import { line, type StyledLine } from './styled-line.ts';

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

function nameNext(plan: Plan, now: Segment, next: Segment, shown: ScreenMessages): string {
  const step = plan.steps[next.step];
  if (next.step !== now.step) return step ? nameOfStep(step, shown) : '';
  if (next.side !== undefined && next.side !== now.side) return shown.side(next.side);
  return shown.setOf(next.set ?? 1, step?.kind === 'exercise' ? step.dose.sets.length : 1);
}

function isNewSet(segment: Segment, now: Segment): boolean {
  return now.set !== undefined && segment.set !== undefined && segment.set !== now.set;
}
