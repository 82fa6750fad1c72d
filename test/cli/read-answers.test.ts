/** What somebody types in `new`, as a routine has it. */
import { describe, expect, test } from 'vitest';
import { readWhen } from '../../src/cli/new/ask-routine.ts';
import { judgeTimes, readDose, readReps } from '../../src/cli/new/read-typed.ts';
import { sampleExercise } from '../support/sample-routines.ts';

const exercise = sampleExercise({ id: 'wall-sit', name: 'Wall sit' });
const oneSided = sampleExercise({ how: ['Lift your {side} leg.'] });

describe('how much', () => {
  test.each([
    ['8-10s x 4-5 each side', { hold: '8-10s', reps: '4-5', sides: 'each' }],
    ['3 x 10', { count: 10, sets: 3 }],
    ['hold 5 sec, 10 times', { hold: '5s', reps: 10 }],
    ['30s x 3 both sides; breathe: calmly', { hold: '30s', reps: 3, sides: 'each', note: 'breathe: calmly' }],
    ['8s', { hold: '8s', reps: 1 }],
    ['30s', { hold: '30s', reps: 1 }],
    ['2 x 12 with red band', { count: 12, sets: 2, with: 'red band' }],
    ['10 left, 8 right', { count: { left: 10, right: 8 }, sides: 'each' }],
  ])('%s', (typed, keys) => {
    expect(readDose(typed, exercise)).toEqual({ exercise: exercise.id, ...keys });
  });

  test('a time of an exercise that moves is how long it is done', () => {
    expect(readDose('3 x 30s', sampleExercise({ id: 'cat-cow', name: 'Cat-cow' }))).toEqual({
      exercise: 'cat-cow',
      time: '30s',
      sets: 3,
    });
    expect(readDose('3 x 2s', sampleExercise({ id: 'marching', name: 'Marching' }))).toContain('five seconds');
  });

  test('one side needs a limb where another one works on the other side', () => {
    const exercise = sampleExercise({ how: ['Lift your {side} leg.'], otherLimb: 'leg' });
    expect(readDose('10 right', exercise)).toContain('Another limb');
    expect(readDose('10 right leg', exercise)).toMatchObject({ sides: 'left' });
  });

  test.each([
    ['wibble', '"wibble" is not understood.'],
    ['8s x 5 wobble', '"wobble" is not understood.'],
    ['8s x 5 twice a day', 'is not understood.'],
    ['8s x 5; {x}', 'leave out { and }'],
    ['8s x 900', 'Please type'],
    ['3 x 8, 1-2 min rest', 'is not understood.'],
    ['3 x 10 left, 2 x 10 right', 'is not understood.'],
    ['10 clockwise, 10 anticlockwise', 'Please type how'],
    ['10 each way', 'Please type how'],
    ['as long as you can', 'is not understood. Please type how long and how often'],
    ['walk 400 m', 'is not understood. Please type how long and how often'],
    [';', 'Please type how long and how often'],
  ])('%s is asked for anew', (typed, said) => {
    expect(readDose(typed, exercise)).toContain(said);
  });

  test('an exercise that names a side needs one', () => {
    expect(readDose('8s x 5', oneSided)).toContain('one side at a time');
    expect(readDose('8s x 5 left', oneSided)).toMatchObject({ sides: 'left' });
    expect(readDose('8s x 5 each way', oneSided)).toMatchObject({ sides: 'each' });
    expect(readDose('8s x 5 both legs', oneSided)).toContain('"both together" or "each side"');
    expect(readDose('8s x 5 both legs together', oneSided)).toContain('one side at a time');
  });
});

test('sets that differ are typed with commas, of counts too', () => {
  expect(readReps('count', '12, 10, 8')).toEqual({ reps: [12, 10, 8] });
  expect(judgeTimes('count', readReps('count', '12, 10, 8'), false)).toBe(true);
  expect(judgeTimes('count', readReps('count', '12, 900'), false)).toContain('from 1 to 500');
});

test('sides that differ are typed for counts as for reps', () => {
  expect(readReps('count', '10 left, 6 right')).toEqual({ reps: { left: 10, right: 6 } });
  expect(judgeTimes('count', readReps('count', '10 left, 6 right'), true)).toBe(true);
  expect(judgeTimes('count', readReps('count', '600 left, 6 right'), true)).toContain('from 1 to 500');
  expect(judgeTimes('count', readReps('count', '10 left, 6 right'), false)).not.toBe(true);
});

describe('on which days', () => {
  test.each([
    ['every day', 'every day'],
    ['every other day', 'every other day'],
    ['Mon, Wed and Fri', { days: ['mon', 'wed', 'fri'] }],
    ['thursday monday', { days: ['mon', 'thu'] }],
    ['2 times a day', { 'times-a-day': 2 }],
    ['mon, wed, 2 times a day', { 'times-a-day': 2, days: ['mon', 'wed'] }],
    ['3 times a week', '3 times a week'],
    ['once a week', 'once a week'],
    ['4x per week, twice a day', { 'times-a-week': 4, 'times-a-day': 2 }],
    ['twice a day, 4x/week', { 'times-a-week': 4, 'times-a-day': 2 }],
    ['8 times a week', undefined],
    ['3-4 times a week', undefined],
    ['3 weeks', undefined],
    ['3 week', undefined],
    ['mon, wed, 3 times a week', undefined],
    ['money', undefined],
    ['mon, sometimes', undefined],
    ['', undefined],
  ])('%s', (typed, when) => {
    expect(readWhen(typed)).toEqual(when);
  });
});
