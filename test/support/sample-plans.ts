/** Plans that together have everything that a routine may contain, each with a short transcript. */
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Choices } from '../../src/plan/choices.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Range, Routine, RoutineStep } from '../../src/routine/routine.ts';
import { sampleExercise, sampleRoutine, sampleStep, usualPace } from './sample-routines.ts';

const exactly = (amount: number): Range => ({ low: amount, high: amount });
const seconds = (low: number, high = low): Range => ({ low: low * 1000, high: high * 1000 });
const named = (id: string, name: string, position: 'supine' | 'prone' | 'standing' = 'supine') =>
  sampleExercise({ id, name, say: name.toLowerCase(), position });

const birdDog = sampleStep({ work: { kind: 'hold', holdMs: seconds(4, 6) }, sets: [exactly(2), exactly(1)] });
const kneeRolls = sampleStep({
  exercise: named('knee-rolls', 'Knee rolls'),
  work: {
    kind: 'stations',
    stations: [
      { pose: 'left', say: 'knees to the left', holdMs: seconds(3) },
      { pose: 'middle', say: 'back to the middle', holdMs: seconds(1) },
      { pose: 'right', say: 'knees to the right', holdMs: seconds(2, 4) },
    ],
  },
  sets: [exactly(2)],
  sides: undefined,
});
const kicks = sampleStep({
  exercise: named('kicks', 'Kicks', 'prone'),
  work: { kind: 'count', everyMs: 2_000 },
  sets: [{ low: 5, high: 9 }],
  sides: 'alternate',
  moreOn: 'right',
});
const squats = sampleStep({
  exercise: named('squats', 'Squats', 'standing'),
  work: { kind: 'count', everyMs: 3_000 },
  sets: [exactly(3), exactly(2)],
  sides: 'each',
});
const breaths = sampleStep({
  exercise: sampleExercise({
    id: 'child',
    name: 'Child’s pose',
    say: 'child’s pose',
    takeCare: [{ concern: 'sore knees', say: 'Not on sore knees.', then: 'leave-out' }],
  }),
  work: { kind: 'breaths', breaths: { low: 2, high: 4 } },
  sets: [exactly(1)],
  sides: 'each',
  startSide: 'right',
  moreOn: 'left',
  note: 'Sink a little further with every breath.',
});
const slow = sampleStep({
  exercise: named('bridging', 'Bridging'),
  work: { kind: 'tempo', outMs: exactly(3_000), stayMs: exactly(2_000), backMs: exactly(3_000) },
  sets: [exactly(3), exactly(2)],
  sides: undefined,
});
const slowByTurns = { ...slow, sides: 'alternate', sets: [{ low: 2, high: 4 }] } as const;
const longHold = sampleStep({
  exercise: named('plank', 'Plank', 'prone'),
  work: { kind: 'hold', holdMs: seconds(65, 95) },
  sets: [exactly(1)],
  sides: undefined,
  optional: true,
});
const pause = (forSeconds: number, note?: string): RoutineStep => ({ kind: 'break', forMs: forSeconds * 1000, note });
const again = { everyMs: 3 * 3_600_000, fromMinute: 8 * 60, toMinute: 21 * 60, maxPerDay: 5 };
const walk = sampleStep({
  exercise: { ...named('walk', 'Walk', 'standing'), needs: 'shoes' },
  work: { kind: 'time', timeMs: seconds(90, 150) },
  sets: [exactly(1)],
  sides: undefined,
});
const longer = sampleStep({
  exercise: { ...named('side-plank', 'Side plank'), relax: 'Come down to the {side}.' },
  work: { kind: 'hold', holdMs: seconds(3, 5) },
  sets: [exactly(1)],
  moreOn: 'right',
  moreBy: 2,
  equipment: 'a folded towel',
  notes: [{ text: 'Slowly.' }, { text: 'Keep the {side} hip forward.', side: 'left' }],
});
const growing = sampleStep({
  exercise: { ...named('cobra', 'Cobra', 'prone'), easier: { how: ['Rest on your elbows.'], isWhole: true } },
  work: { kind: 'holds', holdsMs: [seconds(3), seconds(5, 7)] },
  sets: [exactly(2)],
  sides: undefined,
});
const hasty = { ...usualPace, settleMs: 0, moveMs: 1_000, switchMs: 3_000, restMs: 5_000 };

const samples: Readonly<Record<string, readonly [Partial<Routine>, Choices]>> = {
  'every-work': [{ steps: [birdDog, kneeRolls, kicks, squats, breaths, slow, longHold], again }, { dose: 'low' }],
  'rounds-and-breaks': [
    {
      steps: [
        { kind: 'rounds', rounds: 2, steps: [birdDog, pause(10), slowByTurns] },
        pause(75, 'Drink something.'),
        longHold,
      ],
    },
    { dose: 'high' },
  ],
  'pain-day': [
    {
      mode: 'pain-day',
      steps: [birdDog, breaths],
      after: [
        { pack: 'cold', forMs: 12 * 60_000 },
        { pack: 'heat', forMs: 4 * 60_000 },
      ],
      again,
    },
    {},
  ],
  'gates-and-counting-down': [
    { steps: [birdDog, squats, kneeRolls], again },
    { waitForMe: true, countDown: true, startSide: 'right', dose: 'middle' },
  ],
  hasty: [{ pace: hasty, steps: [birdDog, kicks, breaths, pause(4), slow], title: 'Hasty' }, { dose: 'low' }],
  'all-that-is-optional': [
    {
      goal: 'walk to the shop',
      stopIf: ['your foot goes numb'],
      before: [{ pack: 'heat', forMs: 5 * 60_000 }],
      steps: [longer, walk, { kind: 'rounds', rounds: 2, steps: [squats, pause(40)] }, growing],
      after: [{ pack: 'cold', forMs: 6 * 60_000 }],
    },
    { dose: 'low', hurtLastTime: ['side-plank', 'squats'], easier: ['squats', 'cobra'], rate: 'slower' },
  ],
  'nobody-there': [
    {
      mode: 'pain-day',
      stopIf: ['your foot goes numb'],
      goal: 'sleep',
      steps: [pause(10), longer, walk, growing],
      again,
    },
    { unattended: true, waitForMe: true, hurtLastTime: ['side-plank'], rate: 'faster' },
  ],
  'one-side': [
    {
      steps: [
        { ...birdDog, sides: 'left' },
        { ...squats, sides: 'right', easier: true },
      ],
      budgetMs: 240_000,
    },
    { usualStartSide: 'right' },
  ],
};

export const samplePlanNames = Object.keys(samples);

/** With other choices than its own where they are given. */
export function samplePlan(name: string, choices?: Choices): Plan {
  const [routine, usual] = samples[name] ?? [{}, {}];
  return buildPlan(sampleRoutine(routine), choices ?? usual);
}
