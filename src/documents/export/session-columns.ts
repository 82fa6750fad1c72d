/** One row for each session. */
import type { SessionSummary } from '../../journal/session-summary.ts';
import { type Column, joinCell, toSeconds } from './export-formats.ts';

/** The first columns of both exports, so that their rows can be joined by `session`. */
export const sessionKeyColumns: readonly Column<SessionSummary>[] = [
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
export const sessionEndColumns: readonly Column<SessionSummary>[] = [
  { name: 'edited', about: 'true: told otherwise afterwards', cellOf: ({ isEdited }) => isEdited },
  { name: 'added', about: 'true: done without this program, and told', cellOf: ({ isAdded }) => isAdded },
  { name: 'notes', about: 'what the person wrote about the session', cellOf: ({ notes }) => joinCell(notes) },
];

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
