/** What is to be done: from the flags, or asked. */
import type { PromptMessages } from '../../messages/prompts.ts';
import type { Mode } from '../../routine/routine.ts';
import type { Prompts } from '../prompts.ts';
import type { StartFlags } from './start-options.ts';

/** Each mode has a bundled routine of its name. */
const modes: readonly Mode[] = ['maintenance', 'pain-day'];

/** The name of the routine that the flags mean; `undefined` when it must be asked for. */
export function namedRoutine({ routine, choices }: StartFlags): string | undefined {
  return routine ?? choices.mode;
}

export function askForRoutine({ dayKind, dayKinds }: PromptMessages, prompts: Prompts): Promise<string> {
  return prompts.choose(
    dayKind,
    modes.map((mode) => ({ name: dayKinds[mode], value: mode })),
  );
}
