import type { Again, Mode, PackKind, Position, Side, When } from '../routine/routine.ts';
import type { PlannedDose } from './dose.ts';

/** What stands on sheets: headings and captions for an exercise's instructions, on a page and in the terminal. */
export interface HandoutMessages {
  /** `7 exercises` */
  exercises(count: number): string;
  /** `about 15 minutes` */
  minutes(durationMs: number): string;
  mode: Readonly<Record<Mode, string>>;
  skipTo: string;
  /** Before the address of the session as a page. */
  ledHere: string;
  /** What a screen reader says of its code. */
  codeOf(address: string): string;
  /** Before what follows from one of the warning signs. */
  ifYes: string;
  headings: Readonly<
    Record<
      | 'beforeStart'
      | 'stop'
      | 'glance'
      | 'exercises'
      | 'why'
      | 'how'
      | 'breathe'
      | 'mistakes'
      | 'easier'
      | 'harder'
      | 'takeCare'
      | 'note'
      | 'packsBefore'
      | 'packs'
      | 'ticks'
      | 'for'
      | 'sources',
      string
    >
  >;
  /** Captions of an exercise's pictures. */
  start: string;
  startOf(side: Side): string;
  held: string;
  end: string;
  side(side: Side): string;
  /** One of several pictures with the same caption. */
  numbered(caption: string, number: number): string;
  /** What the colours of the pictures mean. */
  picturesHint: string;
  seenFromAbove(position: Position): string;
  /** One letter for each side, beside the hands of a person seen from above. */
  sideLetters: Readonly<Record<Side, string>>;
  /** The dose as a sentence. */
  dose(dose: PlannedDose): string;
  /** What the dose was chosen from: the least and the most, at a glance. */
  chosenFrom(low: string, high: string): string;
  /** A caution, with whom it concerns. */
  caution(concern: string, say: string): string;
  doEasier(how: string): string;
  /** In place of the heading "How", where the easier form is done by lines of its own. */
  howEasier: string;
  /** On which days, and how often. */
  when(when: When): string;
  /** What a screen reader says of an exercise's picture. */
  pictureOf(name: string): string;
  /** The file of a picture, which a terminal does not show. */
  pictureFile(file: string): string;
  /** The week that the doses are of, where they change. */
  inWeek(week: number): string;
  /** In which weeks a step is done, without an end where `to` is absent. */
  duringWeeks(from: number, to: number | undefined): string;
  /** Steps that are not done before a week to come. */
  toCome(week: number, names: readonly string[]): string;
  /** What changes from a week on; each of `changes` is a sentence or a dose. */
  fromWeek(week: number, changes: readonly string[]): string;
  /** What changes, where it is no longer the easier form; and where it is neither dose, form nor note. */
  usualForm: string;
  otherPace: string;
  /** The last day on which it is done: `2026-12-24`. */
  until(date: string): string;
  /** When to come again, one sentence. */
  again(again: Again): string;
  /** Where two weeks have changed nothing. */
  noChange: string;
  /** What is filled in by hand: whose sheet this is, from whom, and how often it is done. */
  blanks: readonly string[];
  leftOut(names: readonly string[]): string;
  packCare: Readonly<Record<PackKind, readonly [wrap: string, look: string, limit: string]>>;
  /** Who should ask first, and what a pack can and cannot do. */
  packCautions: readonly [askFirst: string, worth: string];
  packSources: string;
  ticksHint: string;
  week(number: number): string;
  day(number: number): string;
  round(number: number): string;
  routineSources: string;
  safetySources: string;
  /** Under a movement that is shown until somebody has seen enough. */
  anyKey: string;
}
