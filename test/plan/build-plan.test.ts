import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hourMs } from '../../src/durations.ts';
import { english } from '../../src/messages/en/english.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { exerciseDurationMs } from '../../src/plan/build-segments.ts';
import type { Choices } from '../../src/plan/choices.ts';
import { listToFetch } from '../../src/plan/draft-opening.ts';
import { listReps } from '../../src/plan/list-steps.ts';
import { type Plan, type PlanExerciseStep, segmentAt } from '../../src/plan/plan.ts';
import { estimateSpeechMs, planPhrase, planUnhurried } from '../../src/plan/planned-phrase.ts';
import { isClosing, type Segment } from '../../src/plan/segment.ts';
import { workKindOf } from '../../src/plan/work-kinds/work-kinds.ts';
import type { Again, ExerciseStep, Routine, RoutineStep } from '../../src/routine/routine.ts';
import { howOften } from '../support/long.ts';
import { anyRoutine, sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isGate, isRest } from '../support/segments.ts';

const build = (routine: Routine, choices: Choices = {}): Plan => buildPlan(routine, choices);
const anyChoices: fc.Arbitrary<Choices> = fc.record(
  {
    dose: fc.constantFrom('low', 'middle', 'high'),
    startSide: fc.constantFrom('left', 'right'),
    waitForMe: fc.boolean(),
    countDown: fc.boolean(),
    budgetMs: fc.integer({ min: 1, max: 40 }).map((minutes) => minutes * 60_000),
  },
  { requiredKeys: [] },
);
const says = (plan: Plan, kind: string) => plan.cues.filter((cue) => cue.kind === kind).map((cue) => cue.say);
const cuesOf = (plan: Plan, segment: Segment) => plan.cues.filter((cue) => cue.segment === segment.index);

describe('any plan', () => {
  test('has segments that follow each other without a gap and add up to the total', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoices, (routine, choices) => {
        const plan = build(routine, choices);
        let atMs = 0;
        for (const [index, segment] of plan.segments.entries()) {
          expect(segment).toMatchObject({ index, atMs });
          atMs += segment.durationMs;
        }
        expect(plan.totalMs).toBe(atMs);
      }),
    );
  });

  test('has a segment at each position: at a boundary the later one, at a gate the gate, past the end the last', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoices, (routine, choices) => {
        const plan = build(routine, choices);
        const held = plan.segments.filter(({ durationMs }) => durationMs > 0);
        for (const { index, atMs, durationMs } of held) {
          const gate = plan.segments[index - 1]?.kind === 'gate' ? index - 1 : index;
          expect(segmentAt(plan, atMs)).toBe(gate);
          expect(segmentAt(plan, atMs + 1)).toBe(index);
          expect(segmentAt(plan, atMs + durationMs - 1)).toBe(index);
        }
        for (const past of [0, 1, 1e9]) expect(segmentAt(plan, plan.totalMs + past)).toBe(plan.segments.length - 1);
      }),
    );
  });

  test('has its cues in order, each inside its segment, and none runs into the next or past its segment', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoices, (routine, choices) => {
        const plan = build(routine, choices);
        for (const [index, cue] of plan.cues.entries()) {
          const segment = plan.segments[cue.segment];
          if (segment === undefined) throw new Error('A cue stands in no segment.');
          const lengthMs = planPhrase(cue.say, cue.kind, segment, plan.rate).withinMs;
          expect(cue.atMs).toBeGreaterThanOrEqual(segment.atMs);
          if (segment.kind === 'gate') continue;
          expect(cue.atMs + lengthMs).toBeLessThanOrEqual(segment.atMs + segment.durationMs);
          const next = plan.cues[index + 1];
          if (next) expect(cue.atMs + lengthMs).toBeLessThanOrEqual(next.atMs);
        }
      }),
    );
  });

  test('counts every second of a hold of up to 30 s, and every counted rep, on its second', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoices, (routine, choices) => {
        const plan = build(routine, choices);
        for (const segment of plan.segments) {
          const step = plan.steps[segment.step];
          const counts = cuesOf(plan, segment).filter((cue) => cue.kind === 'count');
          const offsets = counts.map((cue) => cue.atMs - segment.atMs);
          // Before the number of a slow turn comes its side.
          const isSlowTurn = step?.kind === 'exercise' && step.alternates && segment.durationMs > 3_000;
          const isAgain = cuesOf(plan, segment).some(({ say }) => say.endsWith('side again.'));
          if (segment.kind === 'count') expect(offsets).toEqual([isAgain ? 1_500 : isSlowTurn ? 1_000 : 0]);
          if (segment.kind !== 'hold' || segment.durationMs > 30_000) continue;
          if (step?.kind === 'exercise' && ['breaths', 'time'].includes(step.work.kind)) continue;
          expect(offsets).toEqual(Array.from({ length: segment.durationMs / 1000 }, (_, second) => second * 1000));
        }
      }),
    );
  });

  test('gives every side its full dose', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoices, (routine, choices) => {
        const plan = build(routine, choices);
        for (const step of plan.steps) {
          if (step.kind !== 'exercise' || step.alternates || step.dose.sides.length === 0) continue;
          for (const side of step.dose.sides) {
            const done = plan.segments.filter(
              (segment) =>
                segment.step === step.index &&
                segment.side === side &&
                isRepEnd(segment, step.work.kind === 'stations' ? step.work.stations.length : undefined),
            );
            const extra = step.moreOn === side ? step.dose.sets.length : 0;
            expect(done.length).toBe(step.dose.sets.reduce((sum, reps) => sum + reps, extra));
          }
        }
      }),
    );
  });

  test('shares turns evenly, and gives the worse side exactly one more in every set', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoices, (routine, choices) => {
        const plan = build(routine, choices);
        for (const step of plan.steps) {
          if (step.kind !== 'exercise' || !step.alternates) continue;
          for (const [index, turns] of step.dose.sets.entries()) {
            const reps = listReps(step).filter(({ set }) => set === index + 1);
            const [first, second] = step.dose.sides.map((side) => reps.filter((rep) => rep.side === side).length);
            const max = step.moreOn === step.dose.sides[1] ? second : first;
            const min = step.moreOn === step.dose.sides[1] ? first : second;
            expect((max ?? 0) - (min ?? 0)).toBe(step.moreOn === undefined ? turns % 2 : 1);
            // A dose takes turns in pairs: what is even at the low end is even wherever it is taken.
            expect((turns - (step.ranges.sets[index]?.low ?? 0)) % 2).toBe(0);
            expect(turns).toBeLessThanOrEqual(step.ranges.sets[index]?.high ?? 0);
          }
        }
      }),
    );
  });

  test('begins with the side that a flag names, else the routine, else the configuration, else left', () => {
    const first = (startSide: 'left' | 'right' | undefined, choices: Choices) =>
      build(sampleRoutine({ steps: [sampleStep({ startSide })] }), choices).segments[0]?.side;
    expect(first('right', { startSide: 'left', usualStartSide: 'right' })).toBe('left');
    expect(first('right', { usualStartSide: 'left' })).toBe('right');
    expect(first(undefined, { usualStartSide: 'right' })).toBe('right');
    expect(first(undefined, {})).toBe('left');
  });

  test('says the side before every change of sides', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoices, (routine, choices) => {
        const plan = build(routine, choices);
        for (const [index, segment] of plan.segments.entries()) {
          const before = plan.segments[index - 1];
          const isChange = segment.side !== undefined && before?.side !== segment.side && before?.step === segment.step;
          // At a gate it is the gate that says it.
          if (!isChange || segment.kind === 'count' || (segment.kind === 'rest' && segment.isGated)) continue;
          const said = cuesOf(plan, segment).map((cue) => cue.say.toLowerCase());
          expect(said.some((say) => say.includes(`${segment.side}`))).toBe(true);
        }
      }),
    );
  });
});

describe('what a routine may say', () => {
  const ofRoutine = {
    goal: 'walk to the shop',
    stopIf: ['your foot goes numb'],
    when: { days: ['mon'], everyDays: 1, timesPerDay: 2 },
    until: '2026-12-24',
    week: 3,
  } as const;
  const ofStep = {
    equipment: 'red band',
    moreBy: 2,
    notes: [{ text: 'Slowly.' }, { text: 'Not far.', side: 'left' }],
  } as const;
  const later = sampleStep({ sets: [{ low: 7, high: 9 }] });
  const stepsOf = (changes: Partial<ExerciseStep>, choices: Choices = {}) =>
    build(sampleRoutine({ steps: [sampleStep(changes)] }), choices).steps as readonly PlanExerciseStep[];

  test('stands in its plan, and nothing does that it does not say', () => {
    expect(build(sampleRoutine(ofRoutine))).toMatchObject(ofRoutine);
    expect(stepsOf(ofStep)[0]).toMatchObject(ofStep);
    const bare = build(sampleRoutine());
    for (const key of [...Object.keys(ofRoutine), 'level']) expect(bare).not.toHaveProperty(key);
    for (const key of [...Object.keys(ofStep), 'weeks', 'round']) expect(bare.steps[0]).not.toHaveProperty(key);
  });

  test('of a step in later weeks is planned with the same choices, and nothing of no weeks', () => {
    const [step] = stepsOf({ weeks: [{ week: 3, step: later }], equipment: 'red band' }, { dose: 'low' });
    expect(step?.weeks).toEqual([{ week: 3, step: stepsOf({ sets: later.sets }, { dose: 'low' })[0] }]);
    expect(stepsOf({ weeks: [] })[0]).not.toHaveProperty('weeks');
  });

  test('is played as the person chose, and as usual where they chose nothing', () => {
    expect(build(sampleRoutine())).toMatchObject({
      mode: 'maintenance',
      countDown: false,
      rate: 'normal',
      hurtLastTime: [],
      unattended: false,
      againHint: 'unsure',
    });
    const chosen = {
      mode: 'pain-day',
      countDown: true,
      rate: 'faster',
      hurtLastTime: ['bird-dog'],
      unattended: true,
    } as const;
    expect(build(sampleRoutine(), chosen)).toMatchObject(chosen);
  });

  test('ends with when to come again: never in some hours where that can only be on another day', () => {
    const threeHours = { everyMs: 3 * hourMs, fromMinute: 8 * 60, toMinute: 21 * 60, maxPerDay: 5 };
    const lastWords = (again: Partial<Again>) =>
      build(sampleRoutine({ again: { ...threeHours, ...again } }))
        .cues.at(-1)
        ?.say.replace(/.*Do this/, 'Do this');
    const inHours = "Do this session again in three hours, or tomorrow morning if it's late.";
    expect([lastWords({}), lastWords({ maxPerDay: 2 }), lastWords({ toMinute: 11 * 60 })]).toEqual(
      Array.from({ length: 3 }, () => inHours),
    );
    const once = [{ maxPerDay: 1 }, { toMinute: 10 * 60 + 59 }, { everyMs: 24 * hourMs }];
    for (const again of once) expect(lastWords(again)).toBe('Do this session again tomorrow.');
  });

  test('is numbered through: packs before, exercises without breaks, packs after', () => {
    const pause = { kind: 'break', forMs: 5_000, note: 'Drink.' } as const;
    const rounds = { kind: 'rounds', rounds: 2, steps: [sampleStep(), pause] } as const;
    const pack = { pack: 'cold', forMs: 600_000 } as const;
    const { steps } = build(sampleRoutine({ before: [pack], steps: [rounds, sampleStep()], after: [pack, pack] }));
    const numbered = steps.map((step) =>
      [
        step.index,
        step.kind,
        ...(step.kind === 'exercise' ? [step.number] : []),
        ...(step.kind !== 'pack' && step.round ? [`${step.round.number}/${step.round.of}`] : []),
      ].join(' '),
    );
    expect(numbered).toEqual([
      '0 pack',
      '1 exercise 1 1/2',
      '2 break 1/2',
      '3 exercise 2 2/2',
      '4 break 2/2',
      '5 exercise 3',
      '6 pack',
      '7 pack',
    ]);
  });

  test('has to be within reach, where it is a thing: not what is not needed, nor a weight, nor the first pack', () => {
    const fetched = (changes: Partial<Routine>) => {
      const { needs, packs } = listToFetch({ ...build(sampleRoutine(changes)), speech: english.speech });
      return { needs, packs: packs.map(({ pack }) => pack) };
    };
    const withEquipment = (...all: readonly string[]) =>
      fetched({ steps: all.map((equipment) => sampleStep({ equipment })) }).needs;
    expect(withEquipment('red band', 'strap', 'red band')).toEqual(['red band', 'strap']);
    expect(withEquipment('10 lb dumbbell', 'nothing else', 'a body weight scale')).toHaveLength(3);
    expect(withEquipment('no strap', 'Without strap', '10 lb', '2.5kg.', '1,5 kg', '5 pounds', 'body weight')).toEqual(
      [],
    );
    expect(withEquipment('Bodyweight', 'bodyweight only')).toEqual([]);
    const exercise = sampleExercise({ needs: 'a chair' });
    expect(fetched({ steps: [sampleStep({ exercise, equipment: 'strap' })] }).needs).toEqual(['a chair', 'strap']);
    const either = sampleExercise({ needs: 'a strap or a towel' });
    const beside = (equipment: string) => fetched({ steps: [sampleStep({ exercise: either, equipment })] }).needs;
    expect(beside('Strap')).toEqual(['a strap or a towel']);
    expect(beside('a long strap')).toEqual(['a strap or a towel', 'a long strap']);
    expect(beside('★')).toEqual(['a strap or a towel', '★']);
    const packs = (['cold', 'heat', 'cold'] as const).map((pack) => ({ pack, forMs: 600_000 }));
    expect(fetched({ after: packs }).packs).toEqual(['cold', 'heat', 'cold']);
    expect(fetched({ before: packs.slice(0, 1), after: packs.slice(1, 2) }).packs).toEqual(['heat']);
    expect(fetched({})).toEqual({ needs: [], packs: [] });
  });
});

describe('the doses', () => {
  test('never go over the minutes unless the lowest do, never leave their ranges, and more minutes never give less', () => {
    const minutes = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(anyRoutine, minutes, minutes, (any, a, b) => {
        const routine: Routine = { ...any, mode: 'maintenance', steps: numberExercises(any.steps) };
        const less = build(routine, { budgetMs: Math.min(a, b) * 60_000 });
        const more = build(routine, { budgetMs: Math.max(a, b) * 60_000 });
        const lowest = build(routine, { dose: 'low', budgetMs: 1 });
        // Packs come on top: the minutes are for what is done.
        const doingMs = ({ steps, segments }: Plan) => exerciseDurationMs(steps, segments);
        expect(doingMs(less)).toBeLessThanOrEqual(Math.max(Math.min(a, b) * 60_000, doingMs(lowest)));
        expect(given(more)).toSatisfy((doses: Map<string, number>) =>
          [...given(less)].every(([step, amount]) => (doses.get(step) ?? 0) >= amount),
        );
      }),
    );
  });

  test('are the low end on a pain day', () => {
    const plan = build(sampleRoutine({ mode: 'pain-day', budgetMs: 3_600_000 }));
    expect(plan.steps[0]).toMatchObject({ work: { holdMs: 8_000 }, dose: { sets: [4] } });
  });

  test.each<[string, Choices, Partial<Routine>, string]>([
    ['nothing', {}, {}, 'middle'],
    ['a place', { dose: 'high' }, {}, 'high'],
    ['a pain day', {}, { mode: 'pain-day' }, 'low'],
    ['a pain day that was chosen', { mode: 'pain-day' }, {}, 'low'],
    ['a place on a pain day', { dose: 'high', level: 1 }, { mode: 'pain-day' }, 'high'],
    ['a level on a pain day', { level: 8 }, { mode: 'pain-day' }, 'low'],
    ['level 1', { level: 1 }, {}, 'low'],
    ['more levels than there are', { level: 20 }, {}, 'high'],
    ['plenty of minutes', { budgetMs: 3_600_000 }, {}, 'high'],
    ['the routine’s minutes', {}, { budgetMs: 3_600_000 }, 'high'],
    ['fewer minutes than the routine’s', { budgetMs: 1 }, { budgetMs: 3_600_000 }, 'low'],
    ['a level, but no minutes for it', { level: 8, budgetMs: 1 }, {}, 'low'],
    ['a place, whatever the minutes', { dose: 'high', budgetMs: 1 }, {}, 'high'],
  ])('by %s are the right ones', (_, choices, changes, place) => {
    const steps = [sampleStep({ work: { kind: 'hold', holdMs: { low: 4_000, high: 8_000 } } })];
    const [step] = build(sampleRoutine({ steps, ...changes }), choices).steps as readonly PlanExerciseStep[];
    const dose = { low: [4_000, [4]], middle: [6_000, [5]], high: [8_000, [5]] }[place];
    expect([step?.work.kind === 'hold' && step.work.holdMs, step?.dose.sets]).toEqual(dose);
  });

  test('say why they are these', () => {
    const routine = sampleRoutine({ steps: [sampleStep(), sampleStep({ optional: true })] });
    const minutes = (count: number) => ({ budgetMs: count * 60_000 });
    const reasonOf = (choices: Choices) => build(routine, choices).doseLine.split(': ')[0];
    expect(
      [
        {},
        minutes(1),
        minutes(60),
        { dose: 'low' as const },
        { dose: 'low' as const, ...minutes(60) },
        { dose: 'high' as const, ...minutes(1) },
        { mode: 'pain-day' as const },
        { mode: 'pain-day' as const, ...minutes(1) },
        { level: 2 },
        { level: 2, ...minutes(60) },
        { level: 7, ...minutes(5) },
        { level: 2, ...minutes(1) },
        { leaveOut: ['bird-dog'] },
      ].map(reasonOf),
    ).toMatchInlineSnapshot(`
      [
        "The middle of every dose, as the routine names no minutes (5:17 min)",
        "The lowest doses, which take longer than 1 min (2:12 min)",
        "The highest doses that fit 60 min (5:37 min)",
        "Low doses as you chose (4:09 min)",
        "Low doses as you chose (4:09 min)",
        "High doses as you chose (2:56 min, longer than 1 min)",
        "The shortest holds and fewest repeats, for a pain day (4:29 min)",
        "The shortest holds and fewest repeats, for a pain day (2:31 min, longer than 1 min)",
        "Level 2 of 7 (4:17 min)",
        "Level 2 of 7 (4:17 min)",
        "Level 7 of 7, as far as it fits 5 min (4:41 min)",
        "Level 2 of 7 (2:12 min, longer than 1 min)",
        "No exercises (0:05 min)",
      ]
    `);
  });

  test('leave out optional steps, the last ones first', () => {
    const named = (name: string, optional: boolean) => sampleStep({ optional, exercise: sampleExercise({ name }) });
    const steps = [named('Always', false), named('Perhaps', true), named('Rather not', true)];
    const all = build(sampleRoutine({ steps }), { dose: 'low' });
    const two = build(sampleRoutine({ steps }), { budgetMs: all.totalMs - 1 });
    expect(two.leftOut).toEqual(['Rather not']);
    expect(build(sampleRoutine({ steps }), { budgetMs: 1 }).leftOut).toEqual(['Perhaps', 'Rather not']);
    expect(two.doseLine).toContain('left out: rather not');
  });
});

describe('what is said', () => {
  test('counts up or down', () => {
    const routine = sampleRoutine({
      steps: [
        sampleStep({
          work: { kind: 'hold', holdMs: { low: 3_000, high: 3_000 } },
          sets: [{ low: 1, high: 1 }],
          sides: undefined,
        }),
      ],
    });
    expect(says(build(routine), 'count')).toEqual(['one', 'two', 'three']);
    expect(says(build(routine, { countDown: true }), 'count')).toEqual(['three', 'two', 'one']);
  });

  test('prompts for the other side, and counts the last three seconds of the switch', () => {
    const plan = build(sampleRoutine());
    const change = plan.segments.find((segment) => segment.kind === 'switch');
    expect(change && cuesOf(plan, change).map((cue) => [cue.atMs - change.atMs, cue.kind, cue.say])).toEqual([
      [0, 'switch', 'Switch. Next: right side.'],
      [3_000, 'count', 'three'],
      [4_000, 'count', 'two'],
      [5_000, 'count', 'one'],
    ]);
  });

  test('waits at a gate for every side switch where that was chosen', () => {
    const { segments } = build(sampleRoutine(), { waitForMe: true });
    expect(segments.filter(isGate('switch'))).toHaveLength(1);
  });

  test('speaks the stop rules in full on a pain day, before anything is done', () => {
    const plan = build(sampleRoutine({ mode: 'pain-day' }));
    const rules = plan.cues.filter(({ safety }) => safety);
    expect(rules.map(({ say }) => say)).toEqual(english.speech.stopRules);
    expect(plan.cues.find((_, index) => plan.cues[index - 1]?.say === rules.at(-1)?.say)?.say).toBe(
      'For any of these, press Q; that ends the session.',
    );
    expect(plan.cues.map(({ say }) => say)).toContain(
      'If it hurts more but none of these applies, press H to break off the exercise.',
    );
    const unattended = build(sampleRoutine({ mode: 'pain-day' }), { unattended: true });
    const said = unattended.cues.map(({ say }) => say).join(' ');
    expect(said).not.toMatch(/\bpress\b/i);
    expect(said).toContain('Stopping means ending the session.');
  });

  test.each([
    [{ sets: [{ low: 2, high: 2 }], sides: undefined }, false],
    [{ sets: [{ low: 2, high: 2 }], sides: 'each' }, true],
    [{ sets: [1, 1].map((reps) => ({ low: reps, high: reps })), sides: undefined }, true],
    [{ sets: [{ low: 2, high: 2 }], sides: 'left' }, false],
    [{ sets: [{ low: 2, high: 2 }], sides: 'alternate' }, true],
    [{ work: { kind: 'count', everyMs: 2_000 }, sides: 'alternate' }, false],
  ] as const)('says at the welcome whether three, two, one will be counted: %j', (changes, isCounted) => {
    const welcome = (...more: readonly RoutineStep[]) =>
      build(sampleRoutine({ steps: [sampleStep(changes), ...more] }))
        .cues.filter(({ kind }) => kind === 'name')
        .map(({ say }) => say)
        .join(' ');
    expect(welcome()).toContain('begin after "Get ready"');
    expect(welcome().includes('three, two, one')).toBe(isCounted);
    expect(welcome({ kind: 'break', forMs: 30_000, note: undefined }, sampleStep(changes))).toContain(
      'three, two, one',
    );
  });

  test('speaks them, and the routine has its own reasons spoken, once, also where a pack comes first', () => {
    const steps = [sampleStep()];
    const before = [{ pack: 'heat', forMs: 600_000 }] as const;
    for (const routine of [{ steps }, { steps, before }]) {
      const plan = build(sampleRoutine({ ...routine, mode: 'pain-day', stopIf: ['your foot goes numb'] }));
      const rules = plan.cues.filter(({ say }) => say.startsWith('Stop if '));
      expect(rules[0]?.say).toBe('Stop if your foot goes numb.');
      expect(new Set(rules.map(({ say }) => say)).size).toBe(rules.length);
      expect(rules.length).toBeGreaterThan(english.speech.stopRules.length - 1);
    }
  });

  test('speaks them before the first exercise, whatever stands in front of it and however short it is', () => {
    const pause = { kind: 'break', forMs: 5_000, note: undefined } as const;
    const step = sampleStep({ pace: { settleMs: 0 } });
    const plan = build(sampleRoutine({ mode: 'pain-day', steps: [pause, step] }));
    const rules = plan.cues.filter((cue) => cue.safety).at(-1);
    const firstMove = plan.segments.find(({ kind }) => kind === 'move');
    expect(rules?.say).toBe(english.speech.stopRules.at(-1));
    expect((rules?.atMs ?? 0) + planUnhurried(rules?.say ?? '', 'normal').withinMs).toBeLessThanOrEqual(
      firstMove?.atMs ?? 0,
    );
  });

  test('names the side in every change of sides, however short the pace', () => {
    const pace = { settleMs: 0, moveMs: 1_000, switchMs: 0, restMs: 1_000 };
    const plan = build(
      sampleRoutine({
        steps: [
          sampleStep({
            pace,
            sets: [
              { low: 2, high: 2 },
              { low: 2, high: 2 },
            ],
          }),
        ],
      }),
    );
    const changes = plan.segments
      .filter(({ kind }) => kind === 'switch' || kind === 'rest')
      .filter((segment) => !isClosing(segment));
    expect(changes.length).toBe(3);
    for (const change of changes) expect(cuesOf(plan, change)[0]?.say.toLowerCase()).toContain(change.side);
  });

  test('says a switch of four seconds shorter rather than leave out one of its last three', () => {
    const plan = build(sampleRoutine({ steps: [sampleStep({ pace: { switchMs: 4_000 } })] }));
    const change = plan.segments.find(({ kind }) => kind === 'switch');
    expect(change && cuesOf(plan, change).map(({ say }) => say)).toEqual(['Right.', 'three', 'two', 'one']);
  });

  test('takes a slow movement from its ranges, as it takes holds', () => {
    const outMs = { low: 2_000, high: 4_000 };
    const work = { kind: 'tempo', outMs, stayMs: { low: 0, high: 0 }, backMs: { low: 3_000, high: 3_000 } } as const;
    const routine = sampleRoutine({ steps: [sampleStep({ work, sides: undefined })] });
    const lengths = (['low', 'high'] as const).map(
      (dose) => buildPlan(routine, { dose }).segments.find(({ kind }) => kind === 'count')?.durationMs,
    );
    expect(lengths).toEqual([5_000, 7_000]);
  });

  test('names the first side of turns where the dose begins with the other one', () => {
    const turns = [1, 2].map((count) => ({ low: count, high: count }));
    for (const [moreOn, first] of [
      ['right', ['Right side first.']],
      [undefined, []],
    ] as const) {
      const step = sampleStep({ sides: 'alternate', sets: turns, moreOn });
      const plan = build(sampleRoutine({ steps: [step] }));
      expect(says(plan, 'name').filter((say) => say.includes('side'))).toEqual(first);
    }
  });

  test('names the side of slow reps that alternate, and not of kicks', () => {
    const three = { low: 3_000, high: 3_000 };
    const tempo = { kind: 'tempo', outMs: three, stayMs: { low: 2_000, high: 2_000 }, backMs: three } as const;
    const slow = build(
      sampleRoutine({ steps: [sampleStep({ work: tempo, sides: 'alternate', sets: [{ low: 2, high: 2 }] })] }),
    );
    expect(slow.cues.filter(({ kind }) => kind === 'switch' || kind === 'count').map(({ say }) => say)).toEqual([
      'Left.',
      'one',
      'Right.',
      'two',
    ]);
    const kicks = build(
      sampleRoutine({ steps: [sampleStep({ work: { kind: 'count', everyMs: 3_000 }, sides: 'alternate' })] }),
    );
    expect(says(kicks, 'switch')).toEqual([]);
  });

  test.each([
    [sampleRoutine({ steps: [sampleStep({ sets: [{ low: 1, high: 1 }], sides: undefined })] }), 'Forty-five seconds.'],
    [sampleRoutine(), 'Three minutes.'],
  ])('says how long it is, a short one in seconds', (routine, length) => {
    expect(build(routine, { unattended: true }).cues[0]?.say).toBe(`Sample. ${length}`);
    expect(build(routine, { unattended: false }).cues[0]?.say).toMatch(
      new RegExp(`^Sample\\. ${length} Each .* Press Enter`),
    );
  });

  test('a note is said in the first round of its step, and not again in the later ones', () => {
    const steps = [sampleStep({ note: 'Slowly.' }), sampleStep({ exercise: sampleExercise({ id: 'other' }) })];
    const plan = build(
      sampleRoutine({ steps: [{ kind: 'rounds', rounds: 2, steps }, sampleStep({ note: 'Go on.' })] }),
    );
    const noted = plan.cues.filter(({ say }) => ['Slowly.', 'Go on.'].includes(say));
    expect(noted.map(({ segment, say }) => [plan.segments[segment]?.step, say])).toEqual([
      [0, 'Slowly.'],
      [4, 'Go on.'],
    ]);
  });

  test('announces a round once, at its beginning', () => {
    const pause = { kind: 'break', forMs: 10_000, note: undefined } as const;
    const plan = build(
      sampleRoutine({ steps: [{ kind: 'rounds', rounds: 2, steps: [sampleStep(), pause, sampleStep()] }] }),
    );
    expect(says(plan, 'name').filter((say) => say.startsWith('Round'))).toEqual([
      'Round one of two.',
      'Round two of two.',
    ]);
  });

  test('counts every second of a hold of exactly 30 s, and not of a longer one', () => {
    const countsOf = (seconds: number) => {
      const holdMs = { low: seconds * 1000, high: seconds * 1000 };
      const step = sampleStep({ work: { kind: 'hold', holdMs }, sets: [{ low: 1, high: 1 }], sides: undefined });
      return says(build(sampleRoutine({ steps: [step] })), 'count').length;
    };
    expect([29, 30].map(countsOf)).toEqual([29, 30]);
    expect(countsOf(31)).toBeLessThan(10);
  });

  test('calls the time of a long hold every 30 s, at half, and in the last five seconds', () => {
    const step = sampleStep({
      work: { kind: 'hold', holdMs: { low: 90_000, high: 90_000 } },
      sets: [{ low: 1, high: 1 }],
      sides: undefined,
    });
    const plan = build(sampleRoutine({ steps: [step] }));
    const hold = plan.segments.find((segment) => segment.kind === 'hold');
    expect(hold && cuesOf(plan, hold).map((cue) => [(cue.atMs - hold.atMs) / 1000, cue.say])).toEqual([
      [10, 'Keep breathing.'],
      [30, 'One minute left.'],
      [40, 'Keep breathing.'],
      [45, 'Halfway. Forty-five seconds left.'],
      [60, 'Thirty seconds left.'],
      [70, 'Keep breathing.'],
      [85, 'five'],
      [86, 'four'],
      [87, 'three'],
      [88, 'two'],
      [89, 'one'],
    ]);
  });
});

describe('somebody who only listens', () => {
  const hold = (seconds: number) =>
    sampleStep({
      work: { kind: 'hold', holdMs: { low: seconds * 1000, high: seconds * 1000 } },
      sets: [{ low: 1, high: 1 }],
      sides: undefined,
    });
  const pause = (seconds: number) => ({ kind: 'break', forMs: seconds * 1000, note: undefined }) as const;

  test('is reminded to breathe in every long hold, however the time is called around it', () => {
    const seconds = fc.integer({ min: 31, max: 1_200 });
    fc.assert(
      fc.property(seconds, (holdSeconds) => {
        const plan = build(sampleRoutine({ steps: [hold(holdSeconds)] }));
        for (const segment of plan.segments.filter(({ kind }) => kind === 'hold')) {
          const reminders = cuesOf(plan, segment).filter(({ kind }) => kind === 'breathe');
          expect(reminders[0]?.atMs).toBeLessThanOrEqual(segment.atMs + 30_000);
        }
      }),
      { numRuns: howOften(20, 50) },
    );
  });

  test('hears no call of the time over another, however long a hold or a time is', () => {
    const of = { sets: [{ low: 1, high: 1 }], sides: undefined };
    for (let seconds = 1; seconds <= 300; seconds += howOften(3, 1)) {
      const amount = { low: seconds * 1000, high: seconds * 1000 };
      const steps = [
        sampleStep({ work: { kind: 'hold', holdMs: amount }, ...of }),
        sampleStep({ work: { kind: 'time', timeMs: amount }, ...of }),
      ];
      const plan = build(sampleRoutine({ steps }));
      for (const segment of plan.segments.filter(({ kind }) => kind === 'hold')) {
        for (const [index, cue] of cuesOf(plan, segment).entries()) {
          const next = cuesOf(plan, segment)[index + 1];
          const lengthMs = cue.kind === 'count' ? Math.min(900, estimateSpeechMs(cue.say)) : estimateSpeechMs(cue.say);
          if (next) expect(cue.atMs + lengthMs, `${seconds} s: ${cue.say}`).toBeLessThanOrEqual(next.atMs);
        }
      }
    }
  });

  test('never waits more than half a minute for a word in holds and rests', () => {
    const seconds = fc.integer({ min: 5, max: 300 });
    fc.assert(
      fc.property(seconds, (holdSeconds) => {
        const steps = [hold(holdSeconds), sampleStep({ sets: twoSets, pace: { restMs: 90_000 } })];
        const plan = build(sampleRoutine({ steps }));
        for (const [index, cue] of plan.cues.entries()) {
          const nextMs = plan.cues[index + 1]?.atMs ?? plan.totalMs;
          // "Halfway" takes the place of a call that is close to it.
          expect(nextMs - cue.atMs).toBeLessThanOrEqual(33_000);
        }
      }),
      { numRuns: howOften(20, 50) },
    );
  });

  test.each([
    [30, []],
    [40, ['20 Halfway. Twenty seconds left.']],
    [180, ['90 Halfway. One and a half minutes left.', '120 One minute left.']],
    [1800, ['900 Halfway. Fifteen minutes left.', '1500 Five minutes left.', '1740 One minute left.']],
  ])('hears of a break as of a pack how much is left: %i s', (seconds, calls) => {
    const plan = build(sampleRoutine({ steps: [hold(5), pause(seconds), hold(5)] }));
    const rest = plan.segments.find(isRest('break'));
    const said = plan.cues.filter(({ segment }) => segment === rest?.index);
    const words = said.map(({ say, atMs }) => `${(atMs - (rest?.atMs ?? 0)) / 1000} ${say}`);
    expect(words.slice(1)).toEqual([
      ...calls,
      ...[3, 2, 1].map((left) => `${seconds - left} ${english.speech.number(left)}`),
    ]);
  });

  test.each([false, true])(
    'hears what the session is before a break that stands first; nobody there: %s',
    (unattended) => {
      const routine = sampleRoutine({ mode: 'pain-day', steps: [{ ...pause(20), note: 'Drink first.' }, hold(5)] });
      const plan = build(routine, { unattended });
      const saidIn = (kind: Segment['kind']) =>
        plan.segments.filter((one) => one.kind === kind).flatMap((one) => cuesOf(plan, one).map(({ say }) => say));
      const rest = plan.segments.find(isRest('break'));
      const said = rest === undefined ? [] : cuesOf(plan, rest);
      const at = (words: string) => said.findIndex(({ say }) => say.startsWith(words));
      expect(at('Sample.')).toBe(0);
      expect(at('Stop if')).toBeGreaterThan(0);
      expect(at('Break. Twenty seconds.')).toBeGreaterThan(said.findLastIndex(({ safety }) => safety === true));
      expect(at('Drink first.')).toBe(at('Break. Twenty seconds.') + 1);
      expect((rest?.durationMs ?? 0) - (said[at('Break.')]?.atMs ?? 0)).toBeGreaterThanOrEqual(20_000);
      expect([...saidIn('settle'), ...saidIn('gate')].filter((say) => /Sample\.|Stop if/.test(say))).toEqual([]);
    },
  );

  test('hears when a pack begins, and when the first of counted reps does', () => {
    const kicks = sampleStep({ work: { kind: 'count', everyMs: 2_000 } });
    const plan = build(sampleRoutine({ steps: [kicks], after: [{ pack: 'cold', forMs: 600_000 }] }));
    const first = (kind: Segment['kind']) => plan.segments.find((segment) => segment.kind === kind);
    const [pack, count] = [first('pack'), first('count')];
    expect(plan.cues.find(({ segment }) => segment === pack?.index)).toMatchObject({
      atMs: pack?.atMs,
      say: 'Your ten minutes start now.',
    });
    const before = plan.cues.findLast(({ atMs }) => atMs < (count?.atMs ?? 0));
    expect(before).toMatchObject({ say: 'Get ready.', atMs: (count?.atMs ?? 0) - 2_000 });
  });

  test('hears the side and the last three seconds after a gate too', () => {
    const plan = build(sampleRoutine(), { waitForMe: true });
    const change = plan.segments.find(({ kind }) => kind === 'switch');
    expect(change && cuesOf(plan, change).map(({ say }) => say)).toEqual(['Right.', 'three', 'two', 'one']);
    const hasty = build(sampleRoutine({ steps: [sampleStep({ pace: { switchMs: 3_000 } })] }), { waitForMe: true });
    const short = hasty.segments.find(({ kind }) => kind === 'switch');
    expect(short && cuesOf(hasty, short).map(({ say }) => say)).toEqual(['Right.', 'three', 'two', 'one']);
  });
});

const twoSets = [
  { low: 2, high: 2 },
  { low: 2, high: 2 },
];

function isRepEnd(segment: Segment, stations: number | undefined): boolean {
  if (segment.kind === 'count') return true;
  return segment.kind === 'hold' && (stations === undefined || segment.station === stations - 1);
}

/** Gives every step an exercise of its own, so that a step is known again where others are left out. */
function numberExercises(steps: readonly RoutineStep[], prefix = 'step'): readonly RoutineStep[] {
  return steps.map((step, index) => {
    const id = `${prefix}-${index}`;
    if (step.kind === 'rounds') return { ...step, steps: numberExercises(step.steps, id) };
    return step.kind === 'exercise' ? { ...step, exercise: { ...step.exercise, id } } : step;
  });
}

/** What each step gives, as numbers that can be compared. */
function given(plan: Plan): Map<string, number> {
  const entries = plan.steps.flatMap((step) => {
    if (step.kind !== 'exercise') return [];
    const amounts = [...workKindOf(step.work).listAmounts(step.work), ...step.dose.sets];
    return amounts.map((amount, index) => [`${step.exercise.id} ${index}`, amount] as const);
  });
  return new Map(entries);
}
