import type { Cancel, Clock } from '../../ports.ts';
import { clipRate } from '../clip.ts';

export const blockMs = 20;
export const blockLength = (blockMs * clipRate) / 1000;

/**
 * Asks for a block every 20 ms, counted from the start so that delays do not add up. After a delay of more than
 * `reserveMs` the player has run out of samples. The missed blocks are then skipped, because making up for them would
 * delay everything after; `write` gets `stalled`, and counting starts again.
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
