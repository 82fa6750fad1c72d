/**
 * What speaks against exercises and packs: asked once, kept, put into the choices for a routine, and reported.
 */
import {
  buildCautionAnswer,
  type CautionVerdict,
  findConcernState,
  judgeCautions,
  listConcerns,
  packConcerns,
} from '../care/cautions.ts';
import {
  type CautionTopic,
  type KeptCautionAnswer,
  readCautionAnswers,
  writeCautionAnswer,
} from '../journal/answers.ts';
import type { CautionMessages } from '../messages/care.ts';
import type { Messages } from '../messages/messages.ts';
import type { Choices } from '../plan/choices.ts';
import type { Ports } from '../ports.ts';
import { listPacks, type Routine } from '../routine/routine.ts';
import { safeText } from '../text/escape.ts';
import { keepAnswer, type Prompts } from './prompts.ts';

interface AppliedCautions {
  readonly choices: Choices;
  /** What is left out or done more gently, and why. */
  readonly notices: readonly string[];
}

interface CautionWorld {
  readonly messages: Pick<Messages, 'cautions'>;
  readonly ports: Pick<Ports, 'files' | 'environment'>;
}

export function readKeptCautions({ files, environment }: CautionWorld['ports']): readonly KeptCautionAnswer[] {
  return readCautionAnswers(files, environment.folders);
}

/** Where nobody can be asked, what is unanswered is done more gently. */
function applyCautions(
  routine: Routine,
  choices: Choices,
  kept: readonly KeptCautionAnswer[],
  asking: { readonly canAsk: boolean },
  { messages, ports }: CautionWorld,
): AppliedCautions {
  const plan = judgeCautions(routine, kept, asking);
  const notices = renderEffects(plan, messages.cautions);
  const change = messages.cautions.change(ports.environment.typedCommand);
  return { choices: joinChoices(choices, plan), notices: notices.length === 0 ? [] : [...notices, change] };
}

/** For a plan that is shown or written, and at which nobody is asked anything. */
export function applyKeptCautions(routine: Routine, choices: Choices, world: CautionWorld): AppliedCautions {
  return applyCautions(routine, choices, readKeptCautions(world.ports), { canAsk: true }, world);
}

/** What was ticked, a line each for exercises and packs. */
export function renderKept(kept: readonly KeptCautionAnswer[], words: CautionMessages): readonly string[] {
  const exercises = listConcerns([], kept);
  const packs = packConcerns.filter((concern) => findConcernState('packs', concern, kept) === 'yes');
  return [
    ...(exercises.length === 0 ? [] : [safeText(words.kept(exercises))]),
    ...(packs.length === 0 ? [] : [words.keptForPacks(packs.map((concern) => words.packConcerns[concern]))]),
  ];
}

function joinChoices(choices: Choices, { choices: added }: CautionVerdict): Choices {
  const join = <Item>(first: readonly Item[] = [], second: readonly Item[]) => [...new Set([...first, ...second])];
  const joined = {
    leaveOut: join(choices.leaveOut, added.leaveOut),
    easier: join(choices.easier, added.easier),
    leaveOutPacks: join(choices.leaveOutPacks, added.leaveOutPacks),
  };
  return { ...choices, ...Object.fromEntries(Object.entries(joined).filter(([, list]) => list.length > 0)) };
}

/** One line for each concern. */
function renderEffects(
  { effects, packConcerns, unanswered }: CautionVerdict,
  words: CautionMessages,
): readonly string[] {
  return [
    ...effects.map(({ concern, then, exercises }) =>
      then === 'leave-out' ? words.leftOut(concern, exercises) : words.easier(concern, exercises),
    ),
    ...(packConcerns.length === 0
      ? []
      : [words.packsLeftOut(packConcerns.map((concern) => words.packConcerns[concern]))]),
    ...(unanswered.easier.length === 0 && !unanswered.packs
      ? []
      : [words.notAsked(unanswered.easier, unanswered.packs)]),
  ].map(safeText);
}

interface CautionContext {
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
    if (exercises.length > 0) kept = await askAndKeep('exercises', exercises, kept, prompts, context);
    const packs = listUnanswered('packs', listPacks(routine).length === 0 ? [] : packConcerns, kept);
    // One that speaks against packs is enough.
    const isAnswered = packConcerns.some((concern) => findConcernState('packs', concern, kept) === 'yes');
    if (packs.length > 0 && !isAnswered) kept = await askAndKeep('packs', packs, kept, prompts, context);
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
async function askAndKeep(
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
