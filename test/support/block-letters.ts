/** What stands on a screen in block letters. */
import { renderBlocks } from '../../src/outputs/screen/block-letters.ts';

const sizes = Array.from({ length: 12 }, (_, index) => index + 1);

/** Whether a word in capitals, or a count, stands there in block letters of any size. */
export function showsBlocks(text: string, word: string): boolean {
  const lines = text.split('\n');
  return sizes.some((size) => {
    const rows = renderBlocks({ size, lines: [word] }, true).map((row) => row.trimEnd());
    return lines.some((line, first) => listColumns(line, rows[0] ?? '').some((column) => standsAt(column, first)));

    function standsAt(column: number, first: number): boolean {
      return rows.every((row, index) => lines[first + index]?.slice(column).startsWith(row));
    }
  });
}

function listColumns(line: string, part: string): readonly number[] {
  return Array.from(line, (_, column) => column).filter((column) => line.startsWith(part, column));
}
