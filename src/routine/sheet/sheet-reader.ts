/** The lines of a sheet, one after the other: what each of them says, and what it is about. */
import { capital } from '../../text/prose.ts';
import { namesPack } from '../import/pack-words.ts';
import { readQuantity } from '../quantity.ts';
import { isAdvice } from './advice-line.ts';
import type { TableCell, TableLine } from './find-tables.ts';
import { type FoundLine, finishSheet } from './finish-sheet.ts';
import { FoundFrequency } from './found-frequency.ts';
import { isDose, isFineRest } from './line-amounts.ts';
import {
  endsWithNot,
  findGoal,
  isBetween,
  isForOneCase,
  isHeadOf,
  isInstruction,
  isOfOthers,
  isTitle,
  namesSheet,
  saysMoreThanOften,
  splitName,
  withoutBullet,
  withoutCellMarks,
  withoutLabel,
  wordsOf,
} from './line-words.ts';
import { readOftenLine } from './often-line.ts';
import { type DoseLine, hasOwnAmounts, isSentenceBelow, isUnsureBelow } from './open-exercise.ts';
import { OpenParts } from './open-parts.ts';
import { readAmounts } from './read-amounts.ts';
import { readLine, whyUnclear } from './read-by-side.ts';
import { readPacks } from './read-pack.ts';
import { readTableRow } from './read-table-row.ts';
import { isOpenMeaning, type LineMeaning, type PackLine, type ReadSheet } from './sheet.ts';
import { isOfSomeWeeks, readExerciseOfWeeks } from './sheet-weeks.ts';
import { isHeaded, isStage, readPartHeading } from './split-parts.ts';
import { isOtherWay, readStopLine, splitLastSentence, splitStop } from './stop-line.ts';
import { StopList } from './stop-list.ts';
import { type Heading, readHeading } from './table-headings.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

export class SheetReader {
  readonly #parts = new OpenParts();
  readonly #lines: FoundLine[] = [];
  readonly #packs: PackLine[] = [];
  readonly #frequency = new FoundFrequency();
  #title: string | undefined;
  #goal: string | undefined;
  #isBelowRow = false;
  readonly #stopList = new StopList();

  readLine(number: number, written: string, table: TableLine | undefined): void {
    const text = written.replace(/\s+/g, ' ').trim();
    if (text === '' || /^[-=_*~.|:+ ]+$/.test(text)) return;
    const read = withoutCellMarks(written);
    if (table !== undefined && readStopLine(read) === undefined) {
      this.#stopList.end();
      const meaning =
        table.kind === 'headings' ? this.#readHeadings(table.headings) : this.#readRow(number, table.cells);
      this.#push(number, text, meaning);
      this.#parts.noteGap(true);
      this.#isBelowRow = true;
      return;
    }
    // What stands below a table is about all of its rows.
    if (this.#isBelowRow) this.#parts.close();
    this.#isBelowRow = false;
    this.#push(number, text, this.#readListed(number, read));
  }

  #push(number: number, text: string, meaning: LineMeaning): void {
    this.#lines.push({ number, text, meaning });
    this.#parts.noteGap(false);
  }

  /** A line below the heading of other weeks or days: of it only when to stop holds here. */
  readOther(number: number, written: string): void {
    const text = written.replace(/\s+/g, ' ').trim();
    if (text === '') return;
    const line = withoutBullet(written);
    const stop = this.#stopList.read(written) ?? readStopLine(line);
    const said = stop ?? splitStop(line)[1];
    if (said === undefined) this.#stopList.end();
    const meaning = said === undefined ? 'other-part' : this.#stopList.take(number, said);
    this.#lines.push({ number, text, meaning: stop === undefined ? 'other-part' : meaning });
  }

  /** What follows is about no exercise above. */
  closeAbove(): void {
    this.#parts.close();
  }

  readEmptyLine(): void {
    this.#stopList.noteGap();
    this.#parts.noteGap(true);
  }

  /** The heading of a part. */
  readPartHeading(number: number, line: string): void {
    const { words, meaning = 'day-part' } = readPartHeading(line) ?? {};
    this.#lines.push({ number, text: line.replace(/\s+/g, ' ').trim(), meaning });
    // What stands above is done with: the title waits for no amount.
    this.#parts.close();
    this.#stopList.end();
    if (words !== undefined) this.#frequency.about.push({ line: number, text: `${capital(words)}.` });
  }

  /** Of columns for parts of the day, which are routines of their own, none is left here: else they say nothing. */
  #readHeadings(headings: readonly Heading[]): LineMeaning {
    const above = headings.find(({ kind }) => kind === 'name')?.text ?? '';
    // "My back plan" above the names of a table is the title.
    if (this.#lines.length === 0 && namesSheet(above) && readHeading(above).kind !== 'name') this.#title = above;
    return headings.some(({ kind }) => kind === 'day-part') ? 'unclear' : 'headings';
  }

  #readRow(line: number, cells: readonly TableCell[] | undefined): LineMeaning {
    const row = cells === undefined || cells.some(({ text }) => namesPack(text)) ? undefined : readTableRow(cells);
    return this.#parts.addRow(line, row);
  }

  #readListed(line: number, written: string): LineMeaning {
    const listed = this.#stopList.read(written);
    return listed === undefined ? this.#read(line, withoutBullet(written)) : this.#stopList.take(line, listed);
  }

  #read(line: number, text: string): LineMeaning {
    // A rule that goes on with the one above is about stopping.
    const isBelowStop = ['stop', 'advice'].includes(this.#lines.at(-1)?.meaning ?? '');
    if (isOtherWay(text) && !isBelowStop) return this.#addOtherWay(line, text);
    const stop = readStopLine(text);
    if (stop !== undefined) return this.#stopList.take(line, stop);
    const [said, last] = splitStop(text);
    if (last !== undefined) {
      const meaning = this.#read(line, said);
      this.#stopList.take(line, last);
      return meaning === 'unclear' ? 'beside-stop' : meaning;
    }
    this.#stopList.end();
    const goal = findGoal(text);
    if (goal !== undefined) {
      if (this.#goal !== undefined) return 'unclear';
      this.#goal = goal;
      return 'goal';
    }
    const packs = readPacks(text);
    if (packs !== undefined) {
      this.#packs.push(...packs.map((pack) => ({ line, ...pack })));
      return 'pack';
    }
    if (namesPack(text)) return this.#readBesidePacks(line, text);
    const often = readOftenLine(text);
    if (often !== undefined) return this.#frequency.add(line, often, this.#parts.last());
    const ofWeeks = readExerciseOfWeeks(text);
    if (ofWeeks !== undefined) return this.#parts.open(line, ofWeeks);
    if (isHeaded(text)) return this.#parts.leaveHeading('headed');
    if (this.#lines.length > 0 && isStage(text)) return this.#parts.leaveHeading('unclear');
    return this.#readAmounts(line, withoutLabel(text));
  }

  #readAmounts(line: number, text: string): LineMeaning {
    const read = readLine(writeNumbersBeforeUnits(text));
    const { amounts, isUnclear, hasUnreadNumber, before, after } = read;
    const [name, rest] = splitName(before, after, text);
    if (isAdvice(text)) return this.#parts.leaveOut(name, 'advice');
    if (isForOneCase(text)) {
      const isHow = !isUnclear && Object.keys(amounts).length === 0 && (text.includes(',') || isInstruction(text));
      return isHow && this.#parts.last() !== undefined ? this.#addHow(line, text) : 'unclear';
    }
    const hasNumber = isDose(amounts) || isUnclear || hasUnreadNumber || isHeadOf(amounts.frequency, name);
    if (this.#lines.length === 0 && hasNumber && isTitle(text, name, isDose(amounts))) {
      if (amounts.frequency !== undefined && !isUnclear)
        this.#frequency.add(line, { often: amounts.frequency }, undefined);
      return this.#takeTitle(text);
    }
    if (isDose(amounts) && isOfOthers(name)) return 'unclear';
    if (Object.keys(amounts).length > 0 && endsWithNot(before)) return this.#parts.leaveOut(name);
    // "Pilates mat, 20 minutes": what is longer than any hold is, above everything, how long all of it takes.
    const isLongAlone = Object.keys(amounts).length === 1 && readQuantity('hold', amounts.hold) === 'out-of-range';
    if (this.#lines.length === 0 && isLongAlone) return this.#takeTitle(text);
    const isBreak = name === '' && !isDose(amounts) && !isBetween(text);
    if (isForOneCase(name)) return 'unclear';
    const isOpen = isUnclear || hasUnreadNumber || (isDose(amounts) && isOfSomeWeeks(text));
    if (isOpen || !isFineRest(amounts.rest, isBreak ? 'break' : 'rest'))
      return this.#parts.leaveOut(name, whyUnclear(text));
    if (isDose(amounts)) return this.#readDose({ line, text, name, rest, read });
    const { frequency, rest: pause, ...own } = amounts;
    const isOnly = name + rest === '' && Object.keys(own).length === 0;
    if (pause !== undefined && name === '')
      return frequency === undefined && isOnly ? this.#parts.addRest(line, pause, text) : 'unclear';
    if (frequency !== undefined && saysMoreThanOften(name, rest, text))
      return this.#parts.leaveOut(name, 'more-than-often');
    if (name === '') return this.#parts.addAmounts(line, own, rest === '' ? undefined : text);
    if (isInstruction(name) && own.sets !== undefined) return this.#parts.addAmounts(line, own, text);
    if (isInstruction(name)) return this.#addHow(line, text);
    return this.#parts.open(line, { name, amounts, rest });
  }

  /** "Or if that hurts, ..." right below an exercise is another way to do it. */
  #addOtherWay(line: number, text: string): LineMeaning {
    const { amounts, isUnclear, hasUnreadNumber } = readAmounts(writeNumbersBeforeUnits(text));
    const isHow = !isUnclear && !hasUnreadNumber && Object.keys(amounts).length === 0;
    this.#stopList.end();
    if (!isHow || this.#parts.rightAbove() === undefined) return 'other-way';
    return this.#parts.addHow(line, text) ?? 'other-way';
  }

  /** "Twice a day. Ice 10 min after the exercises." has a pack in its last sentence. */
  #readBesidePacks(line: number, text: string): LineMeaning {
    const [before, last] = splitLastSentence(text);
    const packs = last === undefined || namesPack(before) ? undefined : readPacks(last);
    const meaning = packs === undefined ? 'unclear' : this.#read(line, before);
    if (packs !== undefined && !isOpenMeaning(meaning)) this.#packs.push(...packs.map((pack) => ({ line, ...pack })));
    return meaning;
  }

  #readDose(dose: DoseLine): LineMeaning {
    const { line, text, name, rest, read } = dose;
    const last = this.#parts.last();
    if (name !== '' && !isSentenceBelow(last, dose))
      return this.#parts.open(line, { name, amounts: read.amounts, rest });
    if (last !== undefined && isUnsureBelow(last, dose)) return 'unclear';
    if (hasOwnAmounts(last, dose)) return this.#parts.leaveOther(name);
    return this.#parts.addAmounts(line, read.amounts, name + rest === '' ? undefined : text);
  }

  #addHow(line: number, text: string): LineMeaning {
    return this.#parts.addHow(line, text) ?? (this.#lines.length === 0 ? this.#takeTitle(text) : 'unclear');
  }

  /** "From the physio" begins like a sentence, but the first line of a sheet is seldom one. */
  #takeTitle(text: string): LineMeaning {
    if (/[.!]$/.test(text) || wordsOf(text).length > 8) return 'unclear';
    this.#title = text;
    return 'title';
  }

  finish(unreadLines: number): ReadSheet {
    return finishSheet({
      title: this.#title,
      open: this.#parts,
      goal: this.#goal,
      stopList: this.#stopList,
      packs: this.#packs,
      frequency: this.#frequency,
      lines: this.#lines,
      unreadLines,
    });
  }
}
