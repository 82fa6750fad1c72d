import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHandout, loadRoutine } from '../../documents/support/build-handout.ts';
import { Browser, whyNoBrowser } from '../../support/chromium.ts';
import { type PrintedPages, readPrintedPages } from './printed-pages.ts';

const routines = ['maintenance', 'pain-day', 'big-three'];
const bundledRoutines = readdirSync(join(import.meta.dirname, '../../../routines'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));
const link = 'https://physiotherapy.example.org/sheets/for-the-lower-back/session.html';
const phone = { width: 390, height: 844 };
const smallPhone = { width: 320, height: 568 };
const desk = { width: 1280, height: 900 };

if (whyNoBrowser !== undefined) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== undefined)('a handout in Chromium', () => {
  const browser = new Browser();
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-handout-'));

  beforeAll(async () => {
    await browser.open();
    for (const name of routines) writeFileSync(fileOf(name), buildHandout(await loadRoutine(name)));
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function fileOf(name: string): string {
    return join(folder, `${name}.html`);
  }

  /** A sheet that has everything a sheet can have. */
  function linked(name: string): string {
    return `${name}-linked`;
  }

  async function open(name: string, size = desk): Promise<{ page: Page; requests: readonly string[] }> {
    const opened = await browser.newPage();
    await opened.page.setViewportSize(size);
    await opened.page.goto(pathToFileURL(fileOf(name)).href);
    return opened;
  }

  describe.each(routines)('%s', (name) => {
    test.each([
      ['light', desk],
      ['dark', phone],
    ] as const)('breaks no rule of accessibility, %s, on %o', async (colorScheme, size) => {
      const { page } = await open(name, size);
      await page.emulateMedia({ colorScheme });
      expect(await findViolations(page)).toEqual([]);
      await page.close();
    });

    test('makes no request besides its own file', async () => {
      const { page, requests } = await open(name);
      expect(requests).toEqual([pathToFileURL(fileOf(name)).href]);
      await page.close();
    });

    test.each([smallPhone, phone, desk])('fits its window: $width pixels wide', async (size) => {
      const { page } = await open(name, size);
      expect(await findOverflow(page)).toEqual([]);
      await page.close();
    });
  });

  describe.each(bundledRoutines)('%s', (name) => {
    beforeAll(async () => writeFileSync(fileOf(linked(name)), buildHandout(await loadRoutine(name), {}, { link })));

    test.each(['A4', 'Letter'])(
      'is printed on four sheets of %s at most, with its link and no figure cut',
      async (format) => {
        const { page } = await open(linked(name));
        const printed = readPrintedPages(await page.pdf({ format, tagged: true }));
        const figures = printed.elements.filter(({ kind }) => kind === 'Figure');
        const [codes, drawings] = [await page.locator('.link svg').count(), await page.locator('figure').count()];
        expect(figures.length).toBe(codes + 2 * drawings);
        expect(printed.elements.filter(({ kind }) => kind === 'Art').length).toBe(
          await page.locator('article').count(),
        );
        expect(findDivided(printed)).toEqual([]);
        expect(printed.count).toBeLessThanOrEqual(4);
        await page.close();
      },
    );
  });

  test('is printed in 12 points, and what is looked up or stands under a picture in 10', async () => {
    const { page } = await open('maintenance');
    await page.emulateMedia({ media: 'print' });
    const sizes = await readPoints(page);
    expect(sizes.small).toBeGreaterThanOrEqual(10);
    expect(sizes.body).toBeGreaterThanOrEqual(12);
    await page.close();
  });

  test('a figure that is cut would be noticed', async () => {
    const { page } = await open('maintenance');
    await page.addStyleTag({ content: '* { break-inside: auto !important; break-after: auto !important; }' });
    const printed = readPrintedPages(await page.pdf({ format: 'A5', tagged: true }));
    expect(findDivided(printed).length).toBeGreaterThan(0);
    await page.close();
  });

  test('a rule that is broken would be noticed', async () => {
    const { page } = await open('maintenance');
    await page.evaluate(
      `for (const label of document.querySelectorAll('svg[role=img] > :is(title, desc)')) label.remove()`,
    );
    expect(await findViolations(page)).toContain('svg-img-alt');
    await page.close();
  });

  test('is reached by keyboard alone, in the order in which it is read', async () => {
    const { page } = await open('maintenance');
    const focused = page.locator(':focus');
    await page.keyboard.press('Tab');
    expect(await focused.textContent()).toBe('Skip to the exercises');
    expect((await focused.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#exercises');
    await page.keyboard.press('Tab');
    expect(await focused.getAttribute('aria-label')).toBe('Leg twists, Day 1');
    await page.keyboard.press('Space');
    expect(await focused.isChecked()).toBe(true);
    await page.close();
  });

  test('every link at a glance leads to its exercise, and shows where the keyboard is', async () => {
    const { page } = await open('maintenance');
    await page.keyboard.press('Tab');
    for (const name of await page.locator('article h3').allTextContents()) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
      const href = await page.locator(':focus').getAttribute('href');
      expect(await page.locator(`article${href} h3`).textContent()).toBe(name);
    }
    await page.close();
  });

  test('is light on dark where the person likes it so, and always dark on light on paper', async () => {
    const { page } = await open('maintenance');
    await page.emulateMedia({ colorScheme: 'dark' });
    const screen = await readShades(page);
    expect(Math.min(screen.letters, screen.limbs)).toBeGreaterThan(screen.ground);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const paper = await readShades(page);
    expect(Math.max(paper.letters, paper.limbs)).toBeLessThan(paper.ground);
    await page.close();
  });

  // What runs within the page is a string: the page's own types are not those of the program.

  /** The names of the rules of axe that the page breaks, best practices among them. */
  async function findViolations(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    return page.evaluate<readonly string[]>(`axe.run().then(({ violations }) => violations.map(({ id }) => id))`);
  }

  /** Elements that stick out of the window; the skip link waits outside until it is needed. */
  function findOverflow(page: Page): Promise<readonly string[]> {
    return page.evaluate(`[...document.querySelectorAll('body *:not(.skip)')]
      .filter((element) => element.getBoundingClientRect().left < 0 || element.getBoundingClientRect().right > innerWidth)
      .map((element) => element.outerHTML.slice(0, 80))`);
  }

  /** The smallest letters of sources, hints, captions and days, and of everything else that is printed. */
  function readPoints(page: Page): Promise<{ small: number; body: number }> {
    return page.evaluate(`(() => {
      const printed = [...document.querySelectorAll('body *')].filter((element) =>
        element.getClientRects().length > 0 &&
        [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '') &&
        element.closest('svg, .glance') === null);
      const points = (elements) =>
        Math.round(Math.min(...elements.map((each) => parseFloat(getComputedStyle(each).fontSize) * 0.75)) * 100) / 100;
      const isSmall = (element) => element.closest('.sources, .hint, figcaption, th[scope=col]') !== null;
      return { small: points(printed.filter(isSmall)), body: points(printed.filter((each) => !isSmall(each))) };
    })()`);
  }

  /** How light the page's colours are, from 0 to 765. */
  function readShades(page: Page): Promise<{ ground: number; letters: number; limbs: number }> {
    return page.evaluate(`(() => {
      const lightness = (colour) => colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      const { backgroundColor, color } = getComputedStyle(document.body);
      const { fill } = getComputedStyle(document.querySelector('figure path[fill*=figure-near]'));
      return { ground: lightness(backgroundColor), letters: lightness(color), limbs: lightness(fill) };
    })()`);
  }

  /** Figures with their captions, and whole exercises, that stand on more than one sheet. */
  function findDivided({ elements }: PrintedPages): readonly string[] {
    return elements
      .filter(({ kind, sheets }) => (kind === 'Figure' || kind === 'Art') && sheets !== 1)
      .map(({ kind, alt, sheets }) => `${kind} ${alt} on ${sheets}`);
  }
});
