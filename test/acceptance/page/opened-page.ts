/** A page that the built program has written, opened in Chromium, and what is done on it again and again. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { PageData } from '../../../src/documents/page/page-data.ts';
import type { Browser } from '../../support/chromium.ts';
import { newHome } from '../../support/homes.ts';
import { pageDataIn } from '../../support/page-data-in.ts';

const program = join(import.meta.dirname, '../../../bin/backroutine.js');

/** The page's sound, for a test to move. */
const ownSound = `
  const OwnAudio = Audio;
  window.Audio = function (url) { return (window.sound = new OwnAudio(url)); };
`;

export interface WrittenPage {
  readonly path: string;
  readonly data: PageData;
}

export function writePage(folder: string, name: string, routine: string, ...flags: readonly string[]): WrittenPage {
  const source = join(folder, `${name}.yaml`);
  const path = join(folder, `${name}.html`);
  writeFileSync(source, routine);
  const env = { ...process.env, ...newHome(folder) };
  const args = [program, 'page', source, '-o', path, '--sounds', 'beeps', ...flags];
  execFileSync(process.execPath, args, { env, stdio: 'ignore' });
  return { path, data: pageDataIn(readFileSync(path, 'utf8')) };
}

export async function openPage(browser: Browser, { path }: WrittenPage, script = ''): Promise<Page> {
  const { page } = await browser.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(ownSound + script);
  await page.goto(pathToFileURL(path).href);
  // Its data are unpacked.
  await page.locator('#unable[hidden]').waitFor({ state: 'attached' });
  return page;
}

/** With the keyboard, so that the focus is where it would be for a person who uses nothing else. */
export async function begin(page: Page): Promise<void> {
  for (const none of await page.locator('input[name=none]').all()) await none.check();
  await page.locator('input[name=pain-before][value="2"]').check();
  await page.locator('#begin').press('Enter');
}

/** Moves the sound from outside, and waits until it is shown. */
export async function seek(page: Page, toMs: number): Promise<void> {
  await page.evaluate(
    `new Promise((resolve) => {
      const move = () => {
        sound.addEventListener('seeked', () => requestAnimationFrame(() => requestAnimationFrame(resolve)), { once: true });
        sound.currentTime = ${toMs / 1000};
      };
      if (sound.readyState > 0) move();
      else sound.addEventListener('loadedmetadata', move, { once: true });
    })`,
  );
}

/** Where its segments of a kind begin. */
export function listStarts({ data }: WrittenPage, kind: PageData['plan']['segments'][number]['kind']) {
  return data.plan.segments.filter((segment) => segment.kind === kind).map(({ atMs }) => atMs);
}
