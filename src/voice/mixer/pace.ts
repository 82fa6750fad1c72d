import type { Cancel, Clock } from '../../ports.ts';
import { clipRate } from '../clip.ts';

export const blockMs = 20;
export const blockLength = (blockMs * clipRate) / 1000;

/**
 * Asks for a block every 20 ms of the clock: absolutely, so that lateness never adds up. When it is late by more than
 * `reserveMs`, the player has run dry and what was missed is not made up for, since that would delay everything after
 * it; `write` is told so and the count of 20 ms begins anew.
 */
export function paceBlocks(clock: Clock, reserveMs: number, write: (stalled: boolean) => void): Cancel {
  let nextMs = clock.monotonicMs() + blockMs;
  let stopped = false;
  const wake = () => {
    if (clock.monotonicMs() - nextMs > reserveMs) {
      nextMs = clock.monotonicMs();
      write(true);
      nextMs += blockMs;
    }
    for (; !stopped && nextMs <= clock.monotonicMs(); nextMs += blockMs) write(false);
    if (!stopped) cancel = clock.wakeAfter(nextMs - clock.monotonicMs(), wake);
  };
  let cancel = clock.wakeAfter(blockMs, wake);
  return () => {
    stopped = true;
    cancel();
  };
}
