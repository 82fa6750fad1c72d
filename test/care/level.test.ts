import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeLevel, type LevelVerdict, readForLevel } from '../../src/care/level.ts';
import { findNearestLevel, listLevelDoses } from '../../src/care/level-doses.ts';
import { buildPlannedSteps } from '../../src/journal/begin-records.ts';
import { renderDay } from '../../src/journal/local-time.ts';
import type { PlannedStep } from '../../src/journal/session-record.ts';
import type { SessionSummary } from '../../src/journal/session-summary.ts';
import { english } from '../../src/messages/en/english.ts';
import { findLevels } from '../../src/plan/build-plan.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { bundledExercises, bundledPlan } from '../support/bundled-plans.ts';
import { sampleSummary } from '../support/sample-summary.ts';

const of = 8;

/** A session of maintenance on this day, in which nothing went wrong. */
function good(day: number, changes: Partial<SessionSummary> = {}): SessionSummary {
  return sampleSummary({
    id: `${day}`,
    time: `${renderDay(day)}T08:15:00+01:00`,
    painBefore: 2,
    painAfter: 2,
    level: 3,
    ...changes,
  });
}

function judge(today: number, painNow: number | undefined, ...sessions: readonly SessionSummary[]): LevelVerdict {
  return judgeLevel({ sessions, routine: 'maintenance', painNow, today, of, ceiling: of, nearest: () => 5 });
}

/** A Monday. */
const day = 20_000;

describe('the conditions, one by one', () => {
  test('the first session is at level 1', () => {
    expect(judge(day, 2)).toEqual({ level: 1, reason: { code: 'first' } });
  });

  test('one more is offered after two good sessions and a week, and never given', () => {
    const sessions = [good(day - 1), good(day - 3, { share: 0.95 }), good(day - 7)];
    expect(judge(day, 2, ...sessions)).toMatchObject({ level: 3, choice: { level: 4, declined: 3 } });
  });

  test.each<[string, number | undefined, readonly SessionSummary[]]>([
    ['the week is not over', 2, [good(day - 1), good(day - 3), good(day - 6)]],
    ['both were on one day', 2, [good(day - 1), good(day - 1), good(day - 9, { share: 0.5 })]],
    ['the last was today', 2, [good(day), good(day - 1), good(day - 7)]],
    ['there was only one', 2, [good(day - 8)]],
    ['one was not done', 2, [good(day - 1, { share: 0.94 }), good(day - 3), good(day - 7)]],
    ['something hurt', 2, [good(day - 1), good(day - 3, { hurt: [{ what: 'x', name: 'X' }] }), good(day - 7)]],
    ['the pain rose by one', 2, [good(day - 1, { painAfter: 3 }), good(day - 3), good(day - 7)]],
    [
      'the pain was 4 afterwards',
      4,
      [good(day - 1, { painBefore: 5, painAfter: 4 }), good(day - 3, { painBefore: 5 }), good(day - 7)],
    ],
    [
      'the pain before rose from one to the next',
      2,
      [good(day - 1), good(day - 3, { painBefore: 1, painAfter: 1 }), good(day - 7)],
    ],
    ['the pain is higher now', 3, [good(day - 1), good(day - 3), good(day - 7)]],
    ['the pain now is not told', undefined, [good(day - 1), good(day - 3), good(day - 7)]],
    ['no pain was told', 2, [good(day - 1, { painAfter: undefined }), good(day - 3), good(day - 7)]],
    ['one was at another dose', 2, [good(day - 1, { level: undefined, dose: 'low' }), good(day - 3), good(day - 7)]],
    [
      'one was of another routine',
      2,
      [good(day - 1, { routine: 'big-three' }), good(day - 3), good(day - 7, { share: 0.5 })],
    ],
  ])('it stays where %s', (_, painNow, sessions) => {
    const { level, choice } = judge(day, painNow, ...sessions);
    expect({ level, choice }).toEqual({ level: 3, choice: undefined });
  });

  test.each<[string, number | undefined, readonly SessionSummary[]]>([
    ['worse-after', 1, [good(day - 1, { painBefore: 1, painAfter: 3 })]],
    ['worse-next', 4, [good(day - 1)]],
    ['hurt-twice', 2, [1, 3].map((ago) => good(day - ago, { hurt: [{ what: 'x', name: 'X' }] }))],
    [
      'more-after-twice',
      4,
      [good(day - 1, { painBefore: 4, painAfter: 4 }), good(day - 2, { painBefore: 4, painAfter: 5 })],
    ],
  ])('%s: one less, which can be declined', (code, painNow, sessions) => {
    expect(judge(day, painNow, ...sessions)).toMatchObject({
      level: 2,
      reason: { code },
      choice: { level: 2, declined: 3 },
    });
  });

  test('the pain before a session is compared with that of the next one, at whatever dose that was', () => {
    const low = { level: undefined, dose: 'low' } as const;
    const next = [good(day - 1, low), good(day - 2, { ...low, painBefore: 4, painAfter: 4 }), good(day - 3)];
    expect(judge(day, 2, ...next).reason).toEqual({ code: 'worse-next', before: 2, next: 4 });
    const now = [good(day - 1, low), good(day - 3)];
    expect(judge(day, 4, ...now).reason).toEqual({ code: 'worse-next', before: 2, next: 4 });
    expect(judge(day, 3, ...now).level).toBe(3);
    expect(judge(day, 5, good(day - 1, { ...low, painBefore: undefined }), good(day - 3)).level).toBe(3);
    const fell = [good(day - 1), good(day - 3, { ...low, painBefore: 0 })];
    expect(judge(day, 2, ...fell).level).toBe(3);
  });

  test('different things that hurt, or one of them alone, are no reason', () => {
    const hurt = (what: string) => ({ hurt: [{ what, name: what }] });
    expect(judge(day, 2, good(day - 1, hurt('x')), good(day - 2, hurt('y'))).level).toBe(3);
    expect(judge(day, 2, good(day - 1), good(day - 2, hurt('y'))).level).toBe(3);
    const both = { hurt: [...hurt('x').hurt, ...hurt('y').hurt] };
    expect(judge(day, 2, good(day - 1, both), good(day - 2, hurt('y'))).reason).toEqual({
      code: 'hurt-twice',
      name: 'y',
    });
    expect(judge(day, 2, good(day - 1, hurt('y')), good(day - 2, both)).reason).toMatchObject({ name: 'y' });
  });

  test('after 6, and after a round of a pain day, it is level 1 the next time, and only then', () => {
    expect(judge(day, 2, good(day - 1, { painAfter: 6 }))).toEqual({
      level: 1,
      reason: { code: 'high-after', after: 6 },
    });
    expect(judge(day, 2, good(day - 1, { painAfter: 9 })).reason).toEqual({ code: 'high-after', after: 9 });
    expect(judge(day, 6, good(day - 1, { painBefore: 5, painAfter: 5 })).level).toBe(3);
    const round = good(day - 1, { mode: 'pain-day', routine: 'gentle-pain-day', level: undefined });
    expect(judge(day, 2, round, good(day - 2))).toMatchObject({ level: 1, reason: { code: 'pain-day' } });
    expect(judge(day, 2, good(day - 1, { level: 1 }), round, good(day - 5))).toMatchObject({
      level: 1,
      reason: { code: 'stays' },
    });
  });

  test('more than 14 days without it are two less', () => {
    expect(judge(day, 2, good(day - 14)).level).toBe(3);
    expect(judge(day, 2, good(day - 15))).toMatchObject({ level: 1, reason: { code: 'pause', days: 15 } });
    expect(judge(day, 2, good(day - 15, { level: 8 })).level).toBe(6);
    const lowBetween = good(day - 1, { level: undefined, dose: 'low' });
    expect(judge(day, 2, lowBetween, good(day - 20, { level: 8 })).level).toBe(6);
  });

  test('worse again at level 1 stays, and names who can help', () => {
    const verdict = judge(day, 2, good(day - 1, { level: 1, painAfter: 5 }));
    expect(verdict).toEqual({ level: 1, reason: { code: 'lowest' } });
    expect(english.level.line(1, of, verdict.reason)).toContain('see a doctor or physiotherapist');
  });

  test('at level 1 a pain day or a pause is the reason by itself, but not beside more pain', () => {
    const round = good(day - 1, { mode: 'pain-day', routine: 'gentle-pain-day', level: undefined });
    expect(judge(day, 2, round, good(day - 2, { level: 1 })).reason).toEqual({ code: 'pain-day' });
    expect(judge(day, 2, good(day - 15, { level: 1 })).reason).toEqual({ code: 'pause', days: 15 });
    expect(judge(day, 2, round, good(day - 2, { level: 1, painAfter: 5 })).reason).toEqual({ code: 'lowest' });
  });

  test('what made it level 1 is no reason to stay there', () => {
    const after = good(day - 1, { level: 1, painBefore: 4, painAfter: 4 });
    expect(judge(day, 2, after, good(day - 3, { painAfter: 6 })).reason).toEqual({ code: 'stays', daysAt: 1 });
  });

  test('who had sessions before there were levels keeps the dose that was done last', () => {
    const before = { level: undefined };
    expect(judge(day, 2, good(day - 1, before))).toEqual({ level: 5, reason: { code: 'as-last' } });
    const lowSince = judge(day, 2, good(day - 1, { ...before, dose: 'low' }), good(day - 2, before));
    expect(lowSince).toMatchObject({ level: 5, reason: { code: 'stays' } });
    const withoutSince = judge(day, 2, good(day - 1, before), good(day - 2, { level: 7 }));
    expect(withoutSince).toEqual({ level: 7, reason: { code: 'stays', daysAt: 2 } });
    const alwaysLow = [good(day - 1, { ...before, dose: 'low' }), good(day - 9, { ...before, dose: 'low' })];
    expect(judge(day, 2, ...alwaysLow)).toEqual({ level: 5, reason: { code: 'as-last' } });
  });

  test('one that runs in another window says nothing yet', () => {
    const running = good(day, { level: 7, isRunning: true });
    expect(judge(day, 2, running, good(day - 1))).toMatchObject({ level: 3, reason: { code: 'stays', daysAt: 1 } });
  });

  test.each(['painBefore', 'painAfter'] as const)('without %s it says what the level waits for', (untold) => {
    expect(judge(day, 2, good(day - 1, { [untold]: undefined })).reason).toEqual({ code: 'pain-not-reported' });
  });

  test('what was reported afterwards sets no level', () => {
    const told = { isAdded: true };
    expect(judge(day, 2, good(day - 1, { ...told, level: undefined, dose: 'high' }))).toMatchObject({
      level: 1,
      reason: { code: 'stays' },
    });
    expect(judge(day, 2, good(day - 1, { ...told, level: undefined })).level).toBe(1);
    expect(judge(day, 2, good(day - 1, { ...told, level: 7 }), good(day - 3)).level).toBe(3);
    const between = [good(day - 1), good(day - 4, { ...told, level: 7 }), good(day - 7)];
    expect(judge(day, 2, ...between).reason).toEqual({ code: 'stays', daysAt: 7 });
    const alone = [good(day - 1, { ...told, level: undefined }), good(day - 4, { ...told, level: 6 })];
    expect(judge(day, 2, ...alone)).toEqual({ level: 1, reason: { code: 'stays', daysAt: 4 } });
  });

  test('where the minutes hold no more, none is offered', () => {
    const sessions = [good(day - 1), good(day - 3), good(day - 7)];
    const facts = { routine: 'maintenance', painNow: 2, today: day, of, ceiling: 3, nearest: () => 8 };
    expect(judgeLevel({ ...facts, sessions })).toEqual({ level: 3, reason: { code: 'full' } });
    expect(judgeLevel({ ...facts, sessions: [good(day - 1, { level: 8 })] }).level).toBe(3);
    expect(judge(day, 2, good(day - 1, { level: of })).reason.code).toBe('stays');
  });
});

interface DayOfLife {
  readonly pauseDays: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly share: number;
  readonly hurts: boolean;
  readonly kind: 'at-level' | 'low' | 'pain-day';
  readonly accepts: boolean;
}

const pain = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined, freq: 8 });

const dayOfLife: fc.Arbitrary<DayOfLife> = fc.record({
  pauseDays: fc.oneof({ weight: 14, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: 5, max: 40 })),
  before: fc.oneof({ weight: 14, arbitrary: fc.constant(2) }, pain),
  after: fc.oneof({ weight: 14, arbitrary: fc.constant(2) }, pain),
  share: fc.oneof({ weight: 14, arbitrary: fc.constant(1) }, fc.constant(0.9)),
  hurts: fc.oneof({ weight: 14, arbitrary: fc.constant(false) }, fc.boolean()),
  kind: fc.oneof({ weight: 14, arbitrary: fc.constant('at-level') }, fc.constantFrom('at-level', 'low', 'pain-day')),
  accepts: fc.boolean(),
});

interface Lived {
  readonly sessions: readonly SessionSummary[];
  readonly today: number;
  /** Days on which one more was taken. */
  readonly ups: readonly number[];
}

/** Goes through the days as the program does: what a session was done at is what the next one is judged by. */
function live(days: readonly DayOfLife[], ceiling = of): Lived {
  let lived: Lived = { sessions: [], today: day, ups: [] };
  for (const { pauseDays, before, after, share, hurts, kind, accepts } of days) {
    const today = lived.today + pauseDays;
    const facts = {
      sessions: lived.sessions,
      routine: 'maintenance',
      painNow: before,
      today,
      of,
      ceiling,
      nearest: () => 4,
    };
    const { level, choice } = judgeLevel(facts);
    expect(level).toBeGreaterThanOrEqual(1);
    expect(Math.max(level, choice?.level ?? 0, choice?.declined ?? 0)).toBeLessThanOrEqual(ceiling);
    const taken = choice === undefined ? level : accepts ? choice.level : choice.declined;
    const isUp = kind === 'at-level' && choice !== undefined && taken > choice.declined;
    const hurt = hurts ? [{ what: 'bridging', name: 'Bridging' }] : [];
    const done = { painBefore: before, painAfter: after, share, hurt };
    const form = {
      'at-level': { level: taken },
      low: { level: undefined, dose: 'low' },
      'pain-day': { level: undefined, mode: 'pain-day', routine: 'pain-day' },
    } as const;
    lived = {
      sessions: [good(today, { ...done, ...form[kind] }), ...lived.sessions],
      today,
      ups: isUp ? [...lived.ups, today] : lived.ups,
    };
  }
  return lived;
}

describe('whatever life brings', () => {
  const life = fc.array(dayOfLife, { maxLength: 60 });

  test('the level stays within its ranges, and never grows twice in a week', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 1, max: of }), (days, ceiling) => {
        const { ups } = live(days, ceiling);
        for (const [index, up] of ups.entries()) expect(up - (ups[index - 1] ?? up - 7)).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: 300 },
    );
  });

  test('days without more pain raise it once a week, as high as there is', () => {
    const goodDay = {
      pauseDays: 1,
      before: 2,
      after: 2,
      share: 1,
      hurts: false,
      kind: 'at-level',
      accepts: true,
    } as const;
    const { ups, sessions } = live(Array(70).fill(goodDay));
    expect(ups.map((up) => up - day)).toEqual([8, 15, 22, 29, 36, 43, 50]);
    expect(sessions[0]).toMatchObject({ level: of });
  });

  test('what is read of the journal gives the level that the whole of it gives', () => {
    fc.assert(
      fc.property(life, fc.nat(10), (days, painNow) => {
        const { sessions, today } = live(days);
        expect(judge(today + 1, painNow, ...readForLevel(sessions, 'maintenance'))).toEqual(
          judge(today + 1, painNow, ...sessions),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('more pain, now or after any session, never gives more', () => {
    const highest = ({ level, choice }: LevelVerdict) => Math.max(level, choice?.level ?? 0, choice?.declined ?? 0);
    fc.assert(
      fc.property(
        life,
        fc.nat(),
        fc.integer({ min: 0, max: 10 }),
        fc.nat(10),
        fc.boolean(),
        (days, at, now, more, isNow) => {
          const { sessions, today } = live(days);
          const worse = (score: number) => Math.min(10, score + more);
          const changed = sessions.map((session, index) =>
            isNow || index !== at % Math.max(1, sessions.length) || session.painAfter === undefined
              ? session
              : { ...session, painAfter: worse(session.painAfter) },
          );
          const usual = judge(today + 1, now, ...sessions);
          const inPain = judge(today + 1, isNow ? worse(now) : now, ...changed);
          expect(inPain.level).toBeLessThanOrEqual(usual.level);
          expect(highest(inPain)).toBeLessThanOrEqual(highest(usual));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('of the journal is read', () => {
  /** Hands out these sessions, and counts how many were taken. */
  function countRead(sessions: readonly SessionSummary[]): number {
    return readForLevel(sessions, 'maintenance').length;
  }
  const daily = (count: number, changes: Partial<SessionSummary> = {}) =>
    Array.from({ length: count }, (_, ago) => good(day - ago, changes));

  test('no more than to the session at another level, whatever lies between', () => {
    const pauses = [good(day - 8, { isAdded: true, level: 5 }), good(day - 9, { routine: 'big-three', level: 7 })];
    const levelBefore = [...daily(8), ...pauses, good(day - 10, { level: 2 })];
    expect(countRead([...levelBefore, ...daily(100)])).toBe(levelBefore.length);
    expect(countRead([good(day), good(day - 1, { level: 2 }), good(day - 2)])).toBe(2);
  });

  test('two months of one level, reported as more than eight weeks', () => {
    expect(countRead(daily(400))).toBe(60);
    expect(countRead(Array.from({ length: 400 }, (_, index) => good(day - Math.floor(index / 2))))).toBe(115);
    const { level, reason } = judge(day + 1, undefined, ...readForLevel(daily(400), 'maintenance'));
    expect(english.level.line(level, of, reason)).toBe('Level 3 of 8: for more than 8 weeks.');
    const eightWeeks = judge(day + 1, undefined, ...daily(56));
    expect(english.level.line(level, of, eightWeeks.reason)).toBe('Level 3 of 8: for 56 days.');
  });

  test('a thousand sessions at most where it was never done', () => {
    expect(countRead(daily(1200, { routine: 'big-three' }))).toBe(1000);
  });
});

describe('the doses of the levels', () => {
  const load = (name: string) => {
    const text = bundledFiles()[`/opt/backroutine/routines/${name}.yaml`];
    const reading = readRoutine(new TextEncoder().encode(text), bundledExercises());
    if (reading.problems) throw new Error(`${name} has problems.`);
    return reading.routine;
  };

  test.each(['maintenance', 'big-three', 'big-three-starter'])('%s gives more at each', (name) => {
    const routine = load(name);
    const longMs = { budgetMs: 180 * 60_000 };
    const { of: levels, ceiling } = findLevels(routine, longMs);
    expect(ceiling).toBe(levels);
    const doses = listLevelDoses(routine, longMs, levels);
    const amounts = doses.map((steps) => steps.reduce((sum, { reps, holdMs = 0 }) => sum + reps * (1 + holdMs), 0));
    expect(amounts).toEqual([...new Set(amounts)].toSorted((a, b) => a - b));
    const atPlace = (dose: 'low' | 'high') => buildPlannedSteps(bundledPlan(name, { dose, ...longMs }));
    expect(doses[0]).toEqual(atPlace('low'));
    expect(doses.at(-1)).toEqual(atPlace('high'));
    for (const [index, steps] of doses.entries()) expect(findNearestLevel(steps, doses)).toBe(index + 1);
  });

  test('maintenance has eight, of which its quarter of an hour holds three', () => {
    const routine = load('maintenance');
    expect(findLevels(routine, {})).toEqual({ of: 8, ceiling: 3 });
    expect(findLevels({ ...routine, budgetMs: 18 * 60_000 }, {})).toEqual({ of: 8, ceiling: 8 });
    const doses = listLevelDoses(routine, {}, 8);
    expect(doses[1]).not.toEqual(doses[2]);
    for (const higher of doses.slice(3)) expect(higher).toEqual(doses[2]);
    expect(findNearestLevel(buildPlannedSteps(bundledPlan('maintenance')), doses)).toBe(3);
  });

  test.each([
    [[{ reps: 10 }], 2],
    [[{ reps: 14 }], 2],
    [[{ reps: 15 }], 3],
    [[{ reps: 1 }], 1],
    [[{ reps: 100 }], 3],
    [[{ reps: 10, holdMs: 10_000 }], 2],
    [[{ reps: 4 }, { what: 'something else', reps: 400 }], 1],
    [[{ what: 'something else', reps: 400 }], 1],
  ] as const)('%j is nearest to level %i', (steps, level) => {
    const plannedStep = (changes: Partial<PlannedStep>): PlannedStep => ({
      what: 'bridging',
      name: 'Bridging',
      reps: 0,
      sides: [],
      ...changes,
    });
    const doses = [5, 10, 20].map((reps) => [plannedStep({ reps })]);
    expect(findNearestLevel(steps.map(plannedStep), doses)).toBe(level);
  });

  test('a routine without ranges has one, and one with few values as many as these', () => {
    expect(findLevels(load('desk-break'), {})).toEqual({ of: 1, ceiling: 1 });
    expect(findLevels(load('big-three-starter'), {}).of).toBeLessThan(8);
  });
});

/** Eight weeks of every other day, as a physiotherapist would read them. */
function tell(pains: readonly (readonly [before: number, after: number] | 'pause' | 'flare')[]): readonly string[] {
  let sessions: readonly SessionSummary[] = [];
  let today = day;
  const lines: string[] = [];
  for (const each of pains) {
    today += each === 'pause' ? 20 : 2;
    if (each === 'pause') continue;
    if (each === 'flare') {
      sessions = [
        good(today, { mode: 'pain-day', routine: 'pain-day', level: undefined, painBefore: 7, painAfter: 6 }),
        ...sessions,
      ];
      continue;
    }
    const [before, after] = each;
    const verdict = judge(today, before, ...sessions);
    const { level, reason } = verdict.choice ?? verdict;
    lines.push(english.level.line(level, of, reason));
    sessions = [good(today, { level, painBefore: before, painAfter: after }), ...sessions];
  }
  return lines;
}

describe('eight weeks', () => {
  const times = (count: number, before: number, after: number) =>
    Array.from({ length: count }, () => [before, after] as const);

  test('of pain that falls', () => {
    expect(tell([...times(6, 4, 3), ...times(7, 3, 2), ...times(8, 2, 2), ...times(7, 1, 0)])).toMatchInlineSnapshot(`
      [
        "Level 1 of 8: where everybody begins.",
        "Level 1 of 8: for 2 days.",
        "Level 1 of 8: for 4 days.",
        "Level 1 of 8: for 6 days.",
        "Level 2 of 8: two sessions without more pain (4→3, 4→3), 8 days at level 1.",
        "Level 2 of 8: for 2 days.",
        "Level 2 of 8: for 4 days.",
        "Level 2 of 8: for 6 days.",
        "Level 3 of 8: two sessions without more pain (3→2, 3→2), 8 days at level 2.",
        "Level 3 of 8: for 2 days.",
        "Level 3 of 8: for 4 days.",
        "Level 3 of 8: for 6 days.",
        "Level 4 of 8: two sessions without more pain (3→2, 3→2), 8 days at level 3.",
        "Level 4 of 8: for 2 days.",
        "Level 4 of 8: for 4 days.",
        "Level 4 of 8: for 6 days.",
        "Level 5 of 8: two sessions without more pain (2→2, 2→2), 8 days at level 4.",
        "Level 5 of 8: for 2 days.",
        "Level 5 of 8: for 4 days.",
        "Level 5 of 8: for 6 days.",
        "Level 6 of 8: two sessions without more pain (2→2, 2→2), 8 days at level 5.",
        "Level 6 of 8: for 2 days.",
        "Level 6 of 8: for 4 days.",
        "Level 6 of 8: for 6 days.",
        "Level 7 of 8: two sessions without more pain (1→0, 1→0), 8 days at level 6.",
        "Level 7 of 8: for 2 days.",
        "Level 7 of 8: for 4 days.",
        "Level 7 of 8: for 6 days.",
      ]
    `);
  });

  test('of pain that rises', () => {
    expect(tell([...times(10, 1, 1), ...times(4, 2, 4), ...times(4, 4, 5), ...times(4, 5, 6)])).toMatchInlineSnapshot(`
      [
        "Level 1 of 8: where everybody begins.",
        "Level 1 of 8: for 2 days.",
        "Level 1 of 8: for 4 days.",
        "Level 1 of 8: for 6 days.",
        "Level 2 of 8: two sessions without more pain (1→1, 1→1), 8 days at level 1.",
        "Level 2 of 8: for 2 days.",
        "Level 2 of 8: for 4 days.",
        "Level 2 of 8: for 6 days.",
        "Level 3 of 8: two sessions without more pain (1→1, 1→1), 8 days at level 2.",
        "Level 3 of 8: for 2 days.",
        "Level 3 of 8: for 4 days.",
        "Level 2 of 8: one less, as the pain rose by 2 or more (2→4).",
        "Level 1 of 8: one less, as the pain rose by 2 or more (2→4).",
        "Level 1 of 8: nothing is lower; if it goes on like this, see a doctor or physiotherapist.",
        "Level 1 of 8: nothing is lower; if it goes on like this, see a doctor or physiotherapist.",
        "Level 1 of 8: nothing is lower; if it goes on like this, see a doctor or physiotherapist.",
        "Level 1 of 8: nothing is lower; if it goes on like this, see a doctor or physiotherapist.",
        "Level 1 of 8: nothing is lower; if it goes on like this, see a doctor or physiotherapist.",
        "Level 1 of 8: nothing is lower; if it goes on like this, see a doctor or physiotherapist.",
        "Level 1 of 8: nothing is lower; if it goes on like this, see a doctor or physiotherapist.",
        "Level 1 of 8: nothing is lower; if it goes on like this, see a doctor or physiotherapist.",
        "Level 1 of 8: nothing is lower; if it goes on like this, see a doctor or physiotherapist.",
      ]
    `);
  });

  test('with a flare and a pause', () => {
    expect(
      tell([...times(10, 2, 1), 'flare', 'flare', ...times(6, 2, 2), 'pause', ...times(3, 2, 2)]),
    ).toMatchInlineSnapshot(`
      [
        "Level 1 of 8: where everybody begins.",
        "Level 1 of 8: for 2 days.",
        "Level 1 of 8: for 4 days.",
        "Level 1 of 8: for 6 days.",
        "Level 2 of 8: two sessions without more pain (2→1, 2→1), 8 days at level 1.",
        "Level 2 of 8: for 2 days.",
        "Level 2 of 8: for 4 days.",
        "Level 2 of 8: for 6 days.",
        "Level 3 of 8: two sessions without more pain (2→1, 2→1), 8 days at level 2.",
        "Level 3 of 8: for 2 days.",
        "Level 1 of 8: low again after a pain day.",
        "Level 1 of 8: for 2 days.",
        "Level 1 of 8: for 4 days.",
        "Level 1 of 8: for 6 days.",
        "Level 2 of 8: two sessions without more pain (2→2, 2→2), 8 days at level 1.",
        "Level 2 of 8: for 2 days.",
        "Level 1 of 8: a careful start again after 22 days without it.",
        "Level 1 of 8: for 2 days.",
        "Level 1 of 8: for 4 days.",
      ]
    `);
  });
});
