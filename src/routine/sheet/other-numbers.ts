/** Numbers that are no amounts: of a name ("Figure 4", "90/90", "4-point"), of the spine, of a length or an angle. */

import { repsWord, setsWord, timeUnit } from './amount-patterns.ts';
import { joint } from './sheet-words.ts';

/** Behind a word; what counts or measures may still follow. */
const named = [
  String.raw`(?<!\p{L})\p{L}{2,}[24](?:go|you|u|fit|move|life|health)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:warrior|exercise|übung)[\s-]*\d+`,
  String.raw`(?<!\p{L})(?<!(?:per|a|each|every|pro|je|x|\/) ?)(?:phase|stage|level|week|stufe|woche)[sn]?\s*\d+(?:${joint}\d+)?`,
  String.raw`(?<!\p{L})(?:room|page|sheet|age|appointment|visit|version|raum|zimmer|blatt|alter|termin|part|group|block|circuit|section|teil|gruppe|abschnitt|zirkel)\s*:?\s*\d+(?:\s*(?:of|von|\/)\s*\d+)?`,
  String.raw`(?<!\p{L})(?:rpe|borg)\s*:?\s*\d+(?:\s*[-–]\s*\d+)?(?:\/10)?`,
  // "Gaze stabilisation x1", "VOR x2": how fast head and target move against each other.
  String.raw`(?<!\p{L})(?:(?:gaze|blick)\p{L}*(?: \p{L}+)?|vor)\s*x[12](?![\d.])|(?<!\p{L})x[12](?= viewing)`,
  String.raw`(?<![\d/])(?:90\/90|45\/45)`,
  String.raw`(?<!\d)\d-point`,
  String.raw`(?<!\p{L})[CLTS]\d(?:[/-][CLTS]?\d)?`,
  String.raw`(?<![\d-])\d-\d-\d(?:-\d)?(?=\s*tempo)|(?<!\p{L})tempo:?\s*(?:\d-\d-\d(?:-\d)?|\d\/\d\/\d(?:\/\d)?|\d{4})(?![\d/-])`,
];
/** With what they measure, or of a shape. */
const measured = [
  String.raw`(?<!\p{L})figure(?:[\s-]+of)?[\s-]*[48](?!\d)`,
  String.raw`(?<!\d|\d-|[x×]\s*)(?:\d+\s*[-–]\s*)?\d+(?:[.,]\d+)?[\s-]*(?:cm|mm|inch(?:es)?|degrees?|deg|grad|°)(?!\p{L})`,
  String.raw`(?<!\d)\d+(?:[.,]\d+)?[\s-]*(?:cm|mm|m|inch(?:es)?|feet|ft|degrees?|deg|grad|°|%)(?!\p{L})`,
  // "Slowly lower over 4 secs" is how it is done.
  String.raw`(?<!\p{L})(?:lower(?:ing)?|eccentric(?:ally)?|return(?:ing)?|senken|ablassen)(?: (?:slowly|gently|down|back|it|again|(?:your|the) \p{L}+)){0,3}? (?:over|in|über)(?: about)? \d+(?:-\d+)?\s*${timeUnit}`,
];
const otherNumbers = new RegExp(
  String.raw`(?:${measured.join('|')})|(?:${named.join('|')})(?!\d|[\s-]*(?:${timeUnit}|${repsWord}|${setsWord}|breaths?(?!\p{L})|atemzüge))`,
  'giu',
);

/** Digits of other numbers are put away in letters for private use while the amounts are read. */
const hiddenZero = 0xe000;

export function hideOtherNumbers(line: string): string {
  return line.replace(otherNumbers, (other) =>
    other.replace(/\d/g, (digit) => String.fromCharCode(hiddenZero + Number(digit))),
  );
}

export function showOtherNumbers(text: string): string {
  return text.replace(/[\u{E000}-\u{E009}]/gu, (hidden) => String(hidden.charCodeAt(0) - hiddenZero));
}
