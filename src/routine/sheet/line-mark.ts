/** How a line is set: the number or the bullet with which it begins, and what it stands below. */

export interface LineMarks {
  /** It has a number or a bullet. */
  readonly isListed: boolean;
  /** As above, in a list of exercises. */
  readonly isMarked: boolean;
  /** It is set in or in brackets below the exercise above. */
  readonly isSetIn: boolean;
  /** It is further in than a line of a list above, and names no movement: "one leg 2 x 5" is a way to do that one. */
  readonly isVersion: boolean;
  /** It stands below the name of a numbered exercise, and is about that one. */
  readonly isOfItem: boolean;
  /** The line right above was left, and may be an exercise. */
  readonly isBelowLeft: boolean;
}

export const noMarks: LineMarks = {
  isListed: false,
  isMarked: false,
  isSetIn: false,
  isVersion: false,
  isOfItem: false,
  isBelowLeft: false,
};

export interface Mark {
  /** `undefined` of a bullet. */
  readonly number: number | undefined;
  readonly indent: number;
}

const numbered =
  /^(?<indent>\s*)(?:[#*_]+\s*)*(?:\(?(?<number>\d{1,2})[.):](?!\d)|(?:exercise|ex\.?|übung|station)\s*(?<label>\d{1,2})\s*[:.)–—-])/iu;
const lettered = /^(?<indent>\s*)\(?(?:[a-h][.)](?!\p{L}\.)|[a-h]\d[.):]|\d{1,2}[a-h][.):])\s/iu;
const bulleted = /^(?<indent>\s*)(?:[-–—*•·●▪○►>☐□]|\[[ x✓]?\])\s*(?=\p{L}|\d)/iu;

export function readMark(line: string): Mark | undefined {
  const { indent = '', number, label } = numbered.exec(line)?.groups ?? {};
  if (number !== undefined || label !== undefined) return { number: Number(number ?? label), indent: indent.length };
  const bullet = (lettered.exec(line) ?? bulleted.exec(line))?.groups?.indent;
  return bullet === undefined ? undefined : { number: undefined, indent: bullet.length };
}

/** How far in a line is, and with what it begins: a bullet is further in than what stands without one. */
export interface LineLevel {
  readonly indent: number;
  readonly mark: 'none' | 'number' | 'letter' | string;
}

export function readLevel(line: string): LineLevel {
  const indent = line.length - line.trimStart().length;
  if (numbered.test(line)) return { indent, mark: 'number' };
  if (lettered.test(line)) return { indent: indent + 1, mark: 'letter' };
  return bulleted.test(line) ? { indent: indent + 1, mark: line.trimStart().charAt(0) } : { indent, mark: 'none' };
}

export function isBelow(level: LineLevel, above: LineLevel): boolean {
  const isOtherMark = level.mark !== above.mark && level.mark !== 'number' && above.mark !== 'letter';
  return level.mark !== 'none' && above.mark !== 'none' && (level.indent > above.indent || isOtherMark);
}
