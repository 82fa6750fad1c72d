/** The lines of a sheet, one after the other: what each of them says, and what it is about. */
import { capital, oneLine } from '../../text/prose.ts';
import { namesPack } from '../import/pack-words.ts';
import { isRestName } from '../import/rest-words.ts';
import type { TableCell, TableLine } from './find-tables.ts';
import { type FoundLine, finishSheet } from './finish-sheet.ts';
import { namesMovement } from './item-words.ts';
import { isFineRest } from './line-amounts.ts';
import { isBelow, type LineLevel, readLevel } from './line-mark.ts';
import { LineReader } from './line-reader.ts';
import { hasBullet, isForOneCase, namesSheet, withoutBullet, withoutCellMarks } from './line-words.ts';
import type { OpenParts } from './open-parts.ts';
import { readPartHeading } from './part-headings.ts';
import { readTableRow, type TableRow } from './read-table-row.ts';
import { isOpenMeaning, type LineMeaning, type ReadSheet } from './sheet.ts';
import type { LinePlace } from './sheet-layout.ts';
import { namesRounds } from './sheet-scope.ts';
import { readStopLine, splitStop } from './stop-line.ts';
import type { StopList } from './stop-list.ts';
import { type Heading, readHeading } from './table-headings.ts';
import { saysOpenEnded } from './unread-words.ts';
import { whyUnmeasured } from './why-unclear.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

/** Behind an exercise with its amount, words that follow one of these are about all of them. */
const ofAll: ReadonlySet<LineMeaning> = new Set([
  'frequency',
  'frequency-range',
  'frequency-rule',
  'frequency-words',
  'beside-often',
  'more-than-often',
  'stop',
  'beside-stop',
  'advice',
  'pack',
  'goal',
  'rest',
  'rule',
]);

/** What stands before its first number. */
function nameOf(line: string): string {
  return withoutBullet(line).replace(/\d.*$/, '');
}
/** An amount in such a line may be of what stands above. */
const unread: ReadonlySet<LineMeaning> = new Set(['unclear', 'half-said', 'open-ended', 'distance', 'some-weeks']);

function hasNumber(text: string): boolean {
  return /[\d½¼¾]/.test(writeNumbersBeforeUnits(text));
}

export class SheetReader {
  readonly #lines: FoundLine[] = [];
  readonly #text: LineReader;
  readonly #parts: OpenParts;
  readonly #stopList: StopList;
  #isBelowRow = false;
  #isBelowLeft = false;
  /** How far in the exercise above begins. */
  #level: LineLevel = readLevel('');

  constructor(countsBare: boolean) {
    this.#text = new LineReader(this.#lines, countsBare);
    this.#parts = this.#text.parts;
    this.#stopList = this.#text.stopList;
  }

  readLine(number: number, written: string, table: TableLine | undefined, place: LinePlace): void {
    const text = oneLine(written);
    if (text === '' || /^[-=_*~.|:+ ]+$/.test(text)) return;
    if (place.isApart === true) {
      this.#parts.noteGap(number);
      this.#isBelowLeft = false;
    }
    if (place.isOtherHeading === true) this.#parts.leaveHeading(number, 'unclear');
    const read = withoutCellMarks(written);
    const level = readLevel(written);
    const isOfItem = place.isOfItem === true;
    const isVersion =
      !isOfItem && isBelow(level, this.#level) && !namesMovement(nameOf(read)) && this.#parts.takesVersions;
    if (place.isItem === true && !isVersion) this.#parts.beginItem(number);
    if (table !== undefined && readStopLine(read) === undefined) {
      this.#stopList.end();
      const meaning =
        table.kind === 'headings' ? this.#readHeadings(table.headings) : this.#readRow(number, table.cells);
      this.#push(number, text, meaning);
      this.#isBelowRow = true;
      return;
    }
    // What stands below a table is about all of its rows.
    if (this.#isBelowRow) this.#parts.close();
    this.#isBelowRow = false;
    const isListed = hasBullet(read);
    this.#parts.marks = {
      isListed,
      isMarked: place.isItem === true || (isListed && this.#parts.hasDose()),
      isSetIn: place.isItem !== true && (/^\s*[([]/.test(written) || level.indent > this.#level.indent),
      isVersion,
      isOfItem,
      isBelowLeft: this.#isBelowLeft,
    };
    const found = this.#text.read(number, read, place);
    const isUnread = unread.has(found);
    const meaning = isUnread && namesRounds(text) ? 'rounds-once' : found;
    this.#push(number, text, meaning);
    if (meaning === 'exercise' && !isVersion) this.#level = level;
    // A heading that is not understood may place the body otherwise.
    const isOpen = isUnread || (meaning === 'exercise' && !this.#parts.isWhole());
    if (place.isAboveExercise === true && isOpen && !isListed) this.#parts.above.closePlace();
    this.#isBelowLeft = isOpenMeaning(meaning) && meaning !== 'advice';
    if (isUnread) this.#parts.above.doubtSide();
    if (ofAll.has(meaning)) this.#parts.endWhole();
    const saysHowMuch = saysOpenEnded(text) || hasNumber(text);
    if (unread.has(meaning) && saysHowMuch) this.#parts.spoil(withoutBullet(text));
  }

  #push(number: number, text: string, meaning: LineMeaning): void {
    this.#lines.push({ number, text, meaning });
  }

  /** A line below the heading of other weeks or days: of it only when to stop holds here. */
  readOther(number: number, written: string, isHeading: boolean): void {
    const text = oneLine(written);
    if (text === '') return;
    const line = withoutBullet(written);
    const stop = this.#stopList.read(written) ?? readStopLine(line);
    const said = stop ?? splitStop(line)[1];
    if (said === undefined) this.#stopList.end();
    const meaning = said === undefined ? undefined : this.#stopList.take(number, said);
    const left = isHeading ? 'unclear' : 'other-part';
    this.#lines.push({ number, text, meaning: stop === undefined ? left : (meaning ?? left) });
  }

  /** What follows is about no exercise above. */
  closeAbove(): void {
    this.#parts.close();
  }

  readEmptyLine(): void {
    this.#stopList.noteGap();
  }

  /** The heading of a part. */
  readPartHeading(number: number, line: string): void {
    const { words, meaning = 'day-part' } = readPartHeading(line) ?? {};
    this.#lines.push({ number, text: oneLine(line), meaning });
    // What stands above is done with: the title waits for no amount.
    this.#parts.close();
    this.#stopList.end();
    if (words !== undefined) this.#text.frequency.about.push({ line: number, text: `${capital(words)}.` });
  }

  /** Of columns for parts of the day, which are routines of their own, none is left here: else they say nothing. */
  #readHeadings(headings: readonly Heading[]): LineMeaning {
    const above = headings.find(({ kind }) => kind === 'name')?.text ?? '';
    // "My back plan" above the names of a table is the title.
    if (this.#lines.length === 0 && namesSheet(above) && readHeading(above).kind !== 'name') this.#text.title = above;
    return headings.some(({ kind }) => kind === 'day-part') ? 'unclear' : 'headings';
  }

  #readRow(line: number, cells: readonly TableCell[] = []): LineMeaning {
    const text = cells.map((cell) => cell.text).join(' ');
    const row = cells.length === 0 || namesPack(text) ? undefined : readTableRow(cells);
    const isRead = row !== undefined && !('heading' in row);
    const unmeasured = isRead ? undefined : whyUnmeasured(text);
    if (unmeasured === undefined) return addRow(this.#parts, line, row);
    this.#parts.close();
    return unmeasured;
  }

  finish(unreadLines: number): ReadSheet {
    const { title, parts, scope, goal, stopList, packs, rules, frequency } = this.#text;
    return finishSheet({
      title,
      open: parts,
      scope,
      goal,
      stopList,
      packs,
      rules: rules.texts,
      frequency,
      lines: this.#lines,
      unreadLines,
    });
  }
}

/** A cell, or `undefined`, stands for a row that was not understood. */
function addRow(parts: OpenParts, line: number, row: TableRow | TableCell | undefined): LineMeaning {
  if (row !== undefined && 'heading' in row) parts.unread.set(line, `"${row.text}" below "${row.heading.text}"`);
  if (row === undefined || 'heading' in row || isForOneCase(row.name) || !isFineRest(row.amounts.rest, 'rest')) {
    parts.close();
    return 'unclear';
  }
  if (isRestName(row.name)) return addRestRow(parts, line, row);
  const meaning = parts.open(line, { name: withoutBullet(row.name), amounts: row.amounts, rest: '' });
  parts.last()?.how.push(...row.words);
  parts.end();
  return meaning;
}

function addRestRow(parts: OpenParts, line: number, { amounts, words }: TableRow): LineMeaning {
  const { hold, isUnheld: _, rest = hold, ...others } = amounts;
  const isOnly = Object.keys(others).length + words.length === 0;
  return rest !== undefined && isOnly && isFineRest(rest, 'break') ? parts.addBreak(line, rest) : 'unclear';
}
