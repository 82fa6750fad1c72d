/** The safety questions: which are due, asking them, and keeping the answers. */

import { renderCompactUtc, renderLocalTime } from '../../journal/local-time.ts';
import type { Messages } from '../../messages/messages.ts';
import type { SafetyMessages } from '../../messages/safety.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import type { Prompts } from '../prompts.ts';
import { writeLines } from '../write-lines.ts';

/** What is kept of a yes. */
type WarningSign = 'seek-help-now' | 'see-clinician';

/** What is kept of the asking. */
type SafetyAnswer = 'clear' | 'assumed-clear' | WarningSign;

type QuestionName = 'emergency' | 'soon' | 'emergencyToday' | 'soonToday';

/** Everything, the first time; shortly, before every pain-day session. With what is kept of a yes. */
const questions: Readonly<
  Record<'full' | 'short', readonly (readonly [QuestionName & keyof SafetyMessages, WarningSign])[]>
> = {
  full: [
    ['emergency', 'seek-help-now'],
    ['soon', 'see-clinician'],
  ],
  short: [
    ['emergencyToday', 'seek-help-now'],
    ['soonToday', 'see-clinician'],
  ],
};

export interface SafetyResult {
  readonly answer: SafetyAnswer | 'not-due';
  /** What to do after a yes; absent when nothing stands in the way. */
  readonly advice: string | undefined;
}

type SafetyWords = Pick<Messages, 'prompts' | 'notices'>;

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
  words: SafetyWords,
  ports: SafetyPorts,
): Promise<SafetyResult> {
  const { terminal } = ports;
  const { safety } = words.prompts;
  if (due === 'full') writeLines(terminal, ['', `${safety.beforeStart} ${safety.notADiagnosis}`]);
  if (due === 'full' && mode === 'pain-day') writeLines(terminal, [safety.firstFlare]);
  for (const [name, answer] of questions[due]) {
    const { signs, question, advice } = safety[name];
    writeLines(terminal, ['', ...Object.values(signs).map((sign) => `  - ${sign}`)]);
    if (!(await prompts.confirm(question, false))) continue;
    keepAnswer(due, answer, words, ports);
    return { answer, advice };
  }
  keepAnswer(due, 'clear', words, ports);
  return { answer: 'clear', advice: undefined };
}

/** `--yes`: the person answered all with no, unasked. It does not count as having been asked. */
export function assumeSafe(due: 'full' | 'short', words: SafetyWords, ports: SafetyPorts): SafetyResult {
  keepAnswer(due, 'assumed-clear', words, ports);
  return { answer: 'assumed-clear', advice: undefined };
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
function keepAnswer(asked: 'full' | 'short', answer: SafetyAnswer, { notices }: SafetyWords, ports: SafetyPorts): void {
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
    writeLines(terminal, [notices.answersNotKept]);
  }
}

function safetyFolder(files: Ports['files'], environment: Ports['environment']): string {
  return files.join(environment.folders.data, 'safety');
}
