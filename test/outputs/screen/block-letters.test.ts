import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockColumns, fitBlocks, renderBlocks } from '../../../src/outputs/screen/block-letters.ts';

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/-'";

test('every letter looks like no other', () => {
  const drawn = Array.from(letters, (letter) => renderBlocks({ size: 2, lines: [letter] }, true).join('\n'));
  expect(new Set(drawn).size).toBe(letters.length);
});

test('a text stands in the largest letters that have room, and never in more', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 7 }), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(texts, fc.nat(120), fc.nat(40), fc.boolean(), (words, columns, rows, hasUnicode) => {
      const layout = fitBlocks(words.join(' '), { columns, rows }, hasUnicode);
      if (layout === undefined) return;
      const drawn = renderBlocks(layout, hasUnicode);
      expect(drawn.length).toBeLessThanOrEqual(rows);
      expect(Math.max(...drawn.map((row) => row.length))).toBeLessThanOrEqual(columns);
      expect(layout.lines.join(' ')).toBe(words.join(' '));
      const [first = ''] = layout.lines;
      expect(drawn[0]?.length).toBe(blockColumns(first, layout.size));
      const larger = fitBlocks(words.join(' '), { columns: columns * 2, rows: rows * 2 }, hasUnicode);
      expect(larger?.size).toBeGreaterThanOrEqual(Math.min(12, layout.size * 2));
    }),
  );
});

test('capitals are made of any word, with their marks left out; a letter without blocks leaves the word as it is', () => {
  const room = { columns: 80, rows: 10 };
  expect(fitBlocks('relâche', room, true)?.lines).toEqual(['RELACHE']);
  expect(fitBlocks('straße', room, true)?.lines).toEqual(['STRASSE']);
  expect(fitBlocks('左', room, true)).toBeUndefined();
});

test('without Unicode letters are of hashes, in whole rows', () => {
  const layout = fitBlocks('7/9', { columns: 30, rows: 9 }, false);
  expect(layout && renderBlocks(layout, false)).toEqual([
    '######     ## ######',
    '    ##     ## ##  ##',
    '    ##   ##   ######',
    '    ## ##         ##',
    '    ## ##     ######',
  ]);
  expect(fitBlocks('7/9', { columns: 30, rows: 4 }, false)).toBeUndefined();
});
