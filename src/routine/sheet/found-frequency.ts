/** How often the lines of a sheet say that it is done, while they are read. */
import type { FrequencyLine, OpenExercise } from './open-exercise.ts';
import { readFewest, readFrequency } from './read-frequency.ts';
import type { LineMeaning } from './sheet.ts';
import type { Weekdays } from './sheet-weekdays.ts';

export class FoundFrequency {
  readonly lines: FrequencyLine[] = [];
  /** Lines that say more than how often. */
  readonly about: string[] = [];
  days: Weekdays | undefined;

  /** `text` is the whole line, where it says more; `part` is the exercise that stands above. */
  add(line: number, often: string, text: string | undefined, part: OpenExercise | undefined): LineMeaning {
    if (text !== undefined) this.about.push(text);
    const when = readFewest(often);
    if (text === undefined || when !== undefined) this.lines.push({ line, often: often.toLowerCase(), part });
    if (when === undefined) return 'frequency-words';
    return readFrequency(often) === undefined ? 'frequency-range' : 'frequency';
  }

  /** Of two lines with days nobody can tell which one holds. */
  addDays(days: Weekdays): LineMeaning {
    if (this.days !== undefined) return 'unclear';
    this.days = days;
    return 'frequency';
  }
}
