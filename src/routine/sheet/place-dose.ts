/** A line that says how much: an exercise of its own, more of the one above it, or nothing that anybody can tell. */

import { beginsWithPosition, isAmountLabel, isItemName, splitHow } from './item-words.ts';
import { isDose } from './line-amounts.ts';
import {
  isHeadingOfMany,
  isInstruction,
  isOnlyWay,
  isPlacedMovement,
  isSentenceWith,
  isShortName,
} from './line-words.ts';
import type { OpenExercise } from './open-exercise.ts';
import type { OpenParts } from './open-parts.ts';
import { areBreathsHeld, isLikelyHold, type ReadLine } from './read-amounts.ts';
import type { LineMeaning } from './sheet.ts';

/** A line that says how much, and the words before and behind it. */
export interface DoseLine {
  readonly line: number;
  readonly text: string;
  readonly name: string;
  readonly rest: string;
  /** A line of a list whose lines are an exercise each. */
  readonly isItem: boolean;
  readonly read: ReadLine;
}

/** Whether its name is a sentence about the exercise above, and no name. */
function isSentenceBelow(above: OpenExercise | undefined, { name, text, read: { before } }: DoseLine): boolean {
  const isWaiting = above !== undefined && !isDose(above.amounts) && !isHeadingOfMany(above.name);
  // The name of an exercise ends with a colon or a dash.
  if (/[:–—-]$/.test(before)) return false;
  if (isPlacedMovement(name)) return false;
  return (
    isInstruction(name) ||
    isOnlyWay(name) ||
    (isWaiting && isSentenceWith(name, text) && !isShortName(name, text)) ||
    // "Swing gently for 1 minute." goes on with the sentence above.
    (isWaiting && above.how.length > 0 && /\p{L}[.!]$/u.test(text))
  );
}

/** Whether nobody can tell what its amount is of, although it stands below an exercise. */
function isUnsureBelow({ amounts: above, name: nameAbove }: OpenExercise, { name, text, read }: DoseLine): boolean {
  if (!isDose(above) && isHeadingOfMany(nameAbove)) return true;
  // Below "8x" ten breaths may come in each of them, or behind them all.
  if (read.amounts.breaths !== undefined && above.reps !== undefined && !areBreathsHeld(text)) return true;
  // A minute below "10 reps" is as unsure as behind it.
  const { hold = '' } = read.amounts;
  if (read.isTimeAlone && above.reps !== undefined && !isLikelyHold(hold, nameAbove)) return true;
  // "Use ice for 15 minutes" is no hold, and a minute below "3 sets of 10" may be the rest between them.
  return read.isTimeAlone && ((name !== '' && !forSoLong.test(text)) || above.sets !== undefined);
}

/** "Move slowly. Repeat for 1 minute." */
const forSoLong =
  /(?<!\p{L})(?:(?:repeat|continue|carry on|keep going|do)(?: this| it| these)? for|wiederholen sie(?: dies| das| es)?|machen sie(?: dies| das| es)?) (?:about |etwa )?[\d½]/iu;

/** "Squeeze a ball between knees, 10 reps" below "Bridge 3x10" is another exercise, whatever it begins with. */
function hasOwnAmounts(above: OpenExercise | undefined, { name, text, read: { amounts } }: DoseLine): boolean {
  // Who lies down anew begins something else.
  if (above !== undefined && isDose(above.amounts) && beginsWithPosition(text)) return true;
  const isAgain = /(?<!\p{L})(?:repeat|wiederhol\p{L}*|this|it|each)(?!\p{L})/iu.test(text);
  const isCounted = amounts.reps !== undefined || amounts.sets !== undefined;
  return isCounted && name !== '' && (above === undefined || (isDose(above.amounts) && !isAgain));
}

export function placeDose(parts: OpenParts, dose: DoseLine): LineMeaning {
  const { line, text, name, rest, isItem, read } = dose;
  const { amounts } = read;
  const item = parts.item();
  const words = name + rest === '' ? undefined : text;
  const isOfHeading = item !== undefined && !isDose(item.amounts) && isHeadingOfMany(item.name);
  if (isAmountLabel(text)) return isOfHeading ? 'unclear' : parts.addAmounts(line, amounts, words);
  const head = isItem || item === undefined || isDose(item.amounts) ? splitHow(name) : undefined;
  if (head !== undefined)
    return parts.open(line, { name: head, amounts, rest: text.slice(text.indexOf(':') + 1).trim() });
  const isName = (isItem && isItemName(name)) || !isSentenceBelow(item, dose);
  if (name !== '' && parts.marks.isVersion) return parts.openVersion(line, { name, amounts, rest });
  if (name !== '' && isName) return parts.open(line, { name, amounts, rest });
  if (item !== undefined && isUnsureBelow(item, dose)) return 'unclear';
  if (hasOwnAmounts(item, dose)) return parts.leaveOther(name, text);
  return parts.addAmounts(line, amounts, words);
}
