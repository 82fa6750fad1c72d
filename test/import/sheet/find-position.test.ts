import { expect, test } from 'vitest';
import { findPosition } from '../../../src/import/sheet/find-position.ts';

test.each([
  ['Wall press-up Stand facing a wall with your hands at shoulder height.', 'standing'],
  ['Wall press-up', 'standing'],
  ['Press-up', 'prone'],
  ['Quads stretch Lie on side', 'side'],
  ['Prop Lying face down', 'prone'],
  ['Beckenheben auf dem Rücken', 'supine'],
  ['Shoulder blade squeeze Sit or stand up tall.', 'seated'],
  ['Wall sit', 'standing'],
  ['Sit-ups', undefined],
  ['Static quads', 'supine'],
  ['SLR in side-lying', 'side'],
  ['Side plank', 'side'],
  ['External rotation', undefined],
  ['Heel slides', 'supine'],
  ['Step ups', 'standing'],
  ['Katze', 'all-fours'],
  ['Seitstütz', 'side'],
  ['Mermaid', 'seated'],
  ['Quadrizepsdehnung', undefined],
  ['Seitliches Beinheben', undefined],
  ['Leg stretch', undefined],
] as const)('%s', (words, position) => {
  expect(findPosition(words)).toBe(position);
});
