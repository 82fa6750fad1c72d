/**
 * A sheet as a person pastes it, read line by line: which exercises it has, how much of each, what is said about them,
 * and which lines were not understood. Nothing is guessed that changes an amount.
 */
import { listColumnParts, takeColumn } from './column-parts.ts';
import { findTables, type TableLine } from './find-tables.ts';
import { joinWrapped } from './join-wrapped.ts';
import { readOwn } from './laid-lines.ts';
import { isDose } from './line-amounts.ts';
import { plainLines } from './plain-lines.ts';
import type { ReadSheet, StopReason } from './sheet.ts';
import { type Layout, type LinePlace, layOut } from './sheet-layout.ts';
import { SheetReader } from './sheet-reader.ts';
import { fitWeeks, joinWeeks } from './sheet-weeks.ts';
import { findOtherParts, splitParts, splitWeeks } from './split-parts.ts';

/** A longer sheet was not pasted from paper. */
export const maxSheetLines = 300;

/** Each part of the day, the weeks or the days that has a heading of its own is a sheet of its own; else all of it is one. */
export function readSheets(text: string): readonly ReadSheet[] {
  const sheet = new SheetText(text);
  const read = sheet.readWeeks() ?? sheet.readParts() ?? sheet.readColumns() ?? [sheet.readAll()];
  const isGerman = isGermanText(text);
  return read.map((one) => ({ ...one, isGerman }));
}

/** Whether more of the words of a sheet are German than English. */
function isGermanText(text: string): boolean {
  return (text.match(germanWords)?.length ?? 0) > (text.match(englishWords)?.length ?? 0);
}

const germanWords = word(
  String.raw`\p{L}*[äöüß]\p{L}*|und|oder|sie|ihr|je|mit|ohne|der|das|den|dem|im|auf|bei|nach|vom|zum|zur|seiten?|sek|sekunden|minuten|wdh|wiederholungen|mal|halten|dann|danach|pro|jede[rnms]?|langsam|links|rechts|beine?|arme?|knie|ferse|schultern?|wade|nacken|kopf|becken|gehen|heben|beugen|strecken|drehen|dehnen|dehnung|ziehen|anziehen|anspannen|liegen|stehen|sitzen|kreisen|kniebeugen?|beinpresse|\p{L}*heben|\p{L}*dehnung|\p{L}*klinik|nachbehandlung|woche|stufe|einbeinstand|pendeln|schritte`,
);
const englishWords = word(
  'and|or|your|you|each|with|without|the|on|of|to|then|for|side|secs?|seconds|minutes|reps|repetitions|exercises|sets|times|hold|slowly|back|legs?|arms?|knees?|heels?|hips?|calf|neck|shoulders?|left|right|raises?|lifts?|squats?|bridges?|stretch(?:es)?|slides?|walk(?:ing)?|daily|weeks?|days?|up|down|twice|per|every',
);

/** "Heel raises    Both hands on the worktop. 10 times" has its name in a column of its own. */
const nameColumn = /^(?<name>\s*(?:\d{1,2}[.)]\s+)?\p{L}[^\d:.!?]{2,48}?)(?: {3,}|\t+)(?=\p{Lu}[^:]*\d[^:]*$)/u;

function word(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?!\p{L})`, 'giu');
}

interface Split<Part> {
  readonly parts: readonly Part[];
  readonly common: readonly number[];
  /** Lines at the end that are said of all parts. */
  readonly end: readonly number[];
}

/** A longer line is no exercise of anybody, and takes long to read. This project's own choice. */
const maxLineLetters = 600;

function shorten(line: string): string {
  return line.length > maxLineLetters ? `${line.slice(0, maxLineLetters)}…` : line;
}

class SheetText {
  readonly #written: readonly string[];
  readonly #lines: readonly string[];
  readonly #tables: ReadonlyMap<number, TableLine>;
  readonly #layout: Layout;
  readonly #unreadLines: number;

  constructor(text: string) {
    const written = plainLines(text).map(shorten);
    this.#written = written;
    const joined = joinWrapped(written.slice(0, maxSheetLines));
    this.#tables = findTables(joined);
    this.#lines = joined.map((line, index) => (this.#tables.has(index) ? line : line.replace(nameColumn, '$<name>: ')));
    this.#layout = layOut(this.#lines, written);
    this.#unreadLines = written.slice(maxSheetLines).filter((line) => line.trim() !== '').length;
  }

  /** All of it as one, whatever parts of the day it names; but not what is for other weeks or other days. */
  readAll(): ReadSheet {
    // Alone, "Walking 40 min" would be a title.
    const hasAny = (indexes: readonly number[]) =>
      indexes.some((index) => readOwn(this.#lines[index] ?? '') === 'exercise') ||
      hasDose(this.#read(indexes).finish(0));
    const others = findOtherParts(this.#lines, hasAny, this.#isOther);
    return this.#read([...this.#lines.keys()], { others }).finish(this.#unreadLines);
  }

  /** `undefined` where the sheet has no exercise for one of the weeks from the first on, or none below a heading. */
  readWeeks(): readonly ReadSheet[] | undefined {
    const found = splitWeeks(this.#lines, this.#isOther);
    if (found === undefined) return undefined;
    const { end, ...split } = this.#shareEnd(found);
    const others = new Set(found.others);
    const above = this.#read(sorted([...split.common, ...others]), { end, others }).finish(this.#unreadLines);
    const parts = split.parts.map(({ name, weeks, headings, lines }) => ({
      name,
      weeks,
      sheet: this.#read([...headings, ...lines], { headings }).finish(0),
    }));
    if (!parts.every(({ sheet }) => hasDose(sheet))) return undefined;
    const sheet = joinWeeks(above, parts);
    const lines = sheet.parts.flatMap((part) => ('name' in part && isDose(part.amounts) ? [part.line] : []));
    const isWhole = fitWeeks(sheet, new Set(lines)).parts.length === sheet.parts.length;
    return isWhole && (parts.length > 1 || hasDose(above)) ? [sheet] : undefined;
  }

  /** `undefined` where an exercise stands above all parts, or nothing below one: it may be no heading of a part. */
  readParts(): readonly ReadSheet[] | undefined {
    const found = splitParts(this.#lines, this.#isOther);
    if (found === undefined) return undefined;
    const { end, ...split } = this.#shareEnd(found);
    const others = new Set(found.others);
    const sheets = split.parts.map(({ name, days, headings, lines }, at) => ({
      ...leavePacksOpen(
        this.#read(sorted([...split.common, ...headings, ...lines, ...(at === 0 ? others : [])]), {
          headings,
          end,
          others,
        }).finish(this.#unreadLines),
        end,
      ),
      partName: name,
      ...(days === undefined ? {} : { days }),
      partCount: split.parts.length,
    }));
    const areParts = split.parts.every(({ lines }) => lines.some((index) => this.#written[index]?.trim() !== ''));
    if (!areParts || !sheets.some(hasDose) || hasDose(this.#read(split.common).finish(0))) return undefined;
    return joinParts(sheets.map(leaveEmptyPart), (index) => split.common.includes(index));
  }

  /** Columns of a table for parts of the day: each is a sheet with the rows that have something in it. */
  readColumns(): readonly ReadSheet[] | undefined {
    const parts = listColumnParts(this.#tables.values());
    if (parts.length < 2) return undefined;
    const sheets = parts.map((part) => ({
      ...this.#read([...this.#lines.keys()], { part }).finish(this.#unreadLines),
      partName: part,
      partCount: parts.length,
    }));
    if (!sheets.every(hasDose)) return undefined;
    return joinParts(sheets, (index) => this.#tables.get(index)?.kind !== 'row');
  }

  /** Below an empty line at the end stands what is said of all parts, where no exercise does. */
  #shareEnd<Part extends { readonly lines: readonly number[] }>({
    parts,
    common,
  }: Omit<Split<Part>, 'end'>): Split<Part> {
    const last = parts.at(-1)?.lines ?? [];
    const isEmpty = (index: number) => this.#written[index]?.trim() === '';
    const gap = last.findLastIndex((index, at) => isEmpty(index) && !last.slice(at).every(isEmpty));
    const end = gap === -1 ? [] : last.slice(gap);
    const isShared = !end.some((index) => this.#tables.has(index)) && !hasDose(this.#read(end).finish(0));
    if (!isShared) return { parts, common, end: [] };
    const without = parts.map((part) => ({ ...part, lines: part.lines.filter((index) => !end.includes(index)) }));
    return { parts: without, common: [...common, ...end], end };
  }

  readonly #isOther = (index: number) => {
    const { isOtherHeading, isOftenBetween } = this.#placeOf(index);
    return isOtherHeading === true || isOftenBetween === true;
  };

  #placeOf(index: number): LinePlace {
    return this.#layout.places.get(index) ?? {};
  }

  #read(indexes: readonly number[], { headings = [], end = [], others, part }: ReadOnly = {}): SheetReader {
    const reader = new SheetReader(this.#layout.countsBare);
    for (const index of indexes) {
      const line = this.#lines[index] ?? '';
      const table = this.#tables.get(index);
      const read = part === undefined || table === undefined ? table : takeColumn(table, part);
      if (read === 'not-then') continue;
      if (index === end[0]) reader.closeAbove();
      if (headings.includes(index)) reader.readPartHeading(index + 1, line);
      else if (others?.has(index) === true) reader.readOther(index + 1, line, this.#isOther(index));
      else if (this.#written[index]?.trim() === '') reader.readEmptyLine();
      else reader.readLine(index + 1, line, read, this.#placeOf(index));
    }
    return reader;
  }
}

function sorted(indexes: readonly number[]): readonly number[] {
  return indexes.toSorted((one, other) => one - other);
}

interface ReadOnly {
  readonly headings?: readonly number[];
  /** Lines that are said of all parts. */
  readonly end?: readonly number[];
  /** Lines of other parts. */
  readonly others?: ReadonlySet<number>;
  /** The part of the day whose columns are read. */
  readonly part?: string;
}

/** What is said of all parts is shown once, and when to stop holds for all of them. */
function joinParts(sheets: readonly ReadSheet[], isCommon: (index: number) => boolean): readonly ReadSheet[] {
  const stopIf = joinReasons(sheets);
  return sheets.map((sheet, index) => ({
    ...sheet,
    stopIf,
    lines: index === 0 ? sheet.lines : sheet.lines.filter(({ number }) => !isCommon(number - 1)),
    unreadLines: index === 0 ? sheet.unreadLines : 0,
  }));
}

function hasDose({ parts }: ReadSheet): boolean {
  return parts.some((part) => 'name' in part && isDose(part.amounts));
}

/** Of a part of which nothing was read no routine comes. */
function leaveEmptyPart(sheet: ReadSheet): ReadSheet {
  if (hasDose(sheet)) return sheet;
  const lines = sheet.lines.map((line) =>
    line.meaning.endsWith('-part') && line.meaning !== 'other-part' ? { ...line, meaning: 'unclear' as const } : line,
  );
  const { partName: _, days: __, ...others } = sheet;
  return { ...others, days: undefined, lines };
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
