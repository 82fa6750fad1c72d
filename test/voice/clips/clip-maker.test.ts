import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speakWithin } from '../../../src/voice/clips/clip-maker.ts';

const rate = 1000;

/** A voice whose speech has this length at the usual pace, and follows the stretch down to a limit of its own. */
function voice(lengthMs: number, fastest = 0) {
  const stretches: number[] = [];
  const speak = async (stretch: number) => {
    stretches.push(stretch);
    return new Int16Array(Math.round(lengthMs * Math.max(fastest, stretch))).fill(1000);
  };
  return { stretches, speak };
}

describe('speakWithin', () => {
  it('does not change a phrase that fits', async () => {
    const { stretches, speak } = voice(880);
    expect(await speakWithin({ say: 'twenty seven', withinMs: 900 }, speak, rate)).toHaveLength(880);
    expect(stretches).toEqual([1]);
  });

  it('speaks a phrase that is too long just fast enough', async () => {
    const { stretches, speak } = voice(1200);
    const samples = await speakWithin({ say: 'seventy seven', withinMs: 900 }, speak, rate);
    expect(stretches).toEqual([1, 0.72]);
    expect(samples.length).toBe(864);
  });

  it('tries again when the engine speaks too slowly, and fades out at the limit in the end', async () => {
    const { stretches, speak } = voice(2000, 0.7);
    const samples = await speakWithin({ say: 'too long', withinMs: 900 }, speak, rate);
    expect(stretches.at(-1)).toBe(0.5);
    expect(samples).toHaveLength(900);
    expect(samples.at(-1)).toBeLessThan(100);
  });

  it('begins at the pace of an instruction, and speeds up from there', async () => {
    const { stretches, speak } = voice(1000);
    expect(await speakWithin({ say: 'Lie down.', withinMs: 1400 }, speak, rate, 1.31)).toHaveLength(1310);
    expect(await speakWithin({ say: 'Lie down.', withinMs: 1200 }, speak, rate, 1.31)).toHaveLength(1160);
    expect(stretches).toEqual([1.31, 1.31, 1.16]);
  });

  it('applies no limit where none is given', async () => {
    expect(await speakWithin({ say: 'a sentence' }, voice(9000).speak, rate)).toHaveLength(9000);
  });

  it('never exceeds the limit, whatever the engine does, and ends', async () => {
    const lengths = fc.integer({ min: 1, max: 20_000 });
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.integer({ min: 50, max: 1000 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        async (lengthMs, withinMs, fastest) => {
          const { stretches, speak } = voice(lengthMs, fastest);
          const samples = await speakWithin({ say: 'x', withinMs }, speak, rate);
          expect(samples.length).toBeLessThanOrEqual(Math.max(withinMs, 0));
          expect(stretches.length).toBeLessThan(60);
        },
      ),
    );
  });
});
