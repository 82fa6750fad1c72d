import { renderReport } from '../../documents/report/render-report.ts';
import { ownerOnly } from '../../journal/line-file.ts';
import { localTimeNow } from '../../journal/local-time.ts';
import { readPegAnswers } from '../../journal/peg-answers.ts';
import { listWeeks, selectPeriod } from '../../journal/session-sums.ts';
import type { Ports } from '../../ports.ts';
import type { CliCommand } from '../command.ts';
import { ownMessages } from '../own-messages.ts';
import { readWeeks } from '../progress/read-progress.ts';
import { readWeeksFlag, usualWeeks } from '../read-flags.ts';
import { openLibrary } from '../routine-library.ts';
import { findUsualLevel, readTodayFacts } from '../today/read-today-facts.ts';
import { renderThisWeek } from '../today/render-today.ts';
import { exitCodes } from '../user-error.ts';
import { writePage } from '../write-file.ts';

interface ReportOptions {
  /** A path; `-` is standard output. One is made up where it is absent. */
  readonly output: string | undefined;
  readonly weeks: number | undefined;
  readonly name: string | undefined;
}

const examples = `
Examples:
  $ backroutine report                       the last ${usualWeeks} weeks, as a page in this folder
  $ backroutine report --weeks 12 --name "Ada Example" -o for-my-physio.html
  $ backroutine report -o - > report.html

The page needs nothing else and loads nothing. Only you may read its file until you give it to somebody.
`;

export const report: CliCommand<ReportOptions> = {
  declare: (command) =>
    command
      .option('-o, --output <file>', 'where the page goes; - is standard output')
      .option('--weeks <number>', `how many weeks, this one among them (${usualWeeks} unless you say so)`)
      .option('--name <name>', 'your name, to stand on the page')
      .addHelpText('after', examples),
  readOptions: (_args, flags) => ({ output: flags.output, weeks: readWeeksFlag(flags), name: flags.name }),
  run: async ({ output, weeks, name }, ports) => {
    const { progress, details, entries } = readWeeks(ports, weeks, 'whole');
    const { files, environment, clock } = ports;
    const messages = ownMessages(environment);
    const usual = await findUsualLevel(ports);
    const words = await messages.weeks();
    const facts = {
      progress,
      details,
      weeks: listWeeks(selectPeriod(entries, localTimeNow(clock), weeks)),
      thisWeek: renderThisWeek(await readTodayFacts(ports), words.progress),
      level: usual && messages.level.standing(usual.title, usual.level, usual.of, usual.reason),
      peg: readPegAnswers(files, environment.folders, clock.wallMs()),
      name,
      version: environment.version,
      nameExercise: exerciseNames(ports),
    };
    const page = renderReport(facts, { ...words, language: messages.language });
    const path = output ?? `backroutine-report-${progress.today}.html`;
    await writePage(path, page, 'to read or print it', ports, ownerOnly.file);
    return exitCodes.done;
  },
};

/** Exercises of one's own routines are in no catalogue: their ids are readable words. */
function exerciseNames(ports: Ports): (id: string) => string {
  const catalog = openLibrary(ports).catalog();
  return (id) => catalog.get(id)?.name ?? id;
}
