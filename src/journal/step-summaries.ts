/** A session step by step: prescribed against done, and why what is missing was not done. */
import type { Side } from '../routine/routine.ts';
import { readKeptChoices } from './check-record.ts';
import type { PlannedStep, RecordOf, SessionRecord } from './session-record.ts';
import { listStepsDone, type StepDone } from './session-totals.ts';

/** `ended`: the session was over before. `unknown`: the journal does not say. */
type MissReason = 'hurt' | 'skipped' | 'ended' | 'unknown';

export interface StepSummary extends StepDone {
  /** From 1, as the session's steps are counted. */
  readonly number: number;
  /** Id of the exercise, `cold pack` or `heat pack`. */
  readonly what: string;
  readonly name: string;
  readonly sides: readonly Side[];
  /** Held time of one rep as prescribed, and of all reps as done. */
  readonly holdMs: number | undefined;
  readonly heldMs: number;
  readonly packMs: number | undefined;
  readonly packedMs: number;
  /** Where it hurt: a side, or the exercise as a whole. */
  readonly hurt: readonly (Side | 'whole')[];
  readonly isEasier: boolean;
  /** Absent where all was done. */
  readonly missed: MissReason | undefined;
}

type StepRecord = Extract<SessionRecord, { readonly step: number }>;

/** Breaks ask for nothing, and are left out. Nothing where the session's own record is lost. */
export function listStepSummaries(records: readonly SessionRecord[]): readonly StepSummary[] {
  const session = records.find((record) => record.type === 'session');
  if (session === undefined) return [];
  const sums = listStepsDone(session.steps, records);
  const easier = readKeptChoices(session.choices).easier ?? [];
  const isOver = records.some((record) => record.type === 'end' && record.outcome === 'done');
  const byStep = groupByStep(records);
  const first = findFirstStep(session, records);
  return session.steps.flatMap((step, index) => {
    const sum = sums[index];
    if (sum === undefined || sum.planned === 0) return [];
    const own = byStep.get(index) ?? [];
    const otherwise = index < first ? 'skipped' : isOver ? 'unknown' : 'ended';
    return [{ ...buildResult(step, index, sum, own, otherwise), isEasier: isEasier(step, own, easier) }];
  });
}

/** What the person's answers had left out of the session before it began: ids of exercises, and packs. */
export function listLeftOutBefore(session: RecordOf<'session'>): readonly string[] {
  return [...(readKeptChoices(session.choices).leaveOut ?? []), ...listPacksLeftOutBefore(session)];
}

/** `cold pack` where all of them were, or `cold pack 2 of 3`. */
export function listPacksLeftOutBefore({ choices }: RecordOf<'session'>): readonly string[] {
  const { leaveOutPacks = [], leaveOutSomePacks = [] } = readKeptChoices(choices);
  return [...leaveOutPacks.map((pack) => `${pack} pack`), ...leaveOutSomePacks];
}

function groupByStep(records: readonly SessionRecord[]): ReadonlyMap<number, readonly StepRecord[]> {
  const groups = new Map<number, StepRecord[]>();
  for (const record of records) {
    if (!('step' in record)) continue;
    const group = groups.get(record.step);
    if (group === undefined) groups.set(record.step, [record]);
    else group.push(record);
  }
  return groups;
}

function buildResult(
  step: PlannedStep,
  index: number,
  sum: StepDone,
  records: readonly StepRecord[],
  otherwise: MissReason,
): Omit<StepSummary, 'isEasier'> {
  const { what, name, sides, holdMs, packMs } = step;
  const hurt = records.filter(({ type }) => type === 'hurt').map(({ side }) => side ?? ('whole' as const));
  return {
    ...sum,
    number: index + 1,
    what,
    name,
    sides,
    holdMs,
    heldMs: sumOf(records, (record) => (record.type === 'rep' ? record.heldMs : 0)),
    packMs,
    packedMs: sumOf(records, (record) => (record.type === 'pack' ? record.playedMs : 0)),
    hurt: [...new Set(hurt)],
    missed: sum.done < sum.planned ? (findReason(records) ?? otherwise) : undefined,
  };
}

/** Where the session began: the person may have let it begin with a later exercise. */
function findFirstStep(session: RecordOf<'session'>, records: readonly SessionRecord[]): number {
  if (session.resumes !== undefined || session.atMs === 0) return 0;
  return records.find((record) => record.type === 'step')?.step ?? 0;
}

/** What the step's own records say; `undefined` where they say nothing. */
function findReason(records: readonly StepRecord[]): MissReason | undefined {
  if (records.some(({ type }) => type === 'hurt' || type === 'left-out')) return 'hurt';
  const isSkipped = records.some(
    (record) => record.type === 'skip' && (record.reason === 'skipped' || record.reason === 'went-on'),
  );
  return isSkipped ? 'skipped' : undefined;
}

function isEasier({ what }: PlannedStep, records: readonly StepRecord[], chosen: readonly string[]): boolean {
  return chosen.includes(what) || records.some(({ type }) => type === 'easier');
}

function sumOf(records: readonly StepRecord[], lengthOf: (record: StepRecord) => number): number {
  return records.reduce((total, record) => total + lengthOf(record), 0);
}
