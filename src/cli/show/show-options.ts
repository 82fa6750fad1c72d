import type { Choices } from '../../plan/choices.ts';

export interface ShowOptions {
  /** A routine or an exercise. */
  readonly name: string;
  readonly cues: boolean;
  readonly json: boolean;
  readonly animate: boolean;
  readonly choices: Choices;
  readonly voice: string | undefined;
}
