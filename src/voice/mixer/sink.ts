import type { SinkFault, SinkTitle } from '../../messages/errors.ts';
import type { Processes } from '../../ports/processes.ts';
import type { Cancel, Clock, Environment, Files } from '../../ports.ts';
import { samplesIn } from '../clip.ts';
import type { ScheduledSound } from './mix.ts';

/** A package that plays on the device from within this process, as far as the mixer uses it. */
export interface DeviceModule {
  createAudioOutput(
    config: { readonly sampleRate: number; readonly channelCount: number; readonly bufferDuration: number },
    fill: (samples: Int16Array) => void,
  ): Promise<{ dispose(): Promise<void> }>;
}

/** What sinks need of the world. */
export interface SinkWorld {
  readonly clock: Clock;
  readonly files: Files;
  readonly processes: Processes;
  readonly platform: Environment['platform'];
  readonly clipFolder: string;
  readonly volume: number;
  /** Rejects where the package is not installed. */
  loadDevice(): Promise<DeviceModule>;
}

export interface PulledBlock {
  readonly samples: Int16Array;
  readonly begun: readonly ScheduledSound[];
  /** Position in the stream of the first sample. */
  readonly position: number;
}

/** How a sink asks the mixer for samples, and reports to it. */
export interface SinkHooks {
  pull(length: number): PulledBlock;
  /** Monotonic moment at which position 0 of the stream is heard. The first call means that the sink is ready. */
  setOrigin(originMs: number): void;
  /**
   * The sink has stopped playing, or never played; it pulls nothing after this. Sinks that are ready before they know
   * whether anything is heard pass `hasPlayed`.
   */
  lose(fault: SinkFault, hasPlayed?: boolean): void;
}

/** A sink that was opened. */
export interface OpenSink {
  /** Stops the clips that it is playing. Sinks of a stream need not do anything: the mixer sends them silence. */
  silence(): void;
  /** Ends it: at once, or after it has played what it was given. */
  close(options: { readonly atOnce: boolean }): void;
}

/** A way to get sound out of the machine. All are listed in `sinks.ts`. */
export interface Sink {
  readonly id: string;
  readonly title: SinkTitle;
  /** Platforms on which it is worth looking for. */
  readonly platforms: readonly Environment['platform'][];
  /** Begins to play; `undefined` where it is not installed. */
  open(world: SinkWorld, hooks: SinkHooks): OpenSink | undefined;
}

export const blockMs = 20;
export const blockLength = samplesIn(blockMs);

/**
 * Asks for a block every 20 ms, counted from the start so that delays do not add up. After a delay of more than
 * `reserveMs` the sink has run out of samples. The missed blocks are then skipped, because making up for them would
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
