/** Sessions as they lie in a person's data folder, of any day, routine and pain. */
import { monthOf, nameOf } from '../../src/journal/journal-name.ts';
import type { KeptChoices, RecordOf, SessionRecord } from '../../src/journal/session-record.ts';
import type { Again, When } from '../../src/routine/routine.ts';
import { buildSamplePlan, recordSession } from './record-session.ts';

let whole: readonly SessionRecord[] | undefined;

const data = '/home/person/.local/share/backroutine';

export interface Kept {
  /** `2026-03-05` */
  readonly day: string;
  /** In UTC; an hour more by the clocks of the test's machine. */
  readonly hour?: string;
  /** Before it. */
  readonly pain?: number;
  /** After it; not told where absent. */
  readonly after?: number;
  readonly choices?: KeptChoices;
  /** Hexadecimal, in the file's name. */
  readonly digits?: string;
  readonly routine?: string;
  readonly title?: string;
  readonly mode?: 'maintenance' | 'pain-day';
  readonly againAt?: string;
  readonly again?: Again;
  readonly when?: When;
}

/** The sample comes again; what is kept here does so only where it is said. */
function withoutAgain({ again: _, ...record }: RecordOf<'session'>): RecordOf<'session'> {
  return record;
}

/** Path and text of a whole session. */
export function keepSession({
  day,
  hour = '06',
  pain = 4,
  after,
  digits = '01',
  againAt,
  again,
  ...session
}: Kept): readonly [string, string] {
  const id = `${day.replaceAll('-', '')}T${hour}1500Z-${digits}`;
  const local = String(Number(hour) + 1).padStart(2, '0');
  const ofDay = (record: SessionRecord): SessionRecord =>
    JSON.parse(JSON.stringify(record).replaceAll(/"2026-03-06T\d\d/g, `"${day}T${local}`));
  const change = (record: SessionRecord): SessionRecord => {
    if (record.type === 'session') return { ...withoutAgain(record), ...session, ...(again && { again }) };
    if (record.type === 'pain') return { ...record, score: pain };
    if (record.type !== 'end') return record;
    const { againAt: _, ...end } = record;
    return { ...end, ...(againAt === undefined ? {} : { againAt }) };
  };
  whole ??= recordSession(buildSamplePlan());
  const records = whole.map((record) => change(ofDay(record)));
  const last = records.at(-1);
  const painAfter =
    after === undefined || last === undefined ? [] : [{ ...last, type: 'pain', when: 'after', score: after }];
  const text = [...records, ...painAfter].map((record) => `${JSON.stringify(record)}\n`).join('');
  return [`${data}/sessions/${monthOf(id)}/${nameOf(id)}`, text];
}
