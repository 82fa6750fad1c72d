/** Whether a time that no word says is held is a hold, once it is known which exercise it is of. */
import { readQuantity } from '../quantity.ts';
import type { LineAmounts } from './line-amounts.ts';
import type { SheetExercise } from './sheet.ts';

/** Of the program's own exercises those that go on moving; in any other one a position is held. */
const moving: ReadonlySet<string> = new Set(
  (
    'back-extension-push-up bird-dog bridge-march cat-cow clamshell curl-up dead-bug knee-rolls knee-to-chest-kicks leg-twists ' +
    'nerve-slider pelvic-clock pelvic-tilt prone-leg-lift seated-pelvic-tilt side-lying-leg-lift sit-to-stand walking wall-slides'
  ).split(' '),
);

const kept = String.raw`(?<!(?:single|double|straight|one)[- ]leg )stretch|hold(?! on(?:to)?(?!\p{L}))|held|(?<!\p{L})iso(?:metric)?(?!\p{L})|dehn|halte`;
const keptWords = new RegExp(kept, 'iu');

/** Names of positions, and muscles: "Hamstrings 3 x 30 sec" is a stretch of them. */
const position = new RegExp(
  String.raw`${kept}|plank|pose(?!\p{L})|balanc|stance|(?<!to[ -]|\/)stand(?!\p{L})|(?:hang|hug|twist|bridge|bracing|brace|openers?)(?!\p{L})|wall[ -]sits?|stütz|brücke|waage|kindspos|(?<!\p{L})(?:prone (?:on|lying|lie|prop\p{L}*)|cobra|sphinx|pigeon|butterfly|mermaid|figure[ -](?:4|four)|warrior|tree|frog)(?!\p{L})|^(?:hamstrings?|quads?|calf|calves|piriformis|pecs?|psoas|hip flexors?|glutes?|it ?band|adductors?|lats?|waden?|hüftbeuger)$`,
  'iu',
);

/** "Glute bridge march" moves, whatever is held besides. */
const motion =
  /march|swing|circle|roll|rock|kick|walk|jack|jog|step|climb|raise|curl|press|squat|lunge|lift|(?<!\p{L})(?:taps?|touch\p{L}*|reach\p{L}*|pulses?|dips?)(?!\p{L})|kreis|schwing|gehen|lauf|heben/iu;

export function namesPosition(text: string): boolean {
  return keptWords.test(text) || (position.test(text) && !motion.test(text));
}

/** Few hold anything for less, and only once. This project's own choice. */
const shortMs = 15_000;

export function isShortHold(hold: string): boolean {
  const time = readQuantity('hold', hold);
  return typeof time !== 'string' && time.low <= shortMs;
}

type Timed = Pick<SheetExercise, 'name' | 'how' | 'amounts'>;

/** What is done for so long and not held, "marching 3 x 30 sec", has sets and no reps. `exercise` is one of the program. */
export function settleTime({ name, how, amounts: read }: Timed, exercise: string | undefined): LineAmounts {
  const { isUnheld, ...amounts } = read;
  if (isUnheld !== true) return read;
  const { hold = '', sets, reps, ...others } = amounts;
  const isPosition = namesPosition(name) || how.some((one) => keptWords.test(one));
  const isHeld = exercise === undefined ? isPosition : !moving.has(exercise);
  // A step cannot be done for less than half a minute.
  const isTime = typeof readQuantity('time', hold) !== 'string';
  if (!isTime || isHeld || (sets !== undefined && reps !== undefined)) return amounts;
  return reps === undefined ? read : { ...others, hold, isUnheld, sets: reps };
}
