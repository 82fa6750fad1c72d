/** A sentence of a sheet, which may have an amount for each side: "Calf raise 3x10 left, 3x8 right". */
import { readWords } from './lexicon.ts';
import { isDose, type LineAmounts } from './line-amounts.ts';
import { maxLetters, readWhole, type Sentence } from './read-sentence.ts';
import { writeShortForms } from './short-forms.ts';

export function readSentence(written: string): Sentence {
  return readBySide(written) ?? readWhole(written);
}

/** `undefined` where it has none for each side, or more than the reps differs. */
function readBySide(written: string): Sentence | undefined {
  if (written.length > maxLetters) return undefined;
  const words = readWords(writeShortForms(written));
  const sides = words.flatMap(({ kind }, at) => (kind === 'l' ? [at] : []));
  const parting = words.slice(sides[0], sides[1]).find(({ kind }) => kind === ',' || kind === 'c');
  if (sides.length !== 2 || parting === undefined) return undefined;
  const text = writeShortForms(written);
  const [one, other] = [readWhole(text.slice(0, parting.from)), readWhole(text.slice(parting.to))];
  if (other.name !== '' || one.doubt !== undefined || other.doubt !== undefined) return undefined;
  const amounts = joinSidesOf(one.amounts, other.amounts);
  return amounts === undefined ? undefined : { ...one, how: [...one.how, ...other.how], amounts };
}

function joinSidesOf(one: LineAmounts, other: LineAmounts): LineAmounts | undefined {
  // What it is done with is said once.
  const { sides, reps = '', equipment, ...same } = one;
  const { sides: otherSides, reps: otherReps = '', equipment: otherEquipment = equipment, ...alike } = other;
  const areSides = [sides, otherSides].every((side) => side === 'left' || side === 'right') && sides !== otherSides;
  if (!areSides || !isDose(other) || equipment !== otherEquipment || JSON.stringify(same) !== JSON.stringify(alike))
    return undefined;
  if (reps === otherReps) return { ...one, sides: 'each' };
  const [left, right] = sides === 'left' ? [reps, otherReps] : [otherReps, reps];
  return [left, right].every((number) => /^\d+$/.test(number))
    ? { ...same, ...(equipment === undefined ? {} : { equipment }), sides: 'each', repsOfSides: { left, right } }
    : undefined;
}
