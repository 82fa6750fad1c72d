/** Lines that are about several exercises: rounds, and the side that all of them are done on. */

import { quantities } from '../quantity.ts';
import { numberWords } from '../unit-words.ts';
import type { OneSide } from './above-exercises.ts';
import { isSectionHeading } from './head-words.ts';
import { isDose, isLongHold, isOnlyTime, joinAmounts, type LineAmounts } from './line-amounts.ts';
import { isInstruction, isOfOthers, isRestWords, namesSheet } from './line-words.ts';
import { readOneSide } from './one-side.ts';
import type { OpenExercise } from './open-exercise.ts';
import type { OpenParts } from './open-parts.ts';
import { type ReadLine, readAmounts } from './read-amounts.ts';
import type { LineMeaning, Rounds } from './sheet.ts';
import { isOfAllExercises } from './sheet-rules.ts';
import { beforeSide, oneSide } from './sheet-words.ts';
import { splitName } from './split-name.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

const whole =
  '(?:(?:the |this )?(?:whole |entire |full )?(?:circuit|list|sequence|series|set of exercises|routine|programme?|lot|thing)|(?:the )?following(?: exercises)?|(?:das|die)? ?folgende[ns]?(?: übungen)?|everything|das ganze|alles(?= .*wiederholen)|den (?:ganzen )?(?:zirkel|durchgang)|die (?:ganze )?(?:runde|liste))';
type FoundRounds = Omit<Rounds, 'firstLine' | 'lastLine'>;

const countedRounds: readonly RegExp[] = [
  String.raw`(?:please |bitte )?(?:(?:do|complete|perform|repeat|mach(?:en|t)?|absolvieren)(?: sie)? )?(?:a total of |insgesamt |total )?(?<count>\d{1,2})\s*(?:x )?(?:rounds?|circuits|runden|rounds? in total|runden insgesamt|durchgänge(?: insgesamt)?)(?: in total| total| insgesamt| machen| absolvieren)?(?: (?:of|through)(?: ${whole})?)?`,
  String.raw`(?:please |bitte )?(?:do|complete|perform|repeat|go through|run through) ${whole} (?<count>\d{1,2}) ?(?:x|times|rounds)(?: in total| total)?`,
  String.raw`(?:(?:do|complete|go|run) )?(?<count>\d{1,2}) ?(?:x|times) (?:through|round)`,
  String.raw`(?:bitte )?${whole},? (?:x ?(?=\d+$))?(?<count>\d{1,2})(?: ?-?(?:x|mal)|(?<=x ?\d+))(?: wiederholen| machen| durchführen| absolvieren)?`,
].map((words) => new RegExp(`^(?:${words})$`, 'iu'));
const roundsWord =
  /(?<!\p{L})(?:(?:in )?between(?: (?:the |each )?(?:rounds?|circuits))?|after (?:each|every) round|dazwischen|zwischen den (?:runden|durchgängen)|nach jeder runde)(?!\p{L})/iu;

/** "Then 3 rounds:", "Repeat the following 3 times" */
const beforeBelow = /^(?:(?:and |und )?(?:then|next|now|afterwards|danach|dann|anschließend|nun|jetzt)(?!\p{L}),? *)/iu;

/** "Kräftigung (2 Durchgänge):" */
const sectionWithWords = /^(?<section>[^()]+?)\s*\((?<words>[^()]+)\)\s*:?$/u;

/** Whether how often it says is of what stands below it, and not of what stands above. */
function isOfBelow(text: string): boolean {
  return /:\s*$|(?<!\p{L})(?:following|folgende\p{L}*|below)(?!\p{L})/iu.test(text) || beforeBelow.test(text);
}

/** "Complete 3 rounds. Rest 60 seconds between rounds." and nothing else. */
function readRounds(line: string, isApart: boolean): FoundRounds | undefined {
  // "Durchgänge" below an exercise are its sets.
  if (/durchg/iu.test(line) && !isApart) return undefined;
  const text = writeNumbersBeforeUnits(
    line
      .replace(beforeBelow, '')
      .replace(/(?<!\p{L})these(?= .*:\s*$)/iu, 'the following')
      .replace(/(?<=\d ?(?:min|sek|sec))\./giu, '')
      .replace(/(?<!\p{L})twice(?!\p{L})/iu, '2 times')
      .replace(/(\d|\p{L})-mal/iu, '$1 mal'),
  );
  const [first = '', ...others] = text.split(/[.,;:!]\s+|[.,;:!]$/u).filter((piece) => piece.trim() !== '');
  const count = countedRounds
    .map((pattern) => pattern.exec(first.trim())?.groups?.count)
    .find((one) => one !== undefined);
  const rests = others.map(readRest);
  const isFine = count !== undefined && rests.length < 2 && !rests.includes(undefined);
  const { min, max } = quantities.rounds;
  if (!isFine || Number(count) < min || Number(count) > max) return undefined;
  const [rest] = rests;
  return { count: Number(count), ...(rest === undefined ? {} : { rest }) };
}

function readRest(piece: string): string | undefined {
  if (!roundsWord.test(piece)) return undefined;
  const { amounts, isUnclear, hasUnreadNumber, before, after } = readAmounts(
    piece.replace(roundsWord, ' ').replace(/^je(?:weils)? /iu, ''),
  );
  const { rest = amounts.hold, hold: _, rest: __, ...others } = amounts;
  return isUnclear || hasUnreadNumber || Object.keys(others).length > 0 || !isRestWords(`${before} ${after}`)
    ? undefined
    : rest;
}

/** Whether a line speaks of rounds, whether or not it is understood. */
export function namesRounds(text: string): boolean {
  return (
    /\d|two|three|four|five|zwei|drei|vier|fünf/iu.test(text) &&
    /(?<!\p{L})(?:rounds|circuits?|runden|durchgängen?)(?!\p{L})/iu.test(text)
  );
}

/** "Now these 3 times:" has a number of times, and no name. */
function saysHowOften(line: string): boolean {
  const text = writeNumbersBeforeUnits(line.replace(beforeBelow, ''));
  const { amounts, before, after } = readAmounts(text);
  const [name] = splitName(before, after, text);
  return (amounts.reps ?? amounts.sets) !== undefined && (name === '' || isInstruction(name) || isOfOthers(name));
}

const allWords =
  /(?<!\p{L})(?:all|these|them|everything|alle|diese|alles)(?!\p{L})|^(?:please )?(?:only |just )?(?:do|perform)(?!\p{L})/iu;
/** Words that change nothing beside the side. */
const besideSide =
  /(?<!\p{L})(?:do|perform|please|all|of|these|them|the|exercises|everything|only|just|on|with|for|your|nur|bitte|alle|diese|übungen|alles|auf|mit|der|dem|die|das|machen|durchführen)(?!\p{L})/giu;
const side = new RegExp(String.raw`(?<![\p{L}/])${beforeSide}(?<side>${oneSide})(?![\p{L}/])`, 'iu');

/** "Operated leg:" is one side, and nobody knows which. */
const unnamedSide =
  /^(?:(?:on|with|for|the|your|auf|mit|am) )*(?:operated|non[- ]?operated|affected|unaffected|injured|uninjured|bad|good|sore|painful|weak(?:er)?|strong(?:er)?|stiff(?:er)?|other|opposite|betroffene\p{L}*|operierte\p{L}*|gesunde\p{L}*|andere\p{L}*) (?:side|leg|arm|knee|hip|foot|ankle|hand|shoulder|seite|bein|arm|knie|hüfte|fuß|schulter)(?: only| nur)?\s*[:.–—-]?$/iu;

/** "Right side only:" is of those below it, and "Only do these on your left side." of all: one side, and nothing else. */
function readScopeOfSide(text: string) {
  const match = side.exec(text);
  const { side: words } = match?.groups ?? {};
  if (match === null || words === undefined) return undefined;
  const rest = text.replace(match[0], ' ').replace(besideSide, ' ');
  if (/[\p{L}\d]/u.test(rest)) return undefined;
  return { side: readOneSide(words), isOfAll: allWords.test(text) && !isHeading(text) };
}

function isHeading(text: string): boolean {
  return /[:–—-]$/.test(text);
}

const besideAll =
  /(?<!\p{L})(?:please|hold each for|do|perform|complete|repeat|hold|held|keep|should be|to be|is|are|is to be|each|every|all|of|the|these|your|those|exercises?|stretch(?:es)?|movements?|poses?|positions?|holds|ones?|for|times?|bitte|von|jede[rnms]?|alle|übung(?:en)?|dehnung(?:en)?|halten|wiederholen|machen|durchführen|sie|die|mit|je)(?!\p{L})/giu;

const exceptOwn =
  /[\s,(]*unless (?:it (?:is|says) )?(?:otherwise )?(?:stated|noted|indicated|specified|written)(?: otherwise)?\)?/iu;
const soManyOfEach = new RegExp(
  String.raw`(?<![\p{L}\d])(?<count>\d{1,2}(?:[-–]\d{1,2})?|${[...numberWords.keys()].join('|')})(?: (?:reps?|repetitions?|times|(?<sets>sets)))? of (?:each|everything|all of these|all of them)(?: (?:of (?:these|them)|one|exercise|movement))?(?! (?:side|leg|arm|foot|hand|way|direction)|\p{L})`,
  'iu',
);
const bareEach =
  /^(?:do )?(?<count>\d{1,2} (?:reps?|repetitions?|times|sets)) each(?=\s*(?:$|[,.;:]))|^je(?:weils)? (?<anzahl>\d{1,2} (?:sätze|serien))(?=\s*(?:$|[,.;:]))/iu;

/** What is aimed at is not how much is done. */
const notYet = /(?<!\p{L})(?:start|begin|build|aim|progress|up to|work|least|most|until|if|when)(?!\p{L})/iu;

/** "Do ten of each", "10 reps each" above all exercises and "Repeat all of these 10 times", in the words that are read. */
export function sayOfAll(text: string, isAbove: boolean): string {
  if (notYet.test(text)) return text;
  return text
    .replace(exceptOwn, '')
    .replace(
      soManyOfEach,
      (_, count: string, sets = 'times') =>
        `${numberWords.get(count.toLowerCase()) ?? count} ${sets} for all exercises`,
    )
    .replace(isAbove ? bareEach : /$^/, '$<count>$<anzahl> for all exercises')
    .replace(/(?<!\p{L})all of (?:these|them)(?! \p{L}*(?:stretch|exercise)|\p{L})/iu, 'all exercises');
}

const ofWhole = /(?<!\p{L})(?:takes?|lasts?|dauer(?:t|n)|together|in total|zusammen|insgesamt)(?!\p{L})/iu;

interface AmountsOfAll {
  readonly line: number;
  /** Whether an exercise has something from it. */
  isTaken: boolean;
  readonly amounts: LineAmounts;
  readonly isOfStretches: boolean;
  /** What else it says nobody knows, so that exercises without such an amount are left. */
  readonly isUnclear: boolean;
}

export class SheetScope {
  rounds: (FoundRounds & { readonly line: number; readonly isOfBelow: boolean }) | undefined;
  readonly sidesOfAll: { readonly line: number; readonly side: OneSide; isUsed: boolean }[] = [];
  readonly amounts: AmountsOfAll[] = [];

  read(line: number, text: string, isAboveExercise: boolean, parts: OpenParts): LineMeaning | undefined {
    const { section = '', words = '' } = sectionWithWords.exec(text)?.groups ?? {};
    const counted = isSectionHeading(section) ? `${words}:` : text;
    const isAboveThem = isOfBelow(counted);
    // Above names alone it is how many of each.
    const isOfEach = !isAboveExercise && /(?<!\p{L})(?:following|these|folgende\p{L}*)(?!\p{L})/iu.test(counted);
    const rounds = isOfEach ? undefined : readRounds(counted, isAboveThem || parts.item() === undefined);
    if (rounds !== undefined) {
      if (this.rounds !== undefined) return isAboveThem ? parts.leaveHeading(line, 'rounds-once') : 'rounds-once';
      this.rounds = { line, isOfBelow: isAboveThem, ...rounds };
      if (isAboveThem) parts.close();
      else parts.end();
      return 'rounds';
    }
    const rest = /rounds?|circuits?|runden?|durchg/iu.test(text) ? readRest(text.replace(/[.!]$/, '')) : undefined;
    if (rest !== undefined && this.rounds !== undefined && this.rounds.rest === undefined) {
      this.rounds = { ...this.rounds, rest };
      parts.end();
      return 'rounds';
    }
    const isOfAll = !parts.hasDose() && isOfAllExercises(text);
    if (isAboveThem && (namesRounds(text) || (isAboveExercise && !isOfAll && saysHowOften(text))))
      return parts.leaveHeading(line, 'rounds-once');
    if (unnamedSide.test(text)) return parts.openUnsureSide(line, {});
    const scope = readScopeOfSide(text);
    // "Left knee exercises" above everything is the title.
    if (scope === undefined || (parts.list.length === 0 && namesSheet(text) && !scope.isOfAll)) return undefined;
    if (scope.isOfAll) {
      this.sidesOfAll.push({ line, side: scope.side, isUsed: false });
      return 'side';
    }
    const item = parts.item();
    if (isHeading(text) || parts.above.hasSide || item === undefined) return parts.openSide(line, scope.side);
    if (!isAboveExercise) return undefined;
    return parts.isWhole() ? parts.openUnsureSide(line, scope.side) : parts.openSide(line, scope.side);
  }

  /** How much of each exercise, in a line about all of them. */
  addOfAll(line: number, text: string, { amounts, isUnclear, hasUnreadNumber, before, after }: ReadLine): LineMeaning {
    if (namesRounds(text)) return 'rounds-once';
    const words = `${before} ${after}`.replace(besideAll, ' ');
    const { frequency: _, ...own } = amounts;
    // Ten reps with half a minute for all of them are not held for so long.
    const isHeld = amounts.hold === undefined || /hold|held|halten/iu.test(text);
    const isPlain = isHeld && !isUnclear && !hasUnreadNumber && !/\p{L}/u.test(words);
    const isOfStretches = /stretch|dehn/iu.test(text);
    // How long all of it takes is no amount of each.
    if (isOnlyTime(own) && ofWhole.test(text)) return 'unclear';
    // "Everything once" is as much as is done anyway.
    if (own.reps !== '1') this.amounts.push({ line, isTaken: false, amounts: own, isOfStretches, isUnclear: !isPlain });
    return isPlain ? 'amount-of-all' : 'unclear';
  }
}

function isWholeDose({ hold, reps, sets }: LineAmounts): boolean {
  return hold !== undefined && (reps ?? sets) !== undefined;
}

/** The exercise with what is said of all of them; what its own lines say comes first. */
export function takeOfAll(part: OpenExercise, { amounts: ofAll, sidesOfAll }: SheetScope): OpenExercise {
  let taken = part;
  for (const one of ofAll) {
    if (one.isOfStretches && !/stretch|dehn/iu.test(part.name)) continue;
    const lacking = Object.entries(one.amounts).filter(([key]) => !Object.hasOwn(taken.amounts, key));
    if (lacking.length === 0) continue;
    one.isTaken = true;
    // Of "hold each for 20 seconds, 2x" nobody knows what "shrugs 10x" takes.
    const isUnlike = isWholeDose(one.amounts) && isDose(part.amounts);
    const isOpen = one.isUnclear || isUnlike || isLongHold(part.amounts, Object.fromEntries(lacking));
    const joined = isOpen ? undefined : joinAmounts(taken.amounts, Object.fromEntries(lacking));
    taken = joined === undefined ? { ...taken, doubt: 'amount-of-all' } : { ...taken, amounts: joined };
  }
  const [first, ...others] = sidesOfAll;
  if (first === undefined || taken.amounts.sides !== undefined) return taken;
  if (others.some(({ side }) => side.sides !== first.side.sides)) return { ...taken, doubt: 'whose-side' };
  first.isUsed = true;
  return { ...taken, amounts: { ...taken.amounts, ...first.side } };
}
