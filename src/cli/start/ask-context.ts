import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Ports } from '../../ports.ts';
import type { Prompts } from '../prompts.ts';
import type { LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import type { StartOptions } from './start-options.ts';

/** The sound is none of the questions' business. */
export type AskOptions = Omit<StartOptions, 'sound'>;

/** What the questions want of the library. */
export type RoutineSource = Pick<RoutineLibrary, 'list' | 'load' | 'tryLoad' | 'loadMeant' | 'loadBundled'>;

/** What every question before a session needs. */
export interface AskContext {
  readonly options: AskOptions;
  /** Loaded when a routine is needed. */
  readonly library: () => Promise<RoutineSource>;
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
