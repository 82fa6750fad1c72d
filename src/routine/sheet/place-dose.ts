/** A line that says how much: an exercise of its own, more of the one above it, or nothing that anybody can tell. */

import { beginsWithPosition, isAmountLabel, isItemName, isOtherTime, namesMovement, splitHow } from './item-words.ts';
import { isDose, isLong } from './line-amounts.ts';
import {
  isBetweenExercises,
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
import { namesPosition } from './settle-time.ts';
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

/** What is done for minutes. */
const activity = new RegExp(
  [
    String.raw`(?<!\p{L})(?:walk|jog|run(?:ning)?(?!\p{L})|treadmill|swim|aqua|pool|cycl|bik(?:e|ing)(?!\p{L})|row(?:er|ing)|elliptical|cross[- ]?trainer|stair|step|hik|danc|skip|rope|jump|hoop|cardio|aerobic|trampoline)`,
    String.raw`(?<!\p{L})(?:relax|breath|meditat|massag|roll|foam|lying|lie(?!\p{L})|sit(?:ting)?(?!\p{L})|stand|kneel|prone|supine|balanc|traction|hang|stretch|warm[- ]?up|cool[- ]?down|march|swing|rock|shak|gait|mobs?(?!\p{L})|mobili|plank|hold|pose|child|cpm|pump|circl|pendul|floss|glide|nerve|thread|prop(?!\p{L})|heels?|legs?|arms?|knees?|neck|shoulders?|hips?|ankles?|calf|cat(?!\p{L}))`,
    String.raw`(?<!\p{L})(?:geh|spazier|wander|lauf|jogg|schwimm|rad(?!i)|fahrrad|heimtrainer|rudern|tanz|seil|hampel|atm|atem|entspann|lager|lieg|sitz|steh|dehn|massier|mobilis|aufwärm|erwärm|auslauf|schaukel|treppe|kind(?:s|es|haltung)|bein|arm|knie|schulter|nacken|hüft|waden?)`,
    String.raw`(?:ergometer|gymnastik|massage|atmung|lagerung|lage|stand|sitz|dehnung|gang|radeln|rollen|stütz|pendel\p{L}*|kreis\p{L}*)(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** What is planned, what is waited for, and what takes a time, is no exercise. */
const none =
  /^(?:(?:please|bitte|always|then|and|dann|und) )*(?:wait|leave|set aside|after|before|following|within|until|nach|vor|warten|bevor|lassen|bis|(?:(?:the|total|exercise|session|training) )*times?)(?!\p{L})|(?<!\p{L})(?:\p{L}*zeit|\p{L}*dauer|dauert|\p{L}*aufwand|duration|length|takes?|lasts?|total|gesamt\p{L}*|insgesamt|sessions?|program(?:me)?s?|routine|workout|\p{L}*einheit(?:en)?|\p{L}*programm|needed|required|benötigt|(?:the|your|these|my|die|ihre|diese) (?:\p{L}+ )?(?:stretches|exercises|\p{L}*übungen))(?!\p{L})/iu;
const planned =
  /^(?:(?:please|bitte|you|sie|always|immer) )*(?:allow|set|spend|take|plan|reserve|schedule|find|give|have|make|need|use|try|exercise|practi[sc]e|train|do|drink|eat|rest|start|begin|nehmen|planen|üben|trainieren|machen|gönnen|ruhen|trinken|essen|reservieren|brauchen|beginnen|starten)(?!\p{L})|(?<!\p{L})(?:sie|training|exercis(?:e|es|ing)|übungen|üben)(?!\p{L})/iu;

/** "Lie down for 10 minutes afterwards" */
const restsApart =
  /^(?:sit|lie|rest|relax|legen|setzen)(?!\p{L}).*(?<!\p{L})(?:before|after(?:wards)?|danach|davor|nach|vor)(?!\p{L})/iu;

/** Why a line with nothing but a time is no exercise: minutes are of one where its name is a movement, or an item of a list. */
function whyNoExercise({ name, text, isItem, read: { amounts } }: DoseLine): 'advice' | 'whose-time' | undefined {
  if (amounts.hold === undefined || amounts.reps !== undefined || amounts.sets !== undefined) return undefined;
  if (none.test(name) || restsApart.test(text) || isBetweenExercises(text)) return 'advice';
  if (activity.test(name) || namesMovement(name) || namesPosition(name)) return undefined;
  return planned.test(name) || (!isItem && isLong(amounts)) ? 'whose-time' : undefined;
}

export function placeDose(parts: OpenParts, dose: DoseLine): LineMeaning {
  const { line, text, name, rest, isItem, read } = dose;
  const { amounts } = read;
  const item = parts.item();
  const words = name + rest === '' ? undefined : text;
  const isOfHeading = item !== undefined && !isDose(item.amounts) && isHeadingOfMany(item.name);
  if (isAmountLabel(text)) return isOfHeading ? 'unclear' : parts.addAmounts(line, amounts, words);
  if (isOtherTime(name)) return parts.spoil(text);
  if (parts.marks.isOfItem) return placeStep(parts, dose, words);
  const head = isItem || item === undefined || isDose(item.amounts) ? splitHow(name) : undefined;
  if (head !== undefined)
    return parts.open(line, { name: head, amounts, rest: text.slice(text.indexOf(':') + 1).trim() });
  const isName = (isItem && isItemName(name)) || !isSentenceBelow(item, dose);
  const left = name !== '' && isName ? whyNoExercise(dose) : undefined;
  if (left !== undefined) return parts.leaveOut(name, left);
  if (name !== '' && parts.marks.isVersion) return parts.openVersion(line, { name, amounts, rest });
  if (name !== '' && isName) return parts.open(line, { name, amounts, rest });
  if (item !== undefined && isUnsureBelow(item, dose)) return 'unclear';
  if (hasOwnAmounts(item, dose)) return parts.leaveOther(name, text);
  return parts.addAmounts(line, amounts, words);
}

/** Below a numbered name it is how much of that one, whatever its words are. */
function placeStep(parts: OpenParts, dose: DoseLine, words: string | undefined): LineMeaning {
  const item = parts.item();
  const left = dose.name !== '' && dose.read.isTimeAlone ? whyNoExercise(dose) : undefined;
  if (left !== undefined) return parts.leaveOut(dose.name, left);
  if (item === undefined || isUnsureBelow(item, { ...dose, name: '' })) return 'unclear';
  return parts.addAmounts(dose.line, dose.read.amounts, words);
}
