/** What is to be done: from the flags, or asked. */
import type { Asked } from '../../plan/wording/asked.ts';
import type { Mode } from '../../routine/routine.ts';
import type { Prompts } from '../prompts.ts';
import type { StartOptions } from './start-options.ts';

/** Each mode has a bundled routine of its name. */
const modes: readonly Mode[] = ['maintenance', 'pain-day'];

/** The name of the routine that the flags mean; `undefined` when it must be asked for. */
export function namedRoutine({ routine, choices }: StartOptions): string | undefined {
  return routine ?? choices.mode;
}

export function askForRoutine({ dayKind, dayKinds }: Asked, prompts: Prompts): Promise<string> {
  return prompts.choose(
    dayKind,
    modes.map((mode) => ({ name: dayKinds[mode], value: mode })),
  );
}
