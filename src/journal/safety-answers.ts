/** What a person answered to the question about warning signs, as it is kept. */
import type { Files, Folders, Ports } from '../ports.ts';
import { type AnswerFile, readAnswerFiles, readTexts, writeAnswerFile } from './answer-files.ts';

/** How soon somebody must see the signs that were ticked. */
export type Urgency = 'seek-help-now' | 'see-clinician';

/** What was asked, the first time or again, and what was answered. */
export interface SafetyAnswer {
  readonly asked: 'full' | 'short';
  readonly answer: 'clear' | 'assumed-clear' | Urgency;
  /** Names of the signs that were ticked. */
  readonly signs: readonly string[];
  /** The yeses of which a full clear says that they are over: those that were known when it was given. */
  readonly lifts: readonly string[];
}

export interface KeptSafetyAnswer extends SafetyAnswer {
  /** By which a later answer lifts it. */
  readonly name: string;
}

const safetyFolder = 'safety';

/** None where the folder cannot be read, so that everything is asked again. */
export function readSafetyAnswers(files: Files, folders: Folders): readonly KeptSafetyAnswer[] {
  return readAnswerFiles(files, folders, safetyFolder).flatMap(readSafetyAnswer);
}

/** Rejects where the answer cannot be kept. */
export function writeSafetyAnswer(
  answer: SafetyAnswer,
  ports: Pick<Ports, 'files' | 'environment' | 'clock'>,
): Promise<void> {
  return writeAnswerFile(safetyFolder, `${answer.asked}-${answer.answer}`, answer, ports);
}

const kindParts = /^(full|short)-(clear|assumed-clear|seek-help-now|see-clinician)$/;

/** A yes counts wherever it is still to be read, in the name or in the file; a "no" only where the file is whole. */
function readSafetyAnswer({ name, kind, content }: AnswerFile): readonly KeptSafetyAnswer[] {
  const parts = kindParts.exec(kind);
  const written = kindParts.exec(`${content?.asked}-${content?.answer}`);
  const found = [parts, written].find((each) => isUrgency(each?.[2])) ?? (kind === written?.[0] ? written : null);
  if (found === null) return [];
  const signs = readTexts(content?.signs);
  // The pattern admits no other words.
  return [{ name, asked: found[1], answer: found[2], signs, lifts: readTexts(content?.lifts) } as KeptSafetyAnswer];
}

export function isUrgency(answer: string | undefined): boolean {
  return answer === 'seek-help-now' || answer === 'see-clinician';
}
