/** The exercises of a sheet of which something is in doubt, asked one by one: what each seems to say is taken with one key. */

import { buildSheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import type { LineAmounts } from '../../import/sheet/line-amounts.ts';
import { beginsAsSentence, splitSentences } from '../../import/sheet/line-names.ts';
import { isThis } from '../../import/sheet/open-exercise.ts';
import { namesPack } from '../../import/sheet/read-pack.ts';
import { readSentence } from '../../import/sheet/read-sentence.ts';
import { isOpenMeaning, linesOf, type SheetExercise } from '../../import/sheet/sheet.ts';
import type { OpenReason } from '../../import/sheet/sheet-builder.ts';
import { sureMark } from '../../import/sheet/sheet-lines.ts';
import { readStopLine } from '../../import/sheet/stop-line.ts';
import { readTyped } from '../../import/sheet/typed-line.ts';
import { writeSure } from '../../import/sheet/write-plain.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import type { ListItem, Prompts } from '../prompts.ts';
import { askKind, askTyped, isRight, otherKinds, splitTyped, type Written, writeAny } from './ask-kind.ts';
import { cut, openReasons } from './render-sheet.ts';
import { buildLines, holdsAsLine, leaveOut, listOffers, readSheetText, rewrite, type SheetText } from './sheet-text.ts';

/** An exercise that is left to the person, and why. */
interface LeftExercise {
  readonly exercise: SheetExercise;
  readonly reason: OpenReason;
  /** What it seems to say. */
  readonly offers: readonly string[];
  /** The words because of which it is asked about. */
  readonly doubt: string;
  /** What stands there to be changed, where it is typed anew. */
  readonly written: string | undefined;
}

export function listLeft(text: SheetText, catalog: ExerciseCatalog): readonly LeftExercise[] {
  const left = readSheetText(text).flatMap((sheet) => {
    const built = buildSheetRoutine(sheet, catalog);
    return sheet.parts.flatMap((exercise) => {
      const reason = built.open.get(exercise.line);
      if (!('name' in exercise) || reason === undefined) return [];
      const offers = listOffers(sheet, exercise, built, catalog);
      const { doubt = '' } = built.nearest.get(exercise.line) ?? {};
      const [line = '', ...more] = linesOf(sheet, exercise);
      return { exercise, reason, offers, doubt, written: more.length === 0 ? line : offers[0] };
    });
  });
  return left.toSorted((one, other) => one.exercise.line - other.exercise.line);
}

type Answer = { readonly taken: string } | 'type' | 'other' | 'leave-out';

/** The sheet with what was answered, from the top. */
export async function askDoubts(written: SheetText, catalog: ExerciseCatalog, prompts: Prompts): Promise<SheetText> {
  let text = written;
  let from = 0;
  for (;;) {
    const one = listLeft(text, catalog).find(({ exercise }) => exercise.line > from);
    if (one === undefined) return text;
    const { line } = one.exercise;
    const said = await askOne(one, text, catalog, prompts);
    from = Math.max(line, line - 1 + said.length);
    // What is left out stays as it is, and is listed.
    if (said.length > 0) text = replaceExercise(text, one.exercise, said);
    else if (one.reason === 'doubtful' || isOpenMeaning(one.reason)) text = leaveOut(text, new Set([line]));
  }
}

/** In lines that hold as they stand; none where it is left out. */
async function askOne(
  left: LeftExercise,
  text: SheetText,
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<readonly string[]> {
  const { exercise, reason, offers, doubt, written } = left;
  const own = [exercise.line, ...exercise.moreLines].map((number) => text[number - 1]?.text.trim() ?? '');
  const question = `"${safeText(own.join(' / '))}"${sayWhy(reason, doubt, own)}: what is done?`;
  const told = exercise.how.filter((sentence) => isTold(sentence) && !isOther(sentence, exercise));
  // Nothing typed leads back to the question.
  for (;;) {
    const answer = await prompts.choose(question, listAnswers(offers));
    if (answer === 'leave-out') return [];
    if (answer !== 'type' && answer !== 'other') {
      const taken = [writeSure(answer.taken, told)];
      if (await isRight(taken, catalog, prompts)) return taken;
      continue;
    }
    const kind = answer === 'other' ? await prompts.choose('What is it?', otherKinds) : undefined;
    const said =
      kind === undefined
        ? await askExercises(exercise, { told, catalog, prompts, written })
        : await askKind(kind, own.join(' '), catalog, prompts);
    if (said.length > 0) return said;
  }
}

/** Nothing where the question shows it: that no amount is said, or words that all of the lines are. */
function sayWhy(reason: OpenReason, doubt: string, own: readonly string[]): string {
  if (reason === 'no-amount') return '';
  if (reason !== 'doubtful') return ` (${openReasons[reason]})`;
  return doubt === '' || own.some((line) => line.endsWith(doubt)) ? '' : ` (because of "${safeText(cut(doubt))}")`;
}

interface ExerciseContext {
  /** How it is done, in the words of the sheet. */
  readonly told: readonly string[];
  readonly catalog: ExerciseCatalog;
  readonly prompts: Prompts;
  /** What stands there to be changed. */
  readonly written: string | undefined;
}

/** Those that a person types, each in a form that is always read; none where they go back. An amount alone is of `name`. */
export async function askExercises(
  { name, amounts }: { readonly name: string; readonly amounts?: LineAmounts },
  { told, catalog, prompts, written = name }: ExerciseContext,
): Promise<readonly string[]> {
  const holds = (plain: string) => holdsAsLine(plain, catalog);
  const question = 'Name and amount, such as "Bridge 3x10", with ";" between several exercises, or nothing to go back:';
  const lines = await askTyped(
    question,
    (typed) => splitTyped(typed).map((piece) => writeExercise(piece, name, catalog)),
    { catalog, prompts, written },
  );
  const often = amounts?.frequency === undefined ? '' : `, ${amounts.frequency}`;
  const [only, ...others] = lines.filter((line) => line.startsWith('= ') && holds(line.slice(2)));
  // Of several exercises nobody knows which one is told of.
  if (only === undefined || others.length > 0) return lines;
  const [plain = '', ...notes] = only.slice(2).split(sureMark);
  const timed = often !== '' && holds(plain + often) ? plain + often : plain;
  return lines.map((line) => (line === only ? writeSure(timed, [...notes, ...told]) : line));
}

function writeExercise(typed: string, name: string, catalog: ExerciseCatalog): Written {
  const holds = (plain: string) => holdsAsLine(plain, catalog);
  return writeAny(typed, (piece) => {
    const read = readTyped(piece, name, holds);
    return read === undefined ? { fault: sayFault(piece, name, catalog) } : [`= ${read}`];
  });
}

/** Reasons that say what to write instead. */
const unclearReasons: ReadonlySet<OpenReason> = new Set(['doubtful', 'unclear', 'advice', 'about-open']);

function sayFault(typed: string, name: string, catalog: ExerciseCatalog): string {
  const whole = /^\P{L}*\d/u.test(typed) ? `${name} ${typed}` : typed;
  const reasons = buildLines([`= ${whole}`], catalog).flatMap(({ open }) => [...open.values()]);
  const reason = /\d{4}/.test(typed) ? 'no-dose' : reasons.find((one) => !unclearReasons.has(one));
  if (reason !== undefined) return `"${safeText(typed)}": ${openReasons[reason]}.`;
  const [number] = /\d+(?:-\d+)?$/.exec(typed.split(sureMark)[0]?.trim() ?? '') ?? [];
  if (number !== undefined && /\p{L}{2}/u.test(typed))
    return `Please say what ${number} is: "${number} reps", "${number} sets", "${number} sec" or "${number} min".`;
  return `"${safeText(readSentence(typed).doubt ?? typed)}" is not understood. Please type name and amount, such as "Bridge 3x10 each side", and what else is said of it behind "//".`;
}

function listAnswers(offers: readonly string[]): readonly ListItem<Answer>[] {
  const seems = offers.length === 1 ? 'As it seems: ' : '';
  return [
    ...offers.map((taken) => ({ name: `${seems}${safeText(taken.replaceAll(sureMark, '; '))}`, value: { taken } })),
    { name: 'Type it anew', value: 'type' },
    { name: 'No exercise: when to stop, how often, or a pack', value: 'other' },
    { name: 'Leave it out', value: 'leave-out' },
  ];
}

/**
 * With what was said of it in the place of its line. Of the lines that were about it a sentence that may say something else,
 * of another exercise or of none, stays as a line of its own, so that nothing is lost by one answer.
 */
function replaceExercise(text: SheetText, exercise: SheetExercise, said: readonly string[]): SheetText {
  const typed = said.join(' ').toLowerCase();
  // What was typed of an exercise is in the place of all that is said of it; of several nobody knows which one is told of.
  const isAgain = (sentence: string) => {
    const name = bareName(readSentence(sentence).name);
    return said.length > 1 && name !== '' && typed.includes(name);
  };
  const isKept = (sentence: string) =>
    !isAgain(sentence) && (isOther(sentence, exercise) || (said.length > 1 && isTold(sentence)));
  return rewrite(text, (line, place) => {
    if (place === exercise.line) return [...said, ...splitSentences(line).slice(1).filter(isKept)];
    return exercise.moreLines.includes(place) ? splitSentences(line).filter(isKept) : undefined;
  });
}

/** "Then the bird dog" as it is typed. */
function bareName(name: string): string {
  return name.toLowerCase().replace(/^(?:(?:then|and|next|the|a|an|your|dann|und|die|der|das)\s+)+/u, '');
}

/** "Lift your leg and hold for 5 seconds" says what is done, whatever else it says. */
function isInstruction(sentence: string): boolean {
  return /^(?:[-–•*]\s*)?\p{Lu}/u.test(sentence) && beginsAsSentence(sentence);
}

/** It says nothing of how much, or what is done, and asks nothing. */
function isTold(sentence: string): boolean {
  const { hasAmounts, doubt } = readSentence(sentence);
  return ((!hasAmounts && doubt === undefined) || isInstruction(sentence)) && !/\?\s*$/u.test(sentence);
}

/** When to stop, a pack, how often, a rule without a number, or an amount of what has a name of its own. */
function isOther(sentence: string, exercise: SheetExercise): boolean {
  const { name, hasAmounts, doubt, amounts } = readSentence(sentence);
  const isRule = doubt !== undefined && !/\d/.test(sentence);
  const isOften = Object.keys(amounts).join() === 'frequency' && exercise.amounts.frequency === undefined;
  if (readStopLine(sentence) !== undefined || namesPack(sentence)) return true;
  const isNamed = name !== '' && (name.includes(' ') || !isThis.test(name));
  return !isInstruction(sentence) && (isRule || isOften || (hasAmounts && isNamed));
}
