/** Whether a line of a sheet begins an exercise, or says more of the one above. */
import { isDose, sharesDose } from './line-amounts.ts';
import {
  beginsAsSentence,
  isBareVerb,
  isInstruction,
  isName,
  isSureName,
  isTitleLike,
  saysWhatIsDone,
  type splitTold,
  wordsOf,
} from './line-names.ts';
import type { OpenExercise } from './open-exercise.ts';
import type { Sentence } from './read-sentence.ts';
import type { PlacedLine } from './sheet-lines.ts';

/** `told` is its name with how it is done, where it has no amount; `open` is the exercise above, if the line may be about it. */
export function beginsExercise(
  placed: PlacedLine,
  first: Sentence,
  told: ReturnType<typeof splitTold>,
  open: OpenExercise | undefined,
  isBelowAny: boolean,
): boolean {
  const { isItem, isAfterGap, label, text } = placed;
  if (label !== undefined && open !== undefined) return false;
  if (isItem) return first.name !== '' || told !== undefined;
  // "Raise your hips and hold for 15 seconds." says the rest of what stands above.
  const { hold, isUnheld, reps } = first.amounts;
  const isHold = hold !== undefined && isUnheld !== true && reps === undefined;
  const isRest = isHold && open !== undefined && !isAfterGap && !sharesDose(open.amounts, first.amounts);
  if (isRest && saysWhatIsDone(first.name, text)) return false;
  const isInItem = open?.isItem === true && !open.hasDose;
  const isInList = isAfterGap ? open !== undefined : isBelowAny;
  if ((isInList || first.hasAmounts) && isOfNobody(text, first, open)) return true;
  if (!isDose(first.amounts)) return told !== undefined && !isInItem && isInstruction(told.told);
  if (!isName(first.name) || isBareVerb(first.name)) return false;
  if (open === undefined || open.hasDose) return true;
  // Below a name, or without the end of a sentence, what is done is said of the exercise above.
  const isSentence = beginsAsSentence(first.name) || (/[.!]$/.test(text) && wordsOf(first.name).length > 3);
  return !isSentence && (isAfterGap || !isInItem);
}

/** Below an exercise with its dose in one line, what is not understood is perhaps another one: it has a name before it. */
function isOfNobody(text: string, { name, doubt, amounts }: Sentence, open: OpenExercise | undefined): boolean {
  // "Cat/cow - 6 rounds" says how many sets of one that is not above.
  const isUnread = doubt !== undefined || (amounts.sets !== undefined && !isDose(amounts));
  const isBelowLine = open === undefined || (open.hasDose && open.moreLines.length === 0 && !open.isItem);
  return isBelowLine && isUnread && name !== text && isSureName(name) && !isTitleLike(text) && !beginsAsSentence(text);
}
