import { expect, test } from 'vitest';
import { readTimeOfDay, renderTimeOfDay, splitTimesOfDay } from '../../src/routine/dates-and-times.ts';

test.each([
  ['08:00', '08:00'],
  ['8.30', '08:30'],
  ['8 AM', '08:00'],
  ['8am', '08:00'],
  ['7pm', '19:00'],
  ['7:30 p.m.', '19:30'],
  ['12 AM', '00:00'],
  ['12 pm', '12:00'],
  ['12:30am', '00:30'],
  ['20 Uhr', '20:00'],
  ['20h', '20:00'],
  ['noon', '12:00'],
  ['24:00', '24:00'],
])('%s is %s', (typed, time) => {
  expect(renderTimeOfDay(readTimeOfDay(typed) ?? -1)).toBe(time);
});

test.each(['', 'soon', '13 pm', '0 am', '25:00', '24:30', '8:60', '8 xm', '8:0'])(
  '%s is no time of the day',
  (typed) => {
    expect(readTimeOfDay(typed)).toBeUndefined();
  },
);

test.each([
  ['8 am and 7 PM', ['8am', '7PM']],
  ['08:00, 13:30 20 Uhr', ['08:00', '13:30', '20Uhr']],
  ['8am,7pm', ['8am', '7pm']],
])('several are told apart: %s', (typed, times) => {
  expect(splitTimesOfDay(typed)).toEqual(times);
});
