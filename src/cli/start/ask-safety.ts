/** Asks about warning signs where that is due, and keeps the answer. */
import { findDueQuestion, findEmergencyNumbers, findStandingYeses, judgeSigns } from '../../care/safety.ts';
import {
  type KeptSafetyAnswer,
  readSafetyAnswers,
  type SafetyAnswer,
  type Urgency,
  writeSafetyAnswer,
} from '../../journal/answers.ts';
import type { Messages } from '../../messages/messages.ts';
import type { SafetyMessages, SafetySigns } from '../../messages/prompts.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import { ownLocale } from '../own-messages.ts';
import { keepAnswer, type Prompts, writeLines } from '../prompts.ts';
import { UserError } from '../user-error.ts';

export interface SafetyResult {
  readonly answer: SafetyAnswer['answer'] | 'not-due';
  /** What to do after a yes; absent when nothing stands in the way. */
  readonly advice: readonly string[] | undefined;
}

interface SafetyContext {
  /** `--yes`: the person answers with no, unasked. */
  readonly assumesNo: boolean;
  /** `undefined` where nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly messages: Pick<Messages, 'prompts' | 'notices'>;
  readonly ports: Pick<Ports, 'files' | 'environment' | 'clock' | 'terminal'>;
}

interface Sign {
  readonly id: string;
  readonly name: string;
  readonly urgency: Urgency;
}

export function dueQuestion(ports: SafetyContext['ports'], mode: Mode): 'full' | 'short' | 'none' {
  return findDueQuestion(readKept(ports), mode);
}

/**
 * Throws where nobody can be asked. A "no" that is only assumed does not count as having been asked, and does not pass a
 * yes that stands.
 */
export async function answerSafety(mode: Mode, context: SafetyContext): Promise<SafetyResult> {
  const { assumesNo, prompts, ports } = context;
  const kept = readKept(ports);
  // Only what is known now can be lifted: a yes that is given meanwhile in another window stands.
  const standing = findStandingYeses(kept);
  const asked = findDueQuestion(kept, mode);
  if (asked === 'none') return { answer: 'not-due', advice: undefined };
  if (assumesNo && standing.length === 0) {
    await keep({ asked, answer: 'assumed-clear', signs: [], lifts: [] }, context);
    return { answer: 'assumed-clear', advice: undefined };
  }
  if (prompts !== undefined) return askSafety(asked, standing, prompts, context);
  if (standing.length > 0) return refuse(standing, context);
  throw new UserError({ code: 'answers-missing', answers: ['safety'] });
}

async function askSafety(
  asked: 'full' | 'short',
  standing: readonly KeptSafetyAnswer[],
  prompts: Prompts,
  context: SafetyContext,
): Promise<SafetyResult> {
  const { safety } = context.messages.prompts;
  if (asked === 'full') writeLines(context.ports.terminal, renderIntroduction(standing, safety));
  const group = (urgency: Urgency, { heading }: SafetySigns) => ({
    heading,
    choices: listSigns(urgency, safety).map((sign) => ({ name: sign.name, value: sign })),
  });
  const ticked = await prompts.tick(asked === 'full' ? safety.question : safety.questionAgain, [
    group('seek-help-now', safety.emergency),
    group('see-clinician', safety.soon),
  ]);
  const answer = judgeSigns(ticked);
  const lifts = asked === 'full' && answer === 'clear' ? standing.map(({ name }) => name) : [];
  await keep({ asked, answer, signs: ticked.map(({ id }) => id), lifts }, context);
  if (answer === 'clear') return { answer, advice: undefined };
  const signs = ticked.map(({ name }) => `  - ${name}`);
  return { answer, advice: [safety.ticked, ...signs, ...renderWhatToDo(answer, safety, context.ports)] };
}

/** A yes stands, and nobody is there to answer anew. */
function refuse(standing: readonly KeptSafetyAnswer[], { messages, ports }: SafetyContext): SafetyResult {
  const { safety } = messages.prompts;
  const isUrgent = standing.some(({ answer }) => answer === 'seek-help-now');
  const answer = isUrgent ? 'seek-help-now' : 'see-clinician';
  const before = safety.tickedBefore(nameSigns(standing, safety));
  const anew = safety.answerAnew(ports.environment.typedCommand);
  return { answer, advice: [before, ...renderWhatToDo(answer, safety, ports), anew] };
}

function renderIntroduction(standing: readonly KeptSafetyAnswer[], safety: SafetyMessages): readonly string[] {
  return [
    '',
    `${safety.beforeStart} ${safety.notADiagnosis}`,
    ...(standing.length > 0 ? [safety.tickedBefore(nameSigns(standing, safety))] : []),
  ];
}

/** What to do, and whom to call in an emergency. */
function renderWhatToDo(
  answer: Urgency,
  safety: SafetyMessages,
  { environment }: SafetyContext['ports'],
): readonly string[] {
  if (answer === 'see-clinician') return [safety.soon.advice];
  return [safety.emergency.advice, safety.call(findEmergencyNumbers(ownLocale(environment)))];
}

function listSigns(urgency: Urgency, { emergency, soon }: SafetyMessages): readonly Sign[] {
  const { signs } = urgency === 'seek-help-now' ? emergency : soon;
  return Object.entries(signs).map(([id, name]) => ({ id, name, urgency }));
}

/** What was ticked, in words; a sign that only a later version knows has none. */
function nameSigns(standing: readonly KeptSafetyAnswer[], safety: SafetyMessages): readonly string[] {
  const kept = new Set(standing.flatMap(({ signs }) => signs));
  const all = [...listSigns('seek-help-now', safety), ...listSigns('see-clinician', safety)];
  return all.filter(({ id }) => kept.has(id)).map(({ name }) => name);
}

function keep(answer: SafetyAnswer, { messages, ports }: SafetyContext): Promise<void> {
  return keepAnswer(() => writeSafetyAnswer(answer, ports), messages.notices, ports.terminal);
}

function readKept({ files, environment }: SafetyContext['ports']): readonly KeptSafetyAnswer[] {
  return readSafetyAnswers(files, environment.folders);
}
