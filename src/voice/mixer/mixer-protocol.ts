/** The messages between the program and its mixer process, both ways. */
import type { SinkFault, SinkTitle } from '../../messages/errors.ts';
import type { Environment } from '../../ports.ts';

export interface TimedClip {
  /** The number under which the samples were sent. */
  readonly clip: number;
  /** Monotonic moment at which it is to be heard. */
  readonly atMs: number;
  /** Began before this schedule: it goes on if it still sounds, and is never started again. */
  readonly begun?: true;
}

export type MixerRequest =
  | {
      readonly type: 'open';
      readonly platform: Environment['platform'];
      /** For the clips of sinks that only play files. */
      readonly clipFolder: string;
      /** 0 to 1. */
      readonly volume: number;
      /** Ids of sinks not to try. */
      readonly without: readonly string[];
    }
  | { readonly type: 'clips'; readonly clips: readonly { readonly clip: number; readonly samples: Int16Array }[] }
  /** Replaces the schedule of the plan. */
  | { readonly type: 'play'; readonly sounds: readonly TimedClip[] }
  | { readonly type: 'announce'; readonly sound: TimedClip }
  | { readonly type: 'halt' }
  | { readonly type: 'mute'; readonly on: boolean }
  | { readonly type: 'alive' }
  /** Ends the sink once the current sounds are over. */
  | { readonly type: 'close' };

export type MixerReport =
  | { readonly type: 'trying'; readonly sink: string; readonly title: SinkTitle }
  /** `latencyMs` lies between mixing a sample and hearing it. */
  | { readonly type: 'ready'; readonly sink: SinkTitle; readonly latencyMs: number }
  /** How many clips have arrived. They are large: a message right behind them is a quarter of a second late. */
  | { readonly type: 'loaded'; readonly count: number }
  /** A sink is not installed, or has stopped playing. The next one is tried. */
  | { readonly type: 'lost'; readonly sink: SinkTitle; readonly fault: SinkFault; readonly played: boolean }
  | { readonly type: 'no-sink' }
  /** The program sent nothing for too long, so everything was silenced. */
  | { readonly type: 'lapsed' }
  | { readonly type: 'closed' };
