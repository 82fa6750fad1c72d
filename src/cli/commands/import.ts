import type { ImportedRoutine } from '../../import/build-written-routine.ts';
import { decodeText } from '../../import/decode-text.ts';
import { importers, importRoutines, maxForeignBytes } from '../../import/import-routines.ts';
import { buildSheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import { isProse, isSheet, isUnreadSheet, readAsSheet } from '../../import/sheet/recognise-sheet.ts';
import type { ReadSheet } from '../../import/sheet/sheet.ts';
import { formatProblem } from '../../messages/en/problems.ts';
import { renderProblems } from '../../messages/render-problems.ts';
import type { Files, Ports } from '../../ports.ts';
import type { ExerciseCatalog, Position } from '../../routine/routine.ts';
import { nameFromText } from '../../routine/routine-name.ts';
import { languageOfLocale } from '../../routine/routine-texts.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import { safeText } from '../../text/escape.ts';
import { capital, countOf, wrapText } from '../../text/prose.ts';
import { type CheckedRoutine, checkRoutine, renderCheck } from '../check/check-routine.ts';
import type { CliCommand } from '../command.ts';
import { askPositions } from '../new/ask-positions.ts';
import { openOwnPrompts, ownLocale } from '../own-messages.ts';
import { findFreeName, schemaComment, writeNewRoutine, writeOwnRoutine } from '../own-routine.ts';
import { writeLines } from '../prompts.ts';
import { usage } from '../read-flags.ts';
import { routinePath } from '../routine-folders.ts';
import { openLibrary, type RoutineLibrary } from '../routine-library.ts';
import { loadConfig } from '../settings.ts';
import { askDoubts, listLeft } from '../sheet/ask-doubts.ts';
import { askLeftLines, listLeftPieces } from '../sheet/ask-left-lines.ts';
import { type AnsweredSheet, importSheet, refuseSheet } from '../sheet/import-sheet.ts';
import { renderSheet } from '../sheet/render-sheet.ts';
import { openSheetText, readSheetText } from '../sheet/sheet-text.ts';
import { exitCodes, UserError } from '../user-error.ts';

interface ImportOptions {
  readonly file: string;
  /** The folder to write to; the person's own routines where absent. */
  readonly folder: string | undefined;
  /** Of the texts, where the file has several. */
  readonly language: string | undefined;
}

const known = `Known are ${importers.map(({ files }) => files).join(', ')}, and a sheet of exercises as it was pasted into a text file, a line each: "Bridge 3x10 hold 5 sec". What cannot be carried over is listed.`;

const examples = `
${wrapText(known, 80).join('\n')}

Examples:
  $ backroutine import Backup.json
  $ backroutine import exercises.xml -o ./routines
  $ backroutine import sheet.txt            what was understood is shown line by line
`;

export const importRoutineFile: CliCommand<ImportOptions> = {
  declare: (command) =>
    command
      .argument('<file>', 'a file of the other program, or - for standard input')
      .option('-o, --output <folder>', 'write the routines there, not among your own')
      .option('--language <code>', 'take the texts in this language, where the file has several: de, pt-BR')
      .addHelpText('after', examples),
  readOptions: ([file = ''], flags) => ({
    file,
    folder: flags.output,
    language: readLanguage(flags.language),
  }),
  run: async ({ file, folder, language }, ports) => {
    const library = openLibrary(ports, await loadConfig(ports));
    const bytes = await library.read({ path: file, from: 'path' }, maxForeignBytes);
    const own = language ?? languageOfLocale(ownLocale(ports.environment));
    const title = titleOfFile(file);
    const foreign = await importInLanguage(bytes, title, own, language !== undefined, library, ports);
    const isUnknown = 'code' in foreign && foreign.code === 'unknown-program';
    const read = isUnknown ? readAsSheet(bytes) : undefined;
    const isAsked = ports.terminal.canAsk && read !== undefined && isProse(read);
    const isRead = read !== undefined && (isSheet(read) || isUnreadSheet(read) || isAsked);
    const sheet = isRead
      ? importSheet(await answerDoubts(read, bytes, library.catalog(), ports), title, library)
      : undefined;
    if (sheet?.routines.length === 0) throw refuseSheet(file, sheet);
    const reading = sheet ?? foreign;
    if ('code' in reading) throw new UserError({ code: 'import-failed', path: file, fault: reading });
    const { program, routines, lost } = reading;
    // The importers of other programs say it themselves.
    const misread = sheet === undefined ? [] : decodeText(bytes).lost;
    const all = prepareFiles(routines, folder, library, ports.files);
    const prepared = all.filter(({ checked }) => checked.totalMs !== undefined);
    const leftOut = all.filter(({ checked }) => checked.totalMs === undefined);
    if (leftOut[0] !== undefined && prepared.length === 0) throw refuse(file, leftOut[0]);
    const reports: (readonly string[])[] = [
      ...(sheet === undefined ? [] : [sheet.understood]),
      [
        `From ${program}: ${countOf(prepared.length, 'routine')}.`,
        ...renderLost([...misread, ...lost, ...leftOut.map(nameLeftOut)]),
      ],
    ];
    for (const one of prepared) reports.push(await writeFile(one, folder, ports));
    ports.stdout.write(`${reports.map((lines) => lines.join('\n')).join('\n\n')}\n`);
    return exitCodes.done;
  },
};

/** What is in doubt, and what is left out, is asked where somebody can answer, below what was understood; else it is listed. */
async function answerDoubts(
  read: readonly ReadSheet[],
  bytes: Uint8Array,
  catalog: ExerciseCatalog,
  ports: Ports,
): Promise<readonly AnsweredSheet[]> {
  let text = openSheetText(decodeText(bytes).text.split(/\r?\n/));
  const doubts = listLeft(text, catalog).length;
  const readings = read.map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, catalog) }));
  const isAsked = readings.some(({ built }) => built.open.size + built.unplaced.length > 0);
  const prompts = isAsked ? await openOwnPrompts(ports) : undefined;
  if (prompts === undefined) return read;
  writeLines(ports.terminal, [...renderSheet(readings, catalog), '']);
  const what = doubts === 1 ? 'One exercise is' : `${doubts} exercises are`;
  const isAnswered =
    doubts === 0 || (await prompts.confirm(`${what} not clear, and left out otherwise. Answer now?`, true));
  if (!isAnswered) return read;
  text = await askDoubts(text, catalog, prompts);
  if (listLeftPieces(text, catalog).length > 0) text = await askLeftLines(text, catalog, prompts);
  const answered: AnsweredSheet[] = [];
  const given = new Map<string, Position>();
  for (const sheet of readSheetText(text))
    answered.push({ ...sheet, positions: await askPositions(sheet, catalog, prompts, given) });
  return answered;
}

/** `my-back_sheet.txt` as a title: "My back sheet"; nothing of what comes from standard input. */
function titleOfFile(path: string): string | undefined {
  const [, name] = /([^/\\]+?)(?:\.[^./\\]*)?$/.exec(path) ?? [];
  const words = name?.replace(/[\s_-]+/g, ' ').trim() ?? '';
  return words === '' ? undefined : capital(words);
}

function readLanguage(written: string | undefined): string | undefined {
  const language = written === undefined ? undefined : languageOfLocale(written);
  if (written !== undefined && language === undefined)
    throw usage(`"${safeText(written)}" names no language. Write a code such as de or pt-BR.`);
  return language;
}

/** In the person's language; where the file has others only, they are asked which one they read. */
async function importInLanguage(
  bytes: Uint8Array,
  title: string | undefined,
  own: string | undefined,
  isNamed: boolean,
  library: RoutineLibrary,
  ports: Ports,
): Promise<ReturnType<typeof importRoutines>> {
  const take = (languages: readonly string[]) => importRoutines(bytes, library.catalog(), languages, title);
  const reading = take(own === undefined ? [] : [own]);
  if ('code' in reading || reading.otherLanguages.length === 0) return reading;
  const taken = reading.routines[0]?.written.language ?? 'en';
  const isOwn = own === undefined || taken.split('-')[0] === own.split('-')[0];
  if (isOwn) return reading;
  const known = [taken, ...reading.otherLanguages].toSorted();
  if (isNamed) throw usage(`The file has no texts in "${safeText(own)}". It has: ${safeText(known.join(', '))}.`);
  const prompts = await openOwnPrompts(ports);
  if (prompts === undefined) return reading;
  const choices = known.map((value) => ({ name: safeText(value), value }));
  return take([await prompts.choose('The file is not in your language. Which one do you read?', choices)]);
}

interface PreparedFile {
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly checked: CheckedRoutine;
  readonly lost: readonly string[];
}

/** All files with their names, before the first is written. */
function prepareFiles(
  routines: readonly ImportedRoutine[],
  folder: string | undefined,
  library: RoutineLibrary,
  files: Files,
): readonly PreparedFile[] {
  // A bundled routine is not to be replaced by chance, because another program's has the same title.
  const known = folder === undefined ? library.list().map(({ name }) => name) : [];
  const taken = new Set(known);
  return routines.map(({ written, lost }) => {
    const isTaken = (name: string) =>
      taken.has(name) || (folder !== undefined && files.facts(routinePath(folder, name, files)) !== undefined);
    const name = findFreeName(nameFromText(written.title) ?? 'imported', isTaken);
    const comments = [...(folder === undefined ? [schemaComment] : []), ...buildComments(lost)];
    const bytes = new TextEncoder().encode(renderRoutineFile(written, comments));
    const checked = checkRoutine(bytes, library.catalog(), library.pace);
    if (checked.totalMs !== undefined) taken.add(name);
    return { title: written.title, name, bytes, checked, lost };
  });
}

/** One workout of several that cannot be played does not keep the others from coming along. */
function nameLeftOut({ title, checked }: PreparedFile): string {
  const [problem] = checked.problems;
  return `"${title}" was left out: ${problem === undefined ? '' : formatProblem(problem).message}`;
}

/** Nothing of a file can be played. */
function refuse(file: string, { name, bytes, checked }: PreparedFile): UserError {
  const refusal = `${safeText(file)} cannot be brought along: what comes of it cannot be played. Nothing was written.`;
  const report = [refusal, '', ...renderProblems(checked.problems, { name: `${name}.yaml`, bytes })];
  return new UserError({ code: 'routine-broken', report });
}

/** Written into the file as well, for the person who opens it to fill the gaps. */
function buildComments(lost: readonly string[]): readonly string[] {
  return lost.length > 0 ? ['Not brought along:', ...lost.map((note) => safeText(`- ${note}`))] : [];
}

async function writeFile(
  { name: wanted, bytes, checked, lost }: PreparedFile,
  folder: string | undefined,
  ports: Ports,
): Promise<readonly string[]> {
  const { name, path } = await writeUnderFreeName(wanted, bytes, folder, ports);
  return [
    ...renderCheck(checked, { name: path, bytes }, ports.environment),
    ...renderLost(lost),
    `Begin with: ${ports.environment.typedCommand} start ${safeText(folder === undefined ? name : path)}`,
  ];
}

/** Another import at the same time may take the name that was free a moment ago. */
async function writeUnderFreeName(wanted: string, bytes: Uint8Array, folder: string | undefined, ports: Ports) {
  const taken = new Set<string>();
  for (;;) {
    const name = findFreeName(wanted, (one) => taken.has(one));
    try {
      const path =
        folder === undefined
          ? await writeOwnRoutine(name, bytes, ports)
          : writeNewRoutine(folder, name, bytes, ports.files);
      return { name, path };
    } catch (error) {
      if (!(error instanceof UserError) || error.fault.code !== 'routine-exists') throw error;
      taken.add(name);
    }
  }
}

function renderLost(lost: readonly string[]): readonly string[] {
  return lost.length > 0 ? ['Not brought along:', ...lost.map((note) => `  - ${safeText(note)}`)] : [];
}
