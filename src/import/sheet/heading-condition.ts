/** A heading below which exercises are done in some case only, at another time, on one side, or so often. */
import { isCondition, isPosture, isSectionName, wordsOf } from './line-names.ts';
import { readSentence, type Sentence } from './read-sentence.ts';
import { isOpenMeaning, type LineMeaning } from './sheet.ts';

/** `undefined` for a line that is no heading; its words where it has a condition. */
export function readCondition(
  text: string,
  meaning: LineMeaning,
  isPart: boolean,
  isBelowExercise: boolean,
): { readonly condition: string | undefined } | undefined {
  const sentence = readSentence(text);
  const { reps, sets } = sentence.amounts;
  const isOfMany = meaning === 'unclear' && isSectionName(sentence.name) && (reps ?? sets) !== undefined;
  // In a sheet with headings for parts of the day another heading may stand for one more.
  const isOtherPart = isPart && meaning === 'section' && !isSubheading(text);
  const isOfSide = isSideAlone(sentence) && meaning === 'section';
  if (isOfMany || isOtherPart || isOfSide) return { condition: text };
  if (!isHeadingLike(text, meaning)) return undefined;
  return { condition: isBelowExercise && isCondition(text) ? text : undefined };
}

/** "Flexion in lying: do NOT start until told" */
export function isNotBegun(text: string): boolean {
  return /(?<!\p{L})(?:(?:do not|don['’]t|not(?: yet| to)?|never|noch nicht|nicht) (?:yet )?(?:start|begin|do this|do it|beginnen|anfangen|starten)|leave (?:it |this )?until|skip (?:this|it)(?! (?:if|when)(?!\p{L}))|omit|weglassen|auslassen|noch nicht)(?!\p{L})/iu.test(
    text,
  );
}

/** "No lifting over 5 kg" is of no exercise, "No moneys 2x15" is one. */
export const prohibits = /^(?:no|keine?)\s(?!.*\d\s*[x×]\s*\d)/iu;

/** "No twisting, d/c if numb" heads nothing. */
export const isRule = /!|(?<!\p{L})(?:no|not|never|don['’]t|d\/c|kein\p{L}*|nicht|nie)(?!\p{L})/iu;

/** Below the exercises words without a mark of a heading are advice: "Avoid twisting". */
export function readOtherHeading(text: string, isPart: boolean, isBelowExercise: boolean): LineMeaning {
  if (isBelowExercise && isRule.test(text) && !/:$/.test(text)) return 'advice';
  const isHeading = isPart || /:$/.test(text) || isSectionName(text) || isPosture(text) || isCondition(text);
  return isHeading || !isBelowExercise ? 'section' : 'advice';
}

/** It says when, and not how much or on which side. */
export const namesTime =
  /(?<!\p{L})(?:from|after|once|when|if|until|later|weeks?|days?|phase|ab|nach|wenn|falls|sobald|bis|später|wochen?|tage?)(?!\p{L})/iu;

export function isSideAlone({ name, doubt, amounts: { sides, limb: _, ...others } }: Sentence): boolean {
  return (
    doubt === undefined && name === '' && (sides === 'left' || sides === 'right') && Object.keys(others).length === 0
  );
}

/** "Warm up", "On the floor": no time of the day. */
function isSubheading(text: string): boolean {
  return (
    isPosture(text) ||
    /warm|cool|stretch|strength|exercises|program|übungen|floor|mat|aufwärm|dehn|kräftig/iu.test(text)
  );
}

/** A longer line without a colon is a sentence. This project's own choice. */
const maxHeadingWords = 6;

function isHeadingLike(text: string, meaning: LineMeaning): boolean {
  if (meaning === 'exercise' || meaning === 'frequency') return false;
  const isShort = wordsOf(text).length <= maxHeadingWords && !/[.!?,]$/.test(text);
  const isMarked = /:$|(?<!\p{L})(?:these|those|following|diese|folgende)(?!\p{L})/iu.test(text);
  return meaning === 'section' || isMarked || (isShort && isOpenMeaning(meaning));
}
