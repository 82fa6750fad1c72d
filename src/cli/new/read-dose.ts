/** How much of an exercise, as it stands on a sheet: `8-10s x 4-5 each side; keep breathing`. */
import { buildDose } from '../../import/sheet/build-dose.ts';
import type { LineAmounts } from '../../import/sheet/line-amounts.ts';
import { readSentence } from '../../import/sheet/read-by-side.ts';
import { hasDose } from '../../import/sheet/read-sentence.ts';
import { settleTime } from '../../import/sheet/settle-time.ts';
import { turnToExercise } from '../../import/sheet/sheet-sides.ts';
import { formatProblem } from '../../messages/en/problems.ts';
import { isOneSided } from '../../routine/figure.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import type { Exercise, ExerciseCatalog } from '../../routine/routine.ts';
import { maxLetters, namesSideInLines } from '../../routine/routine-texts.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import { openReasons } from '../sheet/render-sheet.ts';
import { judgeText } from './ask-text.ts';

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
