/** Whether a number or a time of which nothing says so is held: of a stretch it may be, of ten squats it is not. */
import { readQuantity } from '../../routine/quantity.ts';
import type { LineAmounts } from './line-amounts.ts';
import type { SheetExercise } from './sheet.ts';

/** Of these "3 x 40" may be seconds. */
const stillWords =
  /(?<!(?:single|double|straight|one)[- ]leg |cat[- ]?(?:cow )?)stretch|plank|wall sit|pose(?!\p{L})|dehn|(?<!liege)stütz/iu;

export function namesStill(text: string): boolean {
  return stillWords.test(text);
}

/** Nobody holds each of ten for longer without a word of holding. This project's own choice. */
const maxUnsaidHoldMs = 15_000;

/** So many of a longer hold nobody does. This project's own choice. */
const maxRepsOfLong = 5;

/** "10 reps, 60 s", "8 x, 10 breaths": of each of them, or something else besides. */
export function isUnsaidHold({ hold, breaths, isBeside, reps }: LineAmounts, text: string): boolean {
  if (isBeside !== true || reps === undefined) return false;
  const time = readQuantity('hold', hold ?? '');
  const isShort = typeof time !== 'string' && time.high <= maxUnsaidHoldMs;
  // "30 s each side. Repeat 3 times."
  const isFew = Math.max(...reps.split(/[-/]/).map(Number)) <= maxRepsOfLong;
  return breaths !== undefined || (!isShort && !isFew && !namesStill(text));
}

// As above, once it is known which exercise it is of.

const kept = String.raw`(?<!(?:single|double|straight|one)[- ]leg )stretch|hold(?! on(?:to)?(?!\p{L}))|held|(?<!\p{L})iso(?:metric)?(?!\p{L})|dehn|halte`;
const keptWords = new RegExp(kept, 'iu');

/** Names of positions, and muscles: "Hamstrings 3 x 30 sec" is a stretch of them. */
const position = new RegExp(
  String.raw`${kept}|plank|pose(?!\p{L})|balanc|stance|(?<!to[ -]|\/)stand(?!\p{L})|(?:hang|hug|twist|bridge|bracing|brace|openers?)(?!\p{L})|wall[ -]sits?|(?<!liege)stütz|brücke|waage|kindspos|(?<!\p{L})(?:prone (?:on|lying|lie|prop\p{L}*)|cobra|sphinx|pigeon|butterfly|mermaid|figure[ -](?:4|four)|warrior|tree|frog)(?!\p{L})|^(?:hamstrings?|quads?|calf|calves|piriformis|pecs?|psoas|hip flexors?|glutes?|it ?band|adductors?|lats?|waden?|hüftbeuger)$`,
  'iu',
);

/** What goes on is never held, however short it is. */
const movement =
  /march|jog|walk|jump|jack|skip|climb|burpee|crawl|shuffle|treadmill|trampolin|cycl|rowing|swim|boxing|punch|danc|swing|circl|bounc|sprint|pendul|pedal|high[- ]knees?|(?:butt|flutter|scissor)[- ]kick|step[- ]?(?:up|down|touch)|(?:shoulder|neck|head|wrist|ankle|foam|ball|foot)s?[- ]roll|(?:battle|skipping) ?rope|hula|stair|toss|catch|drill|fast feet|nods?|dribbl|werfen|fangen|prellen|gaze|(?<!\p{L})(?:run(?:s|ning)?|hop(?:s|ping)?|bik(?:e|ing)|steps|pumps?)(?!\p{L})|marsch|gehen|lauf|trab|spring|sprünge|hüpf|hampel|galopp|trippel|anfersen|radfahr|fahrrad|ergometer|rudern|schwimm|boxen|tanz|schwing|kreis|pendel|treppe|strampel|schütteln|wippen|bergsteig|blickstab/iu;

/** What is lifted may be held at its end, but not for long; "glute bridge march" is no position, whatever is held besides. */
const lifting =
  /roll|rock|kick|step|raise|curl|press|squat|(?<!deep )lunge|(?<!hip )lift|crunch|(?:sit|push|pull)[- ]?ups?|(?<!\p{L})(?:taps?|touch\p{L}*|reach\p{L}*|pulses?|dips?)(?!\p{L})|bird[- ]?dog|cat[ /-]?(?:cow|camel)|clam|opposite arm|lumbar rotation|(?:prone hip ext|lying hip abd)|chair (?:stand|rise)|dead[- ]?bug|leg[- ]twists|nerve|pelvic (?:clock|tilt)|sit[- ]to[- ]stand|wall[- ]slide|sliding|heben|kniebeuge|ausfallschritt|liegestütze(?!\p{L})/iu;

function namesPosition(text: string): boolean {
  return keptWords.test(text) || (position.test(text) && !movement.test(text) && !lifting.test(text));
}

/** Few hold anything for less, and only once. This project's own choice. */
const shortMs = 15_000;

/** What nobody knows is held where it is shorter than this. This project's own choice. */
const likelyTimeMs = 30_000;

export function isShortHold(hold: string): boolean {
  const time = readQuantity('hold', hold);
  return typeof time !== 'string' && time.low <= shortMs;
}

/**
 * What is done for so long and not held, "marching 3 x 30 sec", has sets and no reps; `no-time` where a step cannot be done so.
 * `exercise` is one of the program.
 */
export function settleTime(
  { name, how, amounts: read }: Pick<SheetExercise, 'name' | 'how' | 'amounts'>,
  exercise?: string,
): LineAmounts | 'no-time' {
  const { isUnheld, ...amounts } = read;
  if (isUnheld !== true) return read;
  const { hold = '', sets, reps, ...others } = amounts;
  const time = readQuantity('time', hold);
  const isTime = typeof time !== 'string' && (sets === undefined || reps === undefined);
  const isLikely = isTime && time.low >= likelyTimeMs;
  const isPosition = namesPosition(name);
  const isLifted = !isShortHold(hold) && lifting.test(name);
  const isHeldBelow = how.some((one) => keptWords.test(one));
  const isMoving = !isPosition && (movement.test(name) || (isLifted && !isHeldBelow));
  if (!isMoving && (!isLikely || isPosition || isHeldBelow || exercise !== undefined)) return amounts;
  const times = sets ?? reps;
  return isTime ? { ...others, hold, isUnheld, ...(times === undefined ? {} : { sets: times }) } : 'no-time';
}
