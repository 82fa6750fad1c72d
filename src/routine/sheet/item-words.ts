/** The words with which an item of a sheet begins: a name, a label, or how somebody lies or stands for it. */
import {
  beginsAsInstruction,
  isForOneCase,
  isInstruction,
  isOnlyWay,
  withoutBullet,
  withoutLabel,
  wordsOf,
} from './line-words.ts';
import { isCounted } from './read-amounts.ts';
import { readLineAmounts } from './read-by-side.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

/** "Lie on your side. Lift your top leg." begins anew. */
export function beginsWithPosition(text: string): boolean {
  return /^(?:lie|lying|sit|sitting|seated|stand|standing|kneel|kneeling|crawling|on (?:your (?:back|front|side|stomach|tummy|hands)|all fours|hands)|in (?:standing|sitting|lying)|(?:in |im |auf )?(?:der |die )?(?:rückenlage|bauchlage|seitlage|vierfüßler\p{L}*|stand|stehen|sitz|sitzen)|legen sie sich|setzen sie sich|stellen sie sich|stehen sie|sitzen sie|liegen sie)(?!\p{L})/iu.test(
    text,
  );
}

const saying =
  /^(?:\p{L}+ )?(?:note|tip|hint|important|remember|position|aim|goal|progress\p{L}*|how|option|variation|warning|caution|equipment|tipp|hinweis|wichtig|achtung|merke|beachte\p{L}*|ausgangs\p{L}+|ziel|steigerung|material|ausführung|technique|action|instructions?|description|(?:in|ex)hale|breath\p{L}*|up|down|aste?|sp|start\p{L}*|durchführung)$/iu;

/** "Quad sets: Tighten the thigh." has its name before the colon, and then how it is done. */
export function splitHow(name: string): string | undefined {
  const [, head, how = ''] = /^(\p{L}[^:.!?\d]{2,40}):\s+(\p{L}.*)$/su.exec(name) ?? [];
  if (head === undefined || saying.test(head) || isOnlyWay(head) || isInstruction(head) || isForOneCase(head))
    return undefined;
  return isInstruction(how) || beginsAsInstruction(how) || /[.!]$/.test(how) || how.includes(', ') ? head : undefined;
}

/** "Position: supine, knees bent" names no exercise. */
export function isSaying(text: string): boolean {
  return saying.test(/^([^:]{2,30}):\s+\p{L}/u.exec(text)?.[1] ?? '');
}

/** A longer one is a description. This project's own choice. */
const maxItemWords = 12;
/** As above, of a name alone. */
const maxNameWords = 7;

/** What is done in an exercise may be its name: "Slide heel up and down". */
export function isItemName(name: string): boolean {
  return !/[.!?:;]/.test(name) && wordsOf(name).length <= maxItemWords && !isOnlyWay(name) && !isForOneCase(name);
}

/** "Sets: 3 / Reps: 10 - Band pull apart" */
const namedBehind = /^Sets:.*\d[^–—-]*\s[–—-]\s\p{Lu}\p{Ll}/u;

/** "Reps: 10" and "Start: 2x8" below a name name nothing. */
export function isAmountLabel(text: string): boolean {
  return (
    !namedBehind.test(text) &&
    /^(?:reps?|repetitions?|sets?|holds?|hold time|times?|duration|dose|dosage|rest|frequency|repeat|(?:sets?|reps?)\s*(?:\/|x|&|and)\s*(?:sets?|reps?)|wdh\.?|wiederholungen|wiederholen|sätze|serien|haltezeit|halten|dauer|pause|dosierung|umfang|start|begin|now|today|current(?:ly)?|anfang|beginn|zu beginn|jetzt|heute|aktuell)\s*:/iu.test(
      text,
    )
  );
}

/** "Sets 3" is "Sets: 3". */
export function withAmountLabel(text: string): string {
  return text.replace(/^(sets?|reps?|sätze|wdh\.?)\s+(?=\d[\d–-]*$)/iu, '$1: ');
}

/** A line of nothing but words is a name only with a word for what is moved, or how. */
export function namesMovement(text: string): boolean {
  return (
    !/[.!?;]/.test(text) &&
    wordsOf(text).length <= maxNameWords &&
    /(?:stretch(?:es|ing)?|raises?|squats?|lunges?|bridg(?:es?|ing)|planks?|curls?|press(?:es)?|press[- ]?ups?|push[- ]?ups?|rows?|slides?|tilts?|twists?|clams?|clamshells?|steps?|step[- ]?ups?|march(?:es|ing)?|sets?|pumps?|circles?|rotations?|extensions?|flexions?|ab-?ductions?|ad-?ductions?|squeezes?|lifts?|kicks?|crunch(?:es)?|rolls?|tucks?|shrugs?|pulls?|reach(?:es)?|swings?|pose|dogs?|bugs?|cow|glides?|hinges?|stands?|walks?|quads?|dips?|thrusts?|bends?|taps?|hugs?|scrunches|clocks?|dehnung|heben|beuge|kniebeugen?|brücke|stütz|kreisen|drehen|strecken|kippen|rudern|ausfallschritte?)(?!\p{L})/iu.test(
      text,
    )
  );
}

/** "Calf, hamstring, quad", "Squats and lunges"; "Lying, knees bent, feet flat" is one, as "squat and press" is. */
function isListOfNames(text: string): boolean {
  const parting = /\s*(?:[,+&]|(?<!\p{L})(?:and|und)(?!\p{L})|(?<!,.*)\/(?!.*,))\s*/u;
  const names = text.split(parting).filter((name) => name !== '');
  const isJoined = /[&/]|(?<!\p{L})(?:and|und)(?!\p{L})/u.test(text);
  const areMovements = names.every(
    (name) => namesMovement(name) && !beginsAsInstruction(name) && (!isJoined || /(?:s|en|te)$/u.test(name)),
  );
  const areShort = names.every((name) => wordsOf(name).length <= 2 && !isOnlyWay(name)) && !beginsWithPosition(text);
  return (names.length > 1 && areMovements) || (names.length > 2 && areShort);
}

/** Whether an exercise of a sheet is a list of them. */
export function namesSeveral({ name, how }: { readonly name: string; readonly how: readonly string[] }): boolean {
  const isOfMany = /(?:stretches|exercises|dehnungen|übungen)$/iu.test(name);
  return isListOfNames(name) || (isOfMany && how.some(isListOfNames));
}

/** "And hold 5 seconds" goes on with the amount of the exercise above. */
export function beginsAsAmount(text: string): boolean {
  return /^(?!.*(?:rest|pause))(?:(?:and|then|und|dann) )?(?:hold|repeat|reps?|sets?|halten|wiederhol|wdh|\d)/i.test(
    text,
  );
}

/** "Week two" and "Later" before an amount name no exercise. */
export function isOtherTime(name: string): boolean {
  return /^(?:start\p{L}*|begin\p{L}*|goals?|aims?|targets?|then|next|later|now|final\p{L}*|end|progress\p{L}*|option\p{L}*|easy|easier|hard|harder|weeks?|phase|stage|level|days?|set|alternative\p{L}*|or|first|initial\p{L}*|eventual\p{L}*|current\p{L}*|min|max|ziel\p{L}*|anfang\p{L}*|später|steigerung|woche|variante|leicht\p{L}*|schwer\p{L}*)(?:\s(?:\d+|dose|point|value|option|version|one|two|three|eins|zwei|drei))?$/iu.test(
    name,
  );
}

/** Of a name and a number nobody can tell that it is so many of it, unless other lines are written so too. */
export function isBareNumber(line: string): boolean {
  const text = writeNumbersBeforeUnits(withoutLabel(withoutBullet(line)));
  if (!/\p{L}\)?[\s:–—-]+\d{1,3}(?: (?:of|von) \d{1,3})?$/u.test(text) || isCounted(text)) return false;
  // The first number of "Figure 4 x 10" belongs to the name.
  return !/[x×]\s*\d+$/iu.test(text) && Object.keys(readLineAmounts(text).amounts).join() === 'reps';
}
