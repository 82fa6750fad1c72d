/** What is pressed on a page while something about safety is said, beside the same keys of a terminal. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCautions } from '../../../src/documents/page/client/page-plan.ts';
import type { PageSegment } from '../../../src/documents/page/page-data.ts';
import { cuesOf, layOutSound } from '../../../src/documents/page/page-sound.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { listNeededSide } from '../../../src/plan/needed-cues.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { spokenMs } from '../../../src/plan/planned-phrase.ts';
import type { Segment } from '../../../src/plan/segment.ts';
import { findNext, findWorked } from '../../../src/player/find-segment.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { howOften } from '../../support/long.ts';
import { playVirtually } from '../../support/play-on.ts';
import { anyRoutine, sampleExercise, sampleRoutine, sampleStep } from '../../support/sample-routines.ts';
import { isRest } from '../../support/segments.ts';
import { PlayedPage, pageDataOf } from './page-plan.ts';

const plan = bundledPlan('pain-day', { unattended: true });
const data = pageDataOf(plan);
const keys = { n: 'next', b: 'back', r: 'repeat', e: 'easier', return: 'confirm', '?': 'help' } as const;

type Key = keyof typeof keys;

/** A key at a moment of the plan. */
interface Timed {
  readonly key: Key;
  readonly atMs: number;
}

const endOf = ({ safety = [] }: PageSegment) => Math.max(...safety.map(({ toMs }) => toMs));
const spans = data.plan.segments
  .filter(({ kind, safety }) => kind === 'settle' && safety !== undefined)
  .map((segment) => ({ fromMs: segment.atMs, toMs: endOf(segment) }));
const rulesEndMs = spans[0]?.toMs ?? 0;
const packs = data.plan.segments.filter(({ kind }) => kind === 'pack');

function playedTo(atMs: number, shown: Pick<typeof data, 'plan'> = data): PlayedPage {
  const page = new PlayedPage(shown);
  page.pass(atMs, 1_000);
  return page;
}

/** Where a session stands, and which steps of it are easier. */
interface Look {
  readonly index: number;
  readonly positionMs: number;
  readonly eased: readonly number[];
}

function lookAt({ track: { index, positionMs, plan: shown } }: PlayedPage): Look {
  const eased = shown.steps.flatMap((step) => (step.kind === 'exercise' && step.easier ? [step.index] : []));
  return { index, positionMs, eased };
}

/** The same on the terminal, after these keys, at `toMs`. */
function playTerminal(timed: readonly Timed[], toMs: number): Look {
  const session = playVirtually(plan, { isUnattended: true });
  let nowMs = 0;
  for (const { key, atMs } of timed) {
    session.pass((atMs - nowMs) / 1000);
    session.terminal.press(key);
    nowMs = atMs;
  }
  session.pass((toMs - nowMs) / 1000);
  const started = session.events.findLast((event) => event.type === 'segment-started');
  const moved = session.events.findLast((event) => event.type === 'running');
  const eased = session.events.flatMap((event) => (event.type === 'easier' ? [event.step] : []));
  // It has run from the beginning, or was led elsewhere at this very moment.
  const positionMs = moved === undefined || moved.positionMs === 0 ? toMs : moved.positionMs;
  return { index: started?.segment.index ?? 0, positionMs, eased: withLater(eased) };
}

/** The easier form is taken in all later steps of the exercise too. */
function withLater(eased: readonly number[]): readonly number[] {
  const ids = eased.map((index) => idOf(index));
  return data.plan.steps.flatMap(({ index }) => (ids.includes(idOf(index)) && index >= (eased[0] ?? 0) ? [index] : []));
}

function idOf(index: number): string | undefined {
  const step = data.plan.steps[index];
  return step?.kind === 'exercise' ? step.exercise.id : undefined;
}

/** What stands in the sound behind the plan, in place of segments of which a side is left out. */
function substitutesOf(of: Plan) {
  return layOutSound(of, undefined).usual.substitutes.flatMap(({ remaining, segment, soundMs }) =>
    soundMs === undefined ? [] : [{ plan: remaining, segment, soundMs }],
  );
}

/** A page on which it is known what was heard from its beginning to its end. */
function listen(of: Plan) {
  const page = new PlayedPage(pageDataOf(of));
  const said: string[] = [];
  const spoken = [of.segments.map((segment) => ({ plan: of, segment, soundMs: segment.atMs })), substitutesOf(of)]
    .flat()
    .flatMap(({ plan: spokenPlan, segment, soundMs }) =>
      cuesOf(spokenPlan, segment).map((cue) => {
        const atMs = cue.atMs - segment.atMs + soundMs;
        return { ...cue, atMs, overMs: atMs + spokenMs(cue, segment, of.rate) };
      }),
    );
  // What sounds without a break, from where to where.
  let [fromMs, toMs] = [0, 0];
  const passTo = (ms: number) => {
    for (let passedMs = 0; passedMs < ms && !page.track.isEnded; passedMs += 50) {
      const beforeMs = page.soundMs;
      if (beforeMs !== toMs) fromMs = beforeMs;
      toMs = beforeMs + 50;
      const over = spoken.filter(({ atMs, overMs }) => atMs >= fromMs && overMs > beforeMs && overMs <= toMs);
      said.push(...over.map(({ say }) => say));
      page.pass(50, 50);
    }
  };
  return { page, said, passTo };
}

describe('a key during words about safety', () => {
  const presses = fc.record({
    span: fc.constantFrom(...spans),
    pressed: fc.array(
      fc.record({
        key: fc.constantFrom(...(Object.keys(keys) as Key[])),
        share: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });

  test('acts at the moment at which it acts on the terminal, and as it does there', () => {
    const acted = new Set<string>();
    fc.assert(
      fc.property(presses, ({ span: { fromMs, toMs }, pressed }) => {
        const timed = pressed
          .map(({ key, share }) => ({ key, atMs: Math.round(fromMs + share * (toMs - fromMs)) }))
          .toSorted((one, other) => one.atMs - other.atMs);
        const page = playedTo(fromMs);
        let nowMs = fromMs;
        for (const { key, atMs } of timed) {
          page.pass(atMs - nowMs, 1_000);
          page.press(keys[key]);
          nowMs = atMs;
        }
        page.pass(toMs - 1 - nowMs, 1_000);
        expect(lookAt(page)).toEqual(playTerminal(timed, toMs - 1));
        const before = lookAt(page);
        page.pass(1);
        expect(lookAt(page)).toEqual(playTerminal(timed, toMs));
        if (lookAt(page).positionMs !== before.positionMs + 1) acted.add(keys[timed.at(-1)?.key ?? '?']);
      }),
      { numRuns: howOften(30, 300) },
    );
    // Of four keys in turn, even so few draws meet several.
    expect(acted.size).toBeGreaterThan(1);
  });

  test('is ignored where it would do nothing, and cancels no key before it', () => {
    const { fromMs, toMs } = spans[1] ?? { fromMs: 0, toMs: 0 };
    const page = playedTo(fromMs + 1_000);
    // There is no easier form of a pack.
    page.press('easier');
    expect(page.keys.hasDelayedKey).toBe(false);
    page.press('next');
    for (const command of ['longer', 'shorter', 'help', 'easier'] as const) page.press(command);
    expect(page.keys.hasDelayedKey).toBe(true);
    page.pass(toMs - fromMs - 1_000, 500);
    expect(page.keys.hasDelayedKey).toBe(false);
    expect(page.track.positionMs).toBeGreaterThan(toMs + 60_000);
    const check = data.plan.segments.find(({ kind, safety }) => kind === 'pack' && safety !== undefined);
    const inCheck = playedTo((check?.safety?.[0]?.fromMs ?? 0) + 1_000);
    expect(inCheck.track.saysSafety).toBe(true);
    for (const command of ['confirm', 'repeat', 'back'] as const) inCheck.press(command);
    expect(inCheck.keys.hasDelayedKey).toBe(false);
  });

  describe('where the words end with their segment, as those of an exercise that is left out', () => {
    const [step] = data.plan.steps;
    const leaveOut = step?.kind === 'exercise' ? [step.exercise.id] : [];
    const kept = applyCautions(data.plan, { leaveOut, easier: [], leaveOutPacks: [] });
    const [opening, first, second] = kept.segments;
    const openingMs = opening?.durationMs ?? 0;

    test.each(['confirm', 'next'] as const)('%s leaves out nothing of what follows', (press) => {
      const page = playedTo(1_000, { plan: kept });
      page.press(press);
      page.pass(openingMs + 500);
      expect([page.track.index, page.keys.hasDelayedKey]).toEqual([1, false]);
      expect(page.track.positionMs - (first?.atMs ?? 0)).toBeLessThan(2_000);
    });

    test('a place on the slider is gone to all the same', () => {
      const page = playedTo(1_000, { plan: kept });
      page.press((second?.atMs ?? 0) + 500);
      page.pass(openingMs - 1_000);
      expect(page.track.positionMs).toBe((second?.atMs ?? 0) + 500);
    });
  });

  test('moves the sound by ten seconds from where the words end', () => {
    const page = playedTo(5_000);
    page.press('forward');
    page.pass(rulesEndMs - 5_000, 1_000);
    expect(lookAt(page)).toMatchObject({ index: 0, positionMs: rulesEndMs + 10_000 });
    page.press('rewind');
    expect(page.track.positionMs).toBe(rulesEndMs);
  });
});

describe('out of a pack', () => {
  test('a move on waits until the words that take it off are over', () => {
    for (const { index } of packs) {
      const after = data.plan.segments[findNext(data.plan, index)];
      if (after === undefined) throw new Error('There is nothing after a pack.');
      const afterMs = after.atMs;
      const wordsMs = endOf(after) - afterMs;
      const { totalMs } = data.plan;
      for (const [fromMs, press, placeMs] of [
        [afterMs + wordsMs - 9_000, 'forward', afterMs + wordsMs + 1_000],
        [afterMs - 4_000, afterMs + wordsMs + 500, afterMs + wordsMs + 500],
        [afterMs - 4_000, totalMs, totalMs - 1_000],
      ] as const) {
        // Words that are longer than ten seconds are not passed over by ten seconds.
        if (fromMs > afterMs) continue;
        const page = playedTo(rulesEndMs + 1);
        page.press(fromMs);
        page.press(press);
        expect(lookAt(page)).toMatchObject({ positionMs: afterMs });
        page.pass(wordsMs - 1, 250);
        expect([page.track.positionMs, page.keys.hasDelayedKey]).toEqual([afterMs + wordsMs - 1, true]);
        page.pass(1);
        expect([page.track.positionMs, page.keys.hasDelayedKey]).toEqual([placeMs, false]);
      }
    }
  });

  test('a move into the words that take it off goes to their beginning, and on behind them', () => {
    for (const { index, atMs, durationMs } of packs) {
      const after = data.plan.segments[findNext(data.plan, index)];
      const page = playedTo(rulesEndMs + 1);
      page.press(atMs + durationMs - 9_500);
      page.press('forward');
      expect([page.track.positionMs, page.keys.hasDelayedKey]).toEqual([after?.atMs, false]);
    }
  });

  test('a move back waits until the words that take it off are over', () => {
    for (const { atMs, index } of packs) {
      const after = data.plan.segments[findNext(data.plan, index)];
      for (const [press, placeMs] of [
        ['rewind', atMs - 8_000],
        [rulesEndMs + 500, rulesEndMs + 500],
      ] as const) {
        const page = playedTo(rulesEndMs + 1);
        page.press(atMs + 2_000);
        page.press(press);
        expect(lookAt(page)).toMatchObject({ positionMs: after?.atMs });
        const wordsMs = after === undefined ? 0 : endOf(after) - after.atMs;
        expect(wordsMs).toBeGreaterThan(1_000);
        page.pass(wordsMs - 1, 250);
        expect([page.track.index, page.keys.hasDelayedKey]).toEqual([after?.index, true]);
        page.pass(1);
        expect([page.track.positionMs, page.keys.hasDelayedKey]).toEqual([placeMs, false]);
      }
    }
  });

  test('a move within it is no way out', () => {
    for (const { atMs, durationMs } of packs) {
      const page = playedTo(rulesEndMs + 1);
      page.press(atMs + durationMs - 4_000);
      page.press('rewind');
      expect([page.track.positionMs, page.keys.hasDelayedKey]).toEqual([atMs + durationMs - 14_000, false]);
      page.press(atMs);
      expect(page.track.positionMs).toBe(atMs);
    }
  });
});

describe('the rules of when to stop', () => {
  test('are passed over by a key that leads back to them once they were heard, and not by the slider', () => {
    const page = playedTo((data.plan.segments[1]?.atMs ?? 0) + 1_000);
    page.press('back');
    expect(lookAt(page)).toMatchObject({ index: 0, positionMs: rulesEndMs });
    page.press(2_000);
    expect(lookAt(page)).toMatchObject({ index: 0, positionMs: 2_000 });
  });
});

describe('a pain during words about safety', () => {
  test.each(['goOn', 'easier', 'leaveOut'] as const)(
    'that is answered with %s goes on once the rules of when to stop were said from their beginning',
    (answer) => {
      const page = playedTo(5_000);
      page.press('next');
      page.goTo(page.pain.report(page.wallMs));
      expect(page.keys.hasDelayedKey).toBe(false);
      page.goTo(page.pain.answer(answer, page.wallMs));
      // The rules stand in the sound once more, before what is said of the other side.
      const beginMs = page.track.segment?.soundMs ?? 0;
      expect([page.soundMs, page.track.saysSafety, page.keys.hasDelayedKey]).toEqual([beginMs, true, false]);
      page.pass(1_000);
      // What follows has been chosen, and is not left out by a key that is pressed meanwhile.
      if (answer === 'leaveOut') page.press('next');
      page.pass(rulesEndMs - 1_001, 1_000);
      expect(lookAt(page)).toMatchObject({ index: 0, positionMs: rulesEndMs - 1 });
      page.pass(1);
      const heard = playedTo(rulesEndMs + 1_000);
      heard.goTo(heard.pain.report(heard.wallMs));
      heard.goTo(heard.pain.answer(answer, heard.wallMs));
      expect(lookAt(page)).toEqual(lookAt(heard));
      // The exercise is explained again, of which no side was done.
      expect(page.track.index > 0).toBe(answer === 'leaveOut');
    },
  );

  test('that is the second one does not lead back to what the first one left out', () => {
    const page = playedTo(5_000);
    for (const answer of ['leaveOut', 'goOn'] as const) {
      page.goTo(page.pain.report(page.wallMs));
      page.goTo(page.pain.answer(answer, page.wallMs));
      page.pass(1_000);
      expect(page.track.saysSafety).toBe(true);
    }
    page.pass(rulesEndMs, 1_000);
    expect(page.track.segment?.step).toBe(1);
  });

  test('that was a mistake goes on behind the rules, which are said again', () => {
    const page = playedTo(5_000);
    page.goTo(page.pain.report(page.wallMs));
    page.goTo(page.pain.answer('mistake', page.wallMs));
    expect([page.soundMs, page.track.saysSafety]).toEqual([0, true]);
    page.pass(rulesEndMs + 500, 500);
    expect(lookAt(page)).toMatchObject({ index: 0, positionMs: rulesEndMs + 500 });
  });

  test('says again that the pack before comes off, and not how a pack is placed that is left out', () => {
    const said = spans.slice(1).map(({ fromMs }) => {
      const page = playedTo(fromMs + 1_000);
      page.goTo(page.pain.report(page.wallMs));
      page.goTo(page.pain.answer('goOn', page.wallMs));
      return page.soundMs === fromMs;
    });
    expect(said).toEqual([false, true]);
  });
});

test('a pain while a side is explained goes on with the same words as on the terminal', () => {
  const how = ['Kneel down.', 'Lift your {side} arm.', 'Keep your back still.'];
  const other = sampleStep({ exercise: sampleExercise({ id: 'one' }) });
  const steps = [other, sampleStep({ exercise: sampleExercise({ how }), note: 'Slowly on the {side}.' })];
  const of = buildPlan(sampleRoutine({ steps }), { unattended: true });
  const settle = of.segments.find(({ kind, step }) => kind === 'settle' && step === 1);
  const settleMs = settle?.durationMs ?? 0;
  const session = playVirtually(of);
  const { page, said, passTo } = listen(of);
  session.clock.advance((settle?.atMs ?? 0) + 6_000);
  passTo((settle?.atMs ?? 0) + 6_000);
  const before = session.events.length;
  for (const key of ['h', 'return']) session.terminal.press(key);
  said.length = 0;
  page.goTo(page.pain.report(page.wallMs));
  expect(page.pain.offer).toMatchObject({ over: 'side', isOtherSideNext: true });
  page.goTo(page.pain.answer('goOn', page.wallMs));
  session.clock.advance(settleMs + 6_000);
  while (page.track.segment?.kind === 'settle') passTo(50);
  passTo(3_000);
  const cues = session.events.slice(before).flatMap((event) => (event.type === 'cue' ? [event.cue.say] : []));
  // The sound of the reps is that of both sides.
  expect(said.map((say) => say.replace(/^Right side\. /, ''))).toEqual(cues.slice(0, said.length));
  expect(said).toEqual(
    expect.arrayContaining(['The right side only.', 'Lift your right arm.', 'Slowly on the right.']),
  );
  expect(said.join()).not.toMatch(/left|switch/i);
  expect(page.track.records.filter(({ type }) => type === 'left-out')).toMatchObject([{ side: 'left', missed: 5 }]);
});

describe('who is ready', () => {
  const twice = { low: 2, high: 2 };
  const counted = sampleStep({ work: { kind: 'count', everyMs: 3_000 }, sets: [twice, twice] });
  const sided = buildPlan(sampleRoutine({ steps: [counted] }), { unattended: true });

  test.each([
    ['in getting ready, before that', ({ kind }: Segment) => kind === 'settle', 1_000, 'Left side first.'],
    ['in getting ready, while it is said', ({ kind }: Segment) => kind === 'settle', 10_500, 'Left side first.'],
    ['in a change of sides', ({ kind }: Segment) => kind === 'switch', 300, 'Switch. Next: right side.'],
    ['in a rest', isRest('set'), 2_000, 'Set two of two. Kneel on hands and knees. Next: left side.'],
  ])('hears which side it is, and then works: %s', (_, isMeant, intoMs, side) => {
    const wait = sided.segments.find(isMeant);
    const { page, said, passTo } = listen(sided);
    passTo((wait?.atMs ?? 0) + intoMs);
    said.length = 0;
    page.press('confirm');
    expect([page.track.index, page.keys.hasDelayedKey]).toEqual([wait?.index, true]);
    while (page.keys.hasDelayedKey) passTo(50);
    expect(said).toEqual([side]);
    expect(page.track.segment).toMatchObject({ kind: 'count', index: (wait?.index ?? 0) + 1 });
    const skips = page.track.records.filter(({ type }) => type === 'skip');
    expect(skips).toEqual([]);
  });

  test('goes on at once where that was heard, and where the rep begins with it', () => {
    const held = buildPlan(sampleRoutine(), { unattended: true });
    for (const [of, intoMs] of [
      [sided, 4_000],
      [held, 300],
    ] as const) {
      const wait = of.segments.find(({ kind }) => kind === 'switch');
      const { page, passTo } = listen(of);
      passTo((wait?.atMs ?? 0) + intoMs);
      page.press('confirm');
      expect([page.track.index, page.keys.hasDelayedKey]).toEqual([(wait?.index ?? 0) + 1, false]);
    }
  });

  test('of any routine works no side that was not named', () => {
    fc.assert(
      fc.property(anyRoutine, fc.array(fc.integer({ min: 50, max: 20_000 }), { maxLength: 12 }), (routine, times) => {
        const of = buildPlan(routine, { unattended: true });
        const { page, said, passTo } = listen(of);
        for (const ms of times) {
          passTo(ms);
          const { segment, positionMs } = page.track;
          const rep = of.segments[(segment?.index ?? 0) + 1];
          const worked = findWorked(of, segment?.index ?? 0)?.side;
          const needed = segment?.isWait && worked !== rep?.side ? listNeededSide(of, rep) : [];
          page.press('confirm');
          while (page.keys.hasDelayedKey) passTo(50);
          if (needed.length === 0 || page.track.index === segment?.index) continue;
          const named = new RegExp(`\\b${rep?.side}\\b`, 'i');
          expect(
            said.some((say) => named.test(say)),
            `${positionMs} ${rep?.side}`,
          ).toBe(true);
          said.length = 0;
        }
      }),
      { numRuns: howOften(20, 300) },
    );
  });
});

test.each([
  ['the first side', 'left', 'goOn'],
  ['the second side', 'right', 'goOn'],
  ['an exercise that was left out', 'left', 'leaveOut'],
] as const)('going back, by a key or in the sound, leads through %s that hurt no more', (_what, side, answer) => {
  const other = sampleStep({ exercise: sampleExercise({ id: 'other' }) });
  const of = buildPlan(sampleRoutine({ steps: [sampleStep(), other] }), { unattended: true });
  for (const byMs of ['back', -10_000, -20_000, -40_000] as const) {
    const page = new PlayedPage(pageDataOf(of));
    page.pass((of.segments.find((one) => one.kind === 'hold' && one.side === side)?.atMs ?? 0) + 2_000);
    page.goTo(page.pain.report(page.wallMs));
    page.goTo(page.pain.answer(answer, page.wallMs));
    page.pass(1_000);
    if (byMs === 'back') page.press('back');
    else page.goTo(page.track.moveTo(page.track.positionMs + byMs, page.wallMs));
    const sides = new Set<string>();
    while (page.track.segment?.step === 0) {
      const { kind, side: now } = page.track.segment;
      if (kind === 'hold') sides.add(now ?? '');
      page.pass(500, 500);
    }
    expect(sides).not.toContain(side);
    if (byMs === 'back')
      expect([...sides]).toEqual(answer === 'leaveOut' ? [] : [{ left: 'right', right: 'left' }[side]]);
  }
});
