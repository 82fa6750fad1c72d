import fc from 'fast-check';
import { load, parseEvents } from 'js-yaml';
import { expect, test } from 'vitest';
import { readPlaces } from '../../src/routine/yaml-places.ts';

/** Letters of which numbers, words and other plain values are made. */
const letters = [...'aAeEfFilLnNoOrRsStTuUxX01_.-+~'];

test('a key is found by its name in the document, however it is written', () => {
  const odd = fc.constantFrom(
    'null',
    'Null',
    'true',
    'True',
    'FALSE',
    '0x10',
    '1e3',
    '.inf',
    '-.INF',
    '.nan',
    '~',
    'no',
  );
  const any = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(odd, any), (key) => {
      fc.pre(!/^(?:[-?](?:$|\s)|---|\.\.\.)/.test(key));
      const text = `first: 1\n${key}: 2\n`;
      const named = Object.keys(load(text) as object).find((name) => name !== 'first') ?? '';
      expect(readPlaces(text, parseEvents(text, {})).find([named], 'key').start).toBe('first: 1\n'.length);
    }),
    { numRuns: 500 },
  );
});
