/** What stands below the headings of a sheet, for parts of the day, for weeks or for weekdays: each is a routine of its own. */

import { isConditional } from './head-words.ts';
import { type PartHeading, readPartHeading } from './part-headings.ts';

interface Block {
  readonly heading: PartHeading;
  readonly index: number;
  readonly lines: number[];
}

interface Blocks {
  readonly blocks: readonly Block[];
  /** What stands above all of them. */
  readonly common: readonly number[];
  /** What stands below a heading that is not understood: it is of none of them. */
  readonly others: readonly number[];
}

/** Whether the line of that index is a heading that is not understood. */
type IsOtherHeading = (index: number) => boolean;

function readBlocks(lines: readonly string[], isOther: IsOtherHeading): Blocks {
  const blocks: Block[] = [];
  const [common, others]: [number[], number[]] = [[], []];
  let now = common;
  for (const [index, line] of lines.entries()) {
    const heading = readPartHeading(line);
    if (heading === undefined) {
      if (blocks.length > 0 && isOther(index)) now = others;
      now.push(index);
    } else {
      now = [];
      blocks.push({ heading, index, lines: now });
    }
  }
  return { blocks, common, others };
}

/** Those with one key are one part. `undefined` where there are not two parts at least, or parts within parts. */
export function splitParts(lines: readonly string[], isOther: IsOtherHeading) {
  const { blocks, common, others } = readBlocks(lines, isOther);
  const keys = new Set(blocks.map(({ heading }) => heading.key));
  const kinds = new Set(blocks.map(({ heading }) => heading.kind));
  if (keys.size < 2 || kinds.size > 1) return undefined;
  const parts = [...keys].map((key) => {
    const own = blocks.filter(({ heading }) => heading.key === key);
    const { name = '', days } = own[0]?.heading ?? {};
    return { name, days, headings: own.map(({ index }) => index), lines: own.flatMap((block) => block.lines) };
  });
  return { parts, common, others };
}

/** `undefined` where there is no heading of weeks, or one of anything else. */
export function splitWeeks(lines: readonly string[], isOther: IsOtherHeading) {
  const { blocks, common, others } = readBlocks(lines, isOther);
  const parts = blocks.flatMap(({ heading: { name, weeks }, index, lines: own }) =>
    weeks === undefined ? [] : [{ name, weeks, headings: [index], lines: own }],
  );
  return parts.length === 0 || parts.length < blocks.length ? undefined : { parts, common, others };
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
  const blocks: { readonly key: string | undefined; readonly lines: number[] }[] = [{ key: undefined, lines: [] }];
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
