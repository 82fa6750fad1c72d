/** Asks the safety questions that are due, and keeps the answers. */

import { findDueQuestions, safetyQuestions } from '../../care/safety.ts';
import { readSafetyAnswers, type SafetyAnswer, writeSafetyAnswer } from '../../journal/safety-answers.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import { type Prompts, writeLines } from '../prompts.ts';

export interface SafetyResult {
  readonly answer: SafetyAnswer['answer'] | 'not-due';
  /** What to do after a yes; absent when nothing stands in the way. */
  readonly advice: string | undefined;
}

type AskSafetyMessages = Pick<Messages, 'prompts' | 'notices'>;

type SafetyPorts = Pick<Ports, 'files' | 'environment' | 'clock' | 'terminal'>;

export function dueQuestions({ files, environment }: SafetyPorts, mode: Mode): 'full' | 'short' | 'none' {
  return findDueQuestions(readSafetyAnswers(files, environment.folders), mode);
}

/** Asks what is due and keeps the answer. A yes ends the asking. */
export async function askSafety(
  due: 'full' | 'short',
  mode: Mode,
  prompts: Prompts,
  messages: AskSafetyMessages,
  ports: SafetyPorts,
): Promise<SafetyResult> {
  const { terminal } = ports;
  const { safety } = messages.prompts;
  if (due === 'full') writeLines(terminal, ['', `${safety.beforeStart} ${safety.notADiagnosis}`]);
  if (due === 'full' && mode === 'pain-day') writeLines(terminal, [safety.firstFlare]);
  for (const [name, answer] of safetyQuestions[due]) {
    const { signs, question, advice } = safety[name];
    writeLines(terminal, ['', ...Object.values(signs).map((sign) => `  - ${sign}`)]);
    if (!(await prompts.confirm(question, false))) continue;
    keepAnswer({ asked: due, answer }, messages, ports);
    return { answer, advice };
  }
  keepAnswer({ asked: due, answer: 'clear' }, messages, ports);
  return { answer: 'clear', advice: undefined };
}

/** `--yes`: the person answered all with no, unasked. It does not count as having been asked. */
export function assumeSafe(due: 'full' | 'short', messages: AskSafetyMessages, ports: SafetyPorts): SafetyResult {
  keepAnswer({ asked: due, answer: 'assumed-clear' }, messages, ports);
  return { answer: 'assumed-clear', advice: undefined };
}

function keepAnswer(answer: SafetyAnswer, { notices }: AskSafetyMessages, ports: SafetyPorts): void {
  try {
    writeSafetyAnswer(answer, ports);
  } catch {
    writeLines(ports.terminal, [notices.answersNotKept]);
  }
}
