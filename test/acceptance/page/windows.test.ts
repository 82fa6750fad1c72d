/** A session on a page in windows of phones, tablets, computers and televisions. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, whyNoBrowser } from '../../support/chromium.ts';
import { openFolder } from '../../support/homes.ts';
import { asTag, markedRoutine, markedTexts } from '../../support/marked-routine.ts';
import {
  begin,
  expectText,
  listStarts,
  load,
  openPage,
  seek,
  seekEnd,
  type WrittenPage,
  writePage,
} from './opened-page.ts';

const routine = `format: 1
title: Seen from afar
mode: pain-day
stop-if: [your foot goes numb, the pain shoots below the knee]
pace: { settle: 5s, move: 1s, switch: 3s }
steps:
  - { exercise: bird-dog, hold: 12s, reps: 1, sides: each }
after:
  - { pack: cold, for: 1 min }
`;

const phone = { width: 390, height: 844 };
const television = { width: 1920, height: 1080 };
/** 1280 by 800, enlarged to 200 %. */
const enlarged = { width: 640, height: 400 };
const windows = [
  phone,
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  television,
];

/** Too small to be read from afar. */
const narrow = [
  { width: 320, height: 568 },
  { width: 320, height: 640 },
  { width: 667, height: 375 },
];

/** How high the digits themselves are; the line that they stand in is higher. */
const digitHeight = `(() => {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(now);
  const context = document.createElement('canvas').getContext('2d');
  context.font = [fontWeight, fontSize, fontFamily].join(' ');
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(now.textContent);
  return actualBoundingBoxAscent + actualBoundingBoxDescent;
})()`;

/** Whether the page's paper is light or dark. */
const brightness = `Number(/\\d+/.exec(getComputedStyle(document.body).backgroundColor)[0]) > 127 ? 'light' : 'dark'`;

/** What is shown and cannot be seen whole: under the buttons or outside of the window. Buttons under something else. */
const findCovered = `(() => {
  const buttons = [...document.querySelectorAll('#session .controls button')].filter((button) => button.checkVisibility());
  const rects = buttons.map((button) => button.getBoundingClientRect());
  const isInside = ({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const overlap = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const shown = ['name', 'number', 'left', 'figure', 'phase', 'side', 'now', 'of', 'status', 'coming', 'position']
    .map((id) => document.getElementById(id))
    .filter((element) => element.checkVisibility());
  const covers = (button, { left, right, top, bottom }) => button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  return [
    ...shown
      .filter((element) => {
        const rect = element.getBoundingClientRect();
        return !isInside(rect) || rects.some((button) => overlap(button, rect));
      })
      .map(({ id }) => id),
    ...buttons.filter((button, index) => !isInside(rects[index]) || !covers(button, rects[index])).map(({ id }) => id),
    ...(overlap(figure.getBoundingClientRect(), document.getElementById('count').getBoundingClientRect()) ? ['count'] : []),
  ];
})()`;

/** Buttons outside of the window, and a warning under the buttons. */
const findHidden = `[
  ...[...document.querySelectorAll('#session .controls button')]
    .filter((button) => button.getBoundingClientRect().right > innerWidth)
    .map(({ id }) => id),
  ...(texts.getBoundingClientRect().bottom > document.querySelector('footer').getBoundingClientRect().top
    ? ['warning']
    : []),
]`;

/** How far it would have to be moved to the side to be read. */
const sideways = 'document.documentElement.scrollWidth - innerWidth';

const smallestButton = `Math.min(...[...document.querySelectorAll('#session .controls button')]
  .filter((button) => button.checkVisibility())
  .flatMap((button) => [button.offsetWidth, button.offsetHeight]))`;

if (whyNoBrowser !== undefined) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== undefined)('a session on a page', () => {
  const browser = new Browser();
  const folder = openFolder();
  let written: WrittenPage;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    written = writePage(folder, 'afar', routine);
    await browser.open();
    ({ page, faults } = await openPage(browser, written));
    await begin(page);
    await page.keyboard.press('Space');
    // Two digits, which take the most room.
    await seek(page, (listStarts(written, 'hold')[0] ?? 0) + 10_500);
  }, 60_000);

  afterAll(() => browser.close());

  describe.each(['light', 'dark'] as const)('on a %s screen', (colorScheme) => {
    test.each(windows)('is read from two metres in a window of $width by $height', async (size) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      expect(await page.evaluate(brightness)).toBe(colorScheme);
      expect(await page.locator('#now').textContent()).toBe('11');
      const smaller = Math.min(size.width, size.height);
      expect(await page.evaluate<number>(digitHeight)).toBeGreaterThanOrEqual(smaller / 5);
      const figure = await page.locator('#figure').boundingBox();
      expect(Math.min(figure?.width ?? 0, figure?.height ?? 0)).toBeGreaterThanOrEqual(smaller / 5);
      expect(await page.locator('#figure path').count()).toBeGreaterThan(0);
      expect(await page.evaluate(findCovered)).toEqual([]);
      expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
      expect(await page.evaluate<number>(smallestButton)).toBeGreaterThanOrEqual(40);
    });
  });

  test('fits every window where the warning of when to stop is longest', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await seek(page, ruleMs());
    await expectText(page, '#texts.warning', 'Stop if your foot goes numb.');
    expect(await page.locator('#caption').textContent()).toBe('');
    for (const size of [...narrow, enlarged, ...windows]) {
      await page.setViewportSize(size);
      expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
      expect(await page.evaluate(findHidden)).toEqual([]);
    }
  });

  test('shows the way of a movement, and where less movement is wanted its pose alone', async () => {
    const [move = 0] = listStarts(written, 'move');
    const drawn = async () => {
      const drawings = [];
      // A sound that goes back a little was inexact, and is not followed.
      await seek(page, move + 10_000);
      for (const afterMs of [200, 500, 800]) {
        await seek(page, move + afterMs);
        drawings.push(await page.locator('#figure').innerHTML());
      }
      return new Set(drawings).size;
    };
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await drawn()).toBe(3);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await drawn()).toBe(1);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  test('breaks no rule of accessibility on a phone and on a television, from its questions to its end', async () => {
    await load(page, written);
    const found: Record<string, readonly string[]> = {};
    const findAll = async (part: string) => {
      for (const [device, size, colorScheme] of [
        ['phone', phone, 'light'],
        ['television', television, 'light'],
        ['television', television, 'dark'],
      ] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        found[`${part} on a ${device}, ${colorScheme}`] = await findViolations(colorScheme);
      }
    };
    await page.evaluate(axe.source);
    await findAll('questions');
    await begin(page);
    await page.keyboard.press('Space');
    for (const [part, atMs] of [
      ['getting ready', 0],
      ['warning', ruleMs()],
      ['exercise', (listStarts(written, 'hold')[1] ?? 0) + 500],
    ] as const) {
      await seek(page, atMs);
      await findAll(part);
    }
    await page.keyboard.press('h');
    await findAll('question of a pain');
    await page.keyboard.press('b');
    await seekEnd(page, written);
    await findAll('end');
    const broken = Object.entries(found).filter(([, violations]) => violations.length > 0);
    expect(broken).toEqual([]);
    expect(Object.keys(found)).toHaveLength(6 * 3);
  });

  test('shows foreign texts as they are written and never as markup, enlarged to 200 % and without a way to the side', async () => {
    const foreign = writePage(folder, 'foreign', markedRoutine(asTag), '--voice', 'none');
    await load(page, foreign);
    await page.setViewportSize(enlarged);
    const looks: { elements: number; sideways: number }[] = [];
    const texts: string[] = [];
    const look = async () => {
      const [elements, byPx, text] = await page.evaluate<readonly [number, number, string]>(
        `[document.querySelectorAll('x-y, main script').length, ${sideways}, document.body.innerText]`,
      );
      looks.push({ elements, sideways: byPx });
      texts.push(text);
    };
    await look();
    await begin(page);
    await page.keyboard.press('Space');
    const { segments } = foreign.data.plan;
    // Once for everything that is shpage.
    const moments = segments.flatMap(({ shown: { texts: all, name, side } }) =>
      all.map(({ texts: each, fromMs }) => [JSON.stringify([name, side, each]), fromMs] as const),
    );
    for (const atMs of new Map(moments).values()) {
      await seek(page, atMs + 10);
      await look();
    }
    // A station may have a whole sentence for a name.
    await seek(
      page,
      (segments.find(({ shown, kind }) => kind === 'hold' && shown.side === asTag('station'))?.atMs ?? 0) + 500,
    );
    await look();
    expect(await page.evaluate(findCovered)).toEqual([]);
    await page.keyboard.press('h');
    await look();
    await page.keyboard.press('q');
    await page.locator('#after').waitFor();
    await look();
    expect(looks.filter((one) => one.elements > 0 || one.sideways > 0)).toEqual([]);
    const seen = markedTexts.filter((name) => texts.some((text) => text.toLowerCase().includes(asTag(name))));
    expect(seen).toEqual(
      'title about stop-if name how easier concern care caution sentence with notes note-left note station break'.split(
        ' ',
      ),
    );
    expect(faults).toEqual([]);
  });

  /** The rules that it breaks, best practices among them; in the dark only the colours are others. */
  function findViolations(scheme: 'light' | 'dark'): Promise<readonly string[]> {
    const options = scheme === 'light' ? {} : { runOnly: ['color-contrast'] };
    return page.evaluate<readonly string[]>(
      `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
    );
  }

  /** Where it is said when to stop. */
  function ruleMs(): number {
    return (written.data.plan.cues.find(({ safety }) => safety)?.atMs ?? 0) + 100;
  }
});
