/** The points below "Stop if you have any of the following:", up to where their list ends. */
import { isDose } from './line-amounts.ts';
import { hasBullet, withoutBullet } from './line-words.ts';
import { readAmounts } from './read-amounts.ts';
import type { LineMeaning, StopReason } from './sheet.ts';
import { namesSign, namesSymptom, type StopReading } from './stop-line.ts';

export class StopList {
  #readItem: ((item: string) => StopReading) | undefined;
  #lastMark: string | undefined;
  #isAfterGap = false;

  /** All that were found, with the number of the line of each. */
  readonly reasons: StopReason[] = [];

  /** Lines of headings below which nothing was found. */
  readonly empty = new Set<number>();
  #heading: number | undefined;

  /** What a line about stopping says. */
  take(line: number, stop: StopReading): LineMeaning {
    if (stop.kind === 'reason') this.reasons.push({ line, reason: stop.reason });
    if (stop.kind === 'heading') {
      this.#heading = line;
      this.empty.add(line);
    } else if (this.#heading !== undefined) this.empty.delete(this.#heading);
    if (stop.readItem !== undefined) this.#open(stop.readItem);
    return stop.kind === 'advice' ? 'advice' : 'stop';
  }

  #open(readItem: (item: string) => StopReading): void {
    this.#readItem = readItem;
    this.#lastMark = undefined;
    this.#isAfterGap = false;
  }

  /** An empty line right below the heading stands before the list; behind a point of it the list may end. */
  noteGap(): void {
    this.#isAfterGap ||= this.#lastMark !== undefined;
  }

  end(): void {
    this.#heading = undefined;
    this.#readItem = undefined;
  }

  /** `undefined` where the list has ended: what is taken for a point of it by mistake is no exercise any more. */
  read(line: string): StopReading | undefined {
    if (this.#readItem === undefined) return undefined;
    const mark = hasBullet(line) ? markOf(line) : '';
    const text = withoutBullet(line);
    // Without a mark, or behind an empty line, only what names a sign is certain to be no exercise.
    const isUncertain = (mark === '' || this.#isAfterGap) && !namesSign(text);
    const isOther = isUncertain || (this.#lastMark !== undefined && !followsMark(mark, this.#lastMark));
    this.#isAfterGap = false;
    this.#lastMark = mark;
    const hasDose = isDose(readAmounts(text).amounts);
    if (!isOther && !hasDose) return this.#readItem(text);
    // "Pain that lasts 30 minutes" has a time, and is no exercise all the same.
    if (!isOther && namesSymptom(text)) return { kind: 'advice' };
    this.end();
    return undefined;
  }
}

/** The number before a point, or its sign. */
function markOf(line: string): string {
  return /^\s*\(?(\d{1,2}|\S)/u.exec(line)?.[1] ?? '';
}

/** Another sign, or a number that begins anew, is another list. */
function followsMark(mark: string, last: string): boolean {
  if (mark === '' || last === '') return mark === last;
  const [number, before] = [Number(mark), Number(last)];
  if (Number.isNaN(number) || Number.isNaN(before)) return isLetter(mark) ? mark > last : mark === last;
  return number > before;
}

function isLetter(mark: string): boolean {
  return /^\p{L}$/u.test(mark);
}
