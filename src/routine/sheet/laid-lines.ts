/** The lines of a sheet that are not empty, each with its mark and with what it says alone. */
import { readAim } from './advice-line.ts';
import { isAmountLabel } from './item-words.ts';
import { isDose } from './line-amounts.ts';
import { type Mark, readMark } from './line-mark.ts';
import { withoutBullet, withoutLabel } from './line-words.ts';
import { readPartHeading } from './part-headings.ts';
import { readAmounts } from './read-amounts.ts';
import { splitName } from './split-name.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

export interface LaidLine {
  readonly index: number;
  readonly text: string;
  readonly mark: Mark | undefined;
  readonly own: OwnAmount;
  /** Its block is the lines without an empty one between them. */
  readonly block: number;
}

type OwnAmount = 'exercise' | 'amount' | 'words';

export function layLines(lines: readonly string[], written: readonly string[]): readonly LaidLine[] {
  let block = 0;
  return lines.flatMap((line, index) => {
    const isEmpty = !/[\p{L}\d]/u.test(written[index] ?? '');
    if (isEmpty) block += 1;
    return isEmpty || line.trim() === ''
      ? []
      : [
          {
            index,
            text: line,
            mark: readMark(line),
            own: readPartHeading(line) === undefined ? readOwn(line) : 'words',
            block,
          },
        ];
  });
}

/** A name with how much of it, how much of something that stands elsewhere, or words alone. */
export function readOwn(line: string): OwnAmount {
  const text = writeNumbersBeforeUnits(withoutLabel(withoutBullet(line)));
  const { amounts, before, after } = readAmounts(text);
  if ((!isDose(amounts) && amounts.sets === undefined) || readAim(text) !== undefined) return 'words';
  const [name] = splitName(before, after, text);
  return name === '' || isAmountLabel(text) ? 'amount' : 'exercise';
}
