/**
 * A sheet as a person pastes it, read line by line: which exercises it has, how much of each, what is said about them,
 * and which lines were not understood. Nothing is guessed that changes an amount.
 */
import { findTables, type TableLine } from './find-tables.ts';
import { joinWrapped } from './join-wrapped.ts';
import { isDose } from './line-amounts.ts';
import type { ReadSheet, SheetLine, StopReason } from './sheet.ts';
import { SheetReader } from './sheet-reader.ts';
import { type Day, splitDay } from './split-day.ts';

/** A longer sheet was not pasted from paper. */
export const maxSheetLines = 300;

/** Each part of the day that has a heading of its own is a sheet of its own; else all of it is one. */
export function readSheets(text: string): readonly ReadSheet[] {
  const sheet = new SheetText(text);
  return sheet.readDay() ?? [sheet.readAll()];
}

interface SharedDay {
  readonly day: Day;
  /** Lines at the end that are said of all parts. */
  readonly end: readonly number[];
}

class SheetText {
  readonly #written: readonly string[];
  readonly #lines: readonly string[];
  readonly #tables: ReadonlyMap<number, TableLine>;
  readonly #unreadLines: number;

  constructor(text: string) {
    const written = text.replace(/\r\n?/g, '\n').split('\n');
    this.#written = written;
    this.#lines = joinWrapped(written.slice(0, maxSheetLines));
    this.#tables = findTables(this.#lines);
    this.#unreadLines = written.slice(maxSheetLines).filter((line) => line.trim() !== '').length;
  }

  /** All of it as one, whatever parts of the day it names. */
  readAll(): ReadSheet {
    return this.#read([...this.#lines.keys()]).finish(this.#unreadLines);
  }

  /** `undefined` where an exercise stands above all parts, or a part has none: it may be no heading of a part. */
  readDay(): readonly ReadSheet[] | undefined {
    const split = splitDay(this.#lines);
    if (split === undefined) return undefined;
    const { day, end } = this.#shareEnd(split);
    const sheets = day.parts.map(({ name, headings, lines }) => ({
      ...leavePacksOpen(
        this.#read(
          [...day.common, ...headings, ...lines].toSorted((one, other) => one - other),
          headings,
        ).finish(this.#unreadLines),
        end,
      ),
      dayPart: name,
      dayParts: day.parts.length,
    }));
    if (hasDose(this.#read(day.common).finish(0)) || !sheets.every(hasDose)) return undefined;
    const stopIf = joinReasons(sheets);
    const isCommon = ({ number }: SheetLine) => day.common.includes(number - 1);
    // What is said of all parts is shown once.
    return sheets.map((sheet, index) => ({
      ...sheet,
      stopIf,
      lines: index === 0 ? sheet.lines : sheet.lines.filter((line) => !isCommon(line)),
      unreadLines: index === 0 ? sheet.unreadLines : 0,
    }));
  }

  /** Below an empty line at the end stands what is said of all parts, where no exercise does. */
  #shareEnd({ parts, common }: Day): SharedDay {
    const last = parts.at(-1)?.lines ?? [];
    const isEmpty = (index: number) => this.#lines[index]?.trim() === '';
    const gap = last.findLastIndex((index, at) => isEmpty(index) && !last.slice(at).every(isEmpty));
    const end = gap === -1 ? [] : last.slice(gap);
    const isShared = !end.some((index) => this.#tables.has(index)) && !hasDose(this.#read(end).finish(0));
    if (!isShared) return { day: { parts, common }, end: [] };
    const without = parts.map((part) => ({ ...part, lines: part.lines.filter((index) => !end.includes(index)) }));
    return { day: { parts: without, common: [...common, ...end] }, end };
  }

  #read(indexes: readonly number[], headings: readonly number[] = []): SheetReader {
    const reader = new SheetReader();
    for (const index of indexes) {
      const line = this.#lines[index] ?? '';
      if (headings.includes(index)) reader.readDayPart(index + 1, line);
      else if (this.#written[index]?.trim() === '') reader.readEmptyLine();
      else reader.readLine(index + 1, line, this.#tables.get(index));
    }
    return reader;
  }
}

function hasDose({ parts }: ReadSheet): boolean {
  return parts.some((part) => 'name' in part && isDose(part.amounts));
}

/** Ice below the evening, behind an empty line, may be of the evening alone, or of each part: nobody can tell. */
function leavePacksOpen(sheet: ReadSheet, end: readonly number[]): ReadSheet {
  const isOpen = (line: number) => end.includes(line - 1);
  const lines = sheet.lines.map((line) =>
    line.meaning === 'pack' && isOpen(line.number) ? { ...line, meaning: 'unclear' as const } : line,
  );
  return { ...sheet, lines, packs: sheet.packs.filter(({ line }) => !isOpen(line)) };
}

/** When to stop holds for the whole day, in whichever part it stands. */
function joinReasons(sheets: readonly ReadSheet[]): readonly StopReason[] {
  const byLine = new Map(sheets.flatMap(({ stopIf }) => stopIf.map((reason) => [reason.line, reason] as const)));
  return [...byLine.values()].toSorted((one, other) => one.line - other.line);
}
