/**
 * What a row of an export may be, each with its columns: a session, or a step of one (an exercise or a pack, prescribed
 * against done). A new kind is its columns and one entry here.
 */
import type { SessionRecord } from '../../journal/session-record.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import { listStepSummaries, type StepSummary } from '../../journal/step-summaries.ts';
import { buildCells, type Column, joinCell, type NamedCell, toSeconds } from './export-formats.ts';

/** The first columns of both exports, so that their rows can be joined by `session`. */
const sessionKeyColumns: readonly Column<SessionSummary>[] = [
  { name: 'session', about: 'id of the session, the same in both exports', cellOf: ({ id }) => id },
  { name: 'started', about: 'local time of start with its offset from UTC', cellOf: ({ time }) => time },
  { name: 'routine', about: 'name or path that it was started by', cellOf: ({ routine }) => routine },
  { name: 'title', about: 'title of the routine', cellOf: ({ title }) => title },
  { name: 'mode', about: 'maintenance or pain-day', cellOf: ({ mode }) => mode },
  { name: 'outcome', about: 'done, quit or interrupted', cellOf: ({ outcome }) => outcome },
  {
    name: 'done_percent',
    about: 'part that was done of what was prescribed, the mean over the steps',
    cellOf: ({ share }) => Math.floor(share * 1000) / 10,
  },
  { name: 'pain_before', about: '0 to 10; empty: not told', cellOf: ({ painBefore }) => painBefore ?? null },
  { name: 'pain_after', about: '0 to 10; empty: not told', cellOf: ({ painAfter }) => painAfter ?? null },
];

/** The last columns of both exports: what the person reported afterwards. */
const sessionEndColumns: readonly Column<SessionSummary>[] = [
  { name: 'edited', about: 'true: told otherwise afterwards', cellOf: ({ isEdited }) => isEdited },
  { name: 'added', about: 'true: done without this program, and told', cellOf: ({ isAdded }) => isAdded },
  { name: 'notes', about: 'what the person wrote about the session', cellOf: ({ notes }) => joinCell(notes) },
];

/** One row for each session. */
export const sessionColumns: readonly Column<SessionSummary>[] = [
  ...sessionKeyColumns,
  { name: 'minutes', about: 'played time', cellOf: ({ playedMs }) => Math.round(playedMs / 6000) / 10 },
  { name: 'steps_prescribed', about: 'exercises and packs', cellOf: ({ planned }) => planned.steps },
  { name: 'steps_done', about: 'those of them that were done whole', cellOf: ({ done }) => done.steps },
  { name: 'reps_prescribed', about: 'held reps over all exercises and sides', cellOf: ({ planned }) => planned.reps },
  { name: 'reps_done', about: 'those of them that were held to the end', cellOf: ({ done }) => done.reps },
  { name: 'counted_prescribed', about: 'counted movements, as kicks', cellOf: ({ planned }) => planned.counted },
  { name: 'counted_done', about: 'those of them that were done', cellOf: ({ done }) => done.counted },
  { name: 'held_s_prescribed', about: 'held time, seconds', cellOf: ({ planned }) => toSeconds(planned.heldMs) },
  { name: 'held_s_done', about: 'held time, seconds', cellOf: ({ done }) => toSeconds(done.heldMs) },
  { name: 'packs_s_prescribed', about: 'packs, seconds', cellOf: ({ planned }) => toSeconds(planned.packMs) },
  { name: 'packs_s_done', about: 'packs, seconds', cellOf: ({ done }) => toSeconds(done.packMs) },
  {
    name: 'hurt',
    about: 'names of what hurt, with the side; empty: nothing',
    cellOf: ({ hurt }) => joinCell(hurt.map(({ name, side }) => (side === undefined ? name : `${name} (${side})`))),
  },
  ...sessionEndColumns,
];

interface StepRow {
  readonly session: SessionSummary;
  readonly step: StepSummary;
}

/** One row for each step of each session. */
export const stepColumns: readonly Column<StepRow>[] = [
  ...sessionKeyColumns.map(ofSession),
  { name: 'step', about: 'number of the step in the session', cellOf: ({ step }) => step.number },
  { name: 'exercise', about: 'id of the exercise, cold pack or heat pack', cellOf: ({ step }) => step.what },
  { name: 'name', about: 'its name', cellOf: ({ step }) => step.name },
  { name: 'kind', about: 'reps (held), counted (movements) or pack', cellOf: ({ step }) => step.kind },
  { name: 'sides', about: 'left, right, both, or empty', cellOf: ({ step }) => joinCell(step.sides) },
  {
    name: 'prescribed',
    about: 'reps or movements over all sets and sides; 1 for a pack',
    cellOf: ({ step }) => step.planned,
  },
  { name: 'done', about: 'of these', cellOf: ({ step }) => step.done },
  { name: 'done_left', about: 'of these, on the left; empty: not by sides', cellOf: (row) => onSide(row, 'left') },
  { name: 'done_right', about: 'of these, on the right; empty: not by sides', cellOf: (row) => onSide(row, 'right') },
  {
    name: 'hold_s_prescribed',
    about: 'one rep, seconds; empty: not held',
    cellOf: ({ step }) => orEmpty(step.holdMs),
  },
  {
    name: 'held_s_done',
    about: 'all reps together, seconds; empty: not held',
    cellOf: ({ step }) => (step.holdMs === undefined ? null : toSeconds(step.heldMs)),
  },
  { name: 'pack_s_prescribed', about: 'seconds; empty: no pack', cellOf: ({ step }) => orEmpty(step.packMs) },
  {
    name: 'pack_s_done',
    about: 'seconds; empty: no pack',
    cellOf: ({ step }) => (step.packMs === undefined ? null : toSeconds(step.packedMs)),
  },
  {
    name: 'hurt',
    about: 'left, right, or whole where it had no side; empty: it did not',
    cellOf: ({ step }) => joinCell(step.hurt),
  },
  { name: 'easier', about: 'true: done in its easier form', cellOf: ({ step }) => step.isEasier },
  {
    name: 'missed_because',
    about: 'hurt, skipped, ended (the session was over) or unknown; empty: all was done',
    cellOf: ({ step }) => step.missed ?? null,
  },
  ...sessionEndColumns.map(ofSession),
];

function ofSession({ name, about, cellOf }: Column<SessionSummary>): Column<StepRow> {
  return { name, about, cellOf: ({ session }) => cellOf(session) };
}

/** A side that nothing was to be done on has no number; kicks by turns are not counted by sides. */
function onSide({ step }: StepRow, side: 'left' | 'right'): number | null {
  const isBySides = step.onSide.left + step.onSide.right > 0 || step.done === 0;
  return isBySides && step.sides.includes(side) ? step.onSide[side] : null;
}

function orEmpty(ms: number | undefined): number | null {
  return ms === undefined ? null : toSeconds(ms);
}

/** The records of a session; none where they cannot be read. */
type ReadRecords = (session: SessionSummary) => readonly SessionRecord[];

export interface RowKind {
  readonly columns: readonly Pick<Column<never>, 'name' | 'about'>[];
  /** The rows of one session. */
  buildRows(session: SessionSummary, readRecords: ReadRecords): readonly (readonly NamedCell[])[];
}

export const rowKinds = {
  step: rowKind(stepColumns, (session, readRecords) =>
    listStepSummaries(readRecords(session)).map((step) => ({ session, step })),
  ),
  session: rowKind(sessionColumns, (session) => [session]),
} satisfies Readonly<Record<string, RowKind>>;

function rowKind<Row>(
  columns: readonly Column<Row>[],
  listRows: (session: SessionSummary, readRecords: ReadRecords) => readonly Row[],
): RowKind {
  return {
    columns,
    buildRows: (session, readRecords) => listRows(session, readRecords).map((row) => buildCells(columns, row)),
  };
}
