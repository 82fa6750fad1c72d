/** A session on a page in a real browser, with its real sound. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageData } from '../../../src/documents/page/page-data.ts';
import { readRecords } from '../../../src/journal/read-records.ts';
import { readBigCount } from '../../../src/plan/shown/big-count.ts';
import { Browser, whyNoBrowser } from '../../support/chromium.ts';
import { newHome, openFolder } from '../../support/homes.ts';
import { pageDataIn } from '../../support/page-data-in.ts';

const root = join(import.meta.dirname, '../../..');

const routine = `format: 1
title: Short one
mode: pain-day
stop-if: [your foot goes numb, the pain shoots below the knee]
pace: { settle: 5s, move: 1s, switch: 3s }
exercises:
  reach:
    name: <script>alert(1)</script> Reach
    say: reach
    position: standing
    how: ["Reach to the {side} \\"><img src=x onerror=alert(1)>."]
    take-care: [{ concern: a <b>sore</b> arm, say: Reach less far., then: easier }]
    easier: "Reach half as far to the {side}."
  turn: { name: Turn, say: turn, position: standing, how: [Turn.] }
steps:
  - exercise: reach
    hold: 4s
    reps: 2
    sides: each
  - exercise: turn
    hold: 4s
    reps: 1
after:
  - pack: cold
    for: 1 min
`;

const sizes = [
  { width: 320, height: 568 },
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 667, height: 375 },
  { width: 844, height: 390 },
  // 1280 by 800, enlarged to 200 %.
  { width: 640, height: 400 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** Buttons outside of the window, and a warning under the buttons. */
const findHidden = `[
  ...[...document.querySelectorAll('#session .controls button')]
    .filter((button) => button.getBoundingClientRect().right > innerWidth)
    .map(({ id }) => id),
  ...(texts.getBoundingClientRect().bottom > document.querySelector('footer').getBoundingClientRect().top
    ? ['warning']
    : []),
]`;

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

/** The page's sound, for a test to move. */
const ownSound = `
  const OwnAudio = Audio;
  window.Audio = function (url) { return (window.sound = new OwnAudio(url)); };
`;

if (whyNoBrowser !== undefined) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== undefined)('a session on a page in Chromium', () => {
  const browser = new Browser();
  const folder = openFolder();
  const home = newHome(folder);
  const file = join(folder, 'short.html');
  let data: PageData;

  beforeAll(async () => {
    writeFileSync(join(folder, 'short.yaml'), routine);
    runProgram('page', join(folder, 'short.yaml'), '-o', file, '--sounds', 'beeps');
    data = pageDataIn(readFileSync(file, 'utf8'));
    await browser.open();
  }, 60_000);

  afterAll(() => browser.close());

  function runProgram(...args: readonly string[]): string {
    const env = { ...process.env, ...home };
    return execFileSync(process.execPath, [join(root, 'bin/backroutine.js'), ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  interface Opened {
    readonly page: Page;
    readonly requests: readonly string[];
    /** What the browser complained of. */
    readonly faults: readonly string[];
  }

  async function open({ path = file, script = '' } = {}): Promise<Opened> {
    const { page, requests } = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.addInitScript(ownSound + script);
    await page.goto(pathToFileURL(path).href);
    await opened(page);
    return { page, requests, faults };
  }

  /** Its data are unpacked, and nothing says that it cannot run. */
  const opened = (page: Page) => page.locator('#unable[hidden]').waitFor({ state: 'attached' });

  async function begin(page: Page, pain = 2): Promise<void> {
    for (const none of await page.locator('input[name=none]').all()) await none.check();
    await page.locator(`input[name=pain-before][value="${pain}"]`).check();
    await page.locator('#begin').click();
  }

  /** The position of the sound, and what stands there as the count. */
  const look = (page: Page) =>
    page.evaluate<{ atMs: number; now: string }>(
      `new Promise((resolve) => requestAnimationFrame(() => resolve({ atMs: Number(position.value), now: now.textContent })))`,
    );

  /** Moves the sound from outside, which no words about safety hold up. */
  const seek = (page: Page, toMs: number) =>
    page.evaluate(
      `new Promise((resolve) => {
        const move = () => {
          sound.addEventListener('seeked', () => setTimeout(resolve, 50), { once: true });
          sound.currentTime = ${toMs / 1000};
        };
        if (sound.readyState > 0) move();
        else sound.addEventListener('loadedmetadata', move, { once: true });
      })`,
    );

  const slide = (page: Page, toMs: number) =>
    page.evaluate(
      `position.value = ${toMs}; for (const type of ['input', 'change']) position.dispatchEvent(new Event(type))`,
    );

  function countAt(atMs: number): string {
    const segment = data.plan.segments.findLast((one) => one.atMs <= atMs);
    return segment === undefined ? '' : readBigCount(data.plan, segment, atMs, () => segment.shown.countsSeconds).now;
  }

  const hold = (index: number) => data.plan.segments.filter(({ kind }) => kind === 'hold')[index]?.atMs ?? 0;

  test('leads through it by its sound, stands still in a pause, and keeps the records of a whole journal', async () => {
    const { page, requests, faults } = await open();
    await begin(page);
    await seek(page, hold(0));
    const looks = [];
    for (let time = 0; time < 12; time += 1) {
      looks.push(await look(page));
      await page.waitForTimeout(200);
    }
    expect(looks.at(-1)?.atMs ?? 0).toBeGreaterThan((looks[0]?.atMs ?? 0) + 1_000);
    expect(new Set(looks.map(({ now }) => now)).size).toBeGreaterThan(2);
    await page.keyboard.press('Space');
    const paused = await look(page);
    await page.waitForTimeout(400);
    expect(await look(page)).toEqual(paused);
    expect(await page.locator('#phase').textContent()).toBe('Paused');
    for (const atMs of [hold(1) + 1_500, hold(3) + 500, hold(0) + 2_500]) {
      await seek(page, atMs);
      expect((await look(page)).now).toBe(countAt(atMs));
    }
    // There is but one exercise: what comes next is the closing.
    await page.locator('button[aria-label="Next exercise"]').click();
    expect((await look(page)).atMs).toBeGreaterThan(hold(3));
    await seek(page, hold(0) + 2_500);
    await page.keyboard.press('H');
    await expectText(page, 'dialog', 'Take the easier form');
    // What the browser is asked for is no answer; with Caps Lock a letter is the same.
    for (const held of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${held}+e`);
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.keyboard.press('E');
    await expectText(page, '#status', 'easier form');
    await seek(page, data.plan.totalMs - 300);
    await page.locator('#after').waitFor();
    await page.locator('#pain-after label').filter({ hasText: '1' }).first().click();
    await expectText(page, '#answer', 'Pain 2 → 1.');
    const kept = await page.evaluate<string>(`localStorage.getItem(Object.keys(localStorage)[0])`);
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
    const download = page.waitForEvent('download');
    await page.locator('#save').click();
    expect(await readSaved()).not.toBe('');
    const saved = join(folder, 'result.jsonl');
    writeFileSync(saved, readFileSync(await (await download).path()));
    expect(readFileSync(saved, 'utf8')).toBe(kept);
    expect(runProgram('history', 'add', saved)).toContain('Short one');
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([pathToFileURL(file).href]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('asks what follows after a pain until it is answered, and takes no press for an answer twice', async () => {
    const { page, faults } = await open();
    await begin(page);
    await seek(page, hold(1) + 500);
    await page.evaluate(`hurts.click(); document.querySelector('dialog button').click()`);
    const asked = await look(page);
    await page.evaluate(`window.closes = []; question.addEventListener('close', (event) => closes.push(event))`);
    for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
    await look(page);
    expect(await page.evaluate('closes.length')).toBe(0);
    // Closed in another way, and a key before it is shown again: the sound must not run on behind it.
    await page.evaluate(`question.close(); document.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }))`);
    await page.waitForTimeout(700);
    expect(await page.evaluate('document.activeElement.id')).toBe('asked');
    expect(await page.locator('#phase').textContent()).toBe('Paused');
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
    await page.waitForTimeout(700);
    await page.locator('dialog button').first().click();
    expect(await page.locator('dialog').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('ends from the question of a pain, and goes on with the closing words where it hurts there', async () => {
    const { page, faults } = await open({ script: outside });
    await begin(page);
    await seek(page, data.plan.segments.find(({ rest }) => rest === 'close')?.atMs ?? 0);
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
    expect(faults).toEqual([]);
    await page.close();
  });

  test('moves by its own buttons and slider, and by no key that means a longer or a shorter segment', async () => {
    const { page } = await open();
    await begin(page);
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
    await page.keyboard.press('q');
    await page.keyboard.press('q');
    await page.locator('#after').waitFor();
    const kept = await page.evaluate<string>(`Object.values(localStorage).join('')`);
    expect(kept.match(/"type":"skip"/g)?.length).toBe(4);
    await page.close();
  });

  test('does what is pressed while something about safety is said as soon as that is over, and says so', async () => {
    const { page, faults } = await open({ script: outside });
    await begin(page);
    const rulesEndMs = Math.max(...(data.plan.segments[0]?.safety ?? []).map(({ toMs }) => toMs));
    // Further than it is played meanwhile: somebody has moved there.
    const movedToMs = rulesEndMs + 8_000;
    const playedTo = async () => (await look(page)).atMs;
    const presses = [
      () => page.keyboard.press('n'),
      () => slide(page, hold(1) + 500),
      () => page.evaluate('lockScreen.seekforward({})'),
    ];
    for (const press of presses) {
      await seek(page, rulesEndMs - 2_000);
      await press();
      await expectText(page, '#coming', data.words.taken);
      await expectText(page, '#live', data.words.taken);
      const { atMs } = await look(page);
      expect([atMs > rulesEndMs - 2_100, atMs <= rulesEndMs]).toEqual([true, true]);
      await expect.poll(playedTo, { timeout: 4_000 }).toBeGreaterThan(movedToMs);
      expect(await page.locator('#coming').textContent()).not.toBe(data.words.taken);
    }
    // A pause is obeyed at once; what was pressed before it, or in it, counts once the words are over.
    for (const keys of ['np', 'pn', 'np+?']) {
      await seek(page, rulesEndMs - 1_500);
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForTimeout(300);
      expect(await playedTo()).toBeLessThan(rulesEndMs);
      await page.keyboard.press('p');
      await expect.poll(playedTo, { timeout: 4_000 }).toBeGreaterThan(movedToMs);
    }
    // After a pain they are said from their beginning.
    await seek(page, rulesEndMs - 1_500);
    await page.keyboard.press('h');
    await page.waitForTimeout(700);
    await page.locator('dialog button').first().click();
    await expect.poll(playedTo).toBeLessThan(rulesEndMs - 1_500);
    await seek(page, rulesEndMs - 500);
    await expect.poll(playedTo, { timeout: 4_000 }).toBeGreaterThan(movedToMs);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('offers the result of a session that was left in the middle, for the history', async () => {
    const { page, faults } = await open({ script: outside });
    await page.evaluate('localStorage.clear()');
    await page.reload();
    await opened(page);
    expect(await page.locator('#earlier').isVisible()).toBe(false);
    await begin(page);
    await page.evaluate('sound.playbackRate = 4');
    await seek(page, hold(0) - 200);
    const playedTo = async () => (await look(page)).atMs;
    await expect.poll(playedTo, { timeout: 10_000 }).toBeGreaterThan(hold(0) + 4_200);
    await page.reload();
    await opened(page);
    await expectText(page, '#earlier', 'keeps results of earlier sessions');
    // More than one, and each is offered until it is saved.
    await page.evaluate(
      `for (let day = 1; day < 9; day += 1) localStorage['backroutine 2020-01-0' + day] = Object.values(localStorage)[0]`,
    );
    await page.reload();
    await opened(page);
    const links = page.locator('#unsaved a');
    expect(await links.count()).toBe(9);
    expect(await links.last().textContent()).toBe('Save that of 2020-01-01');
    const download = page.waitForEvent('download');
    await links.first().click();
    const saved = join(folder, 'left.jsonl');
    writeFileSync(saved, readFileSync(await (await download).path()));
    expect(runProgram('history', 'add', saved)).toContain('Short one');
    await links.last().click();
    await page.reload();
    await opened(page);
    expect(await links.count()).toBe(7);
    const times = await page.evaluate<readonly string[]>('Object.keys(localStorage)');
    expect(times.filter((key) => key.startsWith('backroutine 2020-'))).toHaveLength(7);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('stays where it is when the calendar is set', async () => {
    const { page } = await open();
    await begin(page);
    await look(page);
    await page.evaluate(`{ localStorage.clear(); const own = Date.now; Date.now = () => own() - 3_600_000; }`);
    await look(page);
    await page.keyboard.press('q');
    await page.keyboard.press('q');
    await page.locator('#after').waitFor();
    const kept = await page.evaluate<string>(`Object.values(localStorage).join('')`);
    expect(kept.match(/"reason":"[^"]*"/g)).toBe(null);
    await page.close();
  });

  test('stays where it was sent before its sound was loaded, as on phones, which forget that', async () => {
    const { page } = await open({ script: outside });
    await begin(page);
    await seek(page, hold(0) + 500);
    await page.keyboard.press('Space');
    await slide(page, hold(1));
    await page.evaluate(`sound.currentTime = 0; sound.dispatchEvent(new Event('loadedmetadata'))`);
    expect((await look(page)).atMs).toBe(hold(1));
    await page.close();
  });

  test('tells the lock screen where it is, and follows it but not behind a question; holds the screen once', async () => {
    const { page, faults } = await open({ script: outside });
    await begin(page);
    await seek(page, hold(0) + 500);
    await look(page);
    // Shown again, and shown again after the browser has taken the lock back.
    for (const first of ['', 'lock.release();']) {
      await page.evaluate(`${first} document.dispatchEvent(new Event('visibilitychange'))`);
      await look(page);
      expect(await page.evaluate('held')).toBe(1);
    }
    await page.keyboard.press('Space');
    await look(page);
    expect(await page.evaluate('held')).toBe(0);
    await page.evaluate(`lockScreen.seekto({ seekTime: ${hold(1) / 1000} })`);
    const { atMs } = await look(page);
    expect(atMs).toBe(hold(1));
    expect(await page.evaluate('positions.at(-1)')).toBe(hold(1) / 1000);
    const before = await page.evaluate<number>('positions.length');
    await page.keyboard.press('Space');
    await expect.poll(() => page.evaluate<number>('positions.length')).toBeGreaterThan(before);
    await page.keyboard.press('q');
    const asked = await look(page);
    await page.evaluate('lockScreen.seekto({ seekTime: 0 })');
    await page.evaluate('lockScreen.seekforward({})');
    expect(await look(page)).toEqual(asked);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('says to take the pack off where it is paused, and says where the sound cannot be played', async () => {
    const { page } = await open({ script: outside });
    await begin(page);
    await seek(page, (data.plan.segments.find(({ kind }) => kind === 'pack')?.atMs ?? 0) + 500);
    await page.keyboard.press('Space');
    await expectText(page, '#texts.warning', 'Take the cold pack off.');
    await expectText(page, '#live', 'Paused. Take the cold pack off.');
    await page.evaluate(`Object.defineProperty(sound, 'error', { value: { code: 3 } })`);
    await expectText(page, '#texts.warning', data.words.noSound);
    await expectText(page, '#live', data.words.noSound);
    await expectText(page, '#texts', 'Take the cold pack off.');
    // A sound that cannot be heard may go on all the same, and with it the session.
    await seek(page, (data.plan.cues.find(({ safety }) => safety)?.atMs ?? 0) + 100);
    await expectText(page, '#texts', data.words.noSound);
    await expectText(page, '#texts', 'Stop if your foot goes numb.');
    await page.close();
    const path = join(folder, 'broken.html');
    writeFileSync(path, readFileSync(file, 'utf8').replace(/(id="sound"[^>]*>)[^<]*/, '$1AAAA'));
    const broken = await open({ path });
    await expectText(broken.page, '#alert', data.words.noSound);
    await begin(broken.page);
    await expectText(broken.page, '#alert', data.words.noSound);
    expect(await broken.page.locator('#session').isVisible()).toBe(false);
    await broken.page.close();
  });

  test('follows its sound where nothing is painted, as in a tab behind another', async () => {
    const { page } = await open();
    await page.evaluate('requestAnimationFrame = () => 0');
    await begin(page);
    await seek(page, hold(0) - 300);
    await expectText(page, '#phase', 'Hold');
    await page.close();
  });

  test('says in plain words that it cannot run, in a browser that cannot unpack it', async () => {
    const { page } = await browser.newPage();
    await page.addInitScript('delete window.DecompressionStream');
    await page.goto(pathToFileURL(file).href);
    await page.locator('#unable').filter({ hasText: 'in a browser that is up to date' }).waitFor();
    await page.close();
  });

  test('begins nothing where a list is unanswered, a sign is ticked, or the pain is too much', async () => {
    const { page } = await open();
    await page.locator('#begin').click();
    await expectText(page, '#alert', 'in every list');
    await page.locator('input[value=chestPain]').check();
    for (const id of ['concerns', 'packs']) await page.locator(`#${id} input[name=none]`).check();
    await page.locator('#begin').click();
    await expectText(page, '#alert', 'Get medical help at once');
    await page.reload();
    await opened(page);
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
    await page.close();
  });

  test('begins with the lowest doses where the pain allows no others, and the page has them', async () => {
    const path = join(folder, 'lowest.html');
    const text = routine.replace('pain-day', 'maintenance').replaceAll('hold: 4s', 'hold: 3-6s');
    writeFileSync(join(folder, 'ranges.yaml'), text);
    runProgram('page', join(folder, 'ranges.yaml'), '-o', path, '--sounds', 'beeps', '--with-lowest');
    const { page, faults } = await open({ path });
    await begin(page, 5);
    await expectText(page, '#alert', 'at its lowest doses');
    const lowest = page.locator('#begin-lowest');
    await page.locator('input[name=pain-before][value="6"]').check();
    expect(await lowest.isVisible()).toBe(false);
    await page.locator('#begin').click();
    expect([await lowest.isVisible(), await page.locator('#session').isVisible()]).toEqual([false, false]);
    await begin(page, 5);
    await lowest.click();
    const { lowest: low }: PageData = pageDataIn(readFileSync(path, 'utf8'));
    const first = low?.plan.segments.find(({ kind }) => kind === 'hold');
    expect(first?.durationMs).toBe(3_000);
    await expect.poll(async () => (await look(page)).atMs).toBeGreaterThan(500);
    expect((await look(page)).atMs).toBeLessThan(5_000);
    await seek(page, (first?.soundMs ?? first?.atMs ?? 0) + 2_500);
    expect((await look(page)).now).toBe('3');
    await expect.poll(() => page.locator('#phase').textContent()).not.toBe('Hold');
    await page.keyboard.press('q');
    await page.keyboard.press('q');
    await expectText(page, '#sums', 'Reps');
    const kept = await page.evaluate<string>(`Object.values(localStorage).join('')`);
    expect(kept).toContain('"dose":"low"');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('offers to begin once more, and the result later, only where the page can be opened again', async () => {
    const { page } = await open();
    const end = async () => {
      await begin(page);
      await seek(page, data.plan.totalMs - 100);
      await page.locator('#after').waitFor();
      // Nothing was done that a history would take.
      expect(await page.locator('#save').isVisible()).toBe(false);
      return { again: await page.locator('#again').isVisible(), kept: await page.locator('#kept').textContent() };
    };
    expect(await end()).toEqual({ again: true, kept: data.words.keptHere });
    const address = 'http://page.test/';
    await page.route(address, (route) => route.fulfill({ path: file, contentType: 'text/html' }));
    await page.goto(address);
    await opened(page);
    expect(await end()).toEqual({ again: false, kept: data.words.keptForNow });
    await page.close();
  });

  test.each(['light', 'dark'] as const)('breaks no rule of accessibility and fits every window, %s', async (scheme) => {
    const { page } = await open();
    await page.emulateMedia({ colorScheme: scheme });
    expect(await findViolations(page, scheme)).toEqual([]);
    await begin(page);
    await page.keyboard.press('Space');
    // Where the warning of when to stop is longest.
    await seek(page, (data.plan.cues.find(({ safety }) => safety)?.atMs ?? 0) + 100);
    await expectText(page, '#texts.warning', 'Stop if your foot goes numb.');
    expect(await page.locator('#caption').textContent()).toBe('');
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await page.evaluate(findHidden)).toEqual([]);
    }
    for (const atMs of [0, hold(1) + 500]) {
      await seek(page, atMs);
      await look(page);
      expect(await findViolations(page, scheme)).toEqual([]);
    }
    await page.keyboard.press('h');
    expect(await findViolations(page, scheme)).toEqual([]);
    await page.keyboard.press('b');
    await seek(page, data.plan.totalMs - 100);
    await page.locator('#after').waitFor();
    expect(await findViolations(page, scheme)).toEqual([]);
    await page.close();
  });

  /** The names of the rules of axe that the page breaks, best practices among them. */
  async function findViolations(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    // In the dark only the colours are others.
    const options = scheme === 'light' ? {} : { runOnly: ['color-contrast'] };
    return page.evaluate<readonly string[]>(
      `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
    );
  }

  async function expectText(page: Page, selector: string, text: string | RegExp): Promise<void> {
    await page.locator(selector).filter({ hasText: text }).waitFor({ timeout: 10_000 });
  }
});
