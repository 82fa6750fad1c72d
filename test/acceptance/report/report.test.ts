import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledFiles } from '../../support/bundled-files.ts';
import { Browser, whyNoBrowser } from '../../support/chromium.ts';
import { berlinOffset, endOfWeeksMs, madeUpWeeks, writePeg, writeWeeks } from '../../support/made-up-weeks.ts';
import { runCli } from '../../support/run-cli.ts';
import { buildTestPorts } from '../../support/test-ports.ts';
import { readPrintedPages } from '../handout/printed-pages.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

/** Pain days, packs, pauses, sessions that were left, and ones that hurt. */
const sessions = [...madeUpWeeks.flaring, ...madeUpWeeks.rising.slice(-4).map((one) => ({ ...one, hour: 7 }))];

describe.skipIf(whyNoBrowser !== undefined)('a report in Chromium', () => {
  const browser = new Browser();
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-report-'));
  const file = join(folder, 'report.html');

  beforeAll(async () => {
    await browser.open();
    const ports = buildTestPorts({
      clock: { wallMs: endOfWeeksMs, utcOffsetMinutes: berlinOffset },
      files: { files: { ...bundledFiles(), ...writeWeeks(sessions), ...writePeg(6, 5, 4, 4) } },
    });
    await runCli(ports, 'report', '-o', '-', '--name', 'Ada Example');
    writeFileSync(file, ports.stdout.text);
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(size = desk): Promise<{ page: Page; requests: readonly string[] }> {
    const opened = await browser.newPage();
    await opened.page.setViewportSize(size);
    await opened.page.goto(pathToFileURL(file).href);
    return opened;
  }

  // What runs within the page is a string: the page's own types are not those of the program.

  test.each([
    ['light', desk],
    ['dark', phone],
  ] as const)('breaks no rule of accessibility, %s, on %o', async (colorScheme, size) => {
    const { page } = await open(size);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    const violations = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0]?.html]))`;
    expect(await page.evaluate(violations)).toEqual([]);
    await page.close();
  });

  test('makes no request besides its own file', async () => {
    const { page, requests } = await open();
    expect(requests).toEqual([pathToFileURL(file).href]);
    await page.close();
  });

  test.each([phone, desk])('fits its window: $width pixels wide', async (size) => {
    const { page } = await open(size);
    const overflow = `[...document.querySelectorAll('body *:not(.skip, svg *)')]
      .filter((element) => element.getBoundingClientRect().left < 0 || element.getBoundingClientRect().right > innerWidth)
      .map((element) => element.outerHTML.slice(0, 80))`;
    expect(await page.evaluate(overflow)).toEqual([]);
    await page.close();
  });

  test('every text of a plot lies within it', async () => {
    const { page } = await open();
    const outside = `[...document.querySelectorAll('svg text')]
      .filter((text) => {
        const [inner, outer] = [text, text.ownerSVGElement].map((element) => element.getBoundingClientRect());
        return inner.left < outer.left || inner.right > outer.right || inner.top < outer.top || inner.bottom > outer.bottom;
      })
      .map((text) => text.outerHTML)`;
    expect(await page.evaluate(outside)).toEqual([]);
    await page.close();
  });

  test.each(['A4', 'Letter'])('is printed on %s with no plot and no session divided', async (format) => {
    const { page } = await open();
    const { elements, count } = readPrintedPages(await page.pdf({ format, tagged: true }));
    const articles = elements.filter(({ kind }) => kind === 'Art');
    expect(articles.length).toBe(await page.locator('article').count());
    expect(articles.filter(({ sheets }) => sheets !== 1)).toEqual([]);
    // Three sheets for the weeks, and at least six sessions on each of the others.
    expect(count).toBeLessThanOrEqual(4 + Math.ceil(sessions.length / 6));
    await page.close();
  });

  test('is light on dark where the person likes it so, and dark on light on paper', async () => {
    const { page } = await open();
    const lightness = `(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color].map((colour) => colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0));
    })()`;
    await page.emulateMedia({ colorScheme: 'dark' });
    const [ground = 0, letters = 0] = await page.evaluate<number[]>(lightness);
    expect(letters).toBeGreaterThan(ground);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const [paper = 0, ink = 0] = await page.evaluate<number[]>(lightness);
    expect(ink).toBeLessThan(paper);
    await page.close();
  });
});
