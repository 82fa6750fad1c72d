/** Fits texts and numbers of other programs into the limits of the routine format, and notes what is lost. */
import { findUnsayable } from '../routine/format-fields.ts';
import { type QuantityName, quantities, renderTime } from '../routine/quantity.ts';

/** Notes of what could not be carried over, a sentence each. */
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

// So that no text takes long to process.
const maxReadLetters = 2000;

/** A text of 1 to `max` letters, on one line; `fallback` where nothing is left of it. */
export function fitTextToFormat(text: string, max: number, fallback: string, notes: LossNotes): string {
  const read = text.slice(0, maxReadLetters);
  const clean = read
    .replace(/\p{Cc}|\p{Cs}/gu, ' ')
    // Braces stand for sides in a routine.
    .replaceAll('{', '(')
    .replaceAll('}', ')')
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
  return cut === '' ? fallback : cut;
}

/** A time in the format, within the limits of `name`. A change is noted about `what` the time belongs to. */
export function fitTime(name: QuantityName, seconds: number, what: string, notes: LossNotes): string {
  const { min, max } = quantities[name];
  const foreignMs = Math.round(seconds * 10) * 100;
  const timeMs = Math.min(max, Math.max(min, foreignMs));
  if (timeMs !== foreignMs) {
    const foreignTime = Number.isFinite(foreignMs) ? renderTime(foreignMs) : 'a time without end';
    notes.add(`${what}: ${foreignTime} became ${renderTime(timeMs)}, as far as a routine goes.`);
  }
  return renderTime(timeMs);
}

/** A whole number within the limits of `name`. */
export function fitNumber(name: QuantityName, number: number, what: string, notes: LossNotes): number {
  const { min, max } = quantities[name];
  const fitted = Math.min(max, Math.max(min, Math.round(number)));
  if (fitted !== number) {
    notes.add(`${what}: ${number} times became ${fitted}, as far as a routine goes.`);
  }
  return fitted;
}

/** Notes about keys that the importer does not know, so that nothing is lost silently. */
export function listUnknown(keys: Iterable<string>, known: ReadonlySet<string>, where: string): readonly string[] {
  return [...keys].filter((key) => !known.has(key)).map((key) => `${where} has "${key}", which is not known here.`);
}
