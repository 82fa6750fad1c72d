import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRoutineName, nameFromText } from '../../src/routine/routine-name.ts';

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

test.each([
  ['After the physio, March', 'after-the-physio-march'],
  ['Rückenübung für Anna', 'ruckenubung-fur-anna'],
  ['Child’s pose', 'childs-pose'],
  ['猫のポーズ', undefined],
  ['CON', undefined],
  [`${'a'.repeat(63)} b`, 'a'.repeat(63)],
])('%j becomes %j', (text, name) => {
  expect(nameFromText(text)).toBe(name);
});

test('a name made from any text is valid', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isRoutineName(nameFromText(text) ?? 'none')).toBe(true);
    }),
  );
});
