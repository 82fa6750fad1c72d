/** A short session on a page, played from its begin to its end as long as it takes, and read aloud. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasCountedSeconds } from '../../../src/documents/page/client/moment.ts';
import { bigCountAt } from '../../../src/plan/shown/big-count.ts';
import { Browser, whyNoBrowser } from '../../support/chromium.ts';
import { openFolder } from '../../support/homes.ts';
import { begin, openPage, type WrittenPage, writePage } from './opened-page.ts';

/** With no sentence more than a session needs. */
const oneSide = `format: 1
title: Short
pace: { settle: 5s, move: 1s, switch: 3s }
exercises:
  stand: { name: Stand, say: stand, position: standing, how: [Stand.] }
steps:
  - { exercise: stand, hold: 3s, reps: 1 }
`;
const bothSides = oneSide.replace('reps: 1', 'reps: 1, sides: each');

/** Notes what is shown with every picture, and whatever is read aloud. */
const watch = `
  Object.assign(window, { looks: [], spoken: [] });
  addEventListener('DOMContentLoaded', () => {
    const note = () => spoken.push(live.textContent);
    new MutationObserver(note).observe(live, { childList: true, characterData: true, subtree: true });
    const look = () => {
      if (window.sound && !sound.paused)
        looks.push({ atMs: sound.currentTime * 1000, now: now.textContent, phase: phase.textContent });
      requestAnimationFrame(look);
    };
    look();
  });
`;

/** Draws as seldom as a slow television does, which is enough for counts, so that little time goes into it. */
const slowly = `
  const ownFrame = requestAnimationFrame;
  window.requestAnimationFrame = (draw) => setTimeout(() => ownFrame(draw), 90);
`;

interface Look {
  /** Of the sound itself. */
  readonly atMs: number;
  readonly now: string;
  readonly phase: string;
}

if (whyNoBrowser !== undefined) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== undefined)('a short session on a page', () => {
  const browser = new Browser();
  const folder = openFolder();
  let short: WrittenPage;
  let sided: WrittenPage;

  beforeAll(async () => {
    const flags = ['--voice', 'none', '--rate', 'faster'];
    short = writePage(folder, 'one-side', oneSide, ...flags);
    sided = writePage(folder, 'both-sides', bothSides, ...flags);
    await browser.open();
  }, 60_000);

  afterAll(() => browser.close());

  test.concurrent('is played to its end in its own time, and shows what is planned for each moment', async ({
    expect,
  }) => {
    const { plan, words } = short.data;
    const { page } = await openPage(browser, short, slowly + watch);
    await begin(page);
    const startedMs = await page.evaluate<number>('performance.now()');
    // On a machine that is busy a sound is late, and never early.
    await page.locator('#after').waitFor({ timeout: plan.totalMs + 40_000 });
    const tookMs = (await page.evaluate<number>('performance.now()')) - startedMs;
    expect(tookMs).toBeGreaterThan(plan.totalMs - 1_000);
    expect(await page.locator('#outcome').textContent()).toBe(words.done);
    const all = await page.evaluate<readonly Look[]>('looks');
    // Its sound runs before the first picture.
    const looks = all.slice(all.findIndex(({ phase }) => phase !== ''));
    const planned = (atMs: number) => {
      const segment = plan.segments.findLast((one) => one.atMs <= atMs);
      if (segment === undefined) return '';
      return `${segment.shown.phase} ${bigCountAt(plan, segment, atMs, hasCountedSeconds).now}`;
    };
    const seen = new Set<string>();
    for (const [index, { atMs, now, phase }] of looks.entries()) {
      // What was drawn last is of a moment since the last look.
      const possible = new Set<string>();
      for (let ms = Math.min(looks[index - 1]?.atMs ?? 0, atMs) - 50; ms <= atMs + 50; ms += 50)
        possible.add(planned(ms));
      expect([...possible]).toContain(`${phase} ${now}`);
      seen.add(`${phase} ${now}`);
    }
    expect(seen.size).toBeGreaterThan(5);
    await page.close();
  });

  test.concurrent('is read aloud by its exercises and sides, and never by its counts', async ({ expect }) => {
    const { page } = await openPage(browser, sided, watch);
    await begin(page);
    // Its sound is gone through faster, and nothing of it is left out.
    await page.evaluate('sound.playbackRate = 8');
    await page.locator('#after').waitFor();
    const { sides } = sided.data.words;
    expect(await page.evaluate('spoken')).toEqual([`Stand, ${sides.left}`, `Stand, ${sides.right}`, 'Stand']);
    expect(new Set((await page.evaluate<readonly Look[]>('looks')).map(({ now }) => now)).size).toBeGreaterThan(3);
    await page.close();
  });
});
