/** How often the lines of a sheet say that it is done, while they are read. */
import { readHours } from './compare-frequencies.ts';
import type { OftenLine } from './often-line.ts';
import type { FrequencyLine, OftenPlace } from './open-exercise.ts';
import { readFewest, readFrequency } from './read-frequency.ts';
import type { LineMeaning } from './sheet.ts';
import type { Weekdays } from './sheet-weekdays.ts';

export class FoundFrequency {
  readonly lines: FrequencyLine[] = [];
  /** Lines that say more than how often. */
  readonly about: { readonly line: number; readonly text: string }[] = [];
  /** Each line that names days. */
  readonly dayLines: { readonly line: number; readonly days: Weekdays }[] = [];

  /** Each line that says how often, or on which days. */
  readonly found: { readonly line: number; readonly said: string; readonly place: OftenPlace }[] = [];

  add(line: number, { often, days, said, beside }: OftenLine, where: OftenPlace): LineMeaning {
    // Two such lines right below each other are about the same.
    const above = this.found.at(-1);
    const place = above?.line === line - 1 && where.item === undefined ? above.place : where;
    this.found.push({ line, said: said ?? often ?? where.text, place });
    const part = place.item;
    if (days !== undefined) this.dayLines.push({ line, days });
    if (said !== undefined && often !== undefined) this.about.push({ line, text: said });
    if (often === undefined) return 'frequency';
    const when = readFewest(often);
    const isRule = when !== undefined || readHours(often) !== undefined;
    if (said === undefined || isRule) this.lines.push({ line, often: often.toLowerCase(), part });
    if (beside !== undefined) return 'beside-often';
    if (!isRule) return 'frequency-words';
    return when === undefined || readFrequency(often) !== undefined ? 'frequency' : 'frequency-range';
  }
}
