/** Which segment a key leads to, as an index into the plan's segments. */
import { hurtsOnOneSide } from '../plan/exclude-hurt.ts';
import type { Plan } from '../plan/plan.ts';
import { isBeginGate, isClosing, isWork, type Segment } from '../plan/segment.ts';

/** Further into a step than this, "back" means its beginning; before, the step in front of it. */
const backToStartMs = 5_000;

/** The first segment of the next step, the closing words, or the end. */
export function findNext(plan: Plan, from: number): number {
  const now = plan.segments[from];
  const index = plan.segments.findIndex(
    (segment) => segment.index > from && (segment.step !== now?.step || isClosing(segment)),
  );
  return index === -1 ? plan.segments.length : index;
}

/** A pack that was on has had its time and is not put on again: `undefined` where only that would be left. */
export function findBack(plan: Plan, from: number, positionMs: number): number | undefined {
  const now = plan.segments[from];
  const step = now?.step ?? 0;
  if (isPack(plan, step) && (now?.kind === 'pack' || isClosing(now))) return undefined;
  // Who is asked whether they are in position is not taken past the question, nor past what is said in it.
  const start = now !== undefined && isBeginGate(now) ? from : firstOfStep(plan, step);
  const startMs = plan.segments[start]?.atMs ?? 0;
  if (positionMs - startMs > backToStartMs) return start;
  // A gate of the step itself may stand before its beginning.
  const before = plan.segments.slice(0, start).findLast((segment) => segment.step !== step);
  // What comes before its beginning is none of the session.
  const isOutside = before === undefined || before.step < (plan.beginsAt ?? 0) || isPack(plan, before.step);
  const back = isOutside ? -1 : firstOfStep(plan, before.step);
  return back === -1 ? start : back;
}

function isPack({ steps }: Plan, step: number): boolean {
  return steps[step]?.kind === 'pack';
}

/** The beginning of the rep that is being done, or of the last one done in this step; else of the segment itself, but not of a pack. */
export function findRep(plan: Plan, from: number): number | undefined {
  if (plan.segments[from]?.kind === 'pack') return undefined;
  const rep = findWorked(plan, from);
  return rep === undefined || rep.isOver ? from : plan.segments.findIndex((segment) => isSameRep(segment, rep));
}

/** What is done at `from`, or was done last in its step. */
export function findWorked<Found extends Segment>(
  { segments }: { readonly segments: readonly Found[] },
  from: number,
): Found | undefined {
  const now = segments[from];
  return segments.slice(0, from + 1).findLast((segment) => segment.step === now?.step && isWork(segment));
}

/** Where the plan goes on after "it hurts": with the other side, or after this rep where the pain has no side. */
export function findAfterHurt(plan: Plan, from: number): number {
  const now = plan.segments[from];
  const step = now && plan.steps[now.step];
  const next = findNext(plan, from);
  if (now === undefined || step?.kind !== 'exercise') return next;
  const isLeft = (segment: Segment) =>
    hurtsOnOneSide(step) ? isWork(segment) && segment.side !== now.side : !isSameRep(segment, now);
  const left = plan.segments.slice(from + 1, next).find(isLeft);
  if (left === undefined) return next;
  // Nothing of it was done, and how it goes has not been heard to its end.
  if (now.kind === 'settle') return from;
  return isBeginGate(now) ? from + 1 : wayTo(plan, left.index, from);
}

/** The rest or the switch that leads to a rep, where it lies behind `from`. */
function wayTo(plan: Plan, rep: number, from: number): number {
  let index = rep;
  while (index - 1 > from && plan.segments[index - 1]?.rep === undefined) index -= 1;
  return index;
}

/** Behind the gate at its beginning, and behind a side that is left out: who goes back is in position already. */
function firstOfStep(plan: Plan, step: number): number {
  return plan.segments.findIndex((segment) => segment.step === step && !isBeginGate(segment) && !segment.isOver);
}

function isSameRep(a: Segment, b: Segment): boolean {
  return a.step === b.step && a.set === b.set && a.side === b.side && a.rep === b.rep;
}
