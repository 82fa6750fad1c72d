import { describe, expect, it } from 'vitest';
import { paceBlocks } from '../../../src/voice/mixer/sink.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

/** Counts the blocks of a pacing with some lateness of the clock. */
function pace(latenessMs?: () => number) {
  const clock = new VirtualClock(latenessMs && { latenessMs });
  const seen = { blocks: 0, stalls: 0 };
  const stop = paceBlocks(clock, 180, (stalled) => {
    if (stalled) seen.stalls += 1;
    else seen.blocks += 1;
  });
  return { clock, seen, stop };
}

describe('paceBlocks', () => {
  it('asks for 50 blocks a second, however late each wake is', () => {
    let turn = 0;
    const { clock, seen } = pace(() => (turn++ * 7) % 40);
    clock.advance(60_040);
    expect(seen.blocks).toBeGreaterThanOrEqual(3000);
    expect(seen.blocks).toBeLessThanOrEqual(3002);
    expect(seen.stalls).toBe(0);
  });

  it('makes up for a delay that the reserve covers', () => {
    const { clock, seen } = pace();
    clock.advance(1000);
    clock.stall(150);
    clock.advance(50);
    expect(seen).toEqual({ blocks: 60, stalls: 0 });
  });

  it('does not make up for a longer one: that would delay everything after it', () => {
    const { clock, seen } = pace();
    clock.advance(1000);
    clock.stall(600);
    clock.advance(400);
    expect(seen).toEqual({ blocks: 50 + 20, stalls: 1 });
  });

  it('stops', () => {
    const { clock, seen, stop } = pace();
    clock.advance(100);
    stop();
    clock.advance(1000);
    expect(seen.blocks).toBe(5);
    expect(clock.pendingWakes).toBe(0);
  });
});
