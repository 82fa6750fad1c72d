/** The README's picture of a session on a page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, whyNoBrowser } from '../../support/chromium.ts';
import { openFolder } from '../../support/homes.ts';
import { howOften } from '../../support/long.ts';
import { begin, openPage, seek, type WrittenPage, writePage } from './opened-page.ts';

const root = join(import.meta.dirname, '../../..');
const picture = join(root, '.github/pictures/page.png');

const width = 1100;
const height = 460;
const views = [
  { colorScheme: 'light', name: 'Seated spinal twist', width: 1245, height: 700, shownWidth: 747 },
  { colorScheme: 'dark', name: 'Leg twists', width: 390, height: 721, shownWidth: 227 },
] as const;

/** Of all pixels: the edges of letters, which not every browser draws alike. A moved arm of the small figure is more. */
const maxChanged = 0.002;

const browser = new Browser();
const folder = openFolder();
const skipped =
  whyNoBrowser ?? (howOften(0, 1) === 0 ? 'The picture of the page is compared by `npm run test:long`.' : undefined);
if (skipped !== undefined) console.warn(skipped);

beforeAll(() => (skipped === undefined ? browser.open() : undefined));
afterAll(() => browser.close());

test.skipIf(skipped !== undefined)(
  'the README shows a page as it is today; npm run pictures takes it anew',
  async () => {
    const written = writePage(folder, 'maintenance', readFileSync(join(root, 'routines/maintenance.yaml'), 'utf8'));
    const shown: string[] = [];
    for (const { colorScheme, name, shownWidth, ...viewport } of views) {
      const { page } = await openPage(browser, written);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      await begin(page);
      await seek(page, atMs(written, name) + 5_500);
      // The sixth second lasts long enough to be taken.
      await page.evaluate('sound.playbackRate = 0.1');
      shown.push(
        `<img width="${shownWidth}" src="data:image/png;base64,${(await page.screenshot()).toString('base64')}">`,
      );
      await page.close();
    }
    const { page } = await browser.newPage();
    await page.setViewportSize({ width, height });
    await page.setContent(`<style>
    body { margin: 0; height: ${height}px; display: flex; gap: 24px; align-items: center; justify-content: center; background: #e5e7eb }
    img { border-radius: 12px; box-shadow: 0 1px 6px #0005 }
  </style>${shown.join('')}`);
    const taken = await page.screenshot();
    if (process.env.PICTURES === '1') writeFileSync(picture, taken);
    expect(await findChanged(page, taken, readFileSync(picture))).toBeLessThan(maxChanged);
  },
);

/** Where the first hold of an exercise begins. */
function atMs({ data }: WrittenPage, name: string): number {
  const hold = data.plan.segments.find(({ kind, shown }) => kind === 'hold' && shown.name === name);
  if (hold === undefined) throw new Error(`Nothing is held in ${name}.`);
  return hold.atMs;
}

/** The share of pixels that differ so much that it is seen. */
function findChanged(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(`(async () => {
    const read = async (text) => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + text;
      await image.decode();
      const context = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} }).getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, ${width}, ${height}).data;
    };
    const [one, other] = [await read('${one.toString('base64')}'), await read('${other.toString('base64')}')];
    const isChanged = (at) => [0, 1, 2].some((part) => Math.abs(one[at + part] - other[at + part]) > 64);
    let changed = 0;
    for (let at = 0; at < one.length; at += 4) changed += isChanged(at) ? 1 : 0;
    return changed / (one.length / 4);
  })()`);
}
