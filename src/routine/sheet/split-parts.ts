/** What stands below the headings of a sheet, for parts of the day, for weeks or for weekdays: each is a routine of its own. */

import { isConditional } from './head-words.ts';
import { type PartKind, readPartHeading } from './part-headings.ts';
import type { Weekdays } from './sheet-weekdays.ts';

interface Part {
  readonly name: string;
  readonly days?: Weekdays | undefined;
  /** The indexes of its headings, and of the lines below them. */
  readonly headings: readonly number[];
  readonly lines: readonly number[];
}

interface OpenPart extends Part {
  readonly headings: number[];
  readonly lines: number[];
}

export interface SplitSheet {
  readonly parts: readonly Part[];
  /** What is said of all of them. */
  readonly common: readonly number[];
  /** What stands below a heading that is not understood: it is of none of them. */
  readonly others: readonly number[];
}

/** Whether the line of that index is a heading that is not understood. */
type IsOtherHeading = (index: number) => boolean;

/** `undefined` where there are not two parts at least, or parts within parts. */
export function splitParts(lines: readonly string[], isOther: IsOtherHeading): SplitSheet | undefined {
  const parts = new Map<string, OpenPart>();
  const kinds = new Set<PartKind>();
  const common: number[] = [];
  const others: number[] = [];
  let now: { readonly lines: number[] } = { lines: common };
  for (const [index, line] of lines.entries()) {
    const heading = readPartHeading(line);
    if (heading !== undefined) {
      const { name, days } = heading;
      kinds.add(heading.kind);
      const part = parts.get(heading.key) ?? { name, days, headings: [], lines: [] };
      parts.set(heading.key, part);
      part.headings.push(index);
      now = part;
    } else {
      if (parts.size > 0 && isOther(index)) now = { lines: others };
      now.lines.push(index);
    }
  }
  return parts.size < 2 || kinds.size > 1 ? undefined : { parts: [...parts.values()], common, others };
}

interface WeeksBlock {
  readonly name: string;
  readonly weeks: string;
  readonly headings: readonly number[];
  readonly lines: number[];
}

interface WeeksSheet {
  readonly parts: readonly WeeksBlock[];
  /** What stands above all of them. */
  readonly common: readonly number[];
  readonly others: readonly number[];
}

/** `undefined` where there is no heading of weeks, or one of anything else. */
export function splitWeeks(lines: readonly string[], isOther: IsOtherHeading): WeeksSheet | undefined {
  const parts: WeeksBlock[] = [];
  const common: number[] = [];
  const others: number[] = [];
  let now = common;
  for (const [index, line] of lines.entries()) {
    const heading = readPartHeading(line);
    if (heading === undefined) {
      if (parts.length > 0 && isOther(index)) now = others;
      now.push(index);
    } else if (heading.weeks === undefined) return undefined;
    else {
      now = [];
      parts.push({ name: heading.name, weeks: heading.weeks, headings: [index], lines: now });
    }
  }
  return parts.length === 0 ? undefined : { parts, common, others };
}

/**
 * Lines below headings of other weeks or days than the first, where the sheet stays one: they are not done together with what
 * stands above. `hasDose` says of lines whether one of them is an exercise with how much of it; where none is, nothing is left.
 */
export function findOtherParts(
  lines: readonly string[],
  hasDose: (indexes: readonly number[]) => boolean,
  isOther: IsOtherHeading,
): ReadonlySet<number> {
  const blocks: OpenBlock[] = [{ key: undefined, lines: [] }];
  let isBelowHeading = false;
  for (const [index, line] of lines.entries()) {
    const heading = readPartHeading(line);
    isBelowHeading ||= heading !== undefined;
    if (heading === undefined && isOther(index) && (isBelowHeading || isConditional(line)))
      blocks.push({ key: `other ${index}`, lines: [index] });
    else if (heading === undefined || heading.kind === 'day-part') blocks.at(-1)?.lines.push(index);
    else blocks.push({ key: heading.key, lines: heading.days === undefined ? [] : [index] });
  }
  if (blocks.length === 1) return new Set();
  const [first, ...others] = blocks.filter((block) => hasDose(block.lines));
  return new Set(others.filter(({ key }) => key !== first?.key).flatMap((block) => block.lines));
}

interface OpenBlock {
  /** That of its heading. */
  readonly key: string | undefined;
  readonly lines: number[];
}
