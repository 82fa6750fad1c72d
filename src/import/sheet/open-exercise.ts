/** An exercise of a sheet while its lines are read. */
import { mannerWord } from './clauses.ts';
import { isUnsaidHold } from './held-time.ts';
import { isDose, joinAmounts, type LineAmounts, sharesDose } from './line-amounts.ts';
import { trimName, wordsOf } from './line-names.ts';
import { readSentence, type Sentence, saysHowMuch } from './read-sentence.ts';
import type { SheetBreak, SheetExercise } from './sheet.ts';
import { verbs } from './sheet-words.ts';

export class OpenExercise {
  readonly line: number;
  readonly name: string;
  /** A heading is an exercise only where an amount stands below it. */
  readonly isItem: boolean;
  readonly place: string | undefined;
  /** The person has said what it is: no other line changes it. */
  readonly isSure: boolean;
  readonly moreLines: number[] = [];
  readonly how: string[] = [];
  amounts: LineAmounts = {};
  doubt: string | undefined;
  /** It is done later, or in some case only. */
  waits: string | undefined;

  constructor(line: number, name: string, isItem: boolean, place: string | undefined, isSure = false) {
    this.line = line;
    this.name = name;
    this.isItem = isItem;
    this.place = place;
    this.isSure = isSure;
  }

  get hasDose(): boolean {
    return isDose(this.amounts);
  }

  /** What a sentence says of it; `isOwn` of the one that names it. */
  add(sentence: Sentence, text: string, isOwn: boolean): void {
    this.doubt ??= sentence.doubt;
    const isTold = !isOwn && sentence.name !== '';
    const joined =
      sentence.isOfAll && !isOwn
        ? undefined
        : this.#join(isTold ? this.#withoutTold(sentence.amounts) : sentence.amounts);
    // Of what is said twice each may be another way to do it, and a time beside reps is perhaps of something else.
    const isAnother =
      isTold &&
      this.hasDose &&
      (sharesDose(this.amounts, sentence.amounts) ||
        (sentence.amounts.isBeside === true && this.amounts.reps !== undefined));
    const isOther = isAnother || (isTold && isOfOther(sentence));
    // What may be of another one is not mixed with what is known of this one.
    if (joined !== undefined && !(isOther && this.hasDose)) this.amounts = joined;
    if (joined === undefined || isOther || isUnsaidHold(this.amounts, this.name)) this.doubt ??= text;
    const isWhole = wordsOf(sentence.name).length > 1 || (!saysHowMuch(sentence) && wordsOf(text).length > 1);
    if (isTold && isWhole) this.how.push(text);
    else this.how.push(...sentence.how.filter((one) => wordsOf(one).length > 1 || mannerWord.test(one)));
  }

  /** "Bring both knees to your chest" says what moves, and not how often; "hold the band in both hands" is no other one. */
  #withoutTold(amounts: LineAmounts): LineAmounts {
    const { sides, equipment, ...others } = amounts;
    return {
      ...others,
      ...(sides === undefined || sides === 'both-limbs' ? {} : { sides }),
      ...(equipment === undefined || this.amounts.equipment !== undefined ? {} : { equipment }),
    };
  }

  /** Two numbers of one kind are two exercises, or two ways to do one: nobody can tell. */
  #join(amounts: LineAmounts): LineAmounts | undefined {
    return sharesDose(this.amounts, amounts) ? undefined : joinAmounts(this.amounts, amounts);
  }

  take(amounts: LineAmounts): void {
    this.amounts = { ...amounts, ...this.amounts };
  }

  finish(): SheetExercise {
    const { line, name, amounts, how, moreLines, doubt, place, waits } = this;
    return {
      line,
      name,
      amounts,
      how,
      moreLines,
      ...(doubt === undefined ? {} : { doubt }),
      ...(place === undefined ? {} : { place }),
      ...(waits === undefined ? {} : { waits }),
    };
  }
}

export function isDosed(part: OpenExercise | SheetBreak): boolean {
  return 'rest' in part || part.hasDose;
}

/** A heading that may be the name of one: "QUADRUPED ALTERNATE ARM AND LEG" is a name, whatever its words are beside an amount. */
export function openHeaded(line: number, text: string): OpenExercise {
  const { name, amounts, doubt } = readSentence(text);
  const isPlain = doubt === undefined && name !== '';
  const exercise = new OpenExercise(line, trimName(isPlain ? name : text), false, undefined);
  if (isPlain) exercise.take(amounts);
  return exercise;
}

/** What a sentence says beside its words may be of another exercise, of all, or of one side of this one. */
function isOfOther({ name, amounts }: Sentence): boolean {
  const { reps, sides, frequency } = amounts;
  const isNamed =
    reps !== undefined &&
    wordsOf(name).length <= maxOtherNameWords &&
    !isThis.test(name) &&
    !verbs.has(wordsOf(name)[0] ?? '') &&
    !/\p{Ll}n$/u.test(name);
  const isOfSide = (sides === 'left' || sides === 'right') && !isDose(amounts);
  return frequency !== undefined || isNamed || isOfSide;
}

/** "Das Ganze fünfmal" is of the exercise above. */
export const isThis = /(?<!\p{L})(?:übung|bewegung|dehnung|ganze|exercise|movement|stretch|this|it)$/iu;

/** A longer one says what is done. This project's own choice. */
const maxOtherNameWords = 4;
