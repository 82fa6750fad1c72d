/** What is too soon or too much today, said before a session, and exercises that keep hurting. */
import type { PackKind } from '../routine/routine.ts';

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
