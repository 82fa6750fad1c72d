/** Everything that a voice says. */
import type { Again, Pack, PackKind, Side } from '../routine/routine.ts';
import type { PlannedExercise } from './dose.ts';

/** The same thing in falling length. */
export type Variants = readonly string[];

/**
 * When the next round is, as the routine's hours have it: after its interval (`due`), when the hours begin later today
 * or tomorrow, or `unsure` as long as nobody knows at what time of day this one will be over.
 */
export const nextRoundHints = ['unsure', 'due', 'today', 'tomorrow'] as const;

export type NextRoundHint = (typeof nextRoundHints)[number];

export interface SpeechMessages {
  number(value: number): string;
  /** The sides, within a sentence: "your left knee". */
  sides: Readonly<Record<Side, string>>;
  opening(title: string, totalMs: number): Variants;
  stopRules: string;
  name(exercise: PlannedExercise, of: number): Variants;
  /** `sides` is how many there are. */
  firstSide(side: Side, sides: number): Variants;
  easierForm(how: string): string;
  getReady: string;
  rep(rep: number, reps: number, side: Side | undefined): Variants;
  station(say: string, rep: number, reps: number): Variants;
  relax: string;
  keepBreathing: string;
  /** In a pack, to somebody who lies still. */
  breatheSlowly: string;
  breath(number: number): Variants;
  breatheOut: string;
  andBack: string;
  /** Something is done for so long from here on, without a hold. */
  timeBegins(durationMs: number): Variants;
  switchSide(side: Side): Variants;
  gate(side: Side): Variants;
  rest(durationMs: number): Variants;
  set(set: number, sets: number): Variants;
  round(round: number, rounds: number): Variants;
  restThenSide(durationMs: number, side: Side): Variants;
  breakTime(forMs: number): Variants;
  timeLeft(leftMs: number): Variants;
  halfway(leftMs: number): Variants;
  packStart(pack: Pack, before: Pack | undefined): readonly string[];
  /** The pack's time runs from here. */
  packBegins(durationMs: number): Variants;
  /** What is said during a pack, with the offsets from its start. */
  packChecks(pack: Pack): readonly { readonly afterMs: number; readonly say: string }[];
  comeAgain(again: Again, nextRound: NextRoundHint): string;
  /** `comeAgain` is the sentence that ends it. */
  end(comeAgain: string | undefined, lastPack: Pack | undefined): Variants;
  announcements: Announcements;
}

/** What a person is offered who said that it hurts. */
export interface HurtOffer {
  /** What is over; `side-for-good`: in the sets or rounds to come as well. */
  readonly over: 'side' | 'side-for-good' | 'rep' | 'pack';
  /** The easier form, where some of the exercise is still to come and is not done in it already. */
  readonly easier: string | undefined;
  /** Whether anything of the exercise is left that could be left out. */
  readonly canLeaveOut: boolean;
}

/** Said at once, when something happens that no plan knows of. */
export interface Announcements {
  /** `pack` is on the skin, and nobody counts how long it stays there. */
  paused(pack?: PackKind): string;
  /** Nobody was there for so long: the person is waited for. */
  away(awayMs: number, pack?: PackKind): string;
  /** As `away`, where nobody can be waited for; `then` is what comes now. */
  goesOn(awayMs: number, then?: string): string;
  packOff(pack: PackKind): string;
  /** After "it hurts": what is over, and what the person may do now. */
  hurt(offer: HurtOffer): string;
  /** A session is resumed, with time to get into position. */
  resumed(name: string, side: Side | undefined): string;
}
