/** The three questions of the PEG scale (Krebs 2009), asked once a week; each answer is a small file of its own. */
import { dayMs, weekDays } from '../durations.ts';
import type { Files, Folders, Ports } from '../ports.ts';
import { readAnswerFiles, writeAnswerFile } from './answers.ts';
import { isPainScore } from './check-record.ts';
import { localDay, readLocalTime, wallMsOf } from './local-time.ts';

const pegItems = ['pain', 'enjoyment', 'activity'] as const;

/** 0 to 10 each. */
export type PegScores = Readonly<Record<(typeof pegItems)[number], number>>;

export interface PegAnswer {
  /** Local time. */
  readonly time: string;
  /** `undefined` where the person passed over the questions. */
  readonly scores: PegScores | undefined;
}

const folder = 'peg';

/** Oldest first, up to now: a wrong clock may have dated one ahead. None where the folder cannot be read. */
export function readPegAnswers(files: Files, folders: Folders, nowMs: number): readonly PegAnswer[] {
  return readAnswerFiles(files, folders, folder)
    .flatMap(({ kind, content }) => {
      const time = content?.time;
      if (typeof time !== 'string' || readLocalTime(time) === undefined) return [];
      const scores = readScores(content ?? {});
      return scores === undefined && kind !== 'skipped' ? [] : [{ time, scores }];
    })
    .filter(({ time }) => wallMsOf(time) <= nowMs)
    .toSorted((a, b) => wallMsOf(a.time) - wallMsOf(b.time));
}

/** Rejects where it cannot be kept. */
export function writePegAnswer(
  scores: PegScores | undefined,
  ports: Pick<Ports, 'files' | 'environment' | 'clock'>,
): Promise<void> {
  return writeAnswerFile(folder, scores === undefined ? 'skipped' : 'scores', scores ?? {}, ports);
}

/** The scale's own score: the mean of its three items. */
export function meanOfPeg({ pain, enjoyment, activity }: PegScores): number {
  return (pain + enjoyment + activity) / pegItems.length;
}

const daysBetween = weekDays;

/** A week after the last one, answered or passed over. */
export function isPegDue(answers: readonly PegAnswer[], nowMs: number): boolean {
  const last = answers.at(-1);
  return last === undefined || nowMs - wallMsOf(last.time) >= daysBetween * dayMs;
}

/** The local day of an answer, as a number of days. */
export function dayOfPeg({ time }: PegAnswer): number {
  const read = readLocalTime(time);
  return read === undefined ? 0 : localDay(read);
}

function readScores(content: Readonly<Record<string, unknown>>): PegScores | undefined {
  const { pain, enjoyment, activity } = content;
  const isWhole = isPainScore(pain) && isPainScore(enjoyment) && isPainScore(activity);
  return isWhole ? { pain, enjoyment, activity } : undefined;
}
