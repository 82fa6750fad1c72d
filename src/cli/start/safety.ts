/** The safety questions: which are due, asking them, and keeping the answers. */

import {
  firstFlare,
  fullQuestions,
  notADiagnosis,
  type SafetyQuestion,
  shortQuestions,
} from '../../plan/wording/safety-questions.ts';
import { renderCompactUtc, renderLocalTime } from '../../player/local-time.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import type { Prompts } from '../prompts.ts';
import { writeLines } from '../write-lines.ts';

/** What is kept of the asking. */
type SafetyAnswer = 'clear' | 'assumed-clear' | SafetyQuestion['answer'];

export interface SafetyResult {
  readonly answer: SafetyAnswer | 'not-due';
  /** What to do after a yes; empty when nothing stands in the way. */
  readonly advice: readonly string[];
}

type SafetyPorts = Pick<Ports, 'files' | 'environment' | 'clock' | 'terminal'>;

const randomLetters = 8;
const ownerOnly = { folder: 0o700, file: 0o600 };

/** Which questions are due: all of them the first time and after every yes, a few before every pain day, else none. */
export function dueQuestions(ports: SafetyPorts, mode: Mode): 'full' | 'short' | 'none' {
  if (!isClearedInFull(ports)) return 'full';
  return mode === 'pain-day' ? 'short' : 'none';
}

/** Asks what is due and keeps the answer. A yes ends the asking. */
export async function askSafety(
  due: 'full' | 'short',
  mode: Mode,
  prompts: Prompts,
  ports: SafetyPorts,
): Promise<SafetyResult> {
  const { terminal } = ports;
  if (due === 'full') writeLines(terminal, ['', `Before you start. ${notADiagnosis}`]);
  if (due === 'full' && mode === 'pain-day') writeLines(terminal, [firstFlare]);
  for (const { signs, question, answer, advice } of due === 'full' ? fullQuestions : shortQuestions) {
    writeLines(terminal, ['', ...signs.map((sign) => `  - ${sign}`)]);
    if (!(await prompts.confirm(question, false))) continue;
    keepAnswer(ports, due, answer);
    return { answer, advice };
  }
  keepAnswer(ports, due, 'clear');
  return { answer: 'clear', advice: [] };
}

/** `--yes`: the person answered all with no, unasked. It does not count as having been asked. */
export function assumeSafe(due: 'full' | 'short', ports: SafetyPorts): SafetyResult {
  keepAnswer(ports, due, 'assumed-clear');
  return { answer: 'assumed-clear', advice: [] };
}

/** The moment in UTC, what was asked, and the answer. */
const nameParts = /^\d{8}T\d{6}Z-(full|short)-(clear|assumed-clear|seek-help-now|see-clinician)-[\da-f]+\.json$/;

/** A sign that was found stands until all of them have been asked for again. Names sort by time. */
function isClearedInFull({ files, environment }: SafetyPorts): boolean {
  try {
    const names = files.list(safetyFolder(files, environment)).map((name) => nameParts.exec(name));
    const cleared = names.findLastIndex((parts) => parts?.[1] === 'full' && parts[2] === 'clear');
    const found = names.findLastIndex((parts) => parts?.[2] === 'seek-help-now' || parts?.[2] === 'see-clinician');
    return cleared > found;
  } catch {
    // Unreadable: the questions are asked again, which harms nobody.
    return false;
  }
}

/** A file for each answer, as for each session: machines that share the folder never write to the same one. */
function keepAnswer(ports: SafetyPorts, asked: 'full' | 'short', answer: SafetyAnswer): void {
  const { files, environment, clock, terminal } = ports;
  const wallMs = clock.wallMs();
  const time = renderLocalTime(wallMs, clock.utcOffsetMinutes(wallMs));
  const folder = safetyFolder(files, environment);
  const name = `${renderCompactUtc(wallMs)}-${asked}-${answer}-${environment.randomName(randomLetters)}.json`;
  try {
    files.makeFolder(folder, ownerOnly.folder);
    const file = files.createAppend(files.join(folder, name), ownerOnly.file);
    file.append(new TextEncoder().encode(`${JSON.stringify({ time, asked, answer })}\n`));
    file.close();
  } catch {
    writeLines(terminal, ['Your answers could not be kept, so you will be asked again next time.']);
  }
}

function safetyFolder(files: Ports['files'], environment: Ports['environment']): string {
  return files.join(environment.folders.data, 'safety');
}
