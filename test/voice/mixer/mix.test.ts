import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipRate } from '../../../src/voice/clip.ts';
import {
  addSounds,
  cutSounds,
  emptyMix,
  isSilent,
  type Mix,
  mixBlock,
  muteSounds,
  replacePlan,
  type ScheduledSound,
} from '../../../src/voice/mixer/mix.ts';

const originMs = 70_000;
const perMs = clipRate / 1000;

/** A mixer whose sink has ready: position 0 is heard at `originMs`. */
const ready: Mix = { ...emptyMix(1), originMs };

function sound(atMs: number, lengthMs: number, level = 1000): ScheduledSound {
  return { samples: new Int16Array(lengthMs * perMs).fill(level), atMs, track: 'plan' };
}

/** Mixes `ms` in blocks of the given sizes, over and over. */
function mixFor(
  mix: Mix,
  ms: number,
  blockSizes: readonly number[],
): { readonly mix: Mix; readonly samples: Int16Array } {
  const samples = new Int16Array(Math.round(ms * perMs));
  let now = mix;
  for (let at = 0, block = 0; at < samples.length; block += 1) {
    const length = Math.min(blockSizes[block % blockSizes.length] ?? 480, samples.length - at);
    const mixed = mixBlock(now, length);
    samples.set(mixed.samples, at);
    now = mixed.mix;
    at += length;
  }
  return { mix: now, samples };
}

/** Where something other than silence begins, in samples. */
function listStarts(samples: Int16Array): readonly number[] {
  return [...samples.keys()].filter((index) => samples[index] !== 0 && (samples[index - 1] ?? 0) === 0);
}

describe('mixBlock', () => {
  it('starts every sound at the exact sample of its moment, however the stream is cut into blocks', () => {
    const gaps = fc.array(fc.integer({ min: 60, max: 400 }), { minLength: 1, maxLength: 12 });
    const blocks = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(gaps, blocks, (between, blockSizes) => {
        let atMs = originMs;
        const sounds = between.map((gap) => {
          atMs += gap + 0.3;
          return sound(atMs, 50);
        });
        const { samples } = mixFor(addSounds(ready, sounds), atMs - originMs + 100, blockSizes);
        expect(listStarts(samples)).toEqual(sounds.map((each) => Math.round((each.atMs - originMs) * perMs)));
      }),
      { numRuns: 50 },
    );
  });

  it('adds simultaneous sounds, up to full scale', () => {
    const mix = addSounds(ready, [sound(originMs, 10, 300), sound(originMs, 10, 500), sound(originMs + 5, 5, 32_767)]);
    const { samples } = mixFor(mix, 10, [480]);
    expect(samples[0]).toBe(800);
    expect(samples.at(-1)).toBe(32_767);
  });

  it('waits until the sink is ready, and is then on time', () => {
    const waiting = addSounds(emptyMix(1), [sound(originMs + 500, 50)]);
    const before = mixFor(waiting, 200, [480]);
    expect(listStarts(before.samples)).toEqual([]);
    // Only now is it known that the stream's start was heard at `originMs`: 200 ms of it are over.
    const after = mixFor({ ...before.mix, originMs }, 400, [480]);
    expect(listStarts(after.samples)).toEqual([300 * perMs]);
  });

  it('starts a sound at once whose moment has just passed, and leaves out one that is too late', () => {
    const late = mixFor(ready, 1000, [480]).mix;
    const starts = (atMs: number, track: ScheduledSound['track']) =>
      listStarts(mixFor(addSounds(late, [{ ...sound(originMs + atMs, 50), track }]), 100, [480]).samples);
    expect(starts(800, 'plan')).toEqual([0]);
    expect(starts(600, 'plan')).toEqual([]);
    expect(starts(0, 'announcement')).toEqual([0]);
  });

  it('returns the sounds that begin in a block', () => {
    const sounds = [sound(originMs + 10, 5), sound(originMs + 30, 5)];
    const first = mixBlock(addSounds(ready, sounds), 20 * perMs);
    expect(first.begun.map(({ atMs }) => atMs)).toEqual([originMs + 10]);
    expect(mixBlock(first.mix, 20 * perMs).begun.map(({ atMs }) => atMs)).toEqual([originMs + 30]);
  });
});

describe('cutSounds', () => {
  it('fades out within 20 ms and drops what is scheduled', () => {
    const playing = mixFor(addSounds(ready, [sound(originMs, 500), sound(originMs + 600, 50)]), 100, [480]).mix;
    const { samples, mix } = mixFor(cutSounds(playing), 700, [480]);
    expect(samples[0]).toBe(1000);
    expect(samples[10 * perMs]).toBeCloseTo(500, -1);
    expect(samples.subarray(20 * perMs).every((sample) => sample === 0)).toBe(true);
    expect(isSilent(mix)).toBe(true);
  });
});

describe('replacePlan', () => {
  it('plays a word on that is on the new schedule too, once, and then the rest of the new one', () => {
    const word = sound(originMs, 500);
    const playing = mixFor(addSounds(ready, [word, sound(originMs + 600, 50)]), 100, [480]).mix;
    const ahead = [sound(originMs + 700, 50)];
    const { samples } = mixFor(replacePlan(playing, { begun: [word], ahead }), 800, [480]);
    expect(samples[399 * perMs]).toBe(1000);
    expect(listStarts(samples)).toEqual([0, 600 * perMs]);
  });

  it.each([0, 100])('does not repeat a short sound that was mixed to its end %i ms before it is heard', (aheadMs) => {
    const beep = sound(originMs + 50, 40);
    const over = mixFor(addSounds(ready, [beep]), 100 + aheadMs, [480]).mix;
    const again = replacePlan(over, { begun: [], ahead: [beep, sound(originMs + 300, 50)] });
    const { samples } = mixFor(again, 400, [480]);
    expect(listStarts(samples)).toEqual([(300 - 100 - aheadMs) * perMs]);
  });

  it('does not repeat a sound that was over already', () => {
    const word = sound(originMs, 50);
    const over = mixFor(addSounds(ready, [word]), 100, [480]).mix;
    expect(
      mixFor(replacePlan(over, { begun: [word], ahead: [] }), 100, [480]).samples.every((sample) => sample === 0),
    ).toBe(true);
  });

  it('fades out what is not on the new schedule', () => {
    const playing = mixFor(addSounds(ready, [sound(originMs, 500)]), 100, [480]).mix;
    const { samples } = mixFor(replacePlan(playing, { begun: [], ahead: [] }), 100, [480]);
    expect(samples.subarray(20 * perMs).every((sample) => sample === 0)).toBe(true);
  });
});

describe('muteSounds', () => {
  it('fades out the word that sounds, and unmuting begins with the next one', () => {
    const words = addSounds(ready, [sound(originMs, 300), sound(originMs + 400, 300), sound(originMs + 800, 300)]);
    const muted = mixFor(muteSounds(mixFor(words, 100, [480]).mix, true), 500, [480]);
    expect(muted.samples.subarray(20 * perMs).every((sample) => sample === 0)).toBe(true);
    // In the middle of the second word.
    const back = mixFor(muteSounds(muted.mix, false), 500, [480]);
    expect(listStarts(back.samples)).toEqual([200 * perMs]);
  });

  it('does not begin a word late that was due while muted, when the plan is scheduled again', () => {
    const word = sound(originMs + 50, 100);
    const muted = mixFor(addSounds(muteSounds(ready, true), [word]), 200, [480]).mix;
    const again = replacePlan(muteSounds(muted, false), { begun: [], ahead: [word] });
    expect(listStarts(mixFor(again, 300, [480]).samples)).toEqual([]);
  });

  it('has no word begin for sinks that play clip by clip', () => {
    expect(mixBlock(addSounds(muteSounds(ready, true), [sound(originMs, 50)]), 480).begun).toEqual([]);
  });
});

describe('an announcement', () => {
  const announcement = (atMs: number, lengthMs: number, level = 500): ScheduledSound => ({
    ...sound(atMs, lengthMs, level),
    track: 'announcement',
  });

  it('waits until the word of the plan and the announcement before it are over', () => {
    const mix = addSounds(ready, [
      sound(originMs, 300),
      announcement(originMs + 100, 200, 500),
      announcement(originMs + 150, 200, 700),
    ]);
    const { samples } = mixFor(mix, 900, [480]);
    expect([0, 299, 301, 499, 501, 699, 701].map((ms) => samples[ms * perMs])).toEqual([
      1000, 1000, 500, 500, 700, 700, 0,
    ]);
  });

  it('is not begun where the next word of the plan would cut it off, but after that', () => {
    const mix = addSounds(ready, [announcement(originMs, 300), sound(originMs + 200, 100)]);
    expect(listStarts(mixFor(mix, 800, [480]).samples)).toEqual([200 * perMs]);
    expect(mixFor(mix, 800, [480]).samples[450 * perMs]).toBe(500);
  });

  it('ends before a word of the plan that is scheduled while it sounds', () => {
    const playing = mixFor(addSounds(ready, [announcement(originMs, 900)]), 100, [480]).mix;
    const { samples } = mixFor(addSounds(playing, [sound(originMs + 400, 100)]), 600, [480]);
    expect([279, 291, 299, 301].map((ms) => (samples[ms * perMs] ?? 0) / 500)).toEqual([
      1,
      expect.closeTo(0.45, 1),
      expect.closeTo(0.05, 1),
      2,
    ]);
  });

  it('never sounds together with another word, whatever is said when', () => {
    const said = fc.record({
      gapMs: fc.integer({ min: 0, max: 900 }),
      lengthMs: fc.integer({ min: 20, max: 800 }),
      isPlan: fc.boolean(),
      knownAheadMs: fc.integer({ min: 100, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), (all) => {
        const nextMs = { plan: originMs, announcement: originMs };
        const sounds = all.map(({ gapMs, lengthMs, isPlan, knownAheadMs }) => {
          const track = isPlan ? 'plan' : 'announcement';
          const atMs = nextMs[track] + gapMs;
          // Only the plan's own words are kept apart by the planner.
          nextMs[track] = isPlan ? atMs + lengthMs : atMs;
          return { ...sound(atMs, lengthMs), track, knownMs: atMs - knownAheadMs } as const;
        });
        let mix: Mix = ready;
        let loudest = 0;
        for (let nowMs = originMs; nowMs < originMs + 14_000; nowMs += 20) {
          const isNew = ({ knownMs }: { knownMs: number }) => Math.max(originMs, knownMs) - nowMs < 20;
          mix = addSounds(
            mix,
            sounds.filter((each) => isNew(each) && (nowMs === originMs || each.knownMs >= nowMs)),
          );
          const mixed = mixBlock(mix, 20 * perMs);
          mix = mixed.mix;
          loudest = mixed.samples.reduce((max, sample) => Math.max(max, sample), loudest);
        }
        // Every sound is equally loud: two at once would be louder.
        expect(loudest).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the volume', () => {
  it('is what every sample is multiplied with', () => {
    const mix: Mix = { ...emptyMix(0.5), originMs };
    expect(mixFor(addSounds(mix, [sound(originMs, 10)]), 5, [480]).samples[0]).toBe(500);
  });
});
