/** The lines of a sheet, one after the other: what each of them says, and what it is about. */
import { capital } from '../../text/prose.ts';
import { namesPack } from '../import/pack-words.ts';
import { isRestName } from '../import/rest-words.ts';
import { readQuantity } from '../quantity.ts';
import type { TableCell, TableLine } from './find-tables.ts';
import { type FoundLine, finishSheet } from './finish-sheet.ts';
import { isDose, isFineRest, joinAmounts, type LineAmounts } from './line-amounts.ts';
import {
  endsWithNot,
  findGoal,
  hasBullet,
  isAboutAll,
  isBetween,
  isForOneCase,
  isHeadingOfMany,
  isInstruction,
  isOwnDose,
  isSentenceWith,
  isShortName,
  namesSheet,
  splitName,
  withoutBullet,
  withoutCellMarks,
  wordsOf,
} from './line-words.ts';
import { type DoseLine, type FrequencyLine, isUnsureBelow, type OpenExercise } from './open-exercise.ts';
import { readAmounts } from './read-amounts.ts';
import { readClockTimes, readFewest, readFrequency } from './read-frequency.ts';
import { readPack } from './read-pack.ts';
import { readTableRow, type TableRow } from './read-table-row.ts';
import type { LineMeaning, PackLine, ReadSheet, SheetBreak, StopReason } from './sheet.ts';
import { readDayPart } from './split-day.ts';
import { readStopLine, type StopReading, splitStop } from './stop-line.ts';
import { StopList } from './stop-list.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

export class SheetReader {
  readonly #parts: (OpenExercise | SheetBreak)[] = [];
  readonly #lines: FoundLine[] = [];
  readonly #stopIf: StopReason[] = [];
  readonly #packs: PackLine[] = [];
  readonly #frequency: FrequencyLine[] = [];
  readonly #about: string[] = [];
  #title: string | undefined;
  #goal: string | undefined;
  #isLeftOut = false;
  readonly #stopList = new StopList();

  readLine(number: number, written: string, table: TableLine | undefined): void {
    const text = written.replace(/\s+/g, ' ').trim();
    if (text === '' || /^[-=_*~.|:+ ]+$/.test(text)) return;
    const read = withoutCellMarks(written);
    if (table !== undefined && readStopLine(read) === undefined) {
      this.#stopList.end();
      const meaning = table.kind === 'headings' ? 'headings' : this.#readRow(number, table.cells);
      this.#lines.push({ number, text, meaning });
      return;
    }
    this.#lines.push({ number, text, meaning: this.#readListed(number, read) });
  }

  readEmptyLine(): void {
    this.#stopList.endAtEmptyLine();
  }

  /** The heading of a part of the day. */
  readDayPart(number: number, line: string): void {
    const { words, isOccasional = false } = readDayPart(line) ?? {};
    const meaning = isOccasional ? 'occasional-part' : 'day-part';
    this.#lines.push({ number, text: line.replace(/\s+/g, ' ').trim(), meaning });
    // What stands above is done with: the title waits for no amount.
    this.#isLeftOut = true;
    this.#stopList.end();
    if (words !== undefined) this.#about.push(`${capital(words)}.`);
  }

  #readRow(line: number, cells: readonly TableCell[] | undefined): LineMeaning {
    const row = cells === undefined || cells.some(({ text }) => namesPack(text)) ? undefined : readTableRow(cells);
    if (row === undefined || isForOneCase(row.name) || !isFineRest(row.amounts.rest, 'rest')) {
      this.#isLeftOut = true;
      return 'unclear';
    }
    if (isRestName(row.name)) return this.#readRestRow(line, row);
    const meaning = this.#open(line, withoutBullet(row.name), row.amounts, '');
    this.#last()?.how.push(...row.words);
    return meaning;
  }

  #readRestRow(line: number, { amounts, words }: TableRow): LineMeaning {
    const { hold, rest = hold, ...others } = amounts;
    const isOnly = Object.keys(others).length + words.length === 0;
    if (rest === undefined || !isOnly || !isFineRest(rest, 'break')) return 'unclear';
    this.#parts.push({ line, rest });
    return 'break';
  }

  #readListed(line: number, written: string): LineMeaning {
    const listed = hasBullet(written) ? this.#stopList.read(written) : undefined;
    return listed === undefined ? this.#read(line, withoutBullet(written)) : this.#takeStop(line, listed);
  }

  #read(line: number, text: string): LineMeaning {
    const stop = readStopLine(text);
    if (stop !== undefined) return this.#takeStop(line, stop);
    const [said, reason] = splitStop(text);
    if (reason !== undefined) {
      this.#stopIf.push({ line, reason });
      return this.#read(line, said);
    }
    this.#stopList.end();
    const goal = findGoal(text);
    if (goal !== undefined) {
      if (this.#goal !== undefined) return 'unclear';
      this.#goal = goal;
      return 'goal';
    }
    const pack = readPack(text);
    if (pack !== undefined) {
      this.#packs.push({ line, ...pack });
      return 'pack';
    }
    if (namesPack(text)) return 'unclear';
    const often = readClockTimes(text);
    if (often !== undefined) return this.#readFrequency(line, often, text);
    const read = readAmounts(writeNumbersBeforeUnits(text));
    const { amounts, isUnclear, hasUnreadNumber, before, after } = read;
    if (isForOneCase(text)) {
      const isHow = !isUnclear && Object.keys(amounts).length === 0 && (text.includes(',') || isInstruction(text));
      return isHow && this.#last() !== undefined ? this.#addHow(line, text) : 'unclear';
    }
    const [name, rest] = splitName(before, after, text);
    const hasNumber = isDose(amounts) || isUnclear || hasUnreadNumber;
    if (this.#lines.length === 0 && hasNumber && namesSheet(text) && !(isDose(amounts) && isOwnDose(name))) {
      if (amounts.frequency !== undefined && !isUnclear) this.#readFrequency(line, amounts.frequency, undefined);
      return this.#takeTitle(text);
    }
    if (Object.keys(amounts).length > 0 && endsWithNot(before)) return this.#leaveOut(name);
    // "Pilates mat, 20 minutes": what is longer than any hold is, above everything, how long all of it takes.
    const isLongAlone = Object.keys(amounts).length === 1 && readQuantity('hold', amounts.hold) === 'out-of-range';
    if (this.#lines.length === 0 && isLongAlone) return this.#takeTitle(text);
    const isBreak = name === '' && !isDose(amounts) && !isBetween(text);
    if (isForOneCase(name)) return 'unclear';
    if (hasUnreadNumber && Object.keys(amounts).length === 0 && isInstruction(name)) return this.#addHow(line, text);
    if (isUnclear || hasUnreadNumber || !isFineRest(amounts.rest, isBreak ? 'break' : 'rest'))
      return this.#leaveOut(name);
    if (isDose(amounts)) return this.#readDose({ line, text, name, rest, read });
    const { frequency, rest: pause, ...own } = amounts;
    const isOnly = name + rest === '' && Object.keys(own).length === 0;
    if (pause !== undefined && name === '')
      return frequency === undefined && isOnly ? this.#readRest(line, pause, text) : 'unclear';
    if (frequency !== undefined && isAboutAll(name, rest))
      return this.#readFrequency(line, frequency, isOnly ? undefined : text);
    if (name === '') return this.#addAmounts(line, own, rest === '' ? undefined : text);
    if (isInstruction(name)) return this.#addHow(line, text);
    return this.#open(line, name, amounts, rest);
  }

  #takeStop(line: number, stop: StopReading): LineMeaning {
    if (stop.kind === 'reason') this.#stopIf.push({ line, reason: stop.reason });
    else if (stop.readItem !== undefined) this.#stopList.open(stop.readItem);
    return stop.kind === 'advice' ? 'advice' : 'stop';
  }

  /** What follows an exercise that was not understood is about that one, and not about the one before it. */
  #leaveOut(name: string): LineMeaning {
    if (name !== '' && !isInstruction(name)) this.#isLeftOut = true;
    return 'unclear';
  }

  #readDose({ line, text, name, rest, read }: DoseLine): LineMeaning {
    const { amounts, before } = read;
    const last = this.#last();
    const isWaiting = last !== undefined && !isDose(last.amounts) && !isHeadingOfMany(last.name);
    // The name of an exercise ends with a colon or a dash.
    const isSentence =
      !/[:–—-]$/.test(before) &&
      (isInstruction(name) || (isWaiting && isSentenceWith(name, text) && !isShortName(name, text)));
    if (name !== '' && !isSentence) return this.#open(line, name, amounts, rest);
    if (last !== undefined && isUnsureBelow(last, { line, text, name, rest, read })) return 'unclear';
    return this.#addAmounts(line, amounts, name + rest === '' ? undefined : text);
  }

  #readRest(line: number, rest: string, text: string): LineMeaning {
    if (this.#last() !== undefined && isBetween(text)) return this.#addAmounts(line, { rest }, undefined);
    if (this.#parts.length === 0) return 'unclear';
    this.#parts.push({ line, rest });
    return 'break';
  }

  #readFrequency(line: number, often: string, text: string | undefined): LineMeaning {
    if (text !== undefined) this.#about.push(text);
    const when = readFewest(often);
    if (text === undefined || when !== undefined)
      this.#frequency.push({ line, often: often.toLowerCase(), part: this.#last() });
    return when !== undefined && readFrequency(often) === undefined ? 'frequency-range' : 'frequency';
  }

  /** More amounts of the exercise above, and the sentence that has them where there is one. */
  #addAmounts(line: number, amounts: LineAmounts, text: string | undefined): LineMeaning {
    const last = this.#last();
    const joined = last === undefined ? undefined : joinAmounts(last.amounts, amounts);
    if (last === undefined || joined === undefined || Object.keys(amounts).length === 0) return 'unclear';
    last.amounts = joined;
    if (text !== undefined) last.how.push(text);
    last.moreLines.push(line);
    return 'amount';
  }

  #open(line: number, name: string, amounts: LineAmounts, rest: string): LineMeaning {
    this.#isLeftOut = false;
    this.#parts.push({ line, name, amounts, how: rest === '' ? [] : [rest], moreLines: [] });
    return 'exercise';
  }

  #addHow(line: number, text: string): LineMeaning {
    const last = this.#last();
    if (last === undefined) return this.#lines.length === 0 ? this.#takeTitle(text) : 'unclear';
    last.how.push(text);
    last.moreLines.push(line);
    return 'how';
  }

  /** "From the physio" begins like a sentence, but the first line of a sheet is seldom one. */
  #takeTitle(text: string): LineMeaning {
    if (/[.!]$/.test(text) || wordsOf(text).length > 8) return 'unclear';
    this.#title = text;
    return 'title';
  }

  #last(): OpenExercise | undefined {
    const last = this.#isLeftOut ? undefined : this.#parts.at(-1);
    return last !== undefined && 'name' in last ? last : undefined;
  }

  finish(unreadLines: number): ReadSheet {
    return finishSheet({
      title: this.#title,
      parts: this.#parts,
      goal: this.#goal,
      stopIf: this.#stopIf,
      packs: this.#packs,
      frequency: this.#frequency,
      about: this.#about,
      lines: this.#lines,
      unreadLines,
    });
  }
}
