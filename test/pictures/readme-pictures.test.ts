import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { line, span } from '../../src/outputs/screen/theme.ts';
import { drawReadmePictures } from './readme-pictures.ts';
import { renderTerminalPicture } from './terminal-picture.ts';

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

test('a picture of a terminal puts every letter, dot and block into its cell', () => {
  const svg = renderTerminalPicture([[span('a <b'), span(' ⠁⡀', 'near')], line('██▄', 'count')], 8, 'T');
  expect(svg).toContain(
    '<text x="0" y="12.75" textLength="32" lengthAdjust="spacingAndGlyphs" fill="#e5e7eb">a &lt;b</text>',
  );
  expect(svg).toContain('d="M42 2.1h0M50 14.9h0"');
  expect(svg).toContain('<rect x="0" y="17" width="16" height="17" fill="#4ade80"/>');
  expect(svg).toContain('<rect x="16" y="25.5" width="8" height="8.5" fill="#4ade80"/>');
});
