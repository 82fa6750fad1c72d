import { describe, expect, test } from 'vitest';
import { foreseeRound } from '../../src/care/rounds.ts';
import type { NextRoundHint } from '../../src/messages/speech.ts';
import { listPhrases } from '../../src/plan/list-phrases.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';

const plan = bundledPlan('pain-day');
const minuteMs = 60_000;
const calendar = { utcOffsetMinutes: () => 0 };

/** The last words of a pain day that begins at this time, with whatever `act` does meanwhile. */
function lastWords(startMs: number, act: (session: VirtualSession) => void = () => {}, rounds = 1) {
  const asked: NextRoundHint[] = [];
  const session = playVirtually(plan, {
    clock: { wallMs: startMs, utcOffsetMinutes: 0 },
    nextRound: (again, endMs) => {
      asked.push(foreseeRound(again, endMs, rounds, calendar));
      return asked.at(-1) ?? 'unsure';
    },
  });
  act(session);
  session.finish();
  const cues = session.events.filter((event): event is PlayerEvent & { type: 'cue' } => event.type === 'cue');
  return { said: cues.at(-1)?.cue.say, asked };
}

const done = 'Take the heat pack off. You have finished. Well done.';
const threeHours = `${done} Do this session again in three hours.`;
const tomorrow = `${done} Do this session again tomorrow at eight in the morning.`;
/** The last moment to begin at, so that three hours after the end it is nine in the evening. */
const latestMs = Date.UTC(2026, 2, 6, 18, 0) - plan.totalMs;

describe('the last words', () => {
  test('name the next round after the interval, but never outside of the hours or beyond the rounds of the day', () => {
    expect(lastWords(Date.UTC(2026, 2, 6, 9, 0)).said).toBe(threeHours);
    expect(lastWords(latestMs).said).toBe(threeHours);
    expect(lastWords(latestMs + minuteMs).said).toBe(tomorrow);
    expect(lastWords(Date.UTC(2026, 2, 6, 9, 0), undefined, 5).said).toBe(tomorrow);
    expect(lastWords(Date.UTC(2026, 2, 6, 2, 0)).said).toBe(
      `${done} Do this session again today at eight in the morning.`,
    );
  });

  test('take a pause into account that makes it late', () => {
    const { said, asked } = lastWords(latestMs, (session) => {
      session.pass(60);
      session.terminal.press('space');
      session.pass(120);
      session.terminal.press('space');
    });
    expect(said).toBe(tomorrow);
    expect(asked[0]).toBe('due');
  });

  test('take skipped exercises and added seconds into account', () => {
    const late = latestMs + minuteMs;
    expect(lastWords(late, (session) => session.terminal.press('n')).said).toBe(threeHours);
    const added = lastWords(latestMs, (session) => {
      session.pass(1);
      for (let press = 0; press < 6; press += 1) session.terminal.press('+');
    });
    expect(added.said).toBe(tomorrow);
  });

  test('leave the next round open where the time of day is unknown', () => {
    expect(plan.cues.at(-1)?.say).toBe(
      `${done} Do this session again in three hours, or tomorrow morning if it's late.`,
    );
  });

  test('are among the prepared phrases, whichever they will be', () => {
    const phrases = listPhrases(plan).map(({ say }) => say);
    expect(phrases).toContain(threeHours);
    expect(phrases).toContain(tomorrow);
  });
});
