/** What is to be done: from the flags, or asked. */
import type { Mode } from '../../routine/routine.ts';
import type { Prompts } from '../prompts.ts';
import type { StartOptions } from './start-options.ts';

/** Each mode has a bundled routine of its name. */
const questions: readonly { readonly name: string; readonly value: Mode }[] = [
  { name: 'Maintenance: 15 minutes, for a day on which your back feels fine', value: 'maintenance' },
  { name: 'Pain day: the gentle end of every dose, packs afterwards, again in 3 hours', value: 'pain-day' },
];

/** The name of the routine that the flags mean; `undefined` when it must be asked for. */
export function namedRoutine({ routine, choices }: StartOptions): string | undefined {
  return routine ?? choices.mode;
}

export function askForRoutine(prompts: Prompts): Promise<string> {
  return prompts.choose('What kind of day is it?', questions);
}
