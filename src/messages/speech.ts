/** Everything that a voice says. */
import type { Again, Pack, PackKind, Position, Side } from '../routine/routine.ts';
import type { PlannedExercise } from './dose.ts';

/** The same thing in falling length. */
export type Variants = readonly [string, ...string[]];

export function mapVariants([longest, ...shorter]: Variants, change: (say: string) => string): Variants {
  return [change(longest), ...shorter.map(change)];
}

/**
 * When to come again, as the routine's hours have it: after its interval (`due`), when the hours begin later today
 * or tomorrow, or `unsure` as long as nobody knows at what time of day this one will be over.
 */
export const againHints = ['unsure', 'due', 'today', 'tomorrow'] as const;

export type AgainHint = (typeof againHints)[number];

/** The set after a rest, in which nobody knows how the person lay. */
export interface NextSet {
  readonly number: number;
  readonly of: number;
  /** It begins on the side on which the set before it ended. */
  readonly isSideAgain?: boolean | undefined;
  /** Into which to come back: a sentence. */
  readonly position?: string | undefined;
}

export interface SpeechMessages {
  number(value: number): string;
  /** The sides, within a sentence: "your left knee". */
  sides: Readonly<Record<Side, string>>;
  /** Of both, where nothing says which is done. */
  either(first: string, second: string): string;
  opening(title: string, totalMs: number): Variants;
  goal(goal: string): string;
  /** A reason to stop that the routine has of its own. */
  stopIf(reason: string): string;
  /** Two reasons or more after which the same is done; `isAll` where no other reason was said before them. */
  stopIfAny(reasons: readonly string[], action: string, isAll: boolean): readonly string[];
  /** When to stop, a sentence each. */
  stopRules: readonly string[];
  /** On days without stop rules: the two keys for somebody whom something hurts. */
  keysForPain: string;
  /** After them, what stopping is, and where somebody can press a key, what that is for. */
  howToStop(canPressKeys: boolean): readonly string[];
  name(exercise: PlannedExercise, of: number): Variants;
  dose(exercise: PlannedExercise): string;
  /** Of an exercise that was explained before. */
  nameAgain(exercise: PlannedExercise): Variants;
  /** What may be done about it, where somebody can press a key. */
  hurtLastTime(name: string, canLeaveOut: boolean, canEase: boolean): string;
  /** `sides` is how many there are. */
  firstSide(side: Side, sides: number): Variants;
  /** A note about one side. */
  onSide(side: Side, note: string): string;
  easierForm(how: string): string;
  /** Of an exercise whose easier form was explained before. */
  inEasierForm: string;
  inUsualForm: string;
  getReady: string;
  rep(rep: number, reps: number, side: Side | undefined): Variants;
  /** Where sides take turns, of a rep on the side of the one before. */
  repAgain(rep: number, reps: number, side: Side): Variants;
  /** The first position of a rep. `side` is that of several which its words do not name. */
  station(say: string, rep: number, reps: number, side: Side | undefined): Variants;
  nextStation(say: string): Variants;
  relax: string;
  /** Of counted reps. */
  halfwayThere: string;
  lastOne: string;
  /** The side of what was done last: of turns, before the rep that one side has more. */
  sideAgain(side: Side): string;
  keepBreathing: string;
  breath(number: number): string;
  breatheOut: string;
  /** Where a slow rep stays before it goes back. */
  stay: string;
  andBack: string;
  /** Something is done for so long from here on, without a hold. */
  timeBegins(durationMs: number): Variants;
  /** `moves` names the side and what moves on it. */
  switchSide(side: Side, moves?: string): Variants;
  /** The same before the end of a rest; without a side where there are none. */
  nextSet(set: NextSet, side?: Side, moves?: string): Variants;
  /** `set`: the one that begins, after a rest. */
  switchGate(side: Side, moves?: string, set?: NextSet): Variants;
  /** Before the first exercise: the session goes on with a key, or by itself after a while. */
  beginGate(position: Position, opensAfterMs: number): string;
  /** The same where a pack has to be fetched and put on. */
  packGate(opensAfterMs: number): string;
  /** Whether this, with which a step is done, is a thing to have at hand: neither what is not needed, nor how heavy it is. */
  isToFetch(equipment: string): boolean;
  /** What exercises need, and packs that come later: `a chair`. */
  fetch(needs: readonly string[], packs: readonly Pack[]): string;
  /** How one knows when to begin, once for all exercises; some count three seconds down. */
  explainedFirst(countsDown: boolean): string;
  rest(durationMs: number): Variants;
  round(round: number, rounds: number): Variants;
  breakTime(forMs: number): Variants;
  timeLeft(leftMs: number): Variants;
  halfway(leftMs: number): Variants;
  packStart(pack: Pack, before: Pack | undefined): readonly string[];
  /** The pack's time runs from here. */
  packBegins(durationMs: number): Variants;
  /** While it lies on the skin; without a key it cannot be left out. */
  skinChecks(pack: Pack, canPressKeys: boolean): readonly SkinCheck[];
  comeAgain(again: Again, againHint: AgainHint): string;
  /** `comeAgain` is the sentence that ends it. */
  end(comeAgain: string | undefined, lastPack: Pack | undefined): Variants;
  /** Once the session is over and a key answers. `pack` is still on the skin of somebody who has left early. */
  painAfter(pack?: PackKind): string;
  /** The same, where the answer is typed. */
  painAfterTyped(pack?: PackKind): string;
  announcements: Announcements;
}

/** A look at the skin under a pack, `afterMs` after it was put on. */
export interface SkinCheck {
  readonly afterMs: number;
  readonly say: string;
}

/** What a person is offered who said that it hurts. */
export interface HurtOffer {
  /** What is over; `side-for-good`: in the sets or rounds to come as well. */
  readonly over: 'side' | 'side-for-good' | 'rep' | 'pack';
  /** Whether the easier form can be taken for what is left of the exercise. */
  readonly canEase: boolean;
  /** Whether anything of the exercise is left that could be left out. */
  readonly canLeaveOut: boolean;
  readonly isOtherSideNext: boolean;
}

/** First why nothing moves, and that a pack comes off where one is on; then which key goes on. */
export type HaltWords = readonly [string, ...string[]];

/** Said at once, when something happens that no plan knows of. */
export interface Announcements {
  /** `pack` is on the skin, and nobody counts how long it stays there. */
  paused(pack?: PackKind): HaltWords;
  /** Nobody was there for so long: the person is waited for. */
  away(awayMs: number, pack?: PackKind): HaltWords;
  /** As `away`, where nobody can be waited for; `then` is what comes now. */
  goesOn(awayMs: number, then?: string): string;
  packOff(pack: PackKind): string;
  /** A gate has waited for as long as it does. */
  gateOpens: string;
  /** After "it hurts": what is over, and what the person may do now. */
  hurt(offer: HurtOffer, pack?: PackKind): HaltWords;
  noEasierForm: string;
  easierAlready: string;
  /** A session is resumed, with time to get into position. */
  resumed(name: string, side: Side | undefined): string;
}
