/** What has to be recorded so that a routine can be heard whole: every sentence of every plan that can become of it. */
import { minuteMs } from '../durations.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { choosable } from '../routine/choosable.ts';
import type { Routine } from '../routine/routine.ts';
import { inWeek, listChangingWeeks, listExerciseSteps } from '../routine/weeks.ts';
import { betweenRecordingsMs, recordingKey, splitRecorded } from '../text/spoken-text.ts';
import { buildPlan } from './build-plan.ts';
import type { Choices } from './choices.ts';
import { listHurtAnswers, listLastQuestions, listPhrases } from './list-phrases.ts';
import type { Plan } from './plan.ts';
import { estimateSpeechMs, type PlannedPhrase, planUnhurried } from './planned-phrase.ts';

export interface SentenceToRecord {
  readonly say: string;
  /** A recording that is longer has to be played faster somewhere. */
  readonly withinMs: number;
}

/** Nothing that ships counts higher, and no session has more minutes. */
const highestNumber = 60;
/** A number is over before the next one, with a breath between them. */
const numberMs = 850;

/** Every number that is counted, whatever the routine, and every whole minute that a session may last. */
export function listCommonSentences(language: string): readonly SentenceToRecord[] {
  const { number, opening } = messagesFor(language).speech;
  const numbers = Array.from({ length: highestNumber + 1 }, (_, value) => ({ say: number(value), withinMs: numberMs }));
  const lengths = numbers.slice(1).flatMap((_, index) => {
    const [welcome] = opening('', (index + 1) * minuteMs);
    return shareTime(planUnhurried(splitRecorded(welcome).at(-1) ?? '', 'normal'));
  });
  return [...numbers, ...lengths];
}

/** In the order of the plans, the usual one first; of every week in which something is otherwise. */
export function listRecordings(routine: Routine): readonly SentenceToRecord[] {
  return shareSentences(listChangingWeeks(routine.steps).flatMap((week) => listOfWeek(inWeek(routine, week))));
}

function listOfWeek(routine: Routine): readonly PlannedPhrase[] {
  const build = (choices: Choices) => buildPlan(routine, choices);
  const doses = findDistinct(listDoses(routine), build);
  const plans = [
    {},
    ...doses,
    ...doses.map((dose) => ({ ...dose, startSide: 'right' as const })),
    ...listOptions(routine),
  ];
  const built = plans.map(build);
  return [
    ...built.flatMap((plan) => listPhrases(plan)),
    ...[...new Map(built.toReversed().map((plan) => [renderDoses(plan), plan])).values()].flatMap(listHurtAnswers),
    ...[false, true].flatMap((isTyped) => built.flatMap((plan) => listLastQuestions(plan, isTyped))),
  ];
}

/** Of choices that lead to the same doses, one. */
function findDistinct(choices: readonly Choices[], build: (choices: Choices) => Plan): readonly Choices[] {
  return [...new Map(choices.map((choice) => [renderDoses(build(choice)), choice])).values()];
}

/** All that the words of the steps depend on, and what is said once something hurts. */
function renderDoses({ mode, steps }: Plan): string {
  return JSON.stringify([
    mode,
    ...steps.map((step) =>
      step.kind === 'exercise' ? [step.exercise.id, step.number, step.dose, step.work, step.easier] : [step.kind],
    ),
  ]);
}

/** Everything that doses can be chosen by. */
function listDoses(routine: Routine): readonly Choices[] {
  return [
    ...choosable.modes.flatMap((mode) =>
      choosable.rangePlaces.map((dose): Choices => ({ mode, dose, startSide: 'left' })),
    ),
    ...Array.from({ length: choosable.levels }, (_, index): Choices => ({ level: index + 1, startSide: 'left' })),
    ...listBudgets(routine),
  ];
}

/** Every budget by the minute, up to the one that has room for the highest doses. */
function listBudgets(routine: Routine): readonly Choices[] {
  const { totalMs } = buildPlan(routine, { mode: 'maintenance', dose: 'high' });
  const minutes = Math.ceil(totalMs / minuteMs) + 1;
  return Array.from({ length: minutes }, (_, index) => ({
    mode: 'maintenance',
    budgetMs: (index + 1) * minuteMs,
    startSide: 'left',
  }));
}

/** What a person would hear of a routine, made with the choices that nobody has to make. */
export function listUsualSentences(routine: Routine): readonly SentenceToRecord[] {
  const plans = listChangingWeeks(routine.steps).map((week) => buildPlan(inWeek(routine, week), {}));
  return shareSentences(plans.flatMap((plan) => [...listPhrases(plan), ...listHurtAnswers(plan)]));
}

/** What a person may choose, and cautions may, that changes what is said. */
function listOptions(routine: Routine): readonly Choices[] {
  const exercises = [...new Set(listExerciseSteps(routine.steps).map(({ exercise }) => exercise.id))];
  return [
    { countDown: true },
    { waitForMe: true },
    { unattended: true },
    { hurtLastTime: exercises },
    { hurtLastTime: exercises, easier: exercises },
    { hurtLastTime: exercises, unattended: true },
    { leaveOutPacks: ['cold'] },
    { leaveOutPacks: ['heat'] },
    ...exercises.map((id) => ({ leaveOut: [id] })),
  ];
}

/** Each sentence once, with the shortest of its limits. */
function shareSentences(phrases: readonly PlannedPhrase[]): readonly SentenceToRecord[] {
  const sentences = new Map<string, SentenceToRecord>();
  for (const phrase of phrases) {
    for (const sentence of shareTime(phrase)) {
      const key = recordingKey(sentence.say);
      const known = sentences.get(key);
      if (known === undefined) sentences.set(key, sentence);
      else if (sentence.withinMs < known.withinMs) sentences.set(key, { ...known, withinMs: sentence.withinMs });
    }
  }
  return [...sentences.values()];
}

/** The sentences of a phrase with the time that each of them has: a long one has more. */
function shareTime({ say, withinMs, wordsPerMinute }: PlannedPhrase): readonly SentenceToRecord[] {
  const sentences = splitRecorded(say);
  // On the way words may be faster than anybody should speak them: there the recording is played faster.
  const usualMs = Math.max(withinMs, estimateSpeechMs(say, wordsPerMinute));
  const roomMs = usualMs - betweenRecordingsMs * (sentences.length - 1);
  const wholeMs = sentences.reduce((sum, sentence) => sum + estimateSpeechMs(sentence), 0);
  return sentences.map((sentence) => ({
    say: sentence,
    withinMs: Math.round((roomMs * estimateSpeechMs(sentence)) / wholeMs),
  }));
}
