/**
 * What is said of the person's care: what speaks against exercises and packs, what is too soon or too much today, what
 * is offered at which pain, and the level of the doses.
 */
import type { PackKind } from '../routine/routine.ts';
import type { NoArgs, TaggedMessage } from './message-table.ts';

/** Things that speak against cold and heat packs. */
export type PackConcern = 'circulation' | 'feeling' | 'skin' | 'diabetes' | 'heart' | 'cancer' | 'fever' | 'reaction';

export interface CautionMessages {
  /** Before a routine's first session. */
  question: string;
  /** Before the first session with packs. */
  packQuestion: string;
  packConcerns: Readonly<Record<PackConcern, string>>;
  leftOut(concern: string, exercises: readonly string[]): string;
  easier(concern: string, exercises: readonly string[]): string;
  packsLeftOut(concerns: readonly string[]): string;
  /** Nobody was asked, and these are therefore taken in their easier form, or there are no packs. */
  notAsked(easier: readonly string[], packs: boolean): string;
  /** The command that changes the answers. */
  change(command: string): string;
  /** What is kept: the concerns that were ticked. */
  kept(concerns: readonly string[]): string;
  keptForPacks(concerns: readonly string[]): string;
  nothingKept: string;
  /** Where nobody can be asked. */
  howToChange(command: string): string;
}

/** A moment by the person's own clock. */
export interface DueTime {
  /** `later`: on the date. */
  readonly day: 'today' | 'tomorrow' | 'later';
  /** `2026-11-22` */
  readonly date: string;
  /** `08:15` */
  readonly time: string;
}

/** One of a routine's packs of this kind. */
export interface PackLeftOut {
  readonly pack: PackKind;
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export interface LimitMessages {
  early(due: DueTime): string;
  overCap(maxPerDay: number, due: DueTime): string;
  beginAnyway: string;
  /** Nothing is begun, and why is said above. */
  notBegun: string;
  coldTooSoon(due: DueTime): string;
  /** Cold packs of the session are too close to each other. */
  readonly coldClose: string;
  heatOften(perDay: number): string;
  packsAnyway: string;
  packsLeftOut(packs: readonly PackLeftOut[]): string;
  /** Of a session that was to go on with a pack, which is left out: nothing is begun. */
  readonly nothingElseLeft: string;
  /** What hurt in two sessions in a row, before the person decides about it. */
  hurtTwice(names: readonly string[]): string;
  hurtQuestion: string;
  readonly hurtAnswers: Readonly<Record<'gentler' | 'leaveOut' | 'asUsual', string>>;
  /** Where nobody can be asked. */
  hurtGentler(names: readonly string[]): string;
}

/** While a terminal waits for the next round of a day, and calls when it is due. */
export interface WaitingMessages {
  question(due: DueTime): string;
  /** One line, written anew as the time goes by. */
  left(due: DueTime, leftMs: number): string;
  /** Any key begins. */
  readonly due: string;
  /** Aloud. */
  readonly call: string;
}

/** What can be done today as a whole, from the gentlest to the most demanding. `maintenance-low` is at the low end of its doses. */
export const dayForms = ['packs-only', 'gentle-pain-day', 'pain-day', 'maintenance-low', 'maintenance'] as const;

export type DayForm = (typeof dayForms)[number];

/** Why a form is offered where that is not the pain alone. */
export type OfferReason = 'first-flare' | 'went-worse' | 'was-high' | 'same-day';

export interface OfferMessages {
  /** `pain` is absent where the question was skipped. */
  question(pain: number | undefined): string;
  /** Before the list: a routine that was asked for is not among it. */
  refused(title: string, pain: number | undefined): string;
  readonly names: Readonly<Record<DayForm | 'stop', string>>;
  /** One line for each, where no other reason is given. */
  readonly usualReasons: Readonly<Record<DayForm | 'stop', string>>;
  readonly reasons: Readonly<Record<OfferReason, string>>;
  /** Behind the name of a routine that is due. */
  readonly dueToday: string;
  /** Behind the name of one that was done lately; 0 is today. */
  lastDone(daysAgo: number): string;
  /** Instead of a form's name, for a session that is resumed. */
  goOn(title: string): string;
  /** Where nobody can be asked: what is done, and why. */
  taken(pain: number | undefined, choice: string): string;
  readonly stopped: string;
  /** The signs of the safety question, all of them: which need help at once, and which a clinician soon. */
  readonly whereToTurn: readonly string[];
}

/** Pain from 0 to 10, before and after a session. */
export interface PainPair {
  readonly before: number;
  readonly after: number;
}

/** So many days at a level are counted; of more it is known that there were more. */
export const countedDaysAt = 8 * 7;

export interface LevelReasonArgs {
  first: NoArgs;
  /** The dose that was done last, before there were levels. */
  'as-last': NoArgs;
  /** `level` is the present one. */
  'two-good': { readonly pairs: readonly PainPair[]; readonly daysAt: number; readonly level: number };
  stays: { readonly daysAt: number };
  'pain-not-reported': NoArgs;
  /** More does not fit the minutes. */
  full: NoArgs;
  'worse-after': PainPair;
  'worse-next': { readonly before: number; readonly next: number };
  'hurt-twice': { readonly name: string };
  'more-after-twice': NoArgs;
  'high-after': { readonly after: number };
  'pain-day': NoArgs;
  pause: { readonly days: number };
  /** It went worse, and there is nothing below. */
  lowest: NoArgs;
  /** The person stays at it, or has named it. */
  chosen: NoArgs;
}

export type LevelReason = TaggedMessage<LevelReasonArgs>;

export interface LevelMessages {
  line(level: number, of: number, reason: LevelReason): string;
  /** The same where nothing is begun, with the name of the routine. */
  standing(title: string, level: number, of: number, reason: LevelReason): string;
  /** Yes takes it. */
  question(level: number, of: number, reason: LevelReason): string;
}
