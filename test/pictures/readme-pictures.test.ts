import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InterpretedScreen } from '../support/interpreted-screen.ts';
import { animateTerminal } from './animate-terminal.ts';
import { drawRow } from './draw-cells.ts';
import type { Cells } from './film-session.ts';
import { drawReadmePictures } from './readme-pictures.ts';

const root = join(import.meta.dirname, '../..');
const pictures = await drawReadmePictures();

test.each(pictures)('$path is what the program draws today; npm run pictures redraws it', async ({ path, svg }) => {
  await expect(svg).toMatchFileSnapshot(join(root, path));
});

test.each(pictures)('the README shows $path, and describes it in words', ({ path }) => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8').replaceAll('\n', ' ');
  const [, alt = ''] = new RegExp(`!\\[([^\\]]+)\\]\\(${path.replaceAll('.', '\\.')}\\)`).exec(readme) ?? [];
  expect(alt.length).toBeGreaterThan(20);
});

async function cellsOf(...rows: readonly string[]): Promise<Cells> {
  const terminal = new InterpretedScreen(8, rows.length);
  await terminal.write(rows.join('\r\n'));
  return terminal.cells();
}

test('a picture of a terminal puts every letter, dot and block into its cell, in its colour', async () => {
  const [words = [], digits = []] = await cellsOf('a <b \u001b[36m⠁⡀\u001b[39m', '\u001b[1;32m██▄\u001b[0m');
  expect(drawRow(words, 0)).toEqual([
    '<path class="d c6" d="M10.5 0.5h0.1M12.5 3.5h0.1"/>',
    '<text x="0" y="12.75" textLength="34" lengthAdjust="spacingAndGlyphs">a &lt;b</text>',
  ]);
  expect(drawRow(digits, 1)).toEqual(['<path class="c2 s" d="M0 4h4v4h-4zM4 6h2v2h-2z"/>']);
});

test('a picture that moves shows each moment in its time, and one of them where nothing is to move', async () => {
  const frames = await Promise.all([cellsOf('a  b'), cellsOf('c  b'), cellsOf('a  b')]);
  const svg = animateTerminal({ frames, frameMs: 500, still: 1, title: 'T' });
  expect(svg.match(/>[abc](?=<)/g)).toEqual(['>a', '>b', '>c']);
  expect(svg).toContain('animation:1500ms step-end infinite');
  expect(svg).toContain('f0{0%{visibility:visible}33.333%{visibility:hidden}66.667%{visibility:visible}}');
  expect(svg).toContain('f1{0%{visibility:visible}}');
  expect(svg).toContain('f2{0%{visibility:hidden}33.333%{visibility:visible}66.667%{visibility:hidden}}');
  expect(svg).toContain('animation:none!important}#f1,#f2{visibility:visible}');
});

test('the session that moves takes less than 200 KB and about twenty seconds', () => {
  const svg = pictures.find(({ path }) => path.endsWith('session.svg'))?.svg ?? '';
  expect(Buffer.byteLength(svg)).toBeLessThan(200_000);
  const lengthMs = Number(/animation:(\d+)ms/.exec(svg)?.[1]);
  expect(lengthMs).toBeGreaterThan(15_000);
  expect(lengthMs).toBeLessThan(25_000);
});
