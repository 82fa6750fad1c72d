/** A bound on how much a file may ask for: ranges, sets and rounds multiply, and a small file could last for years. */
import { defaultEveryMs, defaultPace } from './defaults.ts';
import type { PathComplaint } from './problem.ts';
import { type QuantityName, readQuantity } from './quantity.ts';
import { isMapping, type Mapping } from './yaml-document.ts';

/** Far beyond any sheet, and little enough to plan in no time. */
const maxTotalMs = 12 * 60 * 60 * 1000;

/** Complains where the holds, counts and breaks of the steps, at the high end of their ranges, take longer than 12 hours. */
export function checkTotal(steps: unknown): readonly PathComplaint[] {
  const totalMs = sumSteps(steps);
  return totalMs > maxTotalMs
    ? [{ code: 'too-long', args: { totalMs, maxMs: maxTotalMs }, path: ['steps'], part: 'key' }]
    : [];
}

function sumSteps(steps: unknown): number {
  return Array.isArray(steps) ? sum(steps, timeOfStep) : 0;
}

function timeOfStep(step: unknown): number {
  if (!isMapping(step)) {
    return 0;
  }
  if (Array.isArray(step.steps)) {
    return high('rounds', step.rounds) * sumSteps(step.steps);
  }
  const sides = step.sides === 'each' ? 2 : 1;
  const counted = high('count', step.count) * (high('every', step.every) || defaultEveryMs);
  return high('break', step.break) + sides * sets(step) * (counted + reps(step) * timeOfRep(step));
}

function timeOfRep(step: Mapping): number {
  const { stations, tempo } = step;
  return (
    high('hold', step.hold) +
    high('breaths', step.breaths) * defaultPace.breathMs +
    (Array.isArray(stations) ? sum(stations, timeOfStation) : 0) +
    (isMapping(tempo) ? high('out', tempo.out) + high('stay', tempo.stay) + high('back', tempo.back) : 0)
  );
}

function timeOfStation(station: unknown): number {
  return isMapping(station) ? high('hold', station.hold) : 0;
}

function sets(step: Mapping): number {
  return high('sets', step.sets) || 1;
}

function reps({ reps: written }: Mapping): number {
  return Array.isArray(written) ? sum(written, (set) => high('reps', set)) : high('reps', written);
}

/** The high end of a quantity; nothing for what is not one, which is said elsewhere. */
function high(name: QuantityName, written: unknown): number {
  const range = readQuantity(name, written);
  return typeof range === 'string' ? 0 : range.high;
}

function sum(items: readonly unknown[], measure: (item: unknown) => number): number {
  return items.reduce<number>((total, item) => total + measure(item), 0);
}
