/** One plan, seen on the terminal's screen and on a page. */
import { describe, expect, test } from 'vitest';
import { momentAt } from '../../../src/documents/page/client/moment.ts';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import { type SessionView, startView, viewAfter } from '../../../src/outputs/screen/session-view.ts';
import { readWords } from '../../../src/outputs/screen/words-panel.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { wordNext } from '../../../src/plan/shown/session-words.ts';
import type { Output } from '../../../src/player/event.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { playVirtually } from '../../support/play-on.ts';
import { recordSession } from '../../support/record-session.ts';
import { sampleRoutine, sampleStep } from '../../support/sample-routines.ts';
import { PlayedPage, pageDataOf, pageFacts } from './page-plan.ts';

const messages = messagesFor('en');
const options = { size: { columns: 80, rows: 24 }, messages, hasUnicode: true, figures: 'braille' } as const;
/** Off the seconds now and then, as a browser looks. */
const lookMs = 450;

describe.each(['maintenance', 'pain-day'])('%s', (name) => {
  const plan = bundledPlan(name, { unattended: true });

  test('a whole session shows the same count, phase and side at the same moments on both', () => {
    const data = pageDataOf(plan);
    const page = new PlayedPage(data);
    let view: SessionView = startView(plan);
    const screen: Output = {
      handle: (event) => {
        view = viewAfter(view, event);
      },
    };
    const session = playVirtually(plan, { isUnattended: true, outputs: [screen] });
    let looks = 0;
    for (let atMs = lookMs; atMs < plan.totalMs; atMs += lookMs) {
      session.pass(lookMs / 1000);
      page.pass(lookMs);
      const { segment } = page.track;
      if (view.segment === undefined || segment === undefined) throw new Error('A session is over before its plan.');
      const words = readWords(view, view.segment, atMs, options);
      const moment = momentAt(page.track.plan, segment, page.track.positionMs, data.words);
      expect({ atMs, ...moment.count, phase: moment.phase, side: moment.side, next: moment.next }).toEqual({
        atMs,
        ...words.count,
        phase: words.phase.text,
        side: words.side?.text ?? '',
        next: wordNext(view, messages.screen),
      });
      looks += 1;
    }
    expect(looks).toBeGreaterThan(plan.totalMs / lookMs - 2);
  });

  test('a whole session leaves the same records on both', () => {
    const page = new PlayedPage(pageDataOf(plan));
    page.finish();
    const kept = recordSession(plan, (session) => session.finish(), { isUnattended: true, facts: pageFacts });
    expect(page.track.records).toEqual(kept);
  });
});

const sets = [
  { low: 2, high: 2 },
  { low: 2, high: 2 },
];
const rounds = { kind: 'rounds', rounds: 2, steps: [sampleStep({ sets })] } as const;

describe.each([
  ['the big three', bundledPlan('big-three', { unattended: true })],
  ['two rounds of two sets', buildPlan(sampleRoutine({ steps: [rounds] }), { unattended: true })],
])('of %s, in which something hurts', (_name, plan) => {
  const place = ({ time: _time, atMs: _atMs, ...record }: { readonly time: string; readonly atMs: number }) => record;

  test.each([
    ['goOn', 'return'],
    ['leaveOut', 'n'],
    ['easier', 'e'],
  ] as const)('the same is left after %s', (answer, key) => {
    const hold = plan.segments.find(({ kind, rep }) => kind === 'hold' && rep === 1);
    const atMs = (hold?.atMs ?? 0) + 3_000;
    const page = new PlayedPage(pageDataOf(plan));
    page.pass(atMs);
    page.goTo(page.pain.report(page.wallMs));
    page.goTo(page.pain.answer(answer, page.wallMs));
    page.finish();
    const kept = recordSession(
      plan,
      (session) => {
        session.pass(atMs / 1000);
        session.terminal.press('h');
        session.terminal.press(key);
        session.finish();
      },
      { isUnattended: true, facts: pageFacts },
    );
    const ofWork = (records: readonly { readonly type: string; readonly time: string; readonly atMs: number }[]) =>
      records.filter(({ type }) => ['rep', 'counted', 'hurt', 'left-out', 'easier'].includes(type)).map(place);
    expect(ofWork(page.track.records)).toEqual(ofWork(kept));
    const end = (records: readonly { readonly type: string }[]) => {
      const { done, share, hurt } = (records.find(({ type }) => type === 'end') ?? {}) as Record<string, unknown>;
      return { done, share, hurt };
    };
    expect(end(page.track.records)).toEqual(end(kept));
  });
});
