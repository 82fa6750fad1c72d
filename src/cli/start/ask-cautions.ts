/** Asks, once, whether anything speaks against a routine's exercises and packs, and applies the answers to the session. */
import { buildCautionAnswer, findConcernState, listConcerns, packConcerns } from '../../care/cautions.ts';
import { type CautionTopic, type KeptCautionAnswer, writeCautionAnswer } from '../../journal/caution-answers.ts';
import type { CautionMessages } from '../../messages/care.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Ports } from '../../ports.ts';
import { listPacks, type Routine } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import { type AppliedCautions, applyCautions, readKeptCautions } from '../apply-cautions.ts';
import { keepAnswer, type Prompts } from '../prompts.ts';

export interface CautionContext {
  /** `undefined` where nobody is to be asked. */
  readonly prompts: Prompts | undefined;
  readonly messages: Pick<Messages, 'cautions' | 'notices'>;
  readonly ports: Pick<Ports, 'files' | 'environment' | 'clock' | 'terminal'>;
}

/** Asks what is not answered yet. */
export async function askCautions(
  routine: Routine,
  choices: Choices,
  context: CautionContext,
): Promise<AppliedCautions> {
  const { prompts, ports } = context;
  let kept = readKeptCautions(ports);
  if (prompts !== undefined) {
    const exercises = listUnanswered('exercises', listConcerns([routine]), kept);
    if (exercises.length > 0) kept = await ask('exercises', exercises, kept, prompts, context);
    const packs = listUnanswered('packs', listPacks(routine).length === 0 ? [] : packConcerns, kept);
    // One that speaks against packs is enough.
    const isAnswered = packConcerns.some((concern) => findConcernState('packs', concern, kept) === 'yes');
    if (packs.length > 0 && !isAnswered) kept = await ask('packs', packs, kept, prompts, context);
  }
  return applyCautions(routine, choices, kept, { canAsk: prompts !== undefined }, context);
}

function listUnanswered(
  topic: CautionTopic,
  concerns: readonly string[],
  kept: readonly KeptCautionAnswer[],
): readonly string[] {
  return concerns.filter((concern) => findConcernState(topic, concern, kept) === 'unanswered');
}

/** Returns what is kept from now on; an answer that cannot be written counts for this session. */
async function ask(
  topic: CautionTopic,
  concerns: readonly string[],
  kept: readonly KeptCautionAnswer[],
  prompts: Prompts,
  { messages, ports }: CautionContext,
): Promise<readonly KeptCautionAnswer[]> {
  const ticked = await tickConcerns(topic, concerns, [], prompts, messages.cautions);
  const answer = buildCautionAnswer(topic, concerns, ticked, kept);
  await keepAnswer(() => writeCautionAnswer(answer, ports), messages.notices, ports.terminal);
  return [...kept, { ...answer, name: '', isWhole: true }];
}

export function tickConcerns(
  topic: CautionTopic,
  concerns: readonly string[],
  ticked: readonly string[],
  prompts: Prompts,
  { question, packQuestion, packConcerns: packNames }: CautionMessages,
): Promise<readonly string[]> {
  const nameOf = (concern: string) =>
    topic === 'packs' ? (new Map(Object.entries(packNames)).get(concern) ?? '') : concern;
  const choices = concerns.map((concern) => ({
    name: safeText(nameOf(concern)),
    value: concern,
    isTicked: ticked.includes(concern),
  }));
  return prompts.tick(topic === 'packs' ? packQuestion : question, [{ choices }]);
}
