/**
 * What a person put right about a session afterwards. Each correction is a small file of its own beside the months: the
 * journal of the session stays as it was written, and machines that share the folder never write to the same file.
 */
import { dayMs } from '../durations.ts';
import type { Files, Ports } from '../ports.ts';
import { readAnswerFiles, readTexts, writeAnswerFile } from './answers.ts';
import { isPainScore } from './check-record.ts';
import type { SessionSummary } from './session-summary.ts';

/** Each is absent where it stays as it was. */
export interface SessionChanges {
  /** Whether it counts as no session at all. */
  readonly removed?: boolean;
  /** 0 to 10; `null`: nothing was reported. */
  readonly painBefore?: number | null;
  readonly painAfter?: number | null;
  readonly playedMs?: number;
  /** One more note. */
  readonly note?: string;
}

interface Correction extends SessionChanges {
  /** Id of the session. */
  readonly session: string;
  /** Names of the corrections of this session that were known when this one was made. */
  readonly after: readonly string[];
}

/** All corrections of one session in one. */
interface SessionCorrection extends Omit<SessionChanges, 'note'> {
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

/** Within the folder of the journals, where only months are sessions. */
const folderName = 'corrections';

/** By session. None where the folder cannot be read: sessions are then shown as they were kept. */
export function readCorrections(files: Files, journalFolder: string): ReadonlyMap<string, SessionCorrection> {
  const kept = readAnswerFiles(files, { data: journalFolder }, folderName)
    .flatMap(({ name, content }) => {
      const correction = content && readCorrection(content);
      return correction === undefined ? [] : [{ name, ...correction }];
    })
    // A later correction names more earlier ones; two that were made unaware of each other stay in the order of their names.
    .toSorted((a, b) => a.after.length - b.after.length);
  const bySession = new Map<string, SessionCorrection>();
  for (const { name, session, after, note, ...changes } of kept) {
    const { names = [], notes = [], ...before } = bySession.get(session) ?? {};
    const all = note === undefined ? notes : [...notes, note];
    bySession.set(session, { ...before, ...changes, names: [...names, name], notes: all });
  }
  return bySession;
}

/** Rejects where it cannot be kept. */
export function writeCorrection(
  kind: 'edit' | 'removal' | 'note',
  session: string,
  changes: SessionChanges,
  journalFolder: string,
  ports: Pick<Ports, 'files' | 'environment' | 'clock'>,
): Promise<void> {
  const after = readCorrections(ports.files, journalFolder).get(session)?.names ?? [];
  const correction: Correction = { session, after, ...changes };
  return writeAnswerFile(folderName, kind, correction, ports, journalFolder);
}

/** What is none of these changes is left out: the file may have been changed, or kept by a later version. */
function readCorrection(content: Readonly<Record<string, unknown>>): Correction | undefined {
  const { session, removed, painBefore, painAfter, playedMs, note } = content;
  if (typeof session !== 'string') return undefined;
  return {
    session,
    after: readTexts(content.after),
    ...(typeof removed === 'boolean' && { removed }),
    ...(isScoreOrNone(painBefore) && { painBefore }),
    ...(isScoreOrNone(painAfter) && { painAfter }),
    ...(typeof playedMs === 'number' && playedMs >= 0 && playedMs <= dayMs && { playedMs }),
    ...(typeof note === 'string' && { note }),
  };
}

function isScoreOrNone(value: unknown): value is number | null {
  return value === null || isPainScore(value);
}

/** The session as the person says that it was. */
export function correctSummary(summary: SessionSummary, correction: SessionCorrection | undefined): SessionSummary {
  if (correction === undefined) return summary;
  const { painBefore, painAfter, playedMs, notes } = correction;
  const isEdited = [painBefore, painAfter, playedMs].some((change) => change !== undefined);
  return {
    ...summary,
    painBefore: painBefore === undefined ? summary.painBefore : (painBefore ?? undefined),
    painAfter: painAfter === undefined ? summary.painAfter : (painAfter ?? undefined),
    playedMs: playedMs ?? summary.playedMs,
    notes: [...summary.notes, ...notes],
    isEdited: summary.isEdited || isEdited,
  };
}

/**
 * What was put right of interrupted sessions, the latest of them first, holds for the one that resumed them and stands for
 * them. Its own pain wins where it was reported anew, and its played time has theirs as it was put right.
 */
export function inheritCorrections(summary: SessionSummary, earlier: readonly SessionCorrection[]): SessionSummary {
  const findPain = (moment: 'painBefore' | 'painAfter') =>
    summary[moment] ?? earlier.map((correction) => correction[moment]).find((pain) => typeof pain === 'number');
  const [painBefore, painAfter] = [findPain('painBefore'), findPain('painAfter')];
  return {
    ...summary,
    painBefore,
    painAfter,
    notes: [...summary.notes, ...earlier.toReversed().flatMap(({ notes }) => notes)],
    isEdited: summary.isEdited || painBefore !== summary.painBefore || painAfter !== summary.painAfter,
  };
}
