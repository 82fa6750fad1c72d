/**
 * The history for people: a table with one row for each session, fitted to the terminal. The columns of a file that `export`
 * writes are in `src/documents/export/export-columns.ts`.
 */
import { minuteMs } from '../../durations.ts';
import type { SessionEntry, SessionSummary, UnreadSession } from '../../journal/session-summary.ts';
import type { PackCount } from '../../journal/session-totals.ts';
import { fitText, widthOf } from '../../text/columns.ts';
import { safeText } from '../../text/escape.ts';

/** The terminal that the table is fitted to. */
interface TableSpace {
  /** From 40 on everything has its place. */
  readonly columns: number;
  readonly hasUnicode: boolean;
}

interface HistoryTable extends TableSpace {
  readonly sessions: readonly SessionSummary[];
  /** Columns of the longest text of each column: what several layouts have is measured once. */
  readonly longest: Map<HistoryColumn, number>;
}

interface HistoryColumn {
  readonly heading: string;
  text(session: SessionSummary, space: TableSpace): string;
}

interface FittedColumn {
  readonly column: HistoryColumn;
  readonly width: number;
}

const gap = '  ';

/** Several exercises may hurt in one session; their names are cut. */
const maxHurtColumns = 24;

/** Where a title has fewer columns than this, another column is dropped. */
const roomyTitleColumns = 16;

const when: HistoryColumn = { heading: 'when', text: (session) => renderWhen(session.time) + renderMark(session) };
const whenShort: HistoryColumn = {
  heading: 'when',
  text: (session) => renderWhen(session.time).slice('2026-'.length) + renderMark(session),
};
const title: HistoryColumn = { heading: 'routine', text: (session) => safeText(session.title) };
const mode: HistoryColumn = { heading: 'mode', text: (session) => session.mode };
const done: HistoryColumn = { heading: 'done', text: renderDone };
const doneShort: HistoryColumn = {
  heading: 'done',
  text: (session) => {
    const { done, planned } = countExercises(session);
    return `${done}/${planned}`;
  },
};
const pain: HistoryColumn = { heading: 'pain', text: renderPain };
const minutes: HistoryColumn = {
  heading: 'time',
  text: ({ playedMs, isRunning }) => (isRunning ? 'running' : `${Math.round(playedMs / minuteMs)} min`),
};
const hurt: HistoryColumn = { heading: 'hurt', text: renderHurt };

/** From the widest to the narrowest; a new column stands in those that have room for it. */
const layouts: readonly (readonly HistoryColumn[])[] = [
  [when, title, mode, done, pain, hurt, minutes],
  [when, title, done, pain, hurt, minutes],
  [when, title, doneShort, pain, hurt, minutes],
  [whenShort, title, doneShort, pain, hurt],
  [whenShort, title, doneShort, pain],
];

/** The table's lines under a heading, in the order of `entries`; none for an empty history. */
export function renderHistory(entries: readonly SessionEntry[], space: TableSpace): readonly string[] {
  if (entries.length === 0) return [];
  const sessions = entries.filter((entry) => entry.kind === 'session');
  const table: HistoryTable = { ...space, sessions, longest: new Map() };
  const columns = chooseColumns(table);
  const renderRow = (textOf: (column: HistoryColumn) => string) =>
    columns.map(({ column, width }) => fitCell(textOf(column), width, table)).join(gap);
  const rows = entries.flatMap((entry) => {
    if (entry.kind !== 'session') return [fitCell(renderUnread(entry), space.columns, table)];
    const notes = entry.notes.map((note) => fitCell(`${gap}Note: ${safeText(note)}`, space.columns, table));
    return [renderRow((column) => column.text(entry, space)), ...notes];
  });
  return [renderRow(({ heading }) => heading), ...rows, ...renderMarks(table)].map((line) => line.trimEnd());
}

function chooseColumns(table: HistoryTable): readonly FittedColumn[] {
  const titleWidth = longestText(title, table);
  const hasHurt = table.sessions.some((session) => session.hurt.length > 0);
  const shown = layouts.map((layout) => layout.filter((column) => column !== hurt || hasHurt));
  const fitted = shown.map((layout) => fitColumns(layout, table));
  const roomy = fitted.find(({ titleRoom }) => titleRoom >= Math.min(titleWidth, roomyTitleColumns)) ?? fitted.at(-1);
  const room = Math.max(1, Math.min(titleWidth, roomy?.titleRoom ?? 0));
  return (roomy?.columns ?? []).map(({ column, width }) => ({ column, width: column === title ? room : width }));
}

/** Every column as wide as its longest text, and the room that is left for the title. */
function fitColumns(layout: readonly HistoryColumn[], table: HistoryTable) {
  const fitted = layout.map((column) => ({
    column,
    width: Math.min(longestText(column, table), column === hurt ? maxHurtColumns : Number.POSITIVE_INFINITY),
  }));
  const taken = fitted.reduce((sum, { column, width }) => sum + (column === title ? 0 : width), 0);
  return { columns: fitted, titleRoom: table.columns - taken - gap.length * (fitted.length - 1) };
}

function longestText(column: HistoryColumn, table: HistoryTable): number {
  const known = table.longest.get(column);
  if (known !== undefined) return known;
  const longest = table.sessions.reduce(
    (most, session) => Math.max(most, widthOf(column.text(session, table))),
    column.heading.length,
  );
  table.longest.set(column, longest);
  return longest;
}

function fitCell(text: string, columns: number, { hasUnicode }: TableSpace): string {
  return fitText(text, columns, hasUnicode ? '…' : '~');
}

/** `2026-11-22 08:15`, as the clocks showed it where the person was. */
function renderWhen(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`;
}

/** One mark a session: what was added by hand is the person’s own report anyway. */
function renderMark({ isEdited, isAdded }: SessionSummary): string {
  return isAdded ? '+' : isEdited ? '*' : '';
}

function renderMarks(table: HistoryTable): readonly string[] {
  const marks = new Set(table.sessions.map(renderMark));
  const lines = [...(marks.has('+') ? ['+ added by hand'] : []), ...(marks.has('*') ? ['* edited by hand'] : [])];
  return lines.map((line) => fitCell(line, table.columns, table));
}

function renderDone(session: SessionSummary): string {
  const { done, planned } = countExercises(session);
  return `${done} of ${planned} (${Math.floor(session.share * 100)} %)`;
}

/** Without the packs, as the summary after a session counts them; the packs, where there is nothing else. */
function countExercises({ done, planned, packs }: SessionSummary): PackCount {
  const exercises = { done: done.steps - packs.done, planned: planned.steps - packs.planned };
  return exercises.planned === 0 ? packs : exercises;
}

function renderPain({ painBefore, painAfter }: SessionSummary, { hasUnicode }: TableSpace): string {
  if (painBefore === undefined && painAfter === undefined) return '';
  return `${painBefore ?? '?'} ${hasUnicode ? '→' : '->'} ${painAfter ?? '?'}`;
}

function renderHurt(session: SessionSummary): string {
  return session.hurt.map(({ name, side }) => safeText(side === undefined ? name : `${name} (${side})`)).join(', ');
}

function renderUnread({ kind, time }: UnreadSession): string {
  if (kind === 'month') return `${time.slice(0, 'yyyy-mm'.length)}${gap}the folder of this month cannot be read`;
  const why = kind === 'newer' ? 'kept by a newer backroutine' : 'its file cannot be read';
  return `${renderWhen(time)}${gap}${why}`;
}
