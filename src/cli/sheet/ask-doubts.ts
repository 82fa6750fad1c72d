/** The exercises of a sheet of which something is in doubt, asked one by one: what each seems to say is taken with one key. */

import { namesPack } from '../../import/pack-words.ts';
import { buildSheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import { joinWrapped } from '../../import/sheet/join-wrapped.ts';
import { splitSentences } from '../../import/sheet/line-names.ts';
import { readSentence } from '../../import/sheet/read-by-side.ts';
import { hasExercise, readSheets } from '../../import/sheet/read-sheet.ts';
import type { SheetExercise } from '../../import/sheet/sheet.ts';
import type { OpenReason } from '../../import/sheet/sheet-builder.ts';
import { readStopLine } from '../../import/sheet/stop-line.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import type { Choice, Prompts } from '../prompts.ts';
import { openReasons } from './render-sheet.ts';

/** A line that went on from the one above leaves no empty one, which would part what belongs together. */
export function joinLines(lines: readonly string[]): string[] {
  return joinWrapped(lines).filter((line, index) => line !== '' || lines[index]?.trim() === '');
}

/** An exercise that is left to the person, and why. */
interface LeftExercise {
  readonly exercise: SheetExercise;
  readonly reason: OpenReason;
  /** What it seems to say. */
  readonly offers: readonly string[];
}

export function listLeft(lines: readonly string[], catalog: ExerciseCatalog): readonly LeftExercise[] {
  const left = readSheets(lines.join('\n')).flatMap((sheet) => {
    const { open, nearest } = buildSheetRoutine(sheet, catalog);
    return sheet.parts.flatMap((exercise) => {
      const reason = open.get(exercise.line);
      if (!('name' in exercise) || reason === undefined) return [];
      return { exercise, reason, offers: nearest.get(exercise.line)?.offers ?? [] };
    });
  });
  return left.toSorted((one, other) => one.exercise.line - other.exercise.line);
}

type Answer = { readonly taken: string } | 'type' | 'leave-out';

/** The lines with what was answered, from the top. */
export async function askDoubts(
  written: readonly string[],
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<readonly string[]> {
  let lines = written;
  let from = 0;
  for (;;) {
    const one = listLeft(lines, catalog).find(({ exercise }) => exercise.line > from);
    if (one === undefined) return lines;
    const { line } = one.exercise;
    const plains = await askPlain(one, lines, catalog, prompts);
    // What is left out makes room for the next line.
    from = line - 1 + plains.length;
    lines = replaceExercise(lines, one.exercise, plains);
  }
}

/** What is done, in the plain form: several exercises perhaps, and none where it is left out. */
async function askPlain(
  left: LeftExercise,
  lines: readonly string[],
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<readonly string[]> {
  const { exercise, reason, offers } = left;
  const own = [exercise.line, ...exercise.moreLines].map((number) => lines[number - 1]?.trim() ?? '');
  const why = reason === 'doubtful' || reason === 'no-amount' ? '' : ` (${openReasons[reason]})`;
  const answer = await prompts.choose(`"${safeText(own.join(' / '))}"${why}: what is done?`, listAnswers(offers));
  if (answer === 'leave-out') return [];
  if (answer !== 'type') return [answer.taken];
  return await askExercises(exercise.name, catalog, prompts);
}

/** Those that a person types, each in a form that is always read; none where it is left out. An amount alone is of `name`. */
export async function askExercises(
  name: string,
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<readonly string[]> {
  const split = (typed: string) => typed.split(';').flatMap((one) => (one.trim() === '' ? [] : [nameTyped(one, name)]));
  const judge = (typed: string) =>
    split(typed)
      .map((one) => judgeTyped(one, catalog))
      .find((judged) => judged !== true) ?? true;
  const question =
    'Name and amount, such as "Bridge 3x10", with ";" between several exercises, or nothing to leave it out:';
  return split(await prompts.line(question, judge));
}

function listAnswers(offers: readonly string[]): readonly Choice<Answer>[] {
  const seems = offers.length === 1 ? 'As it seems: ' : '';
  return [
    ...offers.map((taken) => ({ name: `${seems}${safeText(taken)}`, value: { taken } })),
    { name: 'Type it anew', value: 'type' },
    { name: 'Leave it out', value: 'leave-out' },
  ];
}

/** "2 x 10 each side" alone is of the exercise that was asked about. */
function nameTyped(typed: string, name: string): string {
  return (readSentence(typed).name === '' ? `${name} ${typed.trim()}` : typed).trim();
}

function judgeTyped(typed: string, catalog: ExerciseCatalog): true | string {
  const { doubt } = readSentence(typed);
  const [left] = listLeft([`= ${typed}`], catalog);
  if (left === undefined && readSheets(`= ${typed}`).some(hasExercise)) return true;
  if (left === undefined || left.reason === 'doubtful' || left.reason === 'no-amount')
    return `"${safeText(doubt ?? typed)}" is not understood. Please type name and amount, such as "Bridge 3x10 each side".`;
  return `That is ${openReasons[left.reason]}.`;
}

/**
 * In lines that hold as they stand, with what is told of how it is done, and without the lines that were about it; none for
 * nothing.
 */
function replaceExercise(
  lines: readonly string[],
  { line, moreLines, how }: SheetExercise,
  plains: readonly string[],
): readonly string[] {
  const told = how.filter((text) => {
    const { hasAmounts, doubt } = readSentence(text);
    return !hasAmounts && doubt === undefined;
  });
  const said = writeAllSure(plains, told);
  return lines.flatMap((text, index) => {
    const isOwn = index === line - 1;
    if (!isOwn && !moreLines.includes(index + 1)) return [text];
    return [...(isOwn ? said : []), ...splitSentences(text).filter(isApart)];
  });
}

/** Of several exercises nobody knows which one is told of. */
export function writeAllSure(plains: readonly string[], how: readonly string[]): readonly string[] {
  return plains.map((plain) => writeSure(plain, plains.length === 1 ? how : []));
}

/** A line that holds as it stands, with how it is done behind it. */
export function writeSure(plain: string, how: readonly string[]): string {
  return `= ${[plain, ...how.map(capital)].map((text) => text.replace(/[.\s]+$/u, '')).join('. ')}.`;
}

/** When to stop, and packs, are of no exercise: they stay where an answer takes the place of their line. */
function isApart(sentence: string): boolean {
  return readStopLine(sentence) !== undefined || namesPack(sentence);
}
