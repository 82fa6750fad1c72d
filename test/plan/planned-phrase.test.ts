import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateSpeechMs } from '../../src/plan/planned-phrase.ts';

/** Lengths of a bundled voice (slt) after trimming, in milliseconds. */
const measured: readonly (readonly [string, number])[] = [
  ['one', 433],
  ['seven', 473],
  ['twelve', 602],
  ['seventeen', 735],
  ['twenty seven', 880],
  ['relax', 688],
  ['Rep 3 of 5', 1096],
  ['Rep 12 of 18', 1357],
  ['Switch: left side next', 1585],
  ['Keep breathing', 810],
  ['Back extension push-up', 1551],
  ['Look at your skin: pink is fine, bright red or mottled is not.', 3546],
  ['Lie on your back with your knees bent and your feet flat on the floor.', 3207],
  ['Push up on your elbows; keep your hips on the floor', 3310],
  ['Well done. That was 14 minutes. Come again in 3 hours.', 3599],
];

describe('estimateSpeechMs', () => {
  it.each(measured)('is close to what the voice needs for "%s", rather above', (say, ms) => {
    expect(estimateSpeechMs(say)).toBeGreaterThan(0.9 * ms);
    expect(estimateSpeechMs(say)).toBeLessThan(1.75 * ms);
  });

  it('takes no time for what cannot be said', () => {
    expect(estimateSpeechMs('')).toBe(0);
    expect(estimateSpeechMs(' … — ')).toBe(0);
  });

  it('never gets shorter when more is said', () => {
    const text = fc.stringMatching(/^[a-z0-9 ,.]{0,80}$/);
    fc.assert(
      fc.property(text, text, (first, more) => {
        expect(estimateSpeechMs(`${first} ${more}`)).toBeGreaterThanOrEqual(estimateSpeechMs(first));
      }),
    );
  });
});
