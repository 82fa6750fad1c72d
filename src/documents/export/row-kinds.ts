/** What a row of an export may be. A new kind is one entry here, beside its columns. */
import type { SessionRecord } from '../../journal/session-record.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import { listStepSummaries } from '../../journal/step-summaries.ts';
import { buildCells, type Column, type NamedCell } from './export-formats.ts';
import { sessionColumns } from './session-columns.ts';
import { stepColumns } from './step-columns.ts';

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
