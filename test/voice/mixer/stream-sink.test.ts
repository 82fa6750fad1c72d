import { describe, expect, it } from 'vitest';
import { OriginFilter } from '../../../src/voice/mixer/stream-sink.ts';

/** Feeds readings one after the other; returns the changes. */
function changesOf(readings: readonly number[]): readonly number[] {
  const filter = new OriginFilter();
  let current: number | undefined;
  return readings.flatMap((reading) => {
    const change = filter.add(reading, current);
    current = change ?? current;
    return change === undefined ? [] : [change];
  });
}

describe('OriginFilter', () => {
  it('does not trust a single reading', () => {
    expect(changesOf([400])).toEqual([]);
  });

  it('does not trust readings that are far from each other, until there are enough', () => {
    expect(changesOf([480, 400, 402])).toEqual([402]);
    expect(changesOf([480, 400, 430, 500, 450, 380, 460, 440])).toEqual([]);
    expect(changesOf([480, 400, 430, 500, 450, 380, 460, 440, 420])).toEqual([440]);
  });

  it('keeps the first value while readings only jitter', () => {
    expect(changesOf([400, 401, 399, 402, 398, 400, 403, 397, 401])).toEqual([400]);
  });

  it('is not moved by a few readings that are late or early', () => {
    expect(changesOf([400, 400, 460, 400, 900, 400, 320, 400, 400, 470, 400])).toEqual([400]);
  });

  it('follows when the moment really moves', () => {
    expect(changesOf([...Array<number>(15).fill(400), ...Array<number>(15).fill(430)])).toEqual([400, 430]);
    expect(changesOf([...Array<number>(15).fill(430), ...Array<number>(15).fill(400)])).toEqual([430, 400]);
  });

  it('forgets earlier readings when it is cleared', () => {
    const filter = new OriginFilter();
    for (const reading of [400, 400, 400]) filter.add(reading, 400);
    filter.clear();
    expect([filter.add(900, 400), filter.add(900, 400)]).toEqual([undefined, 900]);
  });
});
