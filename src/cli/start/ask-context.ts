import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Ports } from '../../ports.ts';
import type { Prompts } from '../prompts.ts';
import type { FoundRoutine, LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import type { StartOptions } from './start-options.ts';

/** The sound is none of the questions' business. */
export type AskOptions = Omit<StartOptions, 'sound'>;

export interface RoutineSource extends Pick<RoutineLibrary, 'load' | 'loadMeant' | 'loadBundled'> {
  list(): readonly FoundRoutine[] | Promise<readonly FoundRoutine[]>;
}

/** What every question before a session needs. */
export interface AskContext {
  readonly options: AskOptions;
  readonly library: RoutineSource;
  /** `undefined` where nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly ports: Ports;
  readonly messages: Messages;
}

/** From here on in the routine's own language, in which its session is led. */
export function inLanguageOf({ routine }: Pick<LoadedRoutine, 'routine'>, context: AskContext): AskContext {
  const messages = messagesFor(routine.language);
  return { ...context, messages, prompts: context.prompts?.withControls(messages.prompts.controls) };
}
