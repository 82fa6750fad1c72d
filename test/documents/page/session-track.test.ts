/** Where a session on a page is after it was moved, and when it lets a person go on. */
import { describe, expect, test } from 'vitest';
import { leave } from '../../../src/documents/page/client/after-gap.ts';
import { layOutSound } from '../../../src/documents/page/page-sound.ts';
import { endOfSafetyMs } from '../../../src/plan/needed-cues.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { playVirtually } from '../../support/play-on.ts';
import { recordSession } from '../../support/record-session.ts';
import { isRest } from '../../support/segments.ts';
import { PlayedPage, pageDataOf, pageFacts } from './page-plan.ts';

describe('a session on a page', () => {
  const plan = bundledPlan('pain-day', { unattended: true });
  const hold = plan.segments.find(({ kind, rep }) => kind === 'hold' && rep === 1)?.atMs ?? 0;

  test('that is moved to the very end of its sound is not over before it was played to its end', () => {
    const page = new PlayedPage(pageDataOf(plan));
    page.goTo(page.track.seek(plan.totalMs, page.wallMs));
    expect(page.track.isEnded).toBe(false);
    page.pass(250);
    expect(page.track.isEnded).toBe(false);
    page.finish();
    expect(page.track.isEnded).toBe(true);
  });

  test('stays where it is while it is asked what follows after a pain', () => {
    const page = new PlayedPage(pageDataOf(plan));
    page.pass(hold + 1_000);
    page.goTo(page.pain.report(page.wallMs));
    const records = page.track.records.length;
    expect(page.track.seek(0, page.wallMs)).toBe(page.soundMs);
    expect([page.track.positionMs, page.track.records.length]).toEqual([page.soundMs, records]);
    page.pain.answer('goOn', page.wallMs);
    expect(page.track.seek(0, page.wallMs)).toBe(0);
  });

  test.each(['goOn', 'mistake'] as const)('is resumed whatever is answered after a pain: %s', (answer) => {
    const page = new PlayedPage(pageDataOf(plan));
    page.pass(hold + 1_000);
    page.goTo(page.pain.report(page.wallMs));
    page.goTo(page.pain.answer(answer, page.wallMs + 2_000));
    const resumed = page.track.records.filter(({ type }) => type === 'resume');
    expect(resumed).toMatchObject([{ afterMs: 2_000, atMs: page.soundMs }]);
  });

  test('has a pack that comes off while it is on, and while that is being said', () => {
    const page = new PlayedPage(pageDataOf(plan));
    const pack = plan.segments.find(({ kind }) => kind === 'pack');
    const after = pack && plan.segments[pack.index + 1];
    if (pack === undefined || after === undefined) throw new Error('There is nothing after a pack.');
    page.goTo(page.track.seek(pack.atMs + 1_000, page.wallMs));
    expect(page.track.packOff).toBe('cold');
    page.goTo(page.track.seek(after.atMs, page.wallMs));
    expect(page.track.segment?.kind).not.toBe('pack');
    expect(page.track.packOff).toBe('cold');
    page.pass(endOfSafetyMs(plan, after) - after.atMs + 1_000);
    expect(page.track.packOff).toBeUndefined();
  });

  test.each<readonly [number, string]>([
    [59_999, 'stays on'],
    [60_000, 'is over, and the words that take it off come next'],
  ])('waits after a gap of %i ms, and a pack %s', (awayMs) => {
    const page = new PlayedPage(pageDataOf(plan));
    const pack = plan.segments.find(({ kind }) => kind === 'pack');
    if (pack === undefined) throw new Error('There is no pack.');
    page.goTo(page.track.seek(pack.atMs + 5_000, page.wallMs));
    page.goTo(leave(page.track, awayMs, page.wallMs));
    const isOver = awayMs >= 60_000;
    expect(page.soundMs).toBe(isOver ? pack.atMs + pack.durationMs : pack.atMs + 5_000);
    expect([page.track.packOff, page.track.saysSafety]).toEqual(['cold', isOver]);
    page.track.resume(page.wallMs + 7_000);
    const kept = page.track.records.slice(page.track.records.findLastIndex(({ type }) => type === 'gap'));
    expect(kept[0]).toMatchObject({ type: 'gap', awayMs });
    expect(kept.find(({ type }) => type === 'resume')).toMatchObject({ afterMs: 7_000 });
    expect(kept.some((record) => record.type === 'pack' && !record.done)).toBe(isOver);
  });

  const readying = plan.segments.filter(({ kind, step }) => kind === 'settle' && plan.steps[step]?.kind === 'pack');

  test.each(readying.map(({ index }) => index))(
    'goes on before the pack of segment %i once when to stop was heard',
    (index) => {
      const segment = plan.segments[index];
      if (segment === undefined) throw new Error('There is no such segment.');
      const heardMs = endOfSafetyMs(plan, segment);
      expect([heardMs > segment.atMs, heardMs < segment.atMs + segment.durationMs]).toEqual([true, true]);
      const page = new PlayedPage(pageDataOf(plan));
      page.goTo(page.track.seek(heardMs - 1, page.wallMs));
      expect(page.track.canGoOn).toBe(false);
      page.goTo(page.track.seek(heardMs, page.wallMs));
      expect(page.track.canGoOn).toBe(true);
    },
  );

  test('knows of every moment, as the terminal does, whether what is said must not be cut short', () => {
    const page = new PlayedPage(pageDataOf(plan));
    const spans = page.track.plan.segments.flatMap(({ safety = [] }) => safety);
    const moments = spans.flatMap(({ fromMs, toMs }) => [fromMs - 100, fromMs + 100, toMs - 100, toMs + 100]);
    const isDelayed = (atMs: number) => {
      const session = playVirtually(plan);
      session.clock.advance(atMs);
      session.terminal.press('n');
      return session.events.at(-1)?.type === 'key-delayed';
    };
    const found = moments
      .filter((atMs) => atMs > 0 && atMs < plan.totalMs)
      .map((atMs) => {
        page.goTo(page.track.seek(atMs, page.wallMs));
        return { atMs, isDelayed: page.track.saysSafety };
      });
    expect(new Set(found.map((each) => each.isDelayed))).toEqual(new Set([true, false]));
    expect(found).toEqual(found.map(({ atMs }) => ({ atMs, isDelayed: isDelayed(atMs) })));
  });

  test('goes behind the end of its sound for what is said once a side is left out, and back from there', () => {
    const sets = bundledPlan('big-three', { unattended: true });
    const page = new PlayedPage(pageDataOf(sets));
    const first = sets.segments.find(({ kind }) => kind === 'hold');
    const rest = sets.segments.find(isRest('set'));
    if (first === undefined || rest === undefined) throw new Error('There are no sets.');
    page.pass(first.atMs + 1_000);
    page.goTo(page.pain.report(page.wallMs));
    page.goTo(page.pain.answer('goOn', page.wallMs));
    while (!(page.track.segment && isRest('set')(page.track.segment))) page.pass(250);
    expect(page.soundMs).toBeGreaterThan(sets.totalMs);
    expect([page.track.positionMs - rest.atMs, page.soundMs - page.track.soundMs]).toEqual([0, 0]);
    expect([rest.side, page.track.segment?.side]).toEqual(['left', 'right']);
    page.pass(rest.durationMs / 2);
    // A place that is asked for is one in the plan.
    const there = page.track.positionMs;
    page.goTo(page.track.seek(there + 1_000, page.wallMs));
    expect([page.track.positionMs, page.soundMs]).toEqual([there + 1_000, page.track.soundMs]);
    page.pass(rest.durationMs / 2);
    expect(page.soundMs).toBeLessThan(sets.totalMs);
    expect(page.soundMs).toBe(page.track.positionMs);
    page.finish();
    expect(page.track.records.find(({ type }) => type === 'end')).toMatchObject({ outcome: 'done' });
  });
});

describe('the lowest doses on a page', () => {
  const usual = bundledPlan('maintenance', { unattended: true });
  const lowest = bundledPlan('maintenance', { unattended: true, dose: 'low' });

  test('are heard from behind the usual ones, and leave the records of a session at these doses', () => {
    const data = pageDataOf(usual, lowest);
    if (data.lowest === undefined) throw new Error('They are not there.');
    const sound = layOutSound(usual, lowest).whole;
    const said = (from: number) => sound.cues.find(({ atMs }) => atMs >= from)?.say;
    const page = new PlayedPage(data.lowest);
    expect(page.soundMs).toBeGreaterThan(usual.totalMs);
    expect(said(page.soundMs)).toBe(lowest.cues[0]?.say);
    page.pass(60_000);
    page.goTo(page.track.seek(lowest.totalMs / 2, page.wallMs));
    expect([page.track.positionMs, said(page.soundMs)]).toEqual([
      lowest.totalMs / 2,
      lowest.cues.find(({ atMs }) => atMs >= lowest.totalMs / 2)?.say,
    ]);
    // Moved from outside, the sound is followed.
    page.soundMs = page.track.soundMs - 100_000;
    page.pass(250);
    expect(page.track.positionMs).toBe(lowest.totalMs / 2 - 100_000 + 250);
    page.finish();
    const kept = recordSession(lowest, (session) => session.finish(), { isUnattended: true, facts: pageFacts });
    const whole = new PlayedPage(data.lowest);
    whole.finish();
    expect(whole.track.records).toEqual(kept);
  });

  test('are heard from the same place where nothing can be lower', () => {
    const { usual: one, lowest: low, whole } = layOutSound(lowest, lowest);
    expect([low?.soundMs, whole.cues]).toEqual([one.soundMs, layOutSound(lowest, undefined).whole.cues]);
  });

  test('are offered at 4 and 5, as on the terminal, where the page has them', () => {
    const { refusals, lowest: low, words } = pageDataOf(usual, lowest);
    const offered = refusals.flatMap((lines, pain) => (lines.includes(words.lowestHere) ? [pain] : []));
    const begun = low?.refusals.flatMap((lines, pain) => (lines.length === 0 ? [pain] : []));
    expect([offered, begun]).toEqual([
      [4, 5],
      [0, 1, 2, 3, 4, 5],
    ]);
  });
});
