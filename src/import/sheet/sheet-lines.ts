/** The lines of a sheet as they are set: with what each begins, and whether it is an exercise of a list. */
import { findTables, flattenRow, type TableLine } from './find-tables.ts';
import { isDoseLine, isNamed, isTitleLike } from './line-names.ts';
import { joinWrapped, plainLines } from './plain-lines.ts';
import type { LineMeaning } from './sheet.ts';
import { writeShortForms } from './short-forms.ts';

/** Between an exercise that the person has named and how it is done: no word there is looked at. */
export const sureMark = ' // ';

export interface PlacedLine {
  /** From 1 on. */
  readonly number: number;
  /** As it stands on the sheet. */
  readonly written: string;
  /** Without its mark; a row of a table as a line of words. */
  readonly text: string;
  readonly mark: 'number' | 'bullet' | undefined;
  /** What it tells of the exercise above, where a label says that. */
  readonly label: LineLabel | undefined;
  /** How far in it begins. */
  readonly indent: number;
  /** An empty line stands above it. */
  readonly isAfterGap: boolean;
  /** It is an exercise of a list; else a line with a mark says something of the exercise above it. */
  readonly isItem: boolean;
  readonly isHeadings: boolean;
  readonly isRow: boolean;
  /** It begins with "=", which the person or a question has put there: it holds as it stands. */
  readonly isSure: boolean;
}

/** A longer sheet was not pasted from paper. This project's own choice. */
export const maxSheetLines = 300;

/** A longer line is no exercise of anybody, and takes long to read. This project's own choice. */
const maxLineLetters = 600;

export function placeLines(sheet: string) {
  const written = plainLines(sheet).map((line) => line.slice(0, maxLineLetters));
  const joined = joinWrapped(written.slice(0, maxSheetLines));
  const tables = findTables(joined);
  const lines: UnlistedLine[] = [];
  let isAfterGap = false;
  for (const [index, line] of joined.entries()) {
    const isEmpty = !/[\p{L}\d]/u.test(line);
    if (!isEmpty)
      lines.push({
        ...placeLine(line, tables.get(index)),
        number: index + 1,
        written: line.trim(),
        isAfterGap,
      });
    // What went on from the line above leaves an empty one, which parts nothing.
    isAfterGap = isEmpty && ((written[index] ?? '').trim() === '' || isAfterGap);
  }
  const unread = written.slice(maxSheetLines).filter((line) => line.trim() !== '').length;
  return { lines: markItems(lines), unreadLines: unread };
}

const numbered =
  /^(\s*)(?:\(?(?:\d{1,2}|[①-⑳])[.):](?!\d)|\(?(?:i{1,3}|iv|vi{0,3}|i?x|xi{0,2})[.):](?=\s)|[①-⑳]|(?![13]\/4 (?:squat|lunge|kneel|turn))\d{1,2}\/(?:[3-9]|\d{2})\s(?=\p{L})(?!each|reps?|secs?|min|s\s|hold|left|right|je\s)|\[\d{1,2}(?:\/\d{1,2})?\]|(?:exercise|übung)\s*:(?=\s*\p{L})|(?:exercise|ex\.?|übung|station)\s*\d{1,2}\s*[:.)–—-]?|[a-h]\d[.):]|\d{1,2}[a-h][.):])\s*/iu;
const bulleted = /^(\s*)(?:->|[-–—*•·●▪○►>☐□✓]|\[[ x✓]?\]|\(?[a-h][.)](?=\s))\s*(?=[\p{L}\d("])/iu;

/** What no line has unless it is said below. */
const plainLine = {
  mark: undefined,
  label: undefined,
  indent: 0,
  isHeadings: false,
  isRow: false,
  isSure: false,
} as const;

function placeLine(
  line: string,
  table: TableLine | undefined,
): Omit<UnlistedLine, 'number' | 'written' | 'isAfterGap'> {
  const sure = /^\s*=\s+(?=\p{L})/u.exec(line)?.[0];
  if (sure !== undefined) return { ...plainLine, text: line.slice(sure.length).trim(), isSure: true };
  if (table?.kind === 'row') {
    const text = flattenRow(table.cells) ?? line.replace(/[\t|]+/g, ' ? ');
    return { ...plainLine, text, mark: 'number', isRow: true };
  }
  // "### 1. **Cat-cow**", "🌀 Pelvic clocks", "Warm up: march 2 min"
  const plain = line
    .replace(/^\s*(?:#+|>+(?=\s*\p{Extended_Pictographic}))\s*/u, '')
    .replace(/^(\s*)\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{M}|\p{Cf})*\s*/u, '$1- ');
  const [number, bullet] = [numbered.exec(plain), bulleted.exec(plain)];
  const text = plain
    .slice((number ?? bullet)?.[0].length ?? 0)
    .replace(/\s*[\t|]\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    ...plainLine,
    ...(readLabel(text) ?? { text }),
    mark: number === null ? (bullet === null ? undefined : 'bullet') : 'number',
    indent: line.length - line.trimStart().length,
    isHeadings: table?.kind === 'headings',
  };
}

/** Of a line that says nothing of an exercise, whatever stands above it. */
export function meaningAlone({ isHeadings, label }: PlacedLine): LineMeaning | undefined {
  if (label === 'how-below') return 'section';
  return isHeadings ? 'headings' : label === 'aside' ? 'advice' : undefined;
}

type UnlistedLine = Omit<PlacedLine, 'isItem'>;

/** Lines with numbers are exercises, unless their numbers begin anew below each name; so are bullets most of which have a name. */
function markItems(lines: readonly UnlistedLine[]): readonly PlacedLine[] {
  const isStep = areSteps(lines);
  const groups = listGroups(lines);
  let isBelowNumber = false;
  let itemIndent = Number.POSITIVE_INFINITY;
  return lines.map((line, index) => {
    const isNumber = line.mark === 'number' && line.label === undefined && !isStep;
    isBelowNumber = isNumber || (isBelowNumber && !line.isAfterGap);
    if (line.isAfterGap) itemIndent = Number.POSITIVE_INFINITY;
    const isItem = isNumber || (!isBelowNumber && groups.get(index) === true && line.indent <= itemIndent);
    if (isItem) itemIndent = line.indent;
    return { ...line, isItem: isItem || line.isSure };
  });
}

function areSteps(lines: readonly UnlistedLine[]): boolean {
  const numbers = lines.filter(({ mark }) => mark === 'number');
  const firsts = lines.flatMap(({ mark, written }, index) =>
    mark === 'number' && /^\(?1[.):]/.test(written) ? [index] : [],
  );
  const areBelowNames = firsts.every((index) => isBelowName(lines, index));
  return (firsts.length > 1 && areBelowNames) || (areBelowNames && numbers.some(({ text }) => isDoseLine(text)));
}

function isBelowName(lines: readonly UnlistedLine[], index: number): boolean {
  const [line, above] = [lines[index], lines[index - 1]];
  return above !== undefined && above.mark === undefined && line?.isAfterGap !== true && isTitleLike(above.text);
}

/** Bullets that stand together, and are as far in: all are exercises, or none. */
function listGroups(lines: readonly UnlistedLine[]): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  let group: number[] = [];
  const end = () => {
    const named = group.filter((index) => lines[index]?.label === undefined && isNamed(lines[index]?.text ?? ''));
    for (const index of group) found.set(index, named.length * 2 > group.length && lines[index]?.label === undefined);
    group = [];
  };
  for (const [index, line] of lines.entries()) {
    const last = lines[group.at(-1) ?? -1];
    const isSame = last === undefined || (line.indent === last.indent && sign(line) === sign(last));
    if (line.mark !== 'bullet' && (line.mark === 'number' || line.isAfterGap)) end();
    if (line.mark !== 'bullet') continue;
    if (!isSame) end();
    group.push(index);
  }
  end();
  return found;
}

function sign({ written }: UnlistedLine): string {
  return written.charAt(0);
}

// What stands before a colon below the name of an exercise, and says what its line tells: "Directions: …".

export type LineLabel =
  /** How the exercise above is done stands behind it. */
  | 'how'
  /** As above, on the lines below. */
  | 'how-below'
  /** What stands behind it is for whoever reads the sheet, or for later: nothing of it is said or counted. */
  | 'aside';

const ofHow = `(?:step[- ]by[- ]step )?(?:directions?|instructions?)|execution|how(?: to(?: do (?:it|this))?)?|description|technique|procedure|anleitung|ausführung|durchführung|beschreibung|bewegungsablauf`;
const muscles = `(?:main |primary |target(?:ed)? |beanspruchte )?(?:muscles?|muskeln?|muskulatur)(?: groups?)?(?: (?:worked|used|involved|targeted|trained|strengthened|stretched))?`;
const thing = 'equipment(?: (?:needed|required))?';
const later = `purpose|benefits?|progressions?|regressions?|zweck|steigerung`;

const how = new RegExp(String.raw`^(?:${ofHow})(?:\s*:\s*(?<told>.*)|)$`, 'isu');
const aside = new RegExp(String.raw`^(?:${muscles}|${thing}|${later})\s*:\s*\S`, 'iu');

/** The line without its label where that is of how it is done; `undefined` where it has none. */
function readLabel(text: string): { readonly label: LineLabel; readonly text: string } | undefined {
  const found = how.exec(text);
  if (found !== null) {
    const { told = '' } = found.groups ?? {};
    return told === '' ? { label: 'how-below', text } : { label: 'how', text: told };
  }
  // "Equipment: red band" is what it is done with.
  return aside.test(text) && !/^with /u.test(writeShortForms(text)) ? { label: 'aside', text } : undefined;
}
