/** How often the lines of a sheet say that it is done, while they are read. */
import { readHours } from './compare-frequencies.ts';
import type { FrequencyLine, OpenExercise } from './open-exercise.ts';
import { readFewest, readFrequency } from './read-frequency.ts';
import type { LineMeaning } from './sheet.ts';
import type { Weekdays } from './sheet-weekdays.ts';

export class FoundFrequency {
  readonly lines: FrequencyLine[] = [];
  /** Lines that say more than how often. */
  readonly about: { readonly line: number; readonly text: string }[] = [];
  /** Each line that is nothing but days. */
  readonly dayLines: { readonly line: number; readonly days: Weekdays }[] = [];

  /** `text` is the whole line, where it says more; `part` is the exercise that stands above. */
  add(line: number, often: string, text: string | undefined, part: OpenExercise | undefined): LineMeaning {
    if (text !== undefined) this.about.push({ line, text });
    const when = readFewest(often);
    const isRule = when !== undefined || readHours(often) !== undefined;
    if (text === undefined || isRule) this.lines.push({ line, often: often.toLowerCase(), part });
    if (!isRule) return 'frequency-words';
    return when === undefined || readFrequency(often) !== undefined ? 'frequency' : 'frequency-range';
  }

  addDays(line: number, days: Weekdays): LineMeaning {
    this.dayLines.push({ line, days });
    return 'frequency';
  }
}
