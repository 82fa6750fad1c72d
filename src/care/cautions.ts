/** What of a routine a person should leave out, or take in its easier form: decided from what they answered. */
import type { CautionAnswer, CautionTopic, KeptCautionAnswer } from '../journal/answers.ts';
import type { PackConcern } from '../messages/care.ts';
import type { Choices } from '../plan/choices.ts';
import { type Caution, type Exercise, listPacks, type Routine } from '../routine/routine.ts';
import { listExerciseSteps } from '../routine/weeks.ts';

/** Midlands Partnership NHS Foundation Trust: who asks before using cold or heat. */
export const packConcerns: readonly PackConcern[] = [
  'circulation',
  'feeling',
  'skin',
  'diabetes',
  'heart',
  'cancer',
  'fever',
  'reaction',
];

type ConcernState = 'yes' | 'no' | 'unanswered';

/** A tick stands until somebody who knew of it answered otherwise; one that cannot be read any more is asked about again. */
export function findConcernState(
  topic: CautionTopic,
  concern: string,
  kept: readonly KeptCautionAnswer[],
): ConcernState {
  const answers = kept.filter((answer) => answer.topic === topic);
  const denials = answers.filter(
    ({ isWhole, asked, ticked }) => isWhole && names(asked, concern) && !names(ticked, concern),
  );
  const lifted = new Set(denials.flatMap(({ replaces }) => replaces));
  const standing = answers.filter(
    ({ name, isWhole, ticked }) => (!isWhole || names(ticked, concern)) && !lifted.has(name),
  );
  if (standing.some(({ isWhole }) => isWhole)) return 'yes';
  return standing.length > 0 || denials.length === 0 ? 'unanswered' : 'no';
}

/** An answer that replaces all that is known. */
export function buildCautionAnswer(
  topic: CautionTopic,
  asked: readonly string[],
  ticked: readonly string[],
  kept: readonly KeptCautionAnswer[],
): CautionAnswer {
  const replaces = kept.filter((answer) => answer.topic === topic && !isDenial(answer)).map(({ name }) => name);
  return { topic, asked, ticked, replaces };
}

/** Each concern of these routines once, as it is first written, and those that were ticked for others. */
export function listConcerns(routines: readonly Routine[], kept: readonly KeptCautionAnswer[] = []): readonly string[] {
  const ofRoutines = routines.flatMap(listExercises).flatMap(({ takeCare }) => takeCare.map(({ concern }) => concern));
  const ofOthers = kept
    .filter(({ topic }) => topic === 'exercises')
    .flatMap(({ ticked }) => ticked)
    .filter((concern) => findConcernState('exercises', concern, kept) === 'yes');
  const byKey = new Map([...ofRoutines, ...ofOthers].toReversed().map((concern) => [keyOf(concern), concern]));
  return [...byKey.values()].toReversed();
}

/** What follows for some exercises from one concern. */
interface CautionEffect {
  readonly concern: string;
  readonly then: Caution['then'];
  /** The exercises, by name. */
  readonly exercises: readonly string[];
}

export interface CautionVerdict {
  readonly choices: Required<Pick<Choices, 'leaveOut' | 'easier' | 'leaveOutPacks'>>;
  readonly effects: readonly CautionEffect[];
  /** Why there are no packs. */
  readonly packConcerns: readonly PackConcern[];
  /** What is done more gently only because nobody has been asked. */
  readonly unanswered: { readonly easier: readonly string[]; readonly packs: boolean };
}

/**
 * What was ticked is applied. Where nobody can be asked, what is unanswered is taken in the easier form where its caution
 * knows one, and packs are left out.
 */
export function judgeCautions(
  routine: Routine,
  kept: readonly KeptCautionAnswer[],
  { canAsk }: { readonly canAsk: boolean },
): CautionVerdict {
  const verdicts = listExercises(routine).map((exercise) => judgeExercise(exercise, kept, canAsk));
  const inForm = (form: Caution['then']) => verdicts.filter(({ then }) => then === form);
  const packs = judgePacks(routine, kept, canAsk);
  return {
    choices: {
      leaveOut: inForm('leave-out').map(({ exercise }) => exercise.id),
      easier: inForm('easier').map(({ exercise }) => exercise.id),
      leaveOutPacks: packs.leaveOut ? [...new Set(listPacks(routine).map(({ pack }) => pack))] : [],
    },
    effects: [...groupEffects('leave-out', inForm('leave-out')), ...groupEffects('easier', inForm('easier'))],
    packConcerns: packs.concerns,
    unanswered: {
      easier: inForm('easier').flatMap(({ exercise, concerns }) => (concerns.length === 0 ? [exercise.name] : [])),
      packs: packs.leaveOut && packs.concerns.length === 0,
    },
  };
}

interface Verdict {
  readonly exercise: Exercise;
  /** Absent where it is done as it stands. */
  readonly then: Caution['then'] | undefined;
  /** What was ticked and leads to this; none where nobody was asked. */
  readonly concerns: readonly string[];
}

function judgeExercise(exercise: Exercise, kept: readonly KeptCautionAnswer[], canAsk: boolean): Verdict {
  const cautions = exercise.takeCare.map(({ concern, then }) => ({
    concern,
    then: exercise.easier === undefined ? 'leave-out' : then,
    state: findConcernState('exercises', concern, kept),
  }));
  const ticked = cautions.filter(({ state }) => state === 'yes');
  for (const form of ['leave-out', 'easier'] as const) {
    const concerns = ticked.filter(({ then }) => then === form).map(({ concern }) => concern);
    if (concerns.length > 0) return { exercise, then: form, concerns };
  }
  const isUnanswered = cautions.some(({ then, state }) => then === 'easier' && state === 'unanswered');
  return { exercise, then: isUnanswered && !canAsk ? 'easier' : undefined, concerns: [] };
}

function judgePacks(routine: Routine, kept: readonly KeptCautionAnswer[], canAsk: boolean) {
  if (listPacks(routine).length === 0) return { leaveOut: false, concerns: [] };
  const states = packConcerns.map((concern) => ({ concern, state: findConcernState('packs', concern, kept) }));
  const concerns = states.filter(({ state }) => state === 'yes').map(({ concern }) => concern);
  const isUnanswered = states.some(({ state }) => state === 'unanswered');
  return { leaveOut: concerns.length > 0 || (isUnanswered && !canAsk), concerns };
}

function groupEffects(then: Caution['then'], verdicts: readonly Verdict[]): readonly CautionEffect[] {
  const byConcern = new Map<string, CautionEffect>();
  for (const { exercise, concerns } of verdicts) {
    for (const concern of concerns) {
      const { exercises = [] } = byConcern.get(keyOf(concern)) ?? {};
      byConcern.set(keyOf(concern), { concern, then, exercises: [...exercises, exercise.name] });
    }
  }
  return [...byConcern.values()];
}

function listExercises({ steps }: Routine): readonly Exercise[] {
  return [...new Map(listExerciseSteps(steps).map(({ exercise }) => [exercise.id, exercise])).values()];
}

function isDenial({ isWhole, ticked }: KeptCautionAnswer): boolean {
  return isWhole && ticked.length === 0;
}

function names(concerns: readonly string[], concern: string): boolean {
  return concerns.some((each) => keyOf(each) === keyOf(concern));
}

/** Two files may write a concern with and without a capital letter. */
function keyOf(concern: string): string {
  return concern.toLowerCase();
}
