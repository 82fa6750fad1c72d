/** One row for each step of each session: an exercise or a pack, prescribed against done. */
import type { SessionSummary } from '../../journal/session-summary.ts';
import type { StepSummary } from '../../journal/step-summaries.ts';
import { type Column, joinCell, toSeconds } from './export-formats.ts';
import { sessionEndColumns, sessionKeyColumns } from './session-columns.ts';

interface StepRow {
  readonly session: SessionSummary;
  readonly step: StepSummary;
}

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
