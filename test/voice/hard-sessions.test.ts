/** Sessions that are hard to time, from the loop to the loudspeaker: every word is heard on time, and none twice. */
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { planPhrase } from '../../src/plan/planned-phrase.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import type { ExerciseStep } from '../../src/routine/routine.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { playVoiced, type VoicedSession } from '../support/voiced-session.ts';

const pace = { settleMs: 4_000, moveMs: 1_000, switchMs: 5_000, restMs: 15_000, breathMs: 4_000 };

const exactly = (value: number) => ({ low: value, high: value });

/** One exercise without sides. No gate waits before it. */
function buildOne(holdMs: number, changes: Partial<ExerciseStep> = {}) {
  const work = { kind: 'hold', holdMs: exactly(holdMs) } as const;
  const position = 'standing';
  const usual = { work, sets: [exactly(2)], sides: undefined, exercise: sampleExercise({ position }) };
  return buildPlan(sampleRoutine({ pace, steps: [sampleStep({ ...usual, ...changes })] }), { unattended: true });
}

function saidBy({ events }: VoicedSession): readonly { readonly say: string; readonly wallMs: number }[] {
  const isCue = (event: PlayerEvent) => event.type === 'cue';
  return events.filter(isCue).map(({ cue, wallMs }) => ({ say: cue.say, wallMs }));
}

/** The announcement of a pause, as soon as it can be heard. */
const paused = 'Paused. Press space to go on.';

/** Every cue was heard on time, and nothing else but the announcement of the pause. */
function expectHeardAsSaid(session: VoicedSession, said = saidBy(session), pauses = 0): void {
  const all = session.listHeard();
  const heard = all.filter(({ say }) => say !== paused);
  expect(all.length - heard.length).toBeLessThanOrEqual(pauses);
  expect(heard.map(({ say }) => say)).toEqual(said.map(({ say }) => say));
  const offMs = heard.map(({ wallMs }, index) => Math.abs(wallMs - (said[index]?.wallMs ?? Number.NaN)));
  expect(Math.max(...offMs)).toBeLessThan(10);
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
  .concat(' seventeen eighteen nineteen')
  .split(' ');

describe('holds of awkward lengths', () => {
  test.each([18, 19, 1, 2, 3])('every second of %i is counted, in each rep', async (seconds) => {
    const plan = buildOne(seconds * 1000);
    const session = await playVoiced(plan);
    session.pass(plan.totalMs / 1000 + 1);
    expectHeardAsSaid(session);
    const counted = session.listHeard().filter(({ say }) => numbers.includes(say));
    const rep = numbers.slice(0, seconds);
    expect(counted.map(({ say }) => say)).toEqual([...rep, ...rep]);
    const steps = counted.slice(1, seconds).map(({ wallMs }, index) => wallMs - (counted[index]?.wallMs ?? 0));
    expect(steps.map((ms) => Math.round(ms / 10) * 10)).toEqual(rep.slice(1).map(() => 1000));
  });
});

describe('a rest of 15 s before an exercise with a very long name', () => {
  const say = 'the slow and careful stretch of the muscles that are named at the top of it all';
  const exercise = sampleExercise({ position: 'standing', say, name: say.slice(0, 60), how: [`${say} `.repeat(4)] });
  const plan = buildOne(3_000, { sets: [exactly(1), exactly(1)], exercise, note: `${say} `.repeat(3) });

  test('no word goes past its segment, and the last three seconds are counted', async () => {
    const session = await playVoiced(plan);
    session.pass(40);
    expectHeardAsSaid(session);
    for (const { atMs, say: words, kind, segment } of plan.cues) {
      const { atMs: fromMs = 0, durationMs = 0 } = plan.segments[segment] ?? {};
      const lengthMs = planPhrase(
        words,
        kind,
        plan.segments[segment] ?? { kind: 'hold', durationMs: 0 },
        plan.rate,
      ).withinMs;
      expect(atMs + lengthMs).toBeLessThanOrEqual(fromMs + durationMs);
    }
    const rest = plan.segments.find(({ kind }) => kind === 'rest');
    const inRest = plan.cues.filter(({ segment }) => segment === rest?.index).map((cue) => cue.say);
    expect(inRest).toEqual(['Rest for fifteen seconds.', 'Set two of two.', 'three', 'two', 'one']);
  });
});

describe('a pause', () => {
  /** After these words, and sooner than the next is on its way to the loudspeaker: a word that is cut off is said again. */
  test.each([
    ['while settling', 'Kneel on hands and knees.', 2_450],
    ['in a rest', 'Rest for fifteen seconds.', 4_000],
    ['in the last three of a rest', 'three', 850],
  ])('%s loses and doubles nothing', async (_, word, afterMs) => {
    const plan = buildOne(3_000, { sets: [exactly(1), exactly(1)] });
    const session = await playVoiced(plan);
    const [rest] = plan.segments.filter(({ kind }) => kind === 'rest');
    const cue = plan.cues.find(({ say, segment }) => say === word && (word !== 'three' || segment === rest?.index));
    session.pass(0.3 + ((cue?.atMs ?? Number.NaN) + afterMs) / 1000);
    session.press('space');
    const before = session.listHeard().length;
    session.pass(60);
    // The stand-in cannot distinguish it from the word that it cuts off right before.
    const heard = session.listHeard().slice(before);
    expect(heard.filter(({ say }) => say !== paused)).toEqual([]);
    session.press('space');
    session.pass(60);
    const said = saidBy(session);
    expect(said.map(({ say }) => say)).toEqual(plan.cues.map(({ say }) => say));
    // The count-in of three is not among the cues of the plan.
    const countIn = session.events.flatMap((event) =>
      event.type === 'counting-in' ? [{ say: numbers[event.left - 1] ?? '', wallMs: event.wallMs }] : [],
    );
    expect(countIn).toHaveLength(3);
    expectHeardAsSaid(
      session,
      [...said, ...countIn].toSorted((a, b) => a.wallMs - b.wallMs),
      1,
    );
  });
});

describe('muting in the middle of a count', () => {
  test('silences the voice at once, and unmuting plays on at the current position', async () => {
    const plan = buildOne(19_000);
    const session = await playVoiced(plan);
    const holdMs = plan.segments.find(({ kind }) => kind === 'hold')?.atMs ?? 0;
    // Past the lead of the session, in the fifth count of the hold.
    session.pass(0.3 + holdMs / 1000 + 4.7);
    session.press('m');
    session.pass(5);
    session.press('m');
    session.pass(40);
    const said = saidBy(session);
    const heard = session.listHeard();
    const muted = said.filter(({ say, wallMs }) => !heard.some((one) => one.say === say && one.wallMs - wallMs < 10));
    expect(muted.map(({ say }) => say)).toEqual(['six', 'seven', 'eight', 'nine', 'ten']);
    expectHeardAsSaid(
      session,
      said.filter((one) => !muted.includes(one)),
    );
  });
});
