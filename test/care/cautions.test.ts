import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildCautionAnswer,
  findConcernState,
  judgeCautions,
  listConcerns,
  packConcerns,
} from '../../src/care/cautions.ts';
import { type KeptCautionAnswer, readCautionAnswers, writeCautionAnswer } from '../../src/journal/answers.ts';
import type { Caution, Exercise, Routine } from '../../src/routine/routine.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const caution = (concern: string, then: Caution['then']): Caution => ({ concern, say: `With ${concern}.`, then });

function exercise(id: string, hasEasier: boolean, ...takeCare: readonly Caution[]): Exercise {
  const { easier: _, ...plain } = sampleExercise();
  return { ...plain, ...(hasEasier ? { easier: { how: ['Less.'], isWhole: false } } : {}), id, name: id, takeCare };
}

const twist = exercise('twist', true, caution('osteoporosis', 'leave-out'));
const bridge = exercise('bridge', true, caution('Osteoporosis', 'easier'), caution('stenosis', 'leave-out'));
const prop = exercise('prop', false, caution('stenosis', 'easier'), caution('pregnancy', 'leave-out'));
const walk = exercise('walk', true);
const routine: Routine = sampleRoutine({
  steps: [twist, bridge, prop, walk].map((each) => sampleStep({ exercise: each })),
  after: [
    { pack: 'cold', forMs: 600_000 },
    { pack: 'heat', forMs: 600_000 },
  ],
});
const concerns = ['osteoporosis', 'stenosis', 'pregnancy'];

const read = ({ files, environment }: TestPorts) => readCautionAnswers(files, environment.folders);

async function answer(ports: TestPorts, ticked: readonly string[], asked: readonly string[] = concerns): Promise<void> {
  await writeCautionAnswer(buildCautionAnswer('exercises', asked, ticked, read(ports)), ports);
}

async function answerPacks(ports: TestPorts, ticked: readonly string[]): Promise<void> {
  await writeCautionAnswer(buildCautionAnswer('packs', packConcerns, ticked, read(ports)), ports);
}

describe('the concerns of a routine', () => {
  test('are asked about once each, whatever their capitals', () => {
    expect(listConcerns([routine, routine])).toEqual(concerns);
  });

  test('include what was ticked for a routine that is no longer there', async () => {
    const ports = buildTestPorts();
    await answer(ports, ['hernia'], ['hernia', 'gout']);
    expect(listConcerns([routine], read(ports))).toEqual([...concerns, 'hernia']);
    await answer(ports, [], ['hernia']);
    expect(listConcerns([routine], read(ports))).toEqual(concerns);
  });
});

describe('what follows from the answers', () => {
  test('is that an exercise is left out, or taken in its easier form where it has one', async () => {
    const ports = buildTestPorts();
    await answer(ports, ['osteoporosis']);
    await answerPacks(ports, []);
    expect(judgeCautions(routine, read(ports), { canAsk: true })).toEqual({
      choices: { leaveOut: ['twist'], easier: ['bridge'], leaveOutPacks: [] },
      effects: [
        { concern: 'osteoporosis', then: 'leave-out', exercises: ['twist'] },
        { concern: 'Osteoporosis', then: 'easier', exercises: ['bridge'] },
      ],
      packConcerns: [],
      unanswered: { easier: [], packs: false },
    });
    await answer(ports, ['stenosis']);
    expect(judgeCautions(routine, read(ports), { canAsk: true }).choices).toMatchObject({
      leaveOut: ['bridge', 'prop'],
      easier: [],
    });
  });

  test('is that packs are left out for one reason against them', async () => {
    const ports = buildTestPorts();
    await answerPacks(ports, ['diabetes']);
    const { choices, packConcerns: reasons, unanswered } = judgeCautions(routine, read(ports), { canAsk: true });
    expect([choices.leaveOutPacks, reasons]).toEqual([['cold', 'heat'], ['diabetes']]);
    expect(unanswered.packs).toBe(false);
    expect(judgeCautions(sampleRoutine({}), read(ports), { canAsk: true }).packConcerns).toEqual([]);
    await answerPacks(ports, []);
    expect(judgeCautions(routine, read(ports), { canAsk: false }).choices.leaveOutPacks).toEqual([]);
  });

  test('is, where nobody was asked, the easier form where a caution knows one, and no packs', () => {
    const { choices, unanswered, effects } = judgeCautions(routine, [], { canAsk: false });
    expect(choices).toEqual({ leaveOut: [], easier: ['bridge'], leaveOutPacks: ['cold', 'heat'] });
    expect([unanswered, effects]).toEqual([{ easier: ['bridge'], packs: true }, []]);
    const withoutPacks = judgeCautions(sampleRoutine({}), [], { canAsk: false });
    expect(withoutPacks).toMatchObject({ choices: { leaveOutPacks: [] }, unanswered: { packs: false } });
  });
});

const anyTicks = fc.record({ asked: fc.subarray(concerns), ticked: fc.subarray(concerns) });
const onlyAsked = ({ asked, ticked }: { asked: string[]; ticked: string[] }) =>
  [ticked.filter((concern) => asked.includes(concern)), asked] as const;

describe('an answer', () => {
  test('that a concern is there never widens what is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTicks), fc.subarray(concerns), fc.boolean(), async (all, more, canAsk) => {
        const ports = buildTestPorts();
        for (const each of all) await answer(ports, ...onlyAsked(each));
        const before = judgeCautions(routine, read(ports), { canAsk }).choices;
        await answer(ports, more, more);
        const after = judgeCautions(routine, read(ports), { canAsk }).choices;
        expect(after.leaveOut).toEqual(expect.arrayContaining([...before.leaveOut]));
        expect([...after.leaveOut, ...after.easier]).toEqual(expect.arrayContaining([...before.easier]));
      }),
    );
  });

  test('that a concern is there is never taken for a "no", whatever the clock says and whatever is damaged', async () => {
    const steps = fc.array(fc.tuple(anyTicks, fc.integer({ min: -1e12, max: 1e12 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.nat()), fc.constantFrom('', '{', '[]', '{}'), async (all, damaged, rest) => {
        const ports = buildTestPorts();
        for (const [each, clockMs] of all) {
          ports.clock.jumpWall(clockMs);
          await answer(ports, ...onlyAsked(each));
        }
        const paths = ports.files.paths();
        for (const index of damaged) ports.files.put(paths[index % paths.length] ?? '', rest);
        for (const concern of concerns) {
          const last = all.map(([each]) => each).findLast(({ asked }) => asked.includes(concern));
          const state = findConcernState('exercises', concern, read(ports));
          if (last?.ticked.includes(concern)) expect(state).not.toBe('no');
          if (damaged.length > 0) continue;
          if (last === undefined) expect(state).toBe('unanswered');
          else expect(state).toBe(last.ticked.includes(concern) ? 'yes' : 'no');
        }
      }),
    );
  });

  test('lifts no tick that another machine kept meanwhile', async () => {
    const ports = buildTestPorts();
    const unaware = buildCautionAnswer('exercises', concerns, [], read(ports));
    await answer(ports, ['stenosis']);
    await writeCautionAnswer(unaware, ports);
    expect(findConcernState('exercises', 'stenosis', read(ports))).toBe('yes');
  });

  const kept = (name: string, changes: Partial<KeptCautionAnswer>): KeptCautionAnswer => ({
    topic: 'exercises',
    asked: concerns,
    ticked: [],
    replaces: [],
    name,
    isWhole: true,
    ...changes,
  });
  const ticks = kept('a', { ticked: ['stenosis'] });

  test.each<[string, Partial<KeptCautionAnswer>, string]>([
    ['that knew of it and was asked', { replaces: ['a'] }, 'no'],
    ['that did not know of it', {}, 'yes'],
    ['that was not asked about it', { replaces: ['a'], asked: ['pregnancy'] }, 'yes'],
    ['that was asked about it under another letter', { replaces: ['a'], asked: ['Stenosis'] }, 'no'],
    ['that has it too', { replaces: ['a'], ticked: ['stenosis'] }, 'yes'],
    ['that is damaged', { replaces: ['a'], isWhole: false }, 'yes'],
    ['of the other topic', { replaces: ['a'], topic: 'packs' }, 'yes'],
  ])('%s leaves a tick at %j: %s', (_, changes, state) => {
    for (const answers of [
      [ticks, kept('b', changes)],
      [kept('b', changes), ticks],
    ])
      expect(findConcernState('exercises', 'stenosis', answers)).toBe(state);
  });

  test('replaces what was ticked or is damaged in its own topic, and no denial', () => {
    const answers = [
      ticks,
      kept('b', {}),
      kept('c', { isWhole: false }),
      kept('d', { topic: 'packs', ticked: ['skin'] }),
      kept('e', { topic: 'packs' }),
    ];
    expect(buildCautionAnswer('exercises', concerns, ['pregnancy'], answers)).toEqual({
      topic: 'exercises',
      asked: concerns,
      ticked: ['pregnancy'],
      replaces: ['a', 'c'],
    });
    expect(buildCautionAnswer('packs', packConcerns, [], answers).replaces).toEqual(['d']);
  });

  test('about packs says nothing of exercises', async () => {
    const ports = buildTestPorts();
    await answerPacks(ports, ['diabetes']);
    expect(findConcernState('exercises', 'diabetes', read(ports))).toBe('unanswered');
  });
});
