/** The safety questions: which are due, asking them, and keeping the answers. */

import {
  firstFlare,
  fullQuestions,
  notADiagnosis,
  type SafetyQuestion,
  shortQuestions,
} from '../../plan/wording/safety-questions.ts';
import { renderLocalTime } from '../../player/local-time.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import type { Prompts } from '../prompts.ts';

export type SafetyAnswer = 'clear' | 'assumed-clear' | SafetyQuestion['answer'];

export interface SafetyResult {
  readonly answer: SafetyAnswer;
  /** What to do after a yes; empty when nothing stands in the way. */
  readonly advice: readonly string[];
}

type SafetyPorts = Pick<Ports, 'files' | 'environment' | 'clock' | 'terminal'>;

const mostBytes = 1024 * 1024;
const ownerOnly = { folder: 0o700, file: 0o600 };

/** Which questions are due: all of them the first time, a few before every pain day, else none. */
export function dueQuestions(ports: SafetyPorts, mode: Mode): 'full' | 'short' | 'none' {
  if (!wasClearedInFull(ports)) return 'full';
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
  if (due === 'full') terminal.write(`\nBefore you start. ${notADiagnosis}\n`);
  if (due === 'full' && mode === 'pain-day') terminal.write(`${firstFlare}\n`);
  for (const { signs, question, answer, advice } of due === 'full' ? fullQuestions : shortQuestions) {
    terminal.write(`\n${signs.map((sign) => `  - ${sign}`).join('\n')}\n`);
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

function wasClearedInFull(ports: SafetyPorts): boolean {
  const lines = readLines(ports);
  return lines.some((line) => line.includes('"asked":"full"') && line.includes('"answer":"clear"'));
}

function readLines({ files, environment }: SafetyPorts): readonly string[] {
  const path = safetyFile(files, environment);
  try {
    return new TextDecoder().decode(files.readSync(path, mostBytes)).split('\n');
  } catch {
    // Absent or unreadable: the questions are asked again, which harms nobody.
    return [];
  }
}

function keepAnswer(ports: SafetyPorts, asked: 'full' | 'short', answer: SafetyAnswer): void {
  const { files, environment, clock, terminal } = ports;
  const wallMs = clock.wallMs();
  const time = renderLocalTime(wallMs, clock.utcOffsetMinutes(wallMs));
  try {
    files.makeFolder(environment.folders.data, ownerOnly.folder);
    const file = files.openAppend(safetyFile(files, environment), ownerOnly.file);
    file.append(new TextEncoder().encode(`${JSON.stringify({ time, asked, answer })}\n`));
    file.close();
  } catch {
    terminal.write('Your answers could not be kept, so you will be asked again next time.\n');
  }
}

function safetyFile(files: Ports['files'], environment: Ports['environment']): string {
  return files.join(environment.folders.data, 'safety.jsonl');
}
