/** How an interrupted session goes on: from where it was left, without what was left out before. */
import { listPacksBetween, withEasierForm, withPacksOff } from '../plan/edit-plan.ts';
import {
  applyExclusion,
  countRepsOf,
  type Exclusion,
  hurtsOnOneSide,
  withoutHurt,
  withoutOver,
} from '../plan/exclude-hurt.ts';
import { type Plan, type PlanExerciseStep, segmentAt } from '../plan/plan.ts';
import { isClosing, isWayOut, type Segment } from '../plan/segment.ts';
import { findAfterHurt } from '../player/find-segment.ts';
import { buildPlannedSteps } from './begin-records.ts';
import { isWorkRecord, type PlanPlace, type RecordOf, type SessionRecord, type WorkRecord } from './session-record.ts';

type MoveRecord = RecordOf<'step' | 'side' | 'skip'>;

/** Whether `plan` still is what the session was started with; the routine may have been changed meanwhile. */
export function isSamePlan(plan: Plan, session: RecordOf<'session'>): boolean {
  return JSON.stringify(buildPlannedSteps(plan)) === JSON.stringify(session.steps);
}

/** The offset on `plan` at which the first work that was not done begins; `undefined` when nothing was left. */
export function findResumePosition(plan: Plan, records: readonly SessionRecord[]): number | undefined {
  const last = records.findLast((record) => isWorkRecord(record) || isMove(record));
  if (last === undefined) {
    // Killed once more as soon as it went on.
    const pack = records.findLast(({ type }) => type === 'pack-on');
    return pack?.type === 'pack-on' ? findPlace(plan, pack)?.atMs : 0;
  }
  if (isMove(last)) return findMoved(plan, last, plannedMs(last, records));
  return isDone(last) ? findAfter(plan, last) : findPlace(plan, last)?.atMs;
}

/** The player came to another place of the plan, by playing or by a key. */
function isMove(record: SessionRecord): record is MoveRecord {
  return record.type === 'step' || record.type === 'side' || record.type === 'skip';
}

function isDone(record: WorkRecord): boolean {
  return record.type === 'counted' ? (record.from ?? 1) + record.count > record.planned : record.done;
}

/** Where the move led to on the plan as it was at first: seconds that were added on the way are taken off again. */
function plannedMs(move: MoveRecord, records: readonly SessionRecord[]): number {
  const toMs = move.type === 'skip' ? move.toMs : move.atMs;
  const added = records.filter((record) => record.type === 'longer' && record.atMs < toMs);
  return added.reduce((ms, record) => (record.type === 'longer' ? ms - record.byMs : ms), toMs);
}

/**
 * Where a step or a side begins, at the place nearest to `ms`: with nobody to press a key, a plan waits for a time where
 * another one waits for the person, so that its offsets are others.
 */
function findMoved(plan: Plan, move: MoveRecord, ms: number): number | undefined {
  const begins = (segment: Segment) => {
    const { index, step, side } = segment;
    const before = plan.segments[index - 1];
    if (step !== move.step || isClosing(segment)) return false;
    return before?.step !== step || (move.type === 'side' && side === move.side && before.side !== side);
  };
  const starts = move.type === 'skip' ? [] : plan.segments.filter(begins);
  const [nearest] = starts.map(({ atMs }) => atMs).toSorted((a, b) => Math.abs(a - ms) - Math.abs(b - ms));
  return nearest ?? findStart(plan, ms);
}

function findStart(plan: Plan, ms: number): number | undefined {
  // Records are in whole milliseconds.
  return plan.segments.find((segment) => segment.atMs > ms - 1 && !isClosing(segment))?.atMs;
}

/** After the work of a place and the way out of it. */
function findAfter(plan: Plan, place: PlanPlace): number | undefined {
  const done = plan.segments.findLast(
    (segment) => ['hold', 'count', 'pack'].includes(segment.kind) && isAt(segment, place),
  );
  return plan.segments.find(
    (segment) => done !== undefined && segment.index > done.index && !isWayOut(segment) && !isClosing(segment),
  )?.atMs;
}

function findPlace(plan: Plan, place: PlanPlace): Segment | undefined {
  return plan.segments.find((segment) => isAt(segment, place));
}

/** A place names only what applies: that of a run of kicks is at each of them. */
function isAt(segment: Segment, { step, side, set, rep }: PlanPlace): boolean {
  return (
    segment.step === step &&
    (side === undefined || segment.side === side) &&
    (set === undefined || segment.set === set) &&
    (rep === undefined || segment.rep === rep)
  );
}

/** The step of the pack that a session goes on with, where that was on already when it was left. */
export function findCutPack(plan: Plan, startAtMs: number, records: readonly SessionRecord[]): number | undefined {
  const step = plan.segments[segmentAt(plan, startAtMs)]?.step;
  return records.some((record) => isOfPack(record) && record.step === step) ? step : undefined;
}

/** Where a session goes on that passes over a pack; `undefined` where nothing comes after it. */
export function findAfterPack(plan: Plan, pack: number): number | undefined {
  return findAfter(plan, { step: pack, what: '' });
}

function isOfPack(record: SessionRecord): record is RecordOf<'pack' | 'pack-on'> {
  return record.type === 'pack' || record.type === 'pack-on';
}

/**
 * The plan of a session that begins at `startAtMs`: of the packs before that, only those on record were ever put on, and of
 * what comes, nothing that was left out because it hurt, which lies ahead where the person had gone back.
 */
export function beginLater(plan: Plan, startAtMs: number, records: readonly SessionRecord[]): Plan {
  const wasOn = (pack: number) => records.some((record) => isOfPack(record) && record.step === pack);
  const first = segmentAt(plan, startAtMs);
  const passed = listPacksBetween(plan, 0, first);
  return withPacksOff(
    withoutOver(plan, first),
    passed.filter((pack) => !wasOn(pack)),
  );
}

/** The plan without what is left out, and in the easier form where that was taken. */
export function reapplyExclusions(plan: Plan, records: readonly SessionRecord[]): Plan {
  return records.reduce((now, record) => {
    // Records are in whole milliseconds.
    if (record.type === 'easier') return withEasierForm(now, record.step, record.atMs - 1);
    return record.type === 'left-out' ? withoutHurt(now, findExclusion(now, record)) : now;
  }, plan);
}

/** The exercises that were left out because they hurt, or both sides of which were, by their steps on `plan`. */
export function listHurtOut({ steps }: Plan, records: readonly SessionRecord[]): readonly PlanExerciseStep[] {
  const out = new Set(
    records.flatMap((record) => ('what' in record && isLeftOut(record, records) ? [record.what] : [])),
  );
  return steps
    .filter((step) => step.kind === 'exercise')
    .filter((step) => out.has(step.exercise.id) || step.dose.sets.length === 0);
}

/**
 * Where no later step has the exercise there is no record of its own: the person came to the next rep or side, as they do
 * whenever it hurts, and from there to the next step.
 */
function isLeftOut(record: SessionRecord, records: readonly SessionRecord[]): boolean {
  if (record.type === 'left-out') return record.side === undefined;
  if (record.type !== 'hurt') return false;
  const later = records.slice(records.indexOf(record) + 1);
  const again = later.findIndex(({ type }) => type === 'hurt');
  const skips = later
    .slice(0, again === -1 ? undefined : again)
    .filter((other) => other.type === 'skip' && other.reason === 'hurt' && other.step === record.step);
  return skips.length > 1;
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
  return [...records, answer];
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
      plan.segments.findLastIndex((segment) => isHurtPlace(segment, place)),
    ),
  };
}

/** Pain that was reported while settling has no rep. */
function isHurtPlace(segment: Plan['segments'][number], { step, side, set, rep }: PlanPlace): boolean {
  if (segment.step !== step || segment.side !== side) return false;
  return rep === undefined ? segment.kind === 'settle' : segment.set === set && segment.rep === rep;
}
