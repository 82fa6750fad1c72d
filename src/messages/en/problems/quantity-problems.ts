/** English for what can be wrong with a time or a number. */
import { hourMs, minuteMs } from '../../../durations.ts';
import type { MisplacedQuantity, QuantityProblemArgs } from '../../../routine/problem.ts';
import { type QuantityName, quantities, renderTime } from '../../../routine/quantity.ts';
import { capital } from '../../../text/prose.ts';
import { describe, isQuotedNumber, type ProblemMessages, quoted } from './problem-words.ts';

export const quantityProblems: ProblemMessages<QuantityProblemArgs> = {
  'not-a-quantity': ({ quantity, found, misplaced }) => ({
    message: `${capital(describe(found))} is not ${nameKind(quantity)} as this format writes ${quantity === 'weeks' ? 'them' : 'it'}.`,
    expected:
      misplaced === undefined
        ? `${describeQuantity(quantity)}${isQuotedNumber(found) ? ', without quotes' : ''}`
        : describeRightPlace(quantity, misplaced),
    section: 'times-and-numbers',
  }),
  'out-of-range': ({ quantity, found }) => ({
    message: `${capital(describe(found))} is too little or too much for ${quoted(keyOf(quantity))}.`,
    expected: describeQuantity(quantity),
    section: 'times-and-numbers',
  }),
  'inverted-range': ({ found }) => ({
    message: `The range ${describe(found)} starts above its end.`,
    expected: 'the smaller number first',
    section: 'times-and-numbers',
  }),
};

function nameKind(quantity: QuantityName): string {
  if (quantity === 'weeks') return 'weeks';
  return quantities[quantity].unit === 'time' ? 'a time' : 'a number';
}

function describeQuantity(name: QuantityName): string {
  const { unit, ranged, min, max } = quantities[name];
  if (name === 'weeks') return `one week, such as 3, or 3-6, from 3, up to 2, between ${min} and ${max}`;
  if (unit === 'number') {
    return `${ranged ? 'a whole number or a range such as 4-5' : 'one whole number'}, from ${min} to ${max}`;
  }
  const example = max > hourMs ? '3h' : max > 10 * minuteMs ? '10 min' : '8s';
  const form = ranged ? `${example} or a range such as 8-10s` : example;
  return `a time such as ${form}, from ${renderTime(min)} to ${renderTime(max)}`;
}

function describeRightPlace(quantity: QuantityName, misplaced: MisplacedQuantity): string {
  switch (misplaced.kind) {
    case 'sets': {
      const { sets, amount } = misplaced;
      return `sets apart from ${quantity}: "sets: ${sets}", and "${quantity}: ${amount}" below it`;
    }
    case 'reps':
      return `the reps apart from the hold: "hold: ${misplaced.amount}", and "reps: ${misplaced.reps}" below it`;
    case 'sides':
      return `the sides apart from ${quantity}: "${quantity}: ${misplaced.amount}", and "sides: each" below it`;
    case 'breaths':
      return `"breaths: ${misplaced.breaths}" in place of "hold"`;
    case 'time':
      return `${describeQuantity(quantity)}; a time belongs to "hold"`;
  }
}

/** The key under which the quantity is written. */
function keyOf(name: QuantityName): string {
  if (name === 'side-reps') return 'reps';
  if (name === 'side-count') return 'count';
  return name === 'again' ? 'every' : name;
}
