/** What stands above exercises of a sheet and is of each of them: a side, how somebody lies or stands, and how often. */
import { joinAmounts, type LineAmounts } from './line-amounts.ts';
import type { OpenExercise } from './open-exercise.ts';

export type OneSide = Pick<LineAmounts, 'sides' | 'limb'>;

interface SideAbove {
  readonly line: number;
  readonly side: OneSide;
  isUsed: boolean;
  /** Nobody can tell whether it still holds. */
  isOver: boolean;
}

interface OftenAbove {
  readonly line: number;
  readonly often: string;
  isUsed: boolean;
}

export class AboveExercises {
  /** All that were found. */
  readonly sides: SideAbove[] = [];
  readonly oftens: OftenAbove[] = [];
  #often: OftenAbove | undefined;
  #side: SideAbove | undefined;
  #place: string | undefined;

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

  get hasPlace(): boolean {
    return this.#place !== undefined;
  }

  closePlace(): void {
    this.#place = undefined;
  }

  close(): void {
    this.#side = undefined;
    this.#often = undefined;
    this.closePlace();
  }

  get hasSide(): boolean {
    return this.#side !== undefined;
  }

  noteGap(): void {
    this.closePlace();
    this.doubtSide();
  }

  /** Behind an empty line, or what is not understood. */
  doubtSide(): void {
    if (this.#side?.isUsed === true) this.#side.isOver = true;
  }

  take(taken: OpenExercise): OpenExercise {
    const item = this.#takeOften(taken);
    const placed = this.#place === undefined ? item : { ...item, how: [this.#place, ...item.how] };
    const side = this.#side;
    if (side === undefined) return placed;
    side.isUsed = true;
    const amounts = joinAmounts(item.amounts, side.side);
    return side.isOver || amounts === undefined ? { ...placed, doubt: 'whose-side' } : { ...placed, amounts };
  }

  #takeOften(item: OpenExercise): OpenExercise {
    if (this.#often === undefined) return item;
    this.#often.isUsed = true;
    return { ...item, amounts: { frequency: this.#often.often, ...item.amounts } };
  }
}
