/** The answers to the safety questions, one small file each: machines that share the folder never write to the same one. */
import type { Files, Folders, Ports } from '../ports.ts';
import { randomDigits } from './journal-name.ts';
import { createOwnFile } from './line-file.ts';
import { renderCompactUtc, renderLocalTime } from './local-time.ts';

/** What is kept of a yes. */
export type WarningSign = 'seek-help-now' | 'see-clinician';

/** What was asked, all questions or a few, and what was answered. */
export interface SafetyAnswer {
  readonly asked: 'full' | 'short';
  readonly answer: 'clear' | 'assumed-clear' | WarningSign;
}

/** The moment in UTC, what was asked, and the answer. */
const nameParts = /^\d{8}T\d{6}Z-(full|short)-(clear|assumed-clear|seek-help-now|see-clinician)-[\da-f]+\.json$/;

/** Oldest first; none where the folder cannot be read, so that everything is asked again. */
export function readSafetyAnswers(files: Files, folders: Folders): readonly SafetyAnswer[] {
  try {
    return files.list(safetyFolder(files, folders)).flatMap((name) => {
      const parts = nameParts.exec(name);
      // The pattern admits no other words.
      return parts === null ? [] : [{ asked: parts[1], answer: parts[2] } as SafetyAnswer];
    });
  } catch {
    return [];
  }
}

/** Throws where the answer cannot be kept. */
export function writeSafetyAnswer(
  { asked, answer }: SafetyAnswer,
  { files, environment, clock }: Pick<Ports, 'files' | 'environment' | 'clock'>,
): void {
  const wallMs = clock.wallMs();
  const time = renderLocalTime(wallMs, clock.utcOffsetMinutes(wallMs));
  const name = `${renderCompactUtc(wallMs)}-${asked}-${answer}-${environment.randomName(randomDigits)}.json`;
  const file = createOwnFile(files, safetyFolder(files, environment.folders), name);
  file.append(new TextEncoder().encode(`${JSON.stringify({ time, asked, answer })}\n`));
  file.close();
}

function safetyFolder(files: Files, folders: Folders): string {
  return files.join(folders.data, 'safety');
}
