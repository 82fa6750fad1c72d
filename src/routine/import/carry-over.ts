/** Texts and times of other programs, made such that the routine format takes them; what that costs is noted. */
import { findUnsayable } from '../expectation.ts';
import { type QuantityName, quantities, renderTime } from '../quantity.ts';

/** Takes notes of what could not be carried over, a sentence each. */
export class LossNotes {
  readonly #notes = new Set<string>();

  add(note: string): void {
    this.#notes.add(note);
  }

  /** Each once, in the order in which they were found. */
  list(): readonly string[] {
    return [...this.#notes];
  }
}

// Work on a text is bounded before anything else is done with it.
const maxLettersRead = 2000;

/** A text of 1 to `max` letters, on one line; `usual` where nothing is left of it. */
export function fitText(text: string, max: number, usual: string, notes: LossNotes): string {
  const read = text.slice(0, maxLettersRead);
  const clean = read
    .replace(/\p{Cc}|\p{Cs}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = clean
    .slice(0, max)
    .replace(/\p{Cs}$/u, '')
    .trim();
  if (findUnsayable(read) !== undefined) {
    notes.add(`Letters that nobody can see were taken out of "${cut}".`);
  }
  if (clean !== cut || read !== text) {
    notes.add(`"${cut}" is the start of a longer text: ${max} letters are the most.`);
  }
  return cut === '' ? usual : cut;
}

/** A time as the format writes it, within what `name` may be; `what` it belongs to is noted where that changed it. */
export function fitTime(name: QuantityName, seconds: number, what: string, notes: LossNotes): string {
  const { min, max } = quantities[name];
  const wishedMs = Math.round(seconds * 10) * 100;
  const timeMs = Math.min(max, Math.max(min, wishedMs));
  if (timeMs !== wishedMs) {
    const wished = Number.isFinite(wishedMs) ? renderTime(wishedMs) : 'a time without end';
    notes.add(`${what}: ${wished} became ${renderTime(timeMs)}, as far as a routine goes.`);
  }
  return renderTime(timeMs);
}

/** A whole number within what `name` may be. */
export function fitNumber(name: QuantityName, number: number, what: string, notes: LossNotes): number {
  const { min, max } = quantities[name];
  const fitted = Math.min(max, Math.max(min, Math.round(number)));
  if (fitted !== number) {
    notes.add(`${what}: ${number} times became ${fitted}, as far as a routine goes.`);
  }
  return fitted;
}

/** Notes about what stands in a foreign file and is not known to its importer: it is reported, not passed over. */
export function listUnknown(keys: Iterable<string>, known: ReadonlySet<string>, where: string): readonly string[] {
  return [...keys].filter((key) => !known.has(key)).map((key) => `${where} has "${key}", which is not known here.`);
}
