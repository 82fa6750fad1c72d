/** What speaks against exercises and packs: the questions, and what follows from the answers. */

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
