import { expect, test } from 'vitest';
import { isRoutineName } from '../../src/routine/routine-name.ts';

test.each(['a', '7', 'maintenance', 'pain-day', 'a--b', 'console', 'com10', 'a'.repeat(64)])('%s is a name', (name) => {
  expect(isRoutineName(name)).toBe(true);
});

test.each([
  '',
  '-a',
  'a-',
  'A',
  'a b',
  'a_b',
  'ä',
  '..',
  '../etc',
  'a/b',
  'a\n',
  'a.yaml',
  'con',
  'nul',
  'com1',
  'lpt9',
  'a'.repeat(65),
])('%j is not', (name) => {
  expect(isRoutineName(name)).toBe(false);
});
