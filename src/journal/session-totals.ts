/** Totals planned against done: one sum for the session that just ended and for the one read back from a file. */
import type { Side } from '../routine/routine.ts';
import {
  type Hurt,
  isWorkRecord,
  type PlannedStep,
  type SessionRecord,
  type Totals,
  type WorkRecord,
} from './session-record.ts';

export interface DoneAgainstPlanned {
  readonly done: Totals;
  readonly planned: Totals;
  /** 0 to 1: the mean over the steps of the part that was done. */
  readonly share: number;
}

/** Sums up what `records` say was done of `steps`. Held time is all that was held; a rep done twice is one rep. */
export function sumDone(steps: readonly PlannedStep[], records: readonly SessionRecord[]): DoneAgainstPlanned {
  const parts = listStepsDone(steps, records);
  let heldMs = 0;
  let packMs = 0;
  for (const record of records) {
    if (record.type === 'rep') heldMs += record.heldMs;
    if (record.type === 'pack') packMs += record.playedMs;
  }
  return {
    done: { ...sumParts(parts, 'done'), heldMs, packMs },
    planned: { ...sumParts(parts, 'planned'), ...sumPlannedTime(steps) },
    share: meanShare(parts),
  };
}

/** What each step asks for and what of it was done: its reps, its count, or its one pack. */
export interface StepDone {
  readonly kind: 'reps' | 'counted' | 'pack';
  readonly planned: number;
  readonly done: number;
  /** Of what was done, as far as it was on one side. */
  readonly onSide: Readonly<Record<Side, number>>;
}

export function listStepsDone(steps: readonly PlannedStep[], records: readonly SessionRecord[]): readonly StepDone[] {
  const runs = new Map<number, DoneRuns>();
  for (const record of records) addRun(runs, record);
  return steps.map((step, index) => buildStepDone(step, runs.get(index)));
}

/** Numbers of the reps that a record says are done, from the first to before the end; a pack has none, and is one. */
interface Run {
  readonly from: number;
  readonly end: number;
}

/**
 * Runs of each set of a side; a pack has neither. As runs, because what a file says of its numbers must not decide how much
 * memory is used.
 */
type DoneRuns = Map<Side | undefined, Map<number | undefined, Run[]>>;

function addRun(runs: Map<number, DoneRuns>, record: SessionRecord): void {
  if (!isWorkRecord(record)) return;
  const run = runOf(record);
  if (run === undefined) return;
  const { step, side, set } = record;
  const ofStep: DoneRuns = runs.get(step) ?? new Map();
  const ofSide = ofStep.get(side) ?? new Map<number | undefined, Run[]>();
  const ofSet = ofSide.get(set) ?? [];
  ofSet.push(run);
  runs.set(step, ofStep.set(side, ofSide.set(set, ofSet)));
}

function runOf(record: WorkRecord): Run | undefined {
  if (record.type === 'counted') return { from: record.from ?? 1, end: (record.from ?? 1) + record.count };
  const { rep = 0 } = record;
  return record.done ? { from: rep, end: rep + 1 } : undefined;
}

/** What is done again counts once. */
function countOnce(runs: readonly Run[]): number {
  let count = 0;
  let reached = 0;
  for (const { from, end } of runs.toSorted((a, b) => a.from - b.from)) {
    count += Math.max(0, end - Math.max(from, reached));
    reached = Math.max(reached, end);
  }
  return count;
}

/** Packs are among the steps of a session, and are no exercises. */
export interface PackCount {
  readonly done: number;
  readonly planned: number;
}

export function countPacks(steps: readonly PlannedStep[], records: readonly SessionRecord[]): PackCount {
  const done = records.flatMap((record) => (record.type === 'pack' && record.done ? [record.step] : []));
  return { done: new Set(done).size, planned: steps.filter(({ packMs }) => packMs !== undefined).length };
}

/** Whether a pack was put on whose end was never kept: the session was killed, or the power went. */
export function hasOpenPack(records: readonly SessionRecord[]): boolean {
  return records.some((_, index) => isOpenPack(records, index));
}

/** Whether that pack is the one that the record at `index` says of that it went on. */
export function isOpenPack(records: readonly SessionRecord[], index: number): boolean {
  const on = records[index];
  if (on?.type !== 'pack-on') return false;
  const next = records.slice(index + 1).find(({ type }) => type === 'pack' || type === 'pack-on');
  return next?.type !== 'pack' || next.step !== on.step;
}

interface Begun {
  readonly done: Totals;
  /** A pack was put on, and nobody knows for how long. */
  readonly hasOpenPack?: true;
}

/** Whether a session ended before its first rep or pack: it is listed, and no sum has it. */
export function isUnbegun({ done: { reps, counted, heldMs, packMs }, hasOpenPack }: Begun): boolean {
  return hasOpenPack !== true && reps + counted + heldMs + packMs === 0;
}

function buildStepDone(step: PlannedStep, runs: DoneRuns = new Map()): StepDone {
  const kind = kindOf(step);
  const planned = kind === 'pack' ? 1 : step.reps;
  const countOf = (side: Side | undefined) =>
    [...(runs.get(side)?.values() ?? [])].reduce((sum, ofSet) => sum + countOnce(ofSet), 0);
  const count = [...runs.keys()].reduce((sum, side) => sum + countOf(side), 0);
  return {
    kind,
    planned,
    done: Math.min(count, planned),
    onSide: { left: Math.min(countOf('left'), planned), right: Math.min(countOf('right'), planned) },
  };
}

/** A break comes out as counted, which changes no sum: of a break no reps are planned. */
function kindOf(step: PlannedStep): StepDone['kind'] {
  if (step.packMs !== undefined) return 'pack';
  return step.holdMs === undefined ? 'counted' : 'reps';
}

function sumParts(parts: readonly StepDone[], which: 'done' | 'planned') {
  const sumOf = (kind: StepDone['kind']) =>
    parts.filter((part) => part.kind === kind).reduce((sum, part) => sum + part[which], 0);
  const steps = parts.filter(({ planned, done }) => planned > 0 && (which === 'planned' || done === planned)).length;
  return { steps, reps: sumOf('reps'), counted: sumOf('counted') };
}

function sumPlannedTime(steps: readonly PlannedStep[]): Pick<Totals, 'heldMs' | 'packMs'> {
  return {
    heldMs: steps.reduce((sum, { reps, holdMs }) => sum + reps * (holdMs ?? 0), 0),
    packMs: steps.reduce((sum, { packMs }) => sum + (packMs ?? 0), 0),
  };
}

function meanShare(parts: readonly StepDone[]): number {
  const asked = parts.filter(({ planned }) => planned > 0);
  const sum = asked.reduce((total, { planned, done }) => total + done / planned, 0);
  return asked.length === 0 ? 1 : Math.round((sum / asked.length) * 1000) / 1000;
}

/** What hurt, in the order in which it was reported. */
export function listHurts(records: Iterable<SessionRecord>): readonly Hurt[] {
  const hurts = new Map<string, Hurt>();
  for (const record of records) {
    if (record.type !== 'hurt') continue;
    const { what, side } = record;
    hurts.set(`${what} ${side}`, { what, ...(side && { side }) });
  }
  return [...hurts.values()];
}
