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

/** Two exercises with foreign markup in them, the first on each side and in two forms, and a pack. */
export const shortRoutine = `format: 1
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

/** The page's sound, for a test to move, and its clock, for a test to put forward. */
const ownSound = `
  const OwnAudio = Audio;
  window.Audio = function (url) { return (window.sound = new OwnAudio(url)); };
  const ownNow = performance.now.bind(performance);
  window.aheadMs = 0;
  performance.now = () => ownNow() + aheadMs;
`;

export interface WrittenPage {
  readonly path: string;
  readonly data: PageData;
}

export function writePage(folder: string, name: string, routine: string, ...flags: readonly string[]): WrittenPage {
  const source = join(folder, `${name}.yaml`);
  const path = join(folder, `${name}.html`);
  writeFileSync(source, routine);
  runProgram(folder, 'page', source, '-o', path, '--sounds', 'beeps', ...flags);
  return { path, data: pageDataIn(readFileSync(path, 'utf8')) };
}

/** Returns what it printed. */
export function runProgram(folder: string, ...args: readonly string[]): string {
  const env = { ...process.env, ...newHome(folder) };
  return execFileSync(process.execPath, [program, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

export interface OpenedPage {
  readonly page: Page;
  readonly requests: readonly string[];
  /** What the browser complained of. */
  readonly faults: readonly string[];
}

export async function openPage(
  browser: Browser,
  { path }: Pick<WrittenPage, 'path'>,
  script = '',
): Promise<OpenedPage> {
  const { page, requests } = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(ownSound + script);
  await load(page, { path });
  return { page, requests, faults };
}

/** Opens it where another one is open, in half the time of a page of its own; what is kept of sessions stays. */
export async function load(page: Page, { path }: Pick<WrittenPage, 'path'>): Promise<void> {
  await page.goto(pathToFileURL(path).href);
  await waitForData(page);
}

/** They are decompressed, and nothing says that the page cannot run. */
export function waitForData(page: Page): Promise<void> {
  return page.locator('#unable[hidden]').waitFor({ state: 'attached' });
}

/** With the keyboard, so that the focus is where it would be for a person who uses nothing else. */
export async function begin(page: Page, pain = 2): Promise<void> {
  for (const none of await page.locator('input[name=none]').all()) await none.check();
  await page.locator(`input[name=pain-before][value="${pain}"]`).check();
  await page.locator('#begin').press('Enter');
}

/** Moves the sound from outside, which no words about safety hold up, and waits until it is shown. */
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

/** To its end, of which the last second is played fast. */
export async function seekEnd(page: Page, { data }: WrittenPage): Promise<void> {
  await page.evaluate('sound.playbackRate = 8');
  await seek(page, data.plan.totalMs - 100);
  await page.locator('#after').waitFor();
}

export async function stopEarly(page: Page): Promise<void> {
  for (const key of ['q', 'q']) await page.keyboard.press(key);
  await page.locator('#after').waitFor();
}

/** Where a session stands. */
export interface Look {
  readonly atMs: number;
  /** The count. */
  readonly now: string;
}

/** As soon as it is painted. */
export function look(page: Page): Promise<Look> {
  return page.evaluate<Look>(
    `new Promise((resolve) => requestAnimationFrame(() => resolve({ atMs: Number(position.value), now: now.textContent })))`,
  );
}

export async function expectText(page: Page, selector: string, text: string | RegExp): Promise<void> {
  await page.locator(selector).filter({ hasText: text }).waitFor({ timeout: 10_000 });
}

/** Everything that the browser keeps of sessions on its pages. */
export function readKept(page: Page): Promise<string> {
  return page.evaluate<string>(`Object.values(localStorage).join('')`);
}

/** Where its segments of a kind begin. */
export function listStarts({ data }: WrittenPage, kind: PageData['plan']['segments'][number]['kind']) {
  return data.plan.segments.filter((segment) => segment.kind === kind).map(({ atMs }) => atMs);
}
