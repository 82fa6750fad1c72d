import { meanOfPeg, type PegScores, readPegAnswers, writePegAnswer } from '../../journal/peg-answers.ts';
import type { PegMessages } from '../../messages/weeks.ts';
import type { Ports } from '../../ports.ts';
import type { CliCommand } from '../command.ts';
import { openOwnPrompts, ownMessages } from '../own-messages.ts';
import { type Prompts, writeLines } from '../prompts.ts';
import { plainOption, readPain, usage } from '../read-flags.ts';
import { exitCodes, UserError } from '../user-error.ts';
import { unwritable } from '../write-file.ts';

interface PegOptions {
  /** Asked for where they are absent. */
  readonly scores: PegScores | undefined;
  readonly plain: boolean;
}

const examples = `
Examples:
  $ backroutine peg             asks the three questions
  $ backroutine peg 5 4 6       pain, enjoyment of life, general activity, from 0 to 10 each

PEG (Krebs 2009) asks for the past week. It is asked once a week after a session too, and stands in the report.
`;

export const peg: CliCommand<PegOptions> = {
  declare: (command) =>
    command
      .argument('[scores...]', 'the three answers, from 0 to 10 each')
      .addOption(plainOption)
      .addHelpText('after', examples),
  readOptions: (args, flags) => ({ scores: readScores(args), plain: flags.plain === true }),
  run: async ({ scores: written, plain }, ports) => {
    const before = readLast(ports);
    const { peg: words } = await ownMessages(ports.environment).weeks();
    const scores = await keep(written, plain, words, ports);
    ports.stdout.write(`${scores === undefined ? words.skipped : words.result(meanOfPeg(scores), before)}\n`);
    return exitCodes.done;
  },
};

async function keep(
  written: PegScores | undefined,
  plain: boolean,
  words: PegMessages,
  ports: Ports,
): Promise<PegScores | undefined> {
  const prompts = written === undefined ? await openOwnPrompts(ports, plain) : undefined;
  if (written === undefined && prompts === undefined) {
    throw usage('There is no terminal to ask on. Write the three answers: backroutine peg 5 4 6.');
  }
  try {
    if (prompts !== undefined) return await askPeg(words, prompts, ports);
    await writePegAnswer(written, ports);
    return written;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unwritable(ports.files.join(ports.environment.folders.data, 'peg'), error);
  }
}

function readScores(args: readonly string[]): PegScores | undefined {
  if (args.length === 0) return undefined;
  const [pain, enjoyment, activity] = args.map((text) => readPain(text, 'peg'));
  if (args.length !== 3 || pain === undefined || enjoyment === undefined || activity === undefined) {
    throw usage('peg takes three answers, for example: backroutine peg 5 4 6.');
  }
  return { pain, enjoyment, activity };
}

function readLast({ files, environment, clock }: Ports) {
  const last = readPegAnswers(files, environment.folders, clock.wallMs()).findLast(
    ({ scores }) => scores !== undefined,
  );
  return last?.scores && { mean: meanOfPeg(last.scores), date: last.time.slice(0, 10) };
}

/** Passing over one of them passes over all, since only the three together are a score. */
export async function askPeg(
  { intro, questions }: PegMessages,
  prompts: Prompts,
  ports: Ports,
): Promise<PegScores | undefined> {
  writeLines(ports.terminal, ['', intro]);
  const pain = await prompts.score(questions.pain);
  const enjoyment = pain === undefined ? undefined : await prompts.score(questions.enjoyment);
  const activity = enjoyment === undefined ? undefined : await prompts.score(questions.activity);
  const isWhole = pain !== undefined && enjoyment !== undefined && activity !== undefined;
  const scores = isWhole ? { pain, enjoyment, activity } : undefined;
  await writePegAnswer(scores, ports);
  return scores;
}
