/** What leads a session on a page elsewhere: its sound, keys, buttons and slider, a pain, the lock screen. In a real browser. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasCountedSeconds } from '../../../src/documents/page/client/moment.ts';
import type { PageData } from '../../../src/documents/page/page-data.ts';
import { bigCountAt } from '../../../src/plan/shown/big-count.ts';
import { Browser, whyNoBrowser } from '../../support/chromium.ts';
import { openFolder } from '../../support/homes.ts';
import { isRest } from '../../support/segments.ts';
import {
  begin,
  expectText,
  listStarts,
  load,
  look,
  openPage,
  readKept,
  seek,
  shortRoutine,
  stopEarly,
  type WrittenPage,
  writePage,
} from './opened-page.ts';

/** Stands in for what is outside of a page: the screen, and the lock screen. */
const outside = `
  Object.assign(window, { held: 0, positions: [], lockScreen: {} });
  Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {
    held += 1;
    window.lock = new EventTarget();
    return Object.assign(lock, { async release() { held -= 1; this.dispatchEvent(new Event('release')); } });
  } } });
  MediaSession.prototype.setPositionState = ({ position }) => positions.push(position);
  MediaSession.prototype.setActionHandler = (name, handler) => { lockScreen[name] = handler; };
`;

if (whyNoBrowser !== undefined) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== undefined)('a session on a page in Chromium', () => {
  const browser = new Browser();
  const folder = openFolder();
  let short: WrittenPage;
  let data: PageData;
  let holds: readonly number[];
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    short = writePage(folder, 'short', shortRoutine);
    data = short.data;
    holds = listStarts(short, 'hold');
    await browser.open();
    ({ page, faults } = await openPage(browser, short, outside));
  }, 60_000);

  beforeEach(async () => {
    await load(page, short);
    await begin(page);
  });

  afterEach(() => expect(faults).toEqual([]));
  afterAll(() => browser.close());

  const slide = (toMs: number) =>
    page.evaluate(
      `position.value = ${toMs}; for (const type of ['input', 'change']) position.dispatchEvent(new Event(type))`,
    );

  /** A second tap of a double one is no answer; this one comes later. */
  async function answer(): Promise<void> {
    await page.evaluate('aheadMs += 700');
    await page.locator('dialog button').first().click();
  }

  function countAt(atMs: number): string {
    const segment = data.plan.segments.findLast((one) => one.atMs <= atMs);
    return segment === undefined ? '' : bigCountAt(data.plan, segment, atMs, hasCountedSeconds).now;
  }

  const hold = (index: number) => holds[index] ?? 0;

  test('is led by its sound, and stands still in a pause', async () => {
    await page.evaluate('sound.playbackRate = 4');
    await seek(page, hold(0));
    const first = await look(page);
    await expect.poll(async () => (await look(page)).now).not.toBe(first.now);
    await page.keyboard.press('Space');
    const paused = await look(page);
    await page.waitForTimeout(300);
    expect(await look(page)).toEqual(paused);
    expect(await page.locator('#phase').textContent()).toBe('Paused');
    for (const atMs of [hold(1) + 1_500, hold(3) + 500, hold(0) + 2_500]) {
      await seek(page, atMs);
      expect((await look(page)).now).toBe(countAt(atMs));
    }
    await page.locator('button[aria-label="Next exercise"]').click();
    expect(await page.locator('#name').textContent()).toBe('Turn');
  });

  test('follows its sound where nothing is painted, as in a tab behind another', async () => {
    await page.evaluate('requestAnimationFrame = () => 0');
    await page.evaluate(`sound.currentTime = ${(hold(0) - 300) / 1000}`);
    await expectText(page, '#phase', 'Hold');
  });

  test('stays where it was sent before its sound was loaded, as on phones, which forget that', async () => {
    await seek(page, hold(0) + 500);
    await page.keyboard.press('Space');
    await slide(hold(1));
    await page.evaluate(`sound.currentTime = 0; sound.dispatchEvent(new Event('loadedmetadata'))`);
    expect((await look(page)).atMs).toBe(hold(1));
  });

  test('stays where it is when the calendar is set', async () => {
    await look(page);
    await page.evaluate(`{ localStorage.clear(); const own = Date.now; Date.now = () => own() - 3_600_000; }`);
    await look(page);
    await stopEarly(page);
    expect((await readKept(page)).match(/"reason":"[^"]*"/g)).toBe(null);
  });

  test('is moved by its own buttons and slider, and by no key that means a longer or a shorter segment', async () => {
    await seek(page, hold(0) + 500);
    await page.keyboard.press('p');
    const start = await look(page);
    for (const key of ['+', '=', '-']) await page.keyboard.press(key);
    expect(await look(page)).toEqual(start);
    await page.locator('#forward').click();
    expect((await look(page)).atMs).toBe(start.atMs + 10_000);
    await page.locator('#rewind').click();
    expect(await look(page)).toEqual(start);
    // One record of the way behind the rules, one of each button, one of the whole way along the slider.
    await page.evaluate('localStorage.clear()');
    const bar = await page.locator('#position').boundingBox();
    if (bar === null) throw new Error('There is no slider.');
    const [from, y] = [bar.x + 10, bar.y + bar.height / 2];
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move(from + bar.width / 3, y, { steps: 8 });
    const drawn = await look(page);
    expect(drawn.now).toBe(start.now);
    expect(drawn.atMs).toBeGreaterThan(start.atMs);
    await expectText(page, '#left', /^\d+:\d\d$/);
    await page.mouse.up();
    const { atMs, now } = await look(page);
    expect([atMs, now]).toEqual([drawn.atMs, countAt(atMs)]);
    await stopEarly(page);
    expect((await readKept(page)).match(/"type":"skip"/g)?.length).toBe(4);
  });

  test('has the focus where it goes on, and shows where it is', async () => {
    const focused = () => page.evaluate<string>('document.activeElement.id');
    expect(await focused()).toBe('name');
    await seek(page, hold(0) + 500);
    await page.keyboard.press('Space');
    // From there on, the next one is what is needed most.
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('position');
    expect(await ringOf()).toBeGreaterThanOrEqual(2);
    const position = () => page.evaluate<number>('position.valueAsNumber');
    const startMs = await position();
    for (const [key, byMs] of [
      ['ArrowRight', 10_000],
      ['ArrowUp', 20_000],
      ['ArrowLeft', 10_000],
      ['ArrowDown', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(position).toBe(startMs + byMs);
    }
    const buttons = await page.locator('#session .controls button:visible').all();
    for (const button of buttons) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(await button.getAttribute('id'));
      expect(await ringOf()).toBeGreaterThanOrEqual(2);
    }
    expect(buttons.length).toBeGreaterThan(8);
    await stopEarly(page);
    expect(await focused()).toBe('outcome');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('pain-after');
  });

  test('does what is pressed while something about safety is said as soon as that is over, and says so', async () => {
    const rulesEndMs = Math.max(...(data.plan.segments[0]?.safety ?? []).map(({ toMs }) => toMs));
    // Further than it is played meanwhile: somebody has moved there.
    const movedToMs = rulesEndMs + 8_000;
    const playedTo = async () => (await look(page)).atMs;
    const passWords = async () => {
      await seek(page, rulesEndMs - 200);
      await expect.poll(playedTo, { timeout: 4_000 }).toBeGreaterThan(movedToMs);
    };
    const presses = [
      () => page.keyboard.press('n'),
      () => slide(hold(1) + 500),
      () => page.evaluate('lockScreen.seekforward({})'),
    ];
    for (const press of presses) {
      await seek(page, rulesEndMs - 2_000);
      await press();
      await expectText(page, '#coming', data.words.delayedKey);
      await expectText(page, '#live', data.words.delayedKey);
      const { atMs } = await look(page);
      expect([atMs > rulesEndMs - 2_100, atMs <= rulesEndMs]).toEqual([true, true]);
      await passWords();
      expect(await page.locator('#coming').textContent()).not.toBe(data.words.delayedKey);
    }
    // A pause is obeyed at once; what was pressed before it, or in it, counts once the words are over.
    for (const keys of ['np', 'pn']) {
      await seek(page, rulesEndMs - 1_500);
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForTimeout(200);
      expect(await playedTo()).toBeLessThan(rulesEndMs);
      await page.keyboard.press('p');
      await passWords();
    }
    // After a pain they are said from their beginning.
    await seek(page, rulesEndMs - 1_500);
    await page.keyboard.press('h');
    await answer();
    await expect.poll(playedTo).toBeLessThan(rulesEndMs - 1_500);
    // They stand in the sound once more, before how the exercise goes on the other side.
    const behindMs = Number(await page.evaluate('sound.currentTime * 1000')) - (await playedTo());
    await seek(page, behindMs + rulesEndMs - 200);
    await expect.poll(playedTo).toBeGreaterThan(rulesEndMs);
    expect(behindMs).toBeGreaterThan(data.plan.totalMs);
    await expect.poll(async () => await page.locator('#session').textContent()).toMatch(/right/i);
  });

  test('asks what follows after a pain until it is answered, and takes no press for an answer twice', async () => {
    await seek(page, hold(1) + 500);
    await page.evaluate(`hurts.click(); document.querySelector('dialog button').click()`);
    const asked = await look(page);
    await page.evaluate(`window.closes = []; question.addEventListener('close', (event) => closes.push(event))`);
    for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
    await look(page);
    expect(await page.evaluate('closes.length')).toBe(0);
    // Closed in another way, and a key before it is shown again: the sound must not run on behind it.
    await page.evaluate(`question.close(); document.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }))`);
    await page.waitForTimeout(200);
    expect(await page.evaluate('document.activeElement.id')).toBe('asked');
    expect(await page.locator('#phase').textContent()).toBe('Paused');
    await page.evaluate('aheadMs += 700');
    await page.keyboard.down('Enter');
    await page.locator('dialog button').first().focus();
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    expect(await look(page)).toEqual(asked);
    await page.keyboard.press('b');
    // The rep is begun again, and not the whole exercise.
    const rep = data.plan.segments.find(({ rep, kind }) => rep === 2 && kind !== 'settle')?.atMs ?? 0;
    const { atMs } = await look(page);
    expect([atMs >= rep, atMs < rep + 2_000]).toEqual([true, true]);
    await page.keyboard.press('h');
    await page.keyboard.press('n');
    await look(page);
    expect(await page.locator('#name').textContent()).toBe('Turn');
    await page.keyboard.press('h');
    await answer();
    expect(await page.locator('dialog').isVisible()).toBe(false);
  });

  test('ends from the question of a pain, and goes on with the closing words where it hurts there', async () => {
    await seek(page, data.plan.segments.find(isRest('close'))?.atMs ?? 0);
    await page.keyboard.press('h');
    await look(page);
    expect(await page.evaluate('sound.paused')).toBe(false);
    await seek(page, hold(1) + 500);
    await page.keyboard.press('h');
    await expectText(page, 'dialog', 'Stop here');
    await page.keyboard.press('q');
    await expectText(page, '#outcome', 'Stopped early');
    expect(await page.evaluate('sound.paused')).toBe(true);
    // What a press does is set up once.
    await look(page);
    await page.evaluate(`window.made = 0; URL.createObjectURL = () => { made += 1; return 'data:,'; }; save.click()`);
    expect(await page.evaluate('made')).toBe(1);
  });

  test('says to take the pack off where it is paused, and says where the sound cannot be played', async () => {
    await seek(page, (listStarts(short, 'pack')[0] ?? 0) + 500);
    await page.keyboard.press('Space');
    await expectText(page, '#texts.warning', 'Take the cold pack off.');
    await expectText(page, '#live', 'Paused. Take the cold pack off.');
    await page.evaluate(`Object.defineProperty(sound, 'error', { value: { code: 3 } })`);
    await expectText(page, '#texts.warning', data.words.noSound);
    await expectText(page, '#live', data.words.noSound);
    await expectText(page, '#texts', 'Take the cold pack off.');
    // Out of the pack a sound leads to the words that take it off, and from there elsewhere.
    await seek(page, hold(1) + 500);
    // A sound that cannot be heard may go on all the same, and with it the session.
    await seek(page, (data.plan.cues.find(({ safety }) => safety)?.atMs ?? 0) + 100);
    await expectText(page, '#texts', data.words.noSound);
    await expectText(page, '#texts', 'Stop if your foot goes numb.');
  });

  test('waits where its machine slept, whatever key comes with that, and then takes off the pack that was on', async () => {
    const packMs = listStarts(short, 'pack')[0] ?? 0;
    await seek(page, packMs + 500);
    await expect.poll(() => page.evaluate('sound.paused')).toBe(false);
    await look(page);
    await page.evaluate(`{
      const own = Date.now;
      Date.now = () => own() + 120_000;
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    }`);
    await expectText(page, '#phase', data.words.paused);
    await expectText(page, '#texts.warning', 'Take the cold pack off.');
    const { atMs } = await look(page);
    expect(atMs).toBe(data.plan.segments.find((segment) => segment.atMs > packMs)?.atMs);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await look(page)).atMs).toBeGreaterThan(atMs);
    await stopEarly(page);
    expect(await readKept(page)).toMatch(/"type":"gap".*"awayMs":1[12]\d{4}/);
  });

  test('shows the lock screen where it is, and follows it but not behind a question; holds the screen once', async () => {
    await seek(page, hold(0) + 500);
    await look(page);
    // Shown again, and shown again after the browser has taken the lock back.
    for (const first of ['', 'lock.release();']) {
      await page.evaluate(`${first} document.dispatchEvent(new Event('visibilitychange'))`);
      await look(page);
      expect(await page.evaluate('held')).toBe(1);
    }
    const press = (key: string, details = '{}') => page.evaluate(`lockScreen.${key}(${details})`);
    const state = () => page.evaluate(`[navigator.mediaSession.playbackState, sound.paused, held]`);
    await expect.poll(state).toEqual(['playing', false, 1]);
    // It may not have heard of it.
    for (let time = 0; time < 2; time += 1) {
      await press('pause');
      await expect.poll(state).toEqual(['paused', true, 0]);
    }
    await press('seekto', `{ seekTime: ${hold(1) / 1000} }`);
    expect((await look(page)).atMs).toBe(hold(1));
    expect(await page.evaluate('positions.at(-1)')).toBe(hold(1) / 1000);
    const before = await page.evaluate<number>('positions.length');
    await press('play');
    await expect.poll(state).toEqual(['playing', false, 1]);
    await expect.poll(() => page.evaluate<number>('positions.length')).toBeGreaterThan(before);
    await press('nexttrack');
    const [reach = '', turn = '', pack = ''] = new Set(data.plan.segments.map(({ shown }) => shown.name));
    const metadata = await page.evaluate(
      `(({ title, artist, chapterInfo }) =>
        ({ title, artist, chapters: chapterInfo.map(({ title }) => title), startTime: chapterInfo[1].startTime })
      )(navigator.mediaSession.metadata)`,
    );
    const startMs = data.plan.segments.find(({ shown }) => shown.name === turn)?.atMs ?? 0;
    const chapters = [reach, turn, pack];
    expect(metadata).toEqual({ title: turn, artist: 'Short one', chapters, startTime: startMs / 1000 });
    expect((await look(page)).atMs).toBeGreaterThanOrEqual(startMs);
    await press('previoustrack');
    expect((await look(page)).atMs).toBeLessThan(startMs);
    await page.keyboard.press('q');
    const asked = await look(page);
    await press('seekto', '{ seekTime: 0 }');
    await press('seekforward');
    expect(await look(page)).toEqual(asked);
  });

  /** How wide the ring around what has the focus is; nothing where it has the colour of the paper. */
  function ringOf(): Promise<number> {
    return page.evaluate<number>(`(() => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement);
      const isSeen = outlineStyle !== 'none' && outlineColor !== getComputedStyle(document.body).backgroundColor;
      return isSeen ? parseFloat(outlineWidth) : 0;
    })()`);
  }
});
