/** An exercise in the plain form that is always read: "Clam 12 reps, each side". */
import { numberWords } from '../../routine/unit-words.ts';
import { toDigits } from './amount-forms.ts';
import { isNotBegun } from './heading-condition.ts';
import { namesStill } from './held-time.ts';
import { readWords } from './lexicon.ts';
import { isDose, type LineAmounts } from './line-amounts.ts';
import { endsAsSentence, isSureName, namesOneSide } from './line-names.ts';
import { readSentence } from './read-sentence.ts';
import type { SheetExercise } from './sheet.ts';
import { sureMark } from './sheet-lines.ts';
import { armWord, legWord, readLimb, type UnsettledSides } from './sheet-sides.ts';
import { sideOfConcern } from './sheet-words.ts';
import { writeShortForms } from './short-forms.ts';
import { readTyped, sideWord } from './typed-line.ts';

/** What is not done now is offered to nobody. */
const isLater =
  /(?<!\p{L})(?:not yet|noch nicht|not? before|from|until|till|once|ab|erst|nach|week|phase|skip|omit|leave|removed|only|nur|do not|don['’]t|nicht|weglassen|auslassen)(?!\p{L})/iu;
/** "3/10 each side" is three sets of ten, or something else. */
const setsSlash = /(?<![\d/])\d{1,2}\/\d{1,3}(?![\d/])/u;
const namedNumber = /90\/90|45\/45|figure[ -]?4|\d[ -]point|warrior [123]/giu;

const namesConcern = new RegExp(String.raw`(?<!\p{L})${sideOfConcern}(?!\p{L})`, 'iu');

/**
 * What an exercise seems to say in its lines, as above; several where its side is in doubt, and none where it is done later, or
 * where a number or a side of the lines would be lost.
 */
export function offerReadings(
  { name, amounts, doubt = '' }: Pick<SheetExercise, 'name' | 'amounts' | 'doubt'>,
  lines: readonly string[],
): readonly string[] {
  const isNone =
    isLeft(name, doubt, lines) ||
    saysMore(amounts, doubt) ||
    [name, ...lines.filter((line) => setsSlash.test(line))].some((text) => /\d/.test(text.replace(namedNumber, '')));
  const isOfEach = amounts.isUnheld === true && amounts.reps !== undefined;
  // "Slow down 3 s", "3 secs on the way down": only what is known to be kept still is held for that long.
  if (
    isNone ||
    (isOfEach && !namesStill(name)) ||
    (amounts.isBeside === true && amounts.reps !== undefined && (!/\d/.test(doubt) || amounts.rest !== undefined)) ||
    (amounts.breaths !== undefined && Number(amounts.reps) > maxHeldReps)
  )
    return [];
  const offers = listSides(amounts, doubt, lines.join(' ')).flatMap((sides) =>
    writeChecked(name, { ...amounts, ...sides }),
  );
  const all = offers.filter((plain) => lines.every((line, index) => saysAllOf(plain, line, index === 0)));
  // Taken, a time of each rep is held: it is offered as that.
  return isOfEach ? all.map((plain) => plain.replace(`, ${amounts.hold}`, `, hold ${amounts.hold}`)) : all;
}

/** It is done later, or not as one step, or is said to somebody. */
function isLeft(name: string, doubt: string, lines: readonly string[]): boolean {
  return (
    isLater.test(doubt) || toSomebody.test(name) || lines.some((line) => isNotBegun(line) || ofPositions.test(line))
  );
}

/**
 * The same of a line that says it all, as it would be read if somebody had typed it, where it keeps more of its words than
 * `offers` do.
 */
export function offerLine(
  { name, doubt = '' }: Pick<SheetExercise, 'name' | 'doubt'>,
  line: string,
  offers: readonly string[],
  holds: (plain: string) => boolean,
): readonly string[] {
  // What stands there as a sentence says more than a name and its amount.
  if (isLeft(name, doubt, [line]) || !writeShortForms(line).includes(doubt) || endsAsSentence(line)) return offers;
  const read = readTyped(line, name, holds);
  const [plain = '', ...notes] = read?.split(sureMark) ?? [];
  const { sides } = readSentence(plain).amounts;
  const isMore = notes.length === 0 || offers.length === 0 || sides === 'left' || sides === 'right';
  // "Front x 10, up x 10" is another amount, or another side.
  const isOther = notes.some((note) => sideWord.test(note) || readSentence(note).amounts.reps !== undefined);
  return read === undefined || !isMore || isOther ? offers : [read];
}

/** "Hold each position 5 s" is a hold of each of several, which no single step has. */
const ofPositions = /(?<!\p{L})(?:each|every|jede) (?:position|step|phase|stage|stellung)(?!\p{L})/iu;

/** "I'd like you to do all this" names no exercise; "squeeze a ball between your knees" may. */
const toSomebody = /(?<!\p{L})(?:you|i|we|sie|wir|please|bitte)(?!\p{L})/iu;

/** Nobody holds each of a hundred for ten breaths. This project's own choice. */
const maxHeldReps = 30;

/** Letters of words that say on which side. */
const sideKinds = /[leaEwvz]/;

/**
 * Whether each number of a line stands in the offer, and each time as often as in the line; and of the line that names the
 * exercise also that it has sides.
 */
function saysAllOf(plain: string, line: string, isOwn: boolean): boolean {
  const [words, offered] = [readWords(writeShortForms(line)), readWords(plain)];
  const times = (all: typeof words) => all.filter(({ kind }) => kind === 'T').length;
  const numbers = (all: typeof words) =>
    all.flatMap(({ kind, text }) => (kind === 'd' && !isNumber(text) ? [] : (toDigits(text).match(/[1-9]\d*/g) ?? [])));
  const known = new Set(numbers(offered));
  const hasSides = (all: typeof words) => all.some(({ kind }) => sideKinds.test(kind));
  const isAllSaid = numbers(words).every((one) => known.has(one)) && times(words) <= times(offered);
  return isAllSaid && (!isOwn || hasSides(offered) || !hasSides(words));
}

/** "Ten of them" */
function isNumber(word: string): boolean {
  return Number(numberWords.get(word.toLowerCase())) > 1;
}

/** Where only one thing is open: each way to say it. */
const openSides: Readonly<Record<UnsettledSides, readonly LineAmounts[]>> = {
  'each-of-what': [{ sides: 'each', ofWhat: 'sides' }],
  'both-sides': [{ together: 'both together' }, { sides: 'each', ofWhat: 'sides' }],
  'which-limb': [{ limb: 'leg' }, { limb: 'arm' }],
  'each-of-one': [],
  'which-ways': [],
};

/** The exercise with each of these ways, as above. */
export function offerSides(
  reason: UnsettledSides,
  { name, amounts }: Pick<SheetExercise, 'name' | 'amounts'>,
  lines: readonly string[],
): readonly string[] {
  const { sides, ofWhat: _, ...others } = amounts;
  const kept = reason === 'which-limb' && sides !== undefined ? { ...others, sides } : others;
  const [isOfArm, isOfLeg] = [armWord, legWord].map((word) => lines.some((line) => word.test(line)));
  if (sides === 'alternate') return [];
  // "Clam right" is of no arm.
  const ways = openSides[reason].filter(
    ({ limb }) => limb === undefined || isOfArm === isOfLeg || (limb === 'arm' ? isOfArm : isOfLeg),
  );
  return ways.flatMap((one) => writeChecked(name, { ...kept, ...one }));
}

/** Another number, a distance, a hold or sides of which the amounts have nothing: what is left of it is another dose. */
function saysMore(amounts: LineAmounts, doubt: string): boolean {
  const { hold, breaths, sides } = amounts;
  const isUnheld = hold === undefined && breaths === undefined && /(?<!\p{L})(?:hold|halten)(?!\p{L})/iu.test(doubt);
  const isOfBoth = sides === undefined && /left.*right|right.*left|links.*rechts|rechts.*links/isu.test(doubt);
  const [number] = /\d+$/.exec(doubt) ?? [];
  const isOther = number !== undefined && !Object.values(amounts).some((amount) => String(amount) === number);
  const isOfSome = /(?<!\p{L})(?:last|first|letzten?|ersten?) \d/iu.test(doubt);
  const isFar = /\d\s*(?:k?m|met(?:er|re)s?|ft|feet|yards?|laps?|lengths?|steps)(?!\p{L})/iu.test(doubt);
  return isUnheld || isOfBoth || isOther || isOfSome || isFar;
}

function listSides({ sides }: LineAmounts, doubt: string, text: string): readonly LineAmounts[] {
  if (sides !== undefined) return [{}];
  const named = readLimb(doubt);
  // "8 breaths R, 8 breaths L" is of both.
  if (namesOneSide(doubt)) return namesOneSide(`${doubt} ${text}`) ? [named, { sides: 'each' }] : [{ sides: 'each' }];
  return namesConcern.test(doubt) ? (['left', 'right'] as const).map((side) => ({ ...named, sides: side })) : [{}];
}

/** None where it would be read otherwise than it is meant, or names no exercise. */
function writeChecked(name: string, amounts: LineAmounts): readonly string[] {
  const plain = writePlain(name, amounts);
  const read = readSentence(plain);
  const { isBeside: _, ofWhat: __, ...meant } = amounts;
  const { isBeside: ___, ofWhat: ____, ...taken } = read.amounts;
  const isAlike = JSON.stringify(Object.entries(meant).toSorted()) === JSON.stringify(Object.entries(taken).toSorted());
  return isDose(amounts) && isAlike && read.doubt === undefined && isSureName(name) ? [plain] : [];
}

export function writePlain(name: string, amounts: LineAmounts): string {
  const said = [
    writeWork(amounts),
    amounts.tempo === undefined ? undefined : `tempo ${amounts.tempo}`,
    writeSides(amounts),
    amounts.startSide && `${amounts.startSide} first`,
    amounts.together,
    withThing(amounts),
    restOf(amounts),
    amounts.frequency,
  ];
  return [name, said.filter((one) => one !== undefined && one !== '').join(', ')].filter((one) => one !== '').join(' ');
}

function writeWork({ sets, reps, hold, isUnheld, breaths, repsOfSides }: LineAmounts): string {
  const ofSets = sets === undefined ? '' : count(sets, 'set');
  const ofReps =
    repsOfSides === undefined
      ? [ofSets, reps === undefined ? '' : count(reps, 'rep')].filter((one) => one !== '').join(' of ')
      : `left ${count(repsOfSides.left, 'rep')}, right ${count(repsOfSides.right, 'rep')}${sets === undefined ? '' : `, ${ofSets}`}`;
  const held =
    hold === undefined ? breaths && `hold ${count(breaths, 'breath')}` : isUnheld === true ? hold : `hold ${hold}`;
  return [ofReps, held ?? ''].filter((one) => one !== '').join(', ');
}

function count(number: string, of: string): string {
  return `${number} ${of}${number === '1' ? '' : 's'}`;
}

function writeSides({ sides, limb, isEachWay, repsOfSides }: LineAmounts): string | undefined {
  if (repsOfSides !== undefined) return undefined;
  if (isEachWay === true) return 'each way';
  if (sides === 'alternate') return 'alternating sides';
  if (sides === 'each-alternate') return 'each side, alternating sides';
  if (sides === 'left' || sides === 'right') return limb === undefined ? sides : `${sides} ${limb}`;
  return sides === undefined ? undefined : 'each side';
}

function withThing({ equipment }: LineAmounts): string | undefined {
  return equipment === undefined ? undefined : `with ${equipment}`;
}

function restOf({ rest }: LineAmounts): string | undefined {
  return rest === undefined ? undefined : `rest ${rest} between sets`;
}

/** A line that holds as it stands, with how it is done behind it; what it says already is not said again. */
export function writeSure(plain: string, how: readonly string[]): string {
  const said = [plain, ...how];
  const isNew = (one: string, at: number) =>
    !said.slice(0, at).some((other) => other.toLowerCase().includes(one.toLowerCase()));
  return `= ${said.filter(isNew).join(sureMark)}`;
}
