/**
 * Everything that is said and shown from the first question of a session to its last word, in one table a language. A
 * second language is one more file: the type lets no phrase be missing. Numbers and lengths of time come as they are:
 * each language has its own way of counting, and of saying one and many. Phrases come longest first where the planner may need a shorter one.
 */

import type { NextRoundHint, PlanBreakStep, PlanExerciseStep, PlanPackStep } from '../plan/plan.ts';
import type { Again, Side } from '../routine/routine.ts';
import type { DoseReasonMessages } from './dose-reasons.ts';
import type { DurationMessages } from './durations.ts';
import type { ErrorMessages } from './errors.ts';
import type { HandoutMessages } from './handout.ts';
import type { LogMessages } from './log.ts';
import type { NoticeMessages } from './notices.ts';
import type { PromptMessages } from './prompts.ts';
import type { SummaryMessages } from './summary.ts';
import type { WarningMessages } from './warnings.ts';

export interface Messages {
  /** The primary subtag: `en`. */
  readonly language: string;
  readonly speech: SpeechMessages;
  readonly screen: ScreenMessages;
  readonly durations: DurationMessages;
  /** Why these doses. */
  readonly doseReasons: DoseReasonMessages;
  readonly prompts: PromptMessages;
  /** Lines before a session. */
  readonly notices: NoticeMessages;
  /** What goes wrong beside a session. */
  readonly warnings: WarningMessages;
  /** The text log. */
  readonly log: LogMessages;
  /** The summary after a session. */
  readonly summary: SummaryMessages;
  /** Why nothing is begun. */
  readonly errors: ErrorMessages;
  readonly handout: HandoutMessages;
}

/** The same thing in falling length. */
export type Variants = readonly string[];

export interface SpeechMessages {
  number(value: number): string;
  opening(title: string, totalMs: number): Variants;
  stopRules: string;
  name(step: PlanExerciseStep, of: number): Variants;
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
  switchSide(side: Side): Variants;
  gate(side: Side): Variants;
  rest(durationMs: number): Variants;
  set(set: number, sets: number): Variants;
  round(round: number, rounds: number): Variants;
  restThenSide(durationMs: number, side: Side): Variants;
  breakTime(step: PlanBreakStep): Variants;
  timeLeft(leftMs: number): Variants;
  halfway(leftMs: number): Variants;
  packStart(step: PlanPackStep, before: PlanPackStep | undefined): readonly string[];
  /** The pack's time runs from here. */
  packBegins(durationMs: number): Variants;
  /** Things to be told during a pack, with their offsets from its start. */
  packChecks(step: PlanPackStep): readonly { readonly afterMs: number; readonly say: string }[];
  comeAgain(again: Again, nextRound: NextRoundHint): string;
  /** `comeAgain` is the sentence that ends it. */
  end(comeAgain: string | undefined, lastPack: PlanPackStep | undefined): Variants;
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
  paused(pack?: PlanPackStep['pack']): string;
  /** Nobody was there for so long: the person is waited for. */
  away(awayMs: number, pack?: PlanPackStep['pack']): string;
  /** As `away`, where nobody can be waited for; `then` is what comes now. */
  goesOn(awayMs: number, then?: string): string;
  packOff(pack: PlanPackStep['pack']): string;
  /** After "it hurts": what is over, and what the person may do now. */
  hurt(offer: HurtOffer): string;
  /** A session that is taken up again, with time to get into position. */
  resumed(name: string, side: Side | undefined): string;
}

export interface ScreenMessages {
  exerciseOf(number: number, of: number): string;
  repOf(rep: number, reps: number): string;
  /** `2/5`, where there is no room for more. */
  shortRep(rep: number, reps: number): string;
  setOf(set: number, sets: number): string;
  roundOf(round: number, rounds: number): string;
  side(side: Side): string;
  dose(step: PlanExerciseStep): string;
  /** `12 s` */
  seconds(durationMs: number): string;
  activity: Readonly<Record<Activity, string>>;
  /** At most seven letters: with `right side` before it, it fits into 20 columns. */
  shortActivity: Readonly<Record<Activity, string>>;
  pack(pack: 'cold' | 'heat'): string;
  breakName: string;
  next(what: string): string;
  nothingNext: string;
  minutesLeft(leftMs: number): string;
  paused(pack?: PlanPackStep['pack']): Variants;
  countingIn: string;
  gate: Variants;
  away(awayMs: number, pack?: PlanPackStep['pack']): Variants;
  hurtOffer(offer: HurtOffer): Variants;
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

/** In the order in which they are shown. */
export type KeyHelp = Readonly<Record<HelpedKey, readonly [keys: string, does: string]>>;

type HelpedKey = 'pause' | 'goOn' | 'next' | 'back' | 'repeat' | 'moreOrLess' | 'hurts' | 'mute' | 'quit' | 'help';

export type Activity = 'settle' | 'in' | 'out' | 'hold' | 'count' | 'switch' | 'rest' | 'pack' | 'gate' | 'close';
