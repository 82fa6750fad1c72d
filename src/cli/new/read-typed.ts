/** What somebody types, asked until a routine file can have it: texts, quantities, and how much of an exercise in a line. */
import { buildDose } from '../../import/sheet/build-dose.ts';
import { settleTime } from '../../import/sheet/held-time.ts';
import type { LineAmounts } from '../../import/sheet/line-amounts.ts';
import { hasDose, readSentence } from '../../import/sheet/read-sentence.ts';
import { turnToExercise } from '../../import/sheet/sheet-sides.ts';
import { formatProblem } from '../../messages/en/problems.ts';
import { isOneSided } from '../../routine/figure.ts';
import { findUnsayable } from '../../routine/format-fields.ts';
import { checkQuantity, findMeantQuantity } from '../../routine/meant-quantity.ts';
import { type QuantityName, quantities, readQuantity } from '../../routine/quantity.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import type { Exercise, ExerciseCatalog } from '../../routine/routine.ts';
import { maxLetters, namesSideInLines } from '../../routine/routine-texts.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { findSuggestion } from '../../routine/suggestion.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import type { Prompts } from '../prompts.ts';
import { openReasons } from '../sheet/render-sheet.ts';

/** A text of at most `limit`. */
export async function askText(question: string, limit: number, prompts: Prompts): Promise<string> {
  const typed = await prompts.line(question, (text) =>
    text.trim() === '' ? 'Please type something.' : judgeText(text, limit),
  );
  return typed.trim();
}

/** The same, or `undefined` for Enter alone. */
export async function askTextOrNothing(question: string, limit: number, prompts: Prompts): Promise<string | undefined> {
  const typed = (await prompts.line(question, (text) => judgeText(text, limit))).trim();
  return typed === '' ? undefined : typed;
}

/** One to `max` texts, asked until Enter alone; the last one there is room for is said to be it. */
export async function askTexts(
  questions: { readonly first: string; readonly next: string },
  max: number,
  limit: number,
  prompts: Prompts,
): Promise<readonly string[]> {
  const texts = [await askText(questions.first, limit, prompts)];
  while (texts.length < max) {
    const last = texts.length === max - 1 ? 'The last one there is room for. ' : '';
    const text = await askTextOrNothing(`${last}${questions.next} Enter ends:`, limit, prompts);
    if (text === undefined) break;
    texts.push(text);
  }
  return texts;
}

/** What is wrong with a text for the format; `true` where nothing is. */
export function judgeText(text: string, limit: number): true | string {
  if (text.trim().length > limit) return `Please keep it to ${limit} letters; these are ${text.trim().length}.`;
  if (findUnsayable(text) !== undefined) return 'Please type letters only: there is one here that nobody can see.';
  return /[{}]/.test(text) ? 'Please leave out { and }: in a routine they stand for a side.' : true;
}

/** As it stands in the file: a number without a unit is a number there. */
export type Amount = string | number;

/** `8s`, `4-5`, `30`; and what sheets have in their place, such as `8-10 sec`, as the file would have it. */
export function readAmount(name: QuantityName, typed: string): Amount {
  const text = typed.trim();
  const amount = toAmount(text);
  if (typeof readQuantity(name, amount) !== 'string') return amount;
  return toAmount(findMeantQuantity(name, text) ?? text);
}

function toAmount(text: string): Amount {
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

/** What is wrong with an amount, in the words of the format's own problems; `true` where nothing is. */
export function judgeAmount(name: QuantityName, amount: Amount): true | string {
  const complaint = checkQuantity(name, amount);
  if (complaint === undefined) return true;
  const { expected } = formatProblem(complaint);
  const nearest = findSuggestion(complaint);
  return `Please type ${expected}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}

/** How often something is done: in one set, in several like it, or in sets that differ. */
interface Times {
  readonly reps: Amount | readonly Amount[] | RepsOfSides;
  readonly sets?: Amount;
}

interface RepsOfSides {
  readonly left: number;
  readonly right: number;
}

const eachSide = /^(?:(left|right) )?(\d{1,3})(?: (left|right))?[,;]? (?:(left|right) )?(\d{1,3})(?: (left|right))?$/i;

/** `8 left, 12 right` */
function readSides(typed: string): RepsOfSides | undefined {
  const [, before, first, after, otherBefore, second, otherAfter] = eachSide.exec(typed.trim()) ?? [];
  const [side, other] = [before ?? after, otherBefore ?? otherAfter].map((word) => word?.toLowerCase());
  if (side === undefined || other === undefined || side === other) return undefined;
  const [one, two] = [Number(first), Number(second)];
  return side === 'left' ? { left: one, right: two } : { left: two, right: one };
}

/** `8`, `4-5`, `6, 4, 2` or `6/4/2` for a pyramid, `3 x 8` for three sets of eight, `2-3 x 8`, `8 left, 12 right`. */
export function readReps(name: 'reps' | 'count', typed: string): Times {
  const sides = readSides(typed);
  if (sides !== undefined) return { reps: sides };
  const several = /^(\d{1,4}(?: ?[-–] ?\d{1,4})?) ?(?:[x×*]|sets of) ?(\S.*)$/i.exec(typed.trim());
  if (several !== null) return { sets: readAmount('sets', several[1] ?? ''), reps: readAmount(name, several[2] ?? '') };
  const parts = typed.split(/[,/]/).map((part) => readAmount(name, part));
  const [only, ...others] = parts;
  return { reps: only === undefined || others.length > 0 ? parts : only };
}

const maxSets = quantities.sets.max;

/** What is wrong with times of `name`, which is what a set counts: reps or counts. */
export function judgeTimes(name: 'reps' | 'count', { reps, sets }: Times, hasBothSides: boolean): true | string {
  if (typeof reps === 'object' && 'left' in reps) {
    if (!hasBothSides) return 'Please type one number: it is the same on both sides here.';
    const sideName = name === 'count' ? 'side-count' : 'side-reps';
    return (
      [reps.left, reps.right].map((side) => judgeAmount(sideName, side)).find((verdict) => verdict !== true) ?? true
    );
  }
  const parts = typeof reps === 'object' ? reps : [reps];
  if (parts.length > maxSets) return `Please type at most ${maxSets} sets.`;
  const verdicts = [...parts.map((part) => judgeAmount(name, part)), sets === undefined || judgeAmount('sets', sets)];
  return verdicts.find((verdict) => verdict !== true) ?? true;
}

const example = 'for example 8s x 5, or 2 x 10 each side';

/** The step, or what is wrong with what was typed. What stands behind a semicolon is a word to remember. */
export function readDose(typed: string, exercise: Exercise): WrittenExerciseStep | string {
  const [written = '', ...words] = typed.split(';');
  const read = readSentence(written.trim());
  const { amounts: found, doubt, name, how } = read;
  const unread = doubt ?? (name === '' ? (how[0] ?? found.frequency) : name);
  if (unread !== undefined || !hasDose(read))
    return `${unread === undefined ? '' : `"${safeText(unread)}" is not understood. `}Please type how long and how often, ${example}.`;
  const hasSides = isOneSided(exercise) || namesSideInLines(exercise);
  const sided: LineAmounts =
    found.isEachWay === true && found.sides === undefined && hasSides ? { ...found, sides: 'each' } : found;
  const amounts = settleTime({ name: exercise.name, how: [], amounts: sided }, exercise.id);
  if (amounts === 'no-time') return `${capital(openReasons[amounts])}.`;
  const turned = turnToExercise(amounts, exercise.otherLimb);
  if (turned === undefined) return 'Another limb works on the other side there. Please add "leg" or "arm": "left leg".';
  const dose = amounts.isEachWay === true && amounts.sides === undefined ? undefined : buildDose(turned);
  if (dose === undefined) return `Please type how long and how often, ${example}.`;
  if (amounts.sides === 'both' || amounts.sides === 'both-limbs')
    return 'At once, or one by one? Please type "both together" or "each side".';
  if (dose.sides === undefined && hasSides)
    return 'It is done on one side at a time. Please add "each side", "left" or "right".';
  const note = words.join(';').trim();
  const noteVerdict = judgeText(note, maxLetters.note);
  if (noteVerdict !== true) return noteVerdict;
  const step: WrittenExerciseStep = {
    exercise: exercise.id,
    ...dose,
    ...(note === '' ? {} : { note }),
  };
  return findProblem(step, exercise) ?? step;
}

/** What the format says to it, so that nothing is asked that cannot be written. */
function findProblem(step: WrittenExerciseStep, exercise: Exercise): string | undefined {
  const text = renderRoutineFile({ format: 1, title: 'x', steps: [step] }, []);
  const alone: ExerciseCatalog = {
    keys: () => [exercise.id].values(),
    has: (id) => id === exercise.id,
    get: (id) => (id === exercise.id ? exercise : undefined),
  };
  const [problem] = readRoutine(new TextEncoder().encode(text), alone).problems ?? [];
  if (problem === undefined) return undefined;
  const { message, expected } = formatProblem(problem);
  return expected === undefined ? message : `${message} Please type ${expected}.`;
}
