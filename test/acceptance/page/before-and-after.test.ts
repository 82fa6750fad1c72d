/** What is asked before a session on a page, and what is kept of it afterwards, in a real browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/journal/read-records.ts';
import { Browser, whyNoBrowser } from '../../support/chromium.ts';
import { openFolder } from '../../support/homes.ts';
import {
  begin,
  expectText,
  listStarts,
  load,
  look,
  openPage,
  readKept,
  runProgram,
  seek,
  seekEnd,
  shortRoutine,
  stopEarly,
  type WrittenPage,
  waitForData,
  writePage,
} from './opened-page.ts';

if (whyNoBrowser !== undefined) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== undefined)('a page in Chromium', () => {
  const browser = new Browser();
  const folder = openFolder();
  let short: WrittenPage;
  let page: Page;
  let requests: readonly string[];
  let faults: readonly string[];

  beforeAll(async () => {
    short = writePage(folder, 'short', shortRoutine);
    await browser.open();
    ({ page, requests, faults } = await openPage(browser, short));
  }, 60_000);

  beforeEach(() => load(page, short));
  afterEach(() => expect(faults).toEqual([]));
  afterAll(() => browser.close());

  describe('before a session', () => {
    test('says in plain words that it cannot run, in a browser that cannot decompress it', async () => {
      const { page: older } = await browser.newPage();
      await older.addInitScript('delete window.DecompressionStream');
      await older.goto(pathToFileURL(short.path).href);
      // Two seconds are left to a page that can run.
      await older.evaluate('for (const delay of document.getAnimations()) delay.finish()');
      await older.locator('#unable').filter({ hasText: 'in a browser that is up to date' }).waitFor();
      await older.close();
    });

    test('begins nothing where its sound cannot be played', async () => {
      const { words } = short.data;
      const path = join(folder, 'broken.html');
      const noise = deflateSync('no sound').toString('base64');
      writeFileSync(path, readFileSync(short.path, 'utf8').replace(/(id="sound"[^>]*>)[^<]*/, `$1${noise}`));
      await load(page, { path });
      await expectText(page, '#alert', words.noSound);
      await begin(page);
      await expectText(page, '#alert', words.noSound);
      expect(await page.locator('#session').isVisible()).toBe(false);
    });

    test('begins nothing where a list is unanswered, a sign is ticked, or the pain is too much', async () => {
      await page.locator('#begin').click();
      await expectText(page, '#alert', 'in every list');
      await page.locator('input[value=chestPain]').check();
      for (const id of ['concerns', 'packs']) await page.locator(`#${id} input[name=none]`).check();
      await page.locator('#begin').click();
      await expectText(page, '#alert', 'Get medical help at once');
      // A browser that loads it again by itself could bring back what was ticked.
      await page.reload();
      await waitForData(page);
      await expectText(page, '#kept-signs', 'You ticked before: chest pain.');
      expect(await page.locator('input:checked').count()).toBe(0);
      for (const id of ['signs', 'concerns', 'packs']) await page.locator(`#${id} input[name=none]`).check();
      await page.locator('#begin').click();
      await expectText(page, '#alert', 'Choose a number');
      await begin(page, 9);
      expect(await page.locator('#kept-signs').textContent()).toBe('');
      await expectText(page, '#alert', 'too much for pain 9');
      expect(await page.locator('#session').isVisible()).toBe(false);
      await page.emulateMedia({ forcedColors: 'active' });
      // Chromium computes the page's own colours, and paints the forced ones in their place.
      const adjusted = await page.evaluate<readonly string[]>(
        `['9', '8'].map((score) => getComputedStyle(document.querySelector('input[value="' + score + '"] + span')).forcedColorAdjust)`,
      );
      expect(adjusted).toEqual(['none', 'auto']);
      await page.emulateMedia({ forcedColors: 'none' });
    });

    test('begins with the lowest doses where the pain allows no others, and the page has them', async () => {
      const ranges = shortRoutine.replace('pain-day', 'maintenance').replaceAll('hold: 4s', 'hold: 3-6s');
      const written = writePage(folder, 'ranges', ranges, '--with-lowest');
      await load(page, written);
      await begin(page, 5);
      await expectText(page, '#alert', 'at its lowest doses');
      const lowest = page.locator('#begin-lowest');
      await page.locator('input[name=pain-before][value="6"]').check();
      expect(await lowest.isVisible()).toBe(false);
      await page.locator('#begin').click();
      expect([await lowest.isVisible(), await page.locator('#session').isVisible()]).toEqual([false, false]);
      await begin(page, 5);
      await lowest.click();
      const first = written.data.lowest?.plan.segments.find(({ kind }) => kind === 'hold');
      expect(first?.durationMs).toBe(3_000);
      await expect.poll(async () => (await look(page)).atMs).toBeGreaterThan(500);
      expect((await look(page)).atMs).toBeLessThan(5_000);
      await seek(page, (first?.soundMs ?? first?.atMs ?? 0) + 2_500);
      expect((await look(page)).now).toBe('3');
      await page.evaluate('sound.playbackRate = 8');
      await expect.poll(() => page.locator('#phase').textContent()).not.toBe('Hold');
      await stopEarly(page);
      await expectText(page, '#sums', 'Reps');
      expect(await readKept(page)).toContain('"dose":"low"');
    });
  });

  test('tells a round that comes too early, and begins it on a second, clear yes', async () => {
    const again = 'again: { every: 3h, between: "00:00-23:59", most-a-day: 5 }';
    const rounds = writePage(folder, 'rounds', `${shortRoutine}${again}\n`);
    const [first = 0] = listStarts(rounds, 'hold');
    const anyway = page.locator('#offers button');
    await page.evaluate('localStorage.clear()');
    await load(page, rounds);
    await begin(page);
    await page.evaluate('sound.playbackRate = 8');
    await seek(page, first - 200);
    await expect.poll(async () => (await look(page)).atMs, { timeout: 10_000 }).toBeGreaterThan(first + 4_200);
    await load(page, rounds);
    await begin(page);
    await expectText(page, '#alert', /The next round is due (?:today|tomorrow) at \d\d:\d\d\./);
    expect(await page.locator('#session').isVisible()).toBe(false);
    // Other answers ask anew.
    await page.locator('input[name=pain-before][value="9"]').check();
    expect([await anyway.count(), await page.locator('#begin').isVisible()]).toEqual([0, true]);
    await begin(page);
    expect(await page.locator('#begin').isVisible()).toBe(false);
    await anyway.filter({ hasText: 'Begin anyway' }).press('Enter');
    await expect.poll(async () => (await look(page)).atMs).toBeGreaterThan(500);
    await page.evaluate('localStorage.clear()');
  });

  describe('after a session', () => {
    test('has asked the world for nothing, and keeps the records of a whole journal, which the history takes', async () => {
      const [, second = 0] = listStarts(short, 'hold');
      await page.evaluate('localStorage.clear()');
      await begin(page);
      await seek(page, second - 300);
      await expectText(page, '#phase', 'Hold');
      for (const key of ['Space', 'Space', 'n']) await page.keyboard.press(key);
      await seek(page, second + 2_500);
      await page.keyboard.press('H');
      await expectText(page, 'dialog', 'Take the easier form');
      // What the browser is asked for is no answer; with Caps Lock a letter is the same.
      for (const held of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${held}+e`);
      expect(await page.locator('dialog').isVisible()).toBe(true);
      await page.keyboard.press('E');
      await expectText(page, '#status', 'easier form');
      await seekEnd(page, short);
      await page.locator('#pain-after label').filter({ hasText: '1' }).first().click();
      await expectText(page, '#answer', 'Pain 2 → 1.');
      const kept = await readKept(page);
      const { records, damaged, unknown } = readRecords(new TextEncoder().encode(kept));
      expect({ damaged, unknown }).toEqual({ damaged: 0, unknown: 0 });
      const types = records.map(({ type }) => type);
      expect(types[0]).toBe('session');
      expect(types.slice(-2)).toEqual(['end', 'pain']);
      expect(types).toEqual(expect.arrayContaining(['pause', 'resume', 'hurt', 'easier', 'skip', 'rep']));
      const readSaved = () => page.evaluate<string>(`localStorage.getItem('backroutine-saved') ?? ''`);
      await page.locator('#copy').click();
      await expectText(page, '#said', 'Copied.');
      expect(await readSaved()).toBe('');
      const saved = await save(page, () => page.locator('#save').click());
      expect(await readSaved()).not.toBe('');
      expect(readFileSync(saved, 'utf8')).toBe(kept);
      expect(runProgram(folder, 'history', 'add', saved)).toContain('Short one');
      expect(requests.filter((url) => !/^blob:|\/(?:short|broken|ranges|rounds)\.html$/.test(url))).toEqual([]);
    });

    test('that was left in the middle offers its result, for the history', async () => {
      const [first = 0] = listStarts(short, 'hold');
      await page.evaluate('localStorage.clear()');
      await load(page, short);
      expect(await page.locator('#earlier').isVisible()).toBe(false);
      await begin(page);
      await page.evaluate('sound.playbackRate = 8');
      await seek(page, first - 200);
      await expect.poll(async () => (await look(page)).atMs, { timeout: 10_000 }).toBeGreaterThan(first + 4_200);
      await load(page, short);
      await expectText(page, '#earlier', 'keeps results of earlier sessions');
      // More than one, and each is offered until it is saved.
      await page.evaluate(
        `for (let day = 1; day < 9; day += 1) localStorage['backroutine 2020-01-0' + day] = Object.values(localStorage)[0]`,
      );
      await load(page, short);
      const links = page.locator('#unsaved a');
      expect(await links.count()).toBe(9);
      expect(await links.last().textContent()).toBe('Save that of 2020-01-01');
      const saved = await save(page, () => links.first().click());
      expect(runProgram(folder, 'history', 'add', saved)).toContain('Short one');
      await links.last().click();
      await load(page, short);
      expect(await links.count()).toBe(7);
      const times = await page.evaluate<readonly string[]>('Object.keys(localStorage)');
      expect(times.filter((key) => key.startsWith('backroutine 2020-'))).toHaveLength(7);
    });

    test('offers to begin once more, and the result later, only where the page can be opened again', async () => {
      const { words } = short.data;
      const end = async () => {
        await begin(page);
        await seekEnd(page, short);
        // Nothing was done that a history would take.
        expect(await page.locator('#save').isVisible()).toBe(false);
        return { again: await page.locator('#again').isVisible(), kept: await page.locator('#kept').textContent() };
      };
      expect(await end()).toEqual({ again: true, kept: words.keptHere });
      const address = 'http://page.test/';
      await page.route(address, (route) => route.fulfill({ path: short.path, contentType: 'text/html' }));
      await page.goto(address);
      await waitForData(page);
      expect(await end()).toEqual({ again: false, kept: words.keptForNow });
    });
  });

  /** The path of the file that the page gives. */
  async function save(page: Page, press: () => Promise<void>): Promise<string> {
    const download = page.waitForEvent('download');
    await press();
    const saved = join(folder, 'result.jsonl');
    writeFileSync(saved, readFileSync(await (await download).path()));
    return saved;
  }
});
