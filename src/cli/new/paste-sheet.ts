/** `new --paste`: a sheet as somebody has it, pasted line by line, mended by them where it was not understood, and written. */

import { buildSheetRoutine, type SheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import { type ReadSheet, titleOf } from '../../import/sheet/sheet.ts';
import type { Ports } from '../../ports.ts';
import type { Position } from '../../routine/routine.ts';
import { maxShownLetters, nameFromText } from '../../routine/routine-name.ts';
import { safeText } from '../../text/escape.ts';
import { countOf } from '../../text/prose.ts';
import { openPrompts } from '../own-messages.ts';
import { requireFree } from '../own-routine.ts';
import { type ListItem, type Prompts, writeLines } from '../prompts.ts';
import { openLibrary, type RoutineLibrary } from '../routine-library.ts';
import { loadConfig } from '../settings.ts';
import { askDoubts, listLeft } from '../sheet/ask-doubts.ts';
import { askLeftLines, listLeftPieces } from '../sheet/ask-left-lines.ts';
import { isPlayed, renderLeft, renderSheet, type SheetReading } from '../sheet/render-sheet.ts';
import { openSheetText, readSheetText, type SheetText } from '../sheet/sheet-text.ts';
import { exitCodes, UserError } from '../user-error.ts';
import { askPositions } from './ask-positions.ts';
import { askText } from './read-typed.ts';
import { addNothingWritten, askName, writeCommented } from './write-new.ts';

export async function pasteAndWrite(wanted: string | undefined, ports: Ports): Promise<number> {
  // Pasted lines come faster than anything could be repainted.
  const prompts = await openPrompts(ports, true);
  if (prompts === undefined) throw new UserError({ code: 'usage', message: noTerminal });
  const library = openLibrary(ports, await loadConfig(ports));
  if (wanted !== undefined) requireFree(library.ownFolder(), wanted, ports.files);
  const named = await askAll(wanted, library, prompts, ports).catch(addNothingWritten);
  let exitCode: number = exitCodes.done;
  for (const { name, built, open } of named) {
    const comments = open.length > 0 ? ['Not brought along:', ...open.map((line) => `- ${line}`)] : [];
    exitCode = Math.max(exitCode, await writeCommented(name, built.written, library, ports, comments));
  }
  return exitCode;
}

const noTerminal = 'There is no terminal to paste into. Save the sheet as a file: backroutine import sheet.txt';

async function askAll(wanted: string | undefined, library: RoutineLibrary, prompts: Prompts, ports: Ports) {
  writeLines(ports.terminal, ['Paste the sheet. A line with nothing but a full stop ends it.']);
  const pasted = openSheetText(await readLines(prompts));
  const mended = await mendLines(pasted, library, prompts, ports);
  const title = mended[0]?.sheet.title ?? (await askText('What is the routine called?', maxShownLetters, prompts));
  const named: NamedRoutine[] = [];
  const placed = new Map<string, Position>();
  for (const reading of mended.filter(isPlayed)) {
    const sheet = { ...reading.sheet, title };
    const given = await askPositions(sheet, library.catalog(), prompts, placed);
    const built = buildSheetRoutine(sheet, library.catalog(), given);
    const name = await askName(nameOfPart(wanted, sheet, library), titleOf(sheet), library, prompts);
    named.push({ name, built, open: renderLeft({ sheet, built }, mended, library.catalog()) });
  }
  return named;
}

interface NamedRoutine {
  readonly name: string;
  readonly built: SheetRoutine;
  /** What it has nothing of, a line each. */
  readonly open: readonly string[];
}

/** `mine-morning` for the morning, where it is to be called `mine`. */
function nameOfPart(wanted: string | undefined, { partName }: ReadSheet, library: RoutineLibrary): string | undefined {
  if (wanted === undefined || partName === undefined) return wanted;
  const name = nameFromText(`${wanted}-${partName}`);
  return name === undefined || library.hasOwn(name) ? undefined : name;
}

async function readLines(prompts: Prompts): Promise<string[]> {
  const lines: string[] = [];
  for (;;) {
    // No question: what is pasted stands on the screen as it is.
    const line = await prompts.line('', () => true);
    if (line === '.') return lines;
    lines.push(line);
  }
}

type Step = 'write' | 'answer' | 'look' | 'mend' | 'leave-out';

/** Shows what was understood until the person takes it. The lines are the truth: each change is read anew. */
async function mendLines(
  pasted: SheetText,
  library: RoutineLibrary,
  prompts: Prompts,
  ports: Ports,
): Promise<readonly SheetReading[]> {
  let lines = pasted;
  for (;;) {
    const text = lines.map((line, index) => ({ ...line, number: index + 1 }));
    const sheets = readSheetText(text);
    const readings = sheets.map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, library.catalog()) }));
    const understood = renderSheet(readings, library.catalog());
    const notes = readings.flatMap(({ built }) => built.notes).map((note) => `? ${safeText(note)}`);
    writeLines(ports.terminal, ['', ...understood, ...notes, '', summarize(readings)]);
    const doubts = listLeft(text, library.catalog()).length;
    const left = listLeftPieces(text, library.catalog()).length;
    const step = await prompts.choose('What now?', listSteps(readings.filter(isPlayed).length, doubts, left));
    if (step === 'write') return readings;
    if (step === 'answer') {
      lines = await askDoubts(text, library.catalog(), prompts);
      continue;
    }
    if (step === 'look') {
      lines = await askLeftLines(text, library.catalog(), prompts);
      continue;
    }
    const shown = sheets.flatMap((sheet) => sheet.lines.map(({ number }) => number));
    const index = await askLine(shown, lines.length, prompts);
    const line = step === 'mend' ? await prompts.line('Type it anew:', () => true) : '';
    lines = text.toSpliced(index, 1, { text: line, number: index + 1 });
  }
}

function listSteps(routines: number, doubts: number, left: number): readonly ListItem<Step>[] {
  const what = routines === 1 ? 'the routine as it is' : `the ${routines} routines as they are`;
  return [
    ...(doubts > 0 ? [{ name: `Answer what is asked, one by one: ${doubts}`, value: 'answer' } as const] : []),
    ...(left > 0 ? [{ name: `Look through the lines that are left out: ${left}`, value: 'look' } as const] : []),
    ...(routines > 0 ? [{ name: `Write ${what} understood`, value: 'write' } as const] : []),
    { name: 'Type a line anew, or one more', value: 'mend' },
    { name: 'Leave a line out', value: 'leave-out' },
  ];
}

function summarize(readings: readonly SheetReading[]): string {
  const count = (of: (reading: SheetReading) => number) => readings.reduce((sum, reading) => sum + of(reading), 0);
  const steps = count(({ built }) => built.steps.size);
  // A row of a table may be of several parts of the day, and is one line all the same.
  const linesOf = (isMeant: (number: number, built: SheetRoutine) => boolean) =>
    new Set(
      readings.flatMap(({ sheet, built }) =>
        sheet.lines.flatMap(({ number }) => (isMeant(number, built) ? [number] : [])),
      ),
    ).size;
  const open = linesOf((number, built) => built.open.has(number));
  const exercises = countOf(steps, 'exercise');
  if (open > 0) return `${exercises}; ${open} of ${linesOf(() => true)} lines need a look: they are marked with "?".`;
  return count(({ built }) => built.notes.length) === 0
    ? `${exercises}; every line was understood.`
    : `${exercises}; look at what is marked with "?".`;
}

/** The index of a line; the number after the last one stands for a new line. */
async function askLine(shown: readonly number[], count: number, prompts: Prompts): Promise<number> {
  const isKnown = (typed: string) => shown.some((number) => String(number) === typed) || typed === String(count + 1);
  const judge = (typed: string) => isKnown(typed) || `Please type the number of a line, or ${count + 1} for a new one.`;
  return Number(await prompts.line(`Which line? Its number, or ${count + 1} for a new one at the end:`, judge)) - 1;
}
