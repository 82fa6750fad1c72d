/** What stands above exercises of a sheet and is of each of them: a side, how somebody lies or stands, how much, and how often. */
import { findPosition } from './find-position.ts';
import { isPlaceHeading } from './head-words.ts';
import { namesMovement } from './item-words.ts';
import { isDose, isLongHold, joinAmounts, type LineAmounts, sharesDose } from './line-amounts.ts';
import type { OpenExercise } from './open-exercise.ts';

export type OneSide = Pick<LineAmounts, 'sides' | 'limb'>;

interface SideAbove {
  readonly line: number;
  readonly side: OneSide;
  isUsed: boolean;
  /** Nobody can tell whether it still holds. */
  isOver: boolean;
}

export interface AmountsAbove {
  readonly amounts: LineAmounts;
  readonly isUnclear: boolean;
  /** It says "each", so that what has an amount of its own keeps that. */
  readonly isOfEach?: boolean;
  /** From one exercise to the next. */
  readonly pause?: string;
}

interface OftenAbove {
  readonly line: number;
  readonly often: string;
  isUsed: boolean;
}

/** What is done with both sides at once, or with none. */
function isAtOnce(name: string): boolean {
  return (
    !/single|one[- ](?:leg|arm|side)|side[- ]lying|einbeinig|einarmig/i.test(name) &&
    /(?<!\p{L})(?:bridg(?:e|es|ing)|cat[ /-]?cow|chin tucks?|neck|thoracic|pelvic|trunk|press[- ]?ups?|push[- ]?ups?|e\.?i\.?l|sit[- ]to[- ]stands?|shoulder blades?|scapula\p{L}*|both|back extensions?|breathing|brücke|katzenbuckel|becken\p{L}*)(?!\p{L})/iu.test(
      name,
    )
  );
}

export class AboveExercises {
  /** All that were found. */
  readonly sides: SideAbove[] = [];
  readonly oftens: OftenAbove[] = [];
  #often: OftenAbove | undefined;
  #side: SideAbove | undefined;
  #place: string | undefined;
  #amounts: (AmountsAbove & { isUsed: boolean }) | undefined;

  openSide(line: number, side: OneSide): SideAbove {
    this.#side = { line, side, isUsed: false, isOver: false };
    this.sides.push(this.#side);
    return this.#side;
  }

  /** "3 times a day:" */
  openOften(line: number, often: string): void {
    this.#often = { line, often, isUsed: false };
    this.oftens.push(this.#often);
  }

  /** "Lying on your back." */
  openPlace(text: string): void {
    this.#place = text;
  }

  /** "Strength - 3 sets of 12" above names alone. */
  openAmounts({ amounts: { ofWhat, sides, ...amounts }, ...above }: AmountsAbove): void {
    const all = ofWhat !== undefined || sides === undefined ? amounts : { ...amounts, sides };
    this.#amounts = { ...above, amounts: all, isUsed: false };
  }

  get hasAmounts(): boolean {
    return this.#amounts !== undefined;
  }

  /** Before the next of several that have one between them. */
  get pause(): string | undefined {
    return this.#amounts?.isUsed === true ? this.#amounts.pause : undefined;
  }

  /** "Turn on your side" below "Lying on your back:" is the next one. */
  beginsPlace(text: string): boolean {
    return (this.#place !== undefined && findPosition(text) !== undefined) || isPlaceHeading(text);
  }

  closePlace(): void {
    this.#place = undefined;
  }

  close(): void {
    this.#side = undefined;
    this.#often = undefined;
    this.#amounts = undefined;
    this.closePlace();
  }

  get hasSide(): boolean {
    return this.#side !== undefined;
  }

  noteGap(): void {
    if (this.#amounts?.isUsed === true) this.#amounts = undefined;
    this.closePlace();
    this.doubtSide();
  }

  /** Behind an empty line, or what is not understood. */
  doubtSide(): void {
    if (this.#side?.isUsed === true) this.#side.isOver = true;
  }

  take(written: OpenExercise): OpenExercise {
    const item = this.#takeOften(this.#takeAmounts(written));
    const placed = this.#place === undefined ? item : { ...item, how: [this.#place, ...item.how] };
    const side = this.#side;
    if (side === undefined) return placed;
    side.isUsed = true;
    const amounts = joinAmounts(item.amounts, side.side);
    return side.isOver || isAtOnce(item.name) || amounts === undefined
      ? { ...placed, doubt: 'whose-side' }
      : { ...placed, amounts };
  }

  #takeAmounts(item: OpenExercise): OpenExercise {
    if (this.#amounts === undefined) return item;
    this.#amounts.isUsed = true;
    const { amounts, isUnclear, isOfEach = false } = this.#amounts;
    // What its own line says and the heading does not, or the other way round, nobody can put together; but for sets.
    if (item.hasOwnDose && isDose(amounts)) {
      if (!isOfEach || isLongHold(item.amounts, amounts)) return { ...item, doubt: 'amount-of-all' };
      const { frequency } = amounts;
      const ofOften = frequency === undefined ? {} : { frequency };
      const more = sharesDose(item.amounts, amounts) ? ofOften : amounts;
      return { ...item, amounts: joinAmounts(item.amounts, more) ?? item.amounts };
    }
    if (item.amounts.sets !== undefined) return item;
    if (isUnclear) return { ...item, doubt: 'amount-of-all' };
    const isOfIt = item.hasOwnDose || item.isListed || namesMovement(item.name);
    const joined = isOfIt ? joinAmounts(item.amounts, amounts) : undefined;
    return joined === undefined ? item : { ...item, amounts: joined };
  }

  #takeOften(item: OpenExercise): OpenExercise {
    if (this.#often === undefined) return item;
    this.#often.isUsed = true;
    return { ...item, amounts: { frequency: this.#often.often, ...item.amounts } };
  }
}
