/** How much of an exercise, as it stands on a sheet: `8-10s x 4-5 each side; keep breathing`. */
import { formatProblem } from '../../messages/en/problems.ts';
import { isOneSided } from '../../routine/figure.ts';
import { namesSideInLines } from '../../routine/placeholder.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import type { Exercise, ExerciseCatalog } from '../../routine/routine.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import { buildDose } from '../../routine/sheet/build-dose.ts';
import type { LineAmounts } from '../../routine/sheet/line-amounts.ts';
import { turnToExercise } from '../../routine/sheet/one-side.ts';
import { readLineAmounts } from '../../routine/sheet/read-by-side.ts';
import { settleTime } from '../../routine/sheet/settle-time.ts';
import { wayOf } from '../../routine/sheet/sheet-sides.ts';
import { whyUnmeasured } from '../../routine/sheet/why-unclear.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { maxLetters } from '../../routine/text-limits.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import { openReasons } from '../sheet/render-sheet.ts';
import { judgeText } from './ask-text.ts';

const twoSteps =
  'That is two steps, one after the other: please type one of them, and take the exercise once more for the other.';
const example = 'for example 8s x 5, or 2 x 10 each side';

/** The step, or what is wrong with what was typed. What stands behind a semicolon is a word to remember. */
export function readDose(typed: string, exercise: Exercise): WrittenExerciseStep | string {
  const [written = '', ...words] = typed.split(';');
  const { amounts: found, isUnclear, hasUnreadNumber, before, after } = readLineAmounts(written, exercise.name);
  const rest = [before, after]
    .join(' ')
    .replace(/[\s,.:-]+/g, ' ')
    .trim();
  const side = sideWords.get(rest.toLowerCase());
  const hasSides = isOneSided(exercise) || namesSideInLines(exercise);
  const isEach = found.isEachWay === true && found.sides === undefined;
  const sided: LineAmounts = {
    ...found,
    ...(isEach ? { sides: 'each' } : {}),
    ...(side === undefined ? {} : { sides: side }),
  };
  const settled = settleTime({ name: exercise.name, how: [], amounts: sided }, exercise.id);
  if (settled === 'no-time') return `${capital(openReasons[settled])}.`;
  const amounts = settled;
  if (found.pair !== undefined || (found.isEachWay === true && !hasSides)) return twoSteps;
  const isOfNothing = found.ofWhat === 'unsaid' && !hasSides;
  const unread =
    isUnclear || hasUnreadNumber || isOfNothing
      ? written.trim()
      : side === undefined && rest !== ''
        ? rest
        : amounts.frequency;
  const unmeasured = unread === undefined ? undefined : whyUnmeasured(`${exercise.name} ${written}`);
  if (unmeasured !== undefined) return `${capital(openReasons[unmeasured])}.`;
  if (unread !== undefined)
    return `"${safeText(unread)}" is not understood. Please type how long and how often, ${example}.`;
  const turned = turnToExercise(amounts, exercise.otherLimb);
  if (turned === undefined || turned.startSide !== amounts.startSide)
    return 'Another limb works on the other side there. Please add "leg" or "arm": "left leg".';
  const dose = buildDose(turned);
  if (dose === undefined) return `Please type how long and how often, ${example}.`;
  if (amounts.sides === 'both' || amounts.sides === 'both-limbs')
    return 'At once, or one by one? Please type "both together" or "each side".';
  if (dose.sides === undefined && hasSides)
    return 'It is done on one side at a time. Please add "each side", "left" or "right".';
  const note = [...wayOf(found, false), words.join(';').trim()].join(' ').trim();
  const noteVerdict = judgeText(note, maxLetters.note);
  if (noteVerdict !== true) return noteVerdict;
  const step: WrittenExerciseStep = {
    exercise: exercise.id,
    ...dose,
    ...(note === '' ? {} : { note }),
  };
  return findProblem(step, exercise) ?? step;
}

/** Of a sheet they may mean anything; here they are an answer. */
const sideWords: ReadonlyMap<string, 'left' | 'right'> = new Map([
  ['left', 'left'],
  ['right', 'right'],
]);

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
