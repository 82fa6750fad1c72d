/** The exercises of a sheet of which something is in doubt, asked one by one: what each seems to say is taken with one key. */

import { buildSheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import { joinWrapped } from '../../import/sheet/join-wrapped.ts';
import { splitSentences } from '../../import/sheet/line-names.ts';
import { namesPack } from '../../import/sheet/read-pack.ts';
import { readSentence } from '../../import/sheet/read-sentence.ts';
import { hasExercise, readSheets } from '../../import/sheet/read-sheet.ts';
import type { SheetExercise } from '../../import/sheet/sheet.ts';
import type { OpenReason } from '../../import/sheet/sheet-builder.ts';
import { readStopLine } from '../../import/sheet/stop-line.ts';
import { writeAllSure, writeSure } from '../../import/sheet/write-plain.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import type { ListItem, Prompts } from '../prompts.ts';
import { askKind, otherKinds } from './ask-kind.ts';
import { cut, openReasons } from './render-sheet.ts';

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
  /** The words because of which it is asked about. */
  readonly doubt: string;
}

export function listLeft(lines: readonly string[], catalog: ExerciseCatalog): readonly LeftExercise[] {
  const left = readSheets(lines.join('\n')).flatMap((sheet) => {
    const { open, nearest } = buildSheetRoutine(sheet, catalog);
    return sheet.parts.flatMap((exercise) => {
      const reason = open.get(exercise.line);
      if (!('name' in exercise) || reason === undefined) return [];
      const { offers = [], doubt = '' } = nearest.get(exercise.line) ?? {};
      return { exercise, reason, offers, doubt };
    });
  });
  return left.toSorted((one, other) => one.exercise.line - other.exercise.line);
}

type Answer = { readonly taken: string } | 'type' | 'other' | 'leave-out';

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
    const said = await askOne(one, lines, catalog, prompts);
    from = Math.max(line, line - 1 + said.length);
    // What is left out stays as it is, and is listed.
    if (said.length > 0) lines = replaceExercise(lines, one.exercise, said);
  }
}

/** In lines that hold as they stand; none where it is left out. */
async function askOne(
  left: LeftExercise,
  lines: readonly string[],
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<readonly string[]> {
  const { exercise, reason, offers, doubt } = left;
  const own = [exercise.line, ...exercise.moreLines].map((number) => lines[number - 1]?.trim() ?? '');
  const question = `"${safeText(own.join(' / '))}"${sayWhy(reason, doubt, own)}: what is done?`;
  // What stays as a sentence of its own is not told in pieces besides.
  const kept = own.flatMap(splitSentences).filter(isOther).join(' ').toLowerCase();
  const told = exercise.how.filter((text) => isTold(text) && !kept.includes(text.toLowerCase()));
  // Nothing typed leads back to the question.
  for (;;) {
    const answer = await prompts.choose(question, listAnswers(offers));
    if (answer === 'leave-out') return [];
    if (answer !== 'type' && answer !== 'other') return [writeSure(answer.taken, told)];
    const said =
      answer === 'type'
        ? writeAllSure(await askExercises(exercise.name, catalog, prompts), told)
        : await askKind(await prompts.choose('What is it?', otherKinds), own.join(' '), prompts);
    if (said.length > 0) return said;
  }
}

/** Nothing where the question shows it: that no amount is said, or words that all of the lines are. */
function sayWhy(reason: OpenReason, doubt: string, own: readonly string[]): string {
  if (reason === 'no-amount') return '';
  if (reason !== 'doubtful') return ` (${openReasons[reason]})`;
  return doubt === '' || own.some((line) => line.endsWith(doubt)) ? '' : ` (because of "${safeText(cut(doubt))}")`;
}

/** Those that a person types, each in a form that is always read; none where they go back. An amount alone is of `name`. */
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
  const question = 'Name and amount, such as "Bridge 3x10", with ";" between several exercises, or nothing to go back:';
  return split(await prompts.line(question, judge));
}

function listAnswers(offers: readonly string[]): readonly ListItem<Answer>[] {
  const seems = offers.length === 1 ? 'As it seems: ' : '';
  return [
    ...offers.map((taken) => ({ name: `${seems}${safeText(taken)}`, value: { taken } })),
    { name: 'Type it anew', value: 'type' },
    { name: 'No exercise: when to stop, how often, or a pack', value: 'other' },
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
  const [number] = /\d+(?:-\d+)?$/.exec(typed) ?? [];
  if (number !== undefined && left?.reason !== undefined)
    return `Please say what ${number} is: "${number} reps", "${number} sets", "${number} sec" or "${number} min".`;
  if (left === undefined || left.reason === 'doubtful' || left.reason === 'no-amount')
    return `"${safeText(doubt ?? typed)}" is not understood. Please type name and amount, such as "Bridge 3x10 each side", and what else is said of it behind "//".`;
  return `That is ${openReasons[left.reason]}.`;
}

/**
 * With what was said of it in the place of its line. Of the lines that were about it a sentence that may say something else,
 * of another exercise or of none, stays as a line of its own, so that nothing is lost by one answer.
 */
function replaceExercise(
  lines: readonly string[],
  { line, moreLines }: SheetExercise,
  said: readonly string[],
): readonly string[] {
  const typed = said.join(' ').toLowerCase();
  // What was typed of an exercise is in the place of all that is said of it; of several nobody knows which one is told of.
  const isAgain = (sentence: string) => {
    const name = bareName(readSentence(sentence).name);
    return said.length > 1 && name !== '' && typed.includes(name);
  };
  const isKept = (sentence: string) =>
    !isAgain(sentence) && (isOther(sentence) || (said.length > 1 && isTold(sentence)));
  return lines.flatMap((text, index) => {
    if (index === line - 1) return [...said, ...splitSentences(text).slice(1).filter(isKept)];
    return moreLines.includes(index + 1) ? splitSentences(text).filter(isKept) : [text];
  });
}

/** "Then the bird dog" as it is typed. */
function bareName(name: string): string {
  return name.toLowerCase().replace(/^(?:(?:then|and|next|the|a|an|your|dann|und|die|der|das)\s+)+/u, '');
}

/** It says nothing of how much, and asks nothing. */
function isTold(sentence: string): boolean {
  const { hasAmounts, doubt } = readSentence(sentence);
  return !hasAmounts && doubt === undefined && !/\?\s*$/u.test(sentence);
}

/** When to stop, a pack, how often, a rule without a number, or an amount of what has a name of its own. */
function isOther(sentence: string): boolean {
  const { name, hasAmounts, doubt, amounts } = readSentence(sentence);
  const isRule = doubt !== undefined && !/\d/.test(sentence);
  const isOften = Object.keys(amounts).join() === 'frequency';
  const isApart = readStopLine(sentence) !== undefined || namesPack(sentence);
  return isApart || isRule || isOften || (hasAmounts && name !== '');
}
