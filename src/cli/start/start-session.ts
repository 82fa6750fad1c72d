/** `backroutine start`: the questions, then the session. */
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config.ts';
import { exitCodes } from '../exit-codes.ts';
import { openPrompts } from '../open-prompts.ts';
import { ownMessages } from '../own-messages.ts';
import { loadConfig } from '../read-config.ts';
import { writeLines } from '../write-lines.ts';
import { askBefore, type Library } from './ask-before.ts';
import { EarlySound } from './early-sound.ts';
import { type StartFlags, withSettings } from './start-options.ts';
import { WarningLog } from './warning-log.ts';

export async function startSession(written: StartFlags, ports: Ports): Promise<number> {
  const config = await loadConfig(ports.files, ports.environment.folders);
  const options = withSettings(written, config);
  const prompts = await openPrompts(ports.terminal, options.plain, ownMessages(ports.environment).prompts.prompts);
  const warnings = new WarningLog();
  const sound = new EarlySound(options.sound, ports, (warning) => warnings.add(warning));
  if (prompts !== undefined) sound.openSoon();
  try {
    const answers = await askBefore(options, openLibrary(ports, config), prompts, ports);
    if (answers.kind === 'stop') {
      writeLines(ports.terminal, ['', answers.advice]);
      return exitCodes.done;
    }
    const { playAnswers } = await import('./play-answers.ts');
    return await playAnswers(options, answers, prompts, { sound, warnings }, ports);
  } finally {
    await sound.close();
  }
}

/** The first question needs no routine, and need not wait until what reads them is loaded. */
function openLibrary({ files, environment }: Ports, { pace }: Config): Library {
  return {
    load: async (nameOrPath) => {
      const { RoutineLibrary } = await import('../routine-library.ts');
      return new RoutineLibrary(files, environment.folders, pace).load(nameOrPath);
    },
  };
}
