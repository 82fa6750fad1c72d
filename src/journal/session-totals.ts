/** Totals planned against done: one sum for the session that just ended and for the one read back from a file. */
import { isWorkRecord, type PlannedStep, type SessionRecord, type Totals, type WorkRecord } from './session-record.ts';

export interface Done {
  readonly done: Totals;
  readonly planned: Totals;
  /** 0 to 1: the mean over the steps of the part that was done. */
  readonly share: number;
}

/** Sums up what `records` say was done of `steps`. Held time is all that was held; a rep done twice is one rep. */
export function sumDone(steps: readonly PlannedStep[], records: Iterable<SessionRecord>): Done {
  const units = new Map<number, Set<string>>();
  let heldMs = 0;
  let packMs = 0;
  for (const record of records) {
    if (record.type === 'rep') heldMs += record.heldMs;
    if (record.type === 'pack') packMs += record.playedMs;
    addUnits(units, record);
  }
  const parts = steps.map((step, index) => buildPart(step, units.get(index)));
  return {
    done: { ...sumParts(parts, 'done'), heldMs, packMs },
    planned: { ...sumParts(parts, 'planned'), ...sumPlannedTime(steps) },
    share: meanShare(parts),
  };
}

/** Whether a session ended before its first rep: it is listed, and no sum has it. */
export function isUnbegun({ reps, counted, heldMs, packMs }: Totals): boolean {
  return reps + counted + heldMs + packMs === 0;
}

/** What a step asks for and what of it was done: its reps, its count, or its one pack. */
interface DonePart {
  readonly kind: 'reps' | 'counted' | 'pack';
  readonly planned: number;
  readonly done: number;
}

/** What is done again counts once. */
function addUnits(units: Map<number, Set<string>>, record: SessionRecord): void {
  if (!isWorkRecord(record)) return;
  const ofStep = units.get(record.step) ?? new Set<string>();
  for (const rep of listDone(record)) ofStep.add(`${record.side} ${record.set} ${rep}`);
  units.set(record.step, ofStep);
}

/** Numbers of the reps or counted repetitions that a record says are done; a pack has none, and is one. */
function listDone(record: WorkRecord) {
  if (record.type !== 'counted') return record.done ? [record.rep] : [];
  const { from = 1, count } = record;
  return Array.from({ length: count }, (_, index) => from + index);
}

function buildPart(step: PlannedStep, units: ReadonlySet<string> | undefined): DonePart {
  const kind = kindOf(step);
  const planned = kind === 'pack' ? 1 : step.reps;
  return { kind, planned, done: Math.min(units?.size ?? 0, planned) };
}

function kindOf(step: PlannedStep): DonePart['kind'] {
  if (step.packMs !== undefined) return 'pack';
  return step.holdMs === undefined ? 'counted' : 'reps';
}

function sumParts(parts: readonly DonePart[], which: 'done' | 'planned') {
  const sumOf = (kind: DonePart['kind']) =>
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

function meanShare(parts: readonly DonePart[]): number {
  const asked = parts.filter(({ planned }) => planned > 0);
  const sum = asked.reduce((total, { planned, done }) => total + done / planned, 0);
  return asked.length === 0 ? 1 : Math.round((sum / asked.length) * 1000) / 1000;
}
