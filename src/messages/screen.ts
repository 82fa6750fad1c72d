/** What the session's screen and plain lines show. */
import type { PackPlace } from '../routine/choosable.ts';
import type { PackKind, Side } from '../routine/routine.ts';
import type { PlannedDose } from './dose.ts';
import type { HurtOffer, Variants } from './speech.ts';

export interface ScreenMessages {
  exerciseOf(number: number, of: number): string;
  repOf(rep: number, reps: number): string;
  /** `2/5`, where there is no room for more. */
  shortRep(rep: number, reps: number): string;
  setOf(set: number, sets: number): string;
  roundOf(round: number, rounds: number): string;
  side(side: Side): string;
  dose(dose: PlannedDose): string;
  /** `12 s` */
  seconds(durationMs: number): string;
  activity: Readonly<Record<Activity, string>>;
  /** At most seven letters: in block letters, and with `right side` before it, it fits into 20 columns. */
  shortActivity: Readonly<Record<Activity, string>>;
  /** In their place while nothing moves; at most seven letters too. */
  shortPaused: string;
  pack(pack: PackKind, where?: PackPlace): string;
  breakName: string;
  next(what: string): string;
  nothingNext: string;
  minutesLeft(leftMs: number): string;
  paused(pack?: PackKind): Variants;
  countingIn: string;
  gate: Readonly<Record<GateName, Variants>>;
  away(awayMs: number, pack?: PackKind): Variants;
  hurtOffer(offer: HurtOffer, pack?: PackKind): Variants;
  /** A key acts when what is being said about safety is over. */
  delayedKey: string;
  muted: string;
  unmuted: string;
  /** After a key that gave or took time: `10 s more`. */
  lengthened(byMs: number): string;
  easier: string;
  keys: Variants;
  help: KeyHelp;
  /** For a small window: at most 20 columns with the keys, the most needed first. */
  shortHelp: KeyHelp;
}

/** What is waited for: the sides to be changed, the person to be in position, a pack to be in place. */
type GateName = 'switch' | 'begin' | 'pack';

/** In the order in which they are shown. */
export type KeyHelp = Readonly<Record<HelpedKey, readonly [keys: string, does: string]>>;

type HelpedKey =
  | 'pause'
  | 'goOn'
  | 'next'
  | 'back'
  | 'repeat'
  | 'longerOrShorter'
  | 'hurts'
  | 'easier'
  | 'mute'
  | 'quit'
  | 'help';

export type Activity =
  | 'settle'
  | 'in'
  | 'out'
  | 'hold'
  | 'time'
  | 'count'
  | 'switch'
  | 'rest'
  | 'pack'
  | 'gate'
  | 'close';
