/** A resumed session leaves out what hurt in it: the plan is changed again as the person had changed it. */
import { withEasierForm, withoutHurt } from '../plan/edit-plan.ts';
import { applyExclusion, countRepsOf, type Exclusion, hurtsOnOneSide } from '../plan/exclude-side.ts';
import type { Plan } from '../plan/plan.ts';
import { findAfterHurt } from '../player/find-segment.ts';
import type { PlanPlace, RecordOf, SessionRecord } from './session-record.ts';

/** The plan without what is left out, and in the easier form where that was taken. */
export function reapplyExclusions(plan: Plan, records: readonly SessionRecord[]): Plan {
  return records.reduce((now, record) => {
    // Records are in whole milliseconds.
    if (record.type === 'easier') return withEasierForm(now, record.step, record.atMs - 1);
    return record.type === 'left-out' ? withoutHurt(now, findExclusion(now, record)) : now;
  }, plan);
}

/**
 * Adds what follows from "it hurts" where the session was interrupted before the person could answer: the side is left out,
 * as it would have been had they gone on. `plan` is the one that the session was begun with.
 */
export function answerLastHurt(plan: Plan, records: readonly SessionRecord[]): readonly SessionRecord[] {
  const last = records.findLastIndex(({ type }) => type === 'hurt');
  const hurt = records[last];
  if (hurt?.type !== 'hurt' || hurt.side === undefined || !records.slice(last + 1).every(isBeforeAnswer))
    return records;
  const reduced = reapplyExclusions(plan, records);
  const step = reduced.steps[hurt.step];
  if (step?.kind !== 'exercise' || !hurtsOnOneSide(step)) return records;
  const what = findExclusion(reduced, hurt);
  const missed =
    countRepsOf(reduced, hurt.step, what.from) -
    countRepsOf({ ...reduced, ...applyExclusion(reduced, what) }, hurt.step, what.from);
  const answer: RecordOf<'left-out'> = { ...hurt, type: 'left-out', missed };
  return missed > 0 ? [...records, answer] : records;
}

/** Whether a record may stand between the one of "it hurts" and the one of what the person chose then. */
function isBeforeAnswer(record: SessionRecord): boolean {
  if (record.type === 'skip') return record.reason === 'hurt';
  return ['rep', 'counted', 'step', 'side', 'end'].includes(record.type);
}

function findExclusion(plan: Plan, place: PlanPlace): Exclusion {
  const { step, side } = place;
  if (side === undefined) return { step, from: plan.segments.findIndex((segment) => segment.step === step) };
  return {
    step,
    side,
    from: findAfterHurt(
      plan,
      plan.segments.findLastIndex((segment) => isAt(segment, place)),
    ),
  };
}

/** Pain that was reported while settling has no rep. */
function isAt(segment: Plan['segments'][number], { step, side, set, rep }: PlanPlace): boolean {
  if (segment.step !== step || segment.side !== side) return false;
  return rep === undefined ? segment.kind === 'settle' : segment.set === set && segment.rep === rep;
}
