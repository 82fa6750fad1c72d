/** The questions before and after a session. */
import type { Mode } from '../routine/routine.ts';
import type { SafetyMessages } from './safety.ts';

export interface PromptMessages {
  dayKind: string;
  /** What can be chosen for an answer. */
  dayKinds: Readonly<Record<Mode, string>>;
  /** A session of today was cut off. */
  goOnWith(title: string): string;
  painNow: string;
  painAfter: string;
  /** To an answer that is no whole number from 0 to 10. */
  painUnclear: string;
  /** From 6 on the gentler form is proposed. */
  takePainDay(score: number): string;
  /** The same where nobody can be asked: names the flag. */
  painDayFlag(score: number): string;
  safety: SafetyMessages;
  controls: PromptControls;
}

/** What every way of asking needs besides the question. */
export interface PromptControls {
  yes: string;
  no: string;
  yesOrNo: string;
  /** Keys of a list of choices: `[keys, what they do]`. */
  navigate: readonly [keys: string, does: string];
  select: readonly [keys: string, does: string];
  typeNumber(most: number): string;
  numberUnclear(most: number): string;
  typeOrSearch: string;
  nothingFound: string;
  inputEnded: string;
}
