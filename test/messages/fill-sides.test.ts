import { expect, test } from 'vitest';
import { fillSides, fillSidesOfSheet } from '../../src/messages/fill-sides.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';

const { speech } = messagesFor('en');

test('the side that is done and the other one are named', () => {
  const text = 'Bring your {other} knee across to the {side}.';
  expect(fillSides(text, 'left', speech)).toBe('Bring your right knee across to the left.');
  expect(fillSides(text, 'right', speech)).toBe('Bring your left knee across to the right.');
});

test('a sentence that begins with a side begins with a capital letter', () => {
  expect(fillSides('{side} arm forward. {other} leg back, {side} hand flat.', 'left', speech)).toBe(
    'Left arm forward. Right leg back, left hand flat.',
  );
});

test('a text without placeholders stays as it is', () => {
  expect(fillSides('Lower slowly. {Side} {left}', 'left', speech)).toBe('Lower slowly. {Side} {left}');
});

test('a sheet names both sides, or the only one that is done', () => {
  const text = '{side} arm forward, {other} leg back.';
  expect(fillSidesOfSheet(text, ['right', 'left'], speech)).toBe('Left (right) arm forward, right (left) leg back.');
  expect(fillSidesOfSheet(text, [], speech)).toBe('Left (right) arm forward, right (left) leg back.');
  expect(fillSidesOfSheet(text, ['right'], speech)).toBe('Right arm forward, left leg back.');
});
