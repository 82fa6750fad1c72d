import { buildCautionAnswer, findConcernState, listConcerns, packConcerns } from '../../care/cautions.ts';
import { type CautionTopic, writeCautionAnswer } from '../../journal/answers.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Ports } from '../../ports.ts';
import type { Routine } from '../../routine/routine.ts';
import { readKeptCautions, renderKept, tickConcerns } from '../apply-cautions.ts';
import type { CliCommand } from '../command.ts';
import { openOwnPrompts, ownMessages } from '../own-messages.ts';
import type { Prompts } from '../prompts.ts';
import { plainOption } from '../read-flags.ts';
import { openLibrary } from '../routine-library.ts';
import { exitCodes } from '../user-error.ts';
import { unwritable } from '../write-file.ts';

interface CautionsOptions {
  readonly plain: boolean;
}

/** Asks about everything again that speaks against an exercise of any routine, and against packs. */
export const cautions: CliCommand<CautionsOptions> = {
  declare: (command) => command.addOption(plainOption),
  readOptions: (_args, flags) => ({ plain: flags.plain === true }),
  run: async ({ plain }, ports) => {
    const messages = ownMessages(ports.environment);
    const prompts = await openOwnPrompts(ports, plain);
    if (prompts !== undefined) {
      const concerns = listConcerns(await loadAll(ports), readKeptCautions(ports));
      if (concerns.length > 0) await askAgain('exercises', concerns, prompts, messages, ports);
      await askAgain('packs', packConcerns, prompts, messages, ports);
    }
    const kept = renderKept(readKeptCautions(ports), messages.cautions);
    // After the questions the person knows how.
    const how = prompts === undefined ? [messages.cautions.howToChange(ports.environment.typedCommand)] : [];
    const lines = [...(kept.length === 0 ? [messages.cautions.nothingKept] : kept), ...how];
    ports.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return exitCodes.done;
  },
};

/** What was ticked before is ticked already. */
async function askAgain(
  topic: CautionTopic,
  concerns: readonly string[],
  prompts: Prompts,
  messages: Messages,
  ports: Ports,
): Promise<void> {
  const kept = readKeptCautions(ports);
  const ticked = concerns.filter((concern) => findConcernState(topic, concern, kept) === 'yes');
  const answer = await tickConcerns(topic, concerns, ticked, prompts, messages.cautions);
  try {
    await writeCautionAnswer(buildCautionAnswer(topic, concerns, answer, kept), ports);
  } catch (error) {
    throw unwritable(ports.files.join(ports.environment.folders.data, 'cautions'), error);
  }
}

/** Routines that cannot be read have no exercises that could be done either. */
async function loadAll(ports: Ports): Promise<readonly Routine[]> {
  const loaded = await openLibrary(ports).loadAll();
  return loaded.map(({ routine }) => routine);
}
