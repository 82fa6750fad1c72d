/** What the program and its mixer say to each other. Both ends are this program's own. */
import type { PlayerFault, PlayerTitle } from '../../messages/sound-faults.ts';
import type { Environment } from '../../ports.ts';

export interface TimedClip {
  /** The number under which the samples were sent. */
  readonly clip: number;
  /** Monotonic moment at which it is to be heard. */
  readonly atMs: number;
  /** Began before this schedule: heard on where it sounds, never begun anew. */
  readonly begun?: true;
}

export type MixerRequest =
  | {
      readonly type: 'open';
      readonly platform: Environment['platform'];
      /** Where clips are laid for players that only play files. */
      readonly clipFolder: string;
      /** 0 to 1. */
      readonly volume: number;
      /** Players that are not to be tried. */
      readonly without: readonly string[];
    }
  | { readonly type: 'clips'; readonly clips: readonly { readonly clip: number; readonly samples: Int16Array }[] }
  /** Replaces what was to be heard of the plan. */
  | { readonly type: 'play'; readonly sounds: readonly TimedClip[] }
  | { readonly type: 'announce'; readonly sound: TimedClip }
  | { readonly type: 'halt' }
  | { readonly type: 'mute'; readonly on: boolean }
  | { readonly type: 'alive' }
  /** Lets what sounds end, then ends the player. */
  | { readonly type: 'close' };

export type MixerReport =
  | { readonly type: 'trying'; readonly player: string; readonly title: PlayerTitle }
  /** `latencyMs` is how long before it is heard a sample is mixed. */
  | { readonly type: 'ready'; readonly player: PlayerTitle; readonly latencyMs: number }
  /** So many clips have come through. They are large: what is sent right after them comes a quarter of a second later. */
  | { readonly type: 'loaded'; readonly clips: number }
  /** A player was not there, or does not play any more. The next one is taken. */
  | { readonly type: 'lost'; readonly player: PlayerTitle; readonly fault: PlayerFault; readonly played: boolean }
  | { readonly type: 'no-player' }
  /** Nothing was heard of the program for too long, so everything was silenced. */
  | { readonly type: 'lapsed' }
  | { readonly type: 'closed' };
