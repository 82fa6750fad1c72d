/** An exercise in the plain form that is always read: "Clam 12 reps, each side". */
import { isDose, type LineAmounts } from './line-amounts.ts';
import { isSureName, namesOneSide } from './line-names.ts';
import { readSentence } from './read-by-side.ts';
import type { UnsettledSides } from './settle-sides.ts';
import { sureMark } from './sheet-lines.ts';
import { readLimb } from './sheet-sides.ts';
import { sideOfConcern } from './sheet-words.ts';

/** What is not done now is offered to nobody. */
const isLater =
  /(?<!\p{L})(?:not yet|noch nicht|not? before|from|until|till|once|ab|erst|nach|week|phase|skip|omit|leave|removed|only|nur|do not|don['’]t|nicht|weglassen|auslassen)(?!\p{L})/iu;
const namedNumber = /90\/90|45\/45|figure[ -]?4|\d[ -]point|warrior [123]/giu;

const namesConcern = new RegExp(String.raw`(?<!\p{L})${sideOfConcern}(?!\p{L})`, 'iu');

/** What an exercise seems to say, as above; several where its side is in doubt, and none where it is done later. */
export function offerReadings(name: string, amounts: LineAmounts, doubt = ''): readonly string[] {
  if (isLater.test(doubt) || saysMore(amounts, doubt) || /\d/.test(name.replace(namedNumber, ''))) return [];
  return listSides(amounts, doubt).flatMap((sides) => writeChecked(name, { ...amounts, ...sides }));
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
export function offerSides(reason: UnsettledSides, name: string, amounts: LineAmounts): readonly string[] {
  const { sides, ofWhat: _, ...others } = amounts;
  const kept = reason === 'which-limb' && sides !== undefined ? { ...others, sides } : others;
  return openSides[reason].flatMap((one) => writeChecked(name, { ...kept, ...one }));
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

function listSides({ sides }: LineAmounts, doubt: string): readonly LineAmounts[] {
  if (sides !== undefined) return [{}];
  const named = readLimb(doubt);
  if (namesOneSide(doubt)) return [named, { sides: 'each' }];
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
    writeSides(amounts),
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

function writeSides({ sides, limb, isEachWay, way, repsOfSides }: LineAmounts): string | undefined {
  if (repsOfSides !== undefined) return undefined;
  if (way !== undefined) return way;
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

/** Of several exercises nobody knows which one is told of. */
export function writeAllSure(plains: readonly string[], how: readonly string[]): readonly string[] {
  return plains.map((plain) => writeSure(plain, plains.length === 1 ? how : []));
}

/** A line that holds as it stands, with how it is done behind it. */
export function writeSure(plain: string, how: readonly string[]): string {
  return `= ${[plain, ...how].join(sureMark)}`;
}
