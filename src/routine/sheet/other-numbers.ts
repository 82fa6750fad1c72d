/** Numbers that are no amounts: of a name ("Figure 4", "90/90", "4-point"), of the spine, of a length or an angle. */

import { repsWord, setsWord, timeUnit } from './amount-patterns.ts';
import { joint } from './sheet-words.ts';

const otherNumbers = new RegExp(
  String.raw`(?:${[
    String.raw`(?<!\p{L})(?:figure|warrior|exercise|übung)\s*\d+`,
    String.raw`(?<!\p{L})(?<!(?:per|a|each|every|pro|je|x|\/) ?)(?:phase|stage|level|week|stufe|woche)[sn]?\s*\d+(?:${joint}\d+)?`,
    String.raw`(?<!\p{L})(?:room|page|raum|zimmer|termin|part|group|block|circuit|section|teil|gruppe|abschnitt|zirkel)\s*\d+`,
    String.raw`(?<![\d/])(?:90\/90|45\/45)`,
    String.raw`(?<!\d)\d-point`,
    String.raw`(?<!\p{L})[CLTS]\d(?:[/-][CLTS]?\d)?`,
    String.raw`(?<!\d)\d+(?:[.,]\d+)?\s*(?:cm|mm|m|inch(?:es)?|feet|ft|degrees?|grad|°|%)(?!\p{L})`,
  ].join('|')})(?!\d|\s*(?:${timeUnit}|${repsWord}|${setsWord}|breaths?|atemzüge))`,
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
