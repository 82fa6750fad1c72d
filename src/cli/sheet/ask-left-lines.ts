/** The lines of a sheet of which nothing became anything: the person says which of them belong in the routine, and as what. */
import { namesPack } from '../../import/pack-words.ts';
import { buildSheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import { readHours } from '../../import/sheet/compare-frequencies.ts';
import { isName, splitSentences } from '../../import/sheet/line-names.ts';
import { describePack, readPacks, type SheetPack } from '../../import/sheet/read-pack.ts';
import { readSheets } from '../../import/sheet/read-sheet.ts';
import type { ReadSheet } from '../../import/sheet/sheet.ts';
import type { OpenReason } from '../../import/sheet/sheet-builder.ts';
import { namesCase, readStopLine } from '../../import/sheet/stop-line.ts';
import { packPlaces } from '../../routine/pack-places.ts';
import { findFrequency, readFewest } from '../../routine/read-frequency.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { maxLetters } from '../../routine/text-limits.ts';
import { safeText } from '../../text/escape.ts';
import type { Choice, Prompts } from '../prompts.ts';
import { askExercises, writeAllSure, writeSure } from './ask-doubts.ts';
import { cut } from './render-sheet.ts';

interface LeftLine {
  /** From 1 on: of the line itself, and of those that tell more of what it names. */
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly reason: OpenReason;
  /** What the exercise is called, where the line or the heading right above it says that. */
  readonly name: string;
}

/** What is of no exercise: those that are in doubt are asked about by `askDoubts`. */
export function listLeftLines(lines: readonly string[], catalog: ExerciseCatalog): readonly LeftLine[] {
  const left = readSheets(lines.join('\n')).flatMap((sheet) => listLeftOf(sheet, catalog));
  return left.toSorted((one, other) => (one.numbers[0] ?? 0) - (other.numbers[0] ?? 0));
}

function listLeftOf(sheet: ReadSheet, catalog: ExerciseCatalog): readonly LeftLine[] {
  const { open } = buildSheetRoutine(sheet, catalog);
  const ofExercises = new Set(sheet.parts.flatMap((part) => ('name' in part ? [part.line, ...part.moreLines] : [])));
  const left: LeftLine[] = [];
  for (const [index, { number, text }] of sheet.lines.entries()) {
    const reason = open.get(number);
    const above = sheet.lines[index - 1];
    if (reason === undefined || ofExercises.has(number) || above?.number === number) continue;
    const last = left.at(-1);
    if (last?.reason === 'no-amount' && last.numbers.at(-1) === number - 1) {
      left.pop();
      left.push({ ...last, numbers: [...last.numbers, number], texts: [...last.texts, text] });
      continue;
    }
    const isHeaded = above?.meaning === 'section' && above.number === number - 1 && isName(above.text);
    const name = reason === 'no-amount' ? text : isHeaded ? above.text : '';
    left.push({ numbers: [number], texts: [text], reason, name });
  }
  return left;
}

/** The lines with what was answered: each that is taken stands in its place in a form that is always read. */
export async function askLeftLines(
  lines: readonly string[],
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<readonly string[]> {
  const choices = listLeftLines(lines, catalog).map((value) => ({ name: safeText(value.texts.join(' / ')), value }));
  const answered: (readonly string[])[] = lines.map((line) => [line]);
  for (const line of await prompts.tick('These lines are left out. Which of them belong in the routine?', [
    { choices },
  ])) {
    const taken = await askLine(line, catalog, prompts);
    if (taken.length === 0) continue;
    for (const number of line.numbers) answered[number - 1] = [];
    answered[(line.numbers[0] ?? 0) - 1] = taken;
  }
  return answered.flat();
}

type Kind = 'exercise' | 'stop' | 'often' | 'pack';

const kindNames: Readonly<Record<Kind, string>> = {
  exercise: 'An exercise',
  stop: 'When to stop',
  often: 'How often all of it is done',
  pack: 'A cold or a heat pack',
};

function likeliestKind(text: string): Kind {
  if (namesPack(text)) return 'pack';
  if (readStopLine(text) !== undefined || namesCase(text)) return 'stop';
  return findFrequency(text) === undefined ? 'exercise' : 'often';
}

function listKinds(text: string): readonly Choice<Kind>[] {
  const kinds = new Set<Kind>([likeliestKind(text), 'exercise', 'stop', 'often', 'pack']);
  return [...kinds].map((value) => ({ name: kindNames[value], value }));
}

/** As lines that are always read; none where it stays left out. */
async function askLine(
  { texts, reason, name }: LeftLine,
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<readonly string[]> {
  const text = texts.join(' / ');
  if (reason === 'pack-place') return [await askPlace(text, prompts)];
  const kind = await prompts.choose(`"${safeText(cut(text))}": what is it?`, listKinds(text));
  if (kind === 'stop') return [writeSure(`Stop if ${await askStop(text, prompts)}`, [])];
  if (kind === 'often') return [`Do all exercises ${await askOften(text, prompts)}.`];
  if (kind === 'pack') return [`${await askPack(prompts)}.`];
  const told = splitSentences(texts.filter((one) => one !== name).join(' '));
  return writeAllSure(await askExercises(name, catalog, prompts), told);
}

type Offer = { readonly taken: string } | 'type';

/** What the line seems to say is taken with one key; else it is typed. */
async function takeOrType(
  question: string,
  seems: string | undefined,
  judge: (text: string) => true | string,
  prompts: Prompts,
): Promise<string> {
  const choices: readonly Choice<Offer>[] =
    seems === undefined || judge(seems) !== true
      ? []
      : [
          { name: `As it seems: ${safeText(seems)}`, value: { taken: seems } },
          { name: 'Type it', value: 'type' },
        ];
  const offer = choices.length === 0 ? 'type' : await prompts.choose(question, choices);
  return offer === 'type' ? (await prompts.line(question, judge)).trim() : offer.taken;
}

function askStop(text: string, prompts: Prompts): Promise<string> {
  const [, seems] = /(?<!\p{L})(?:if|when|wenn|falls|sobald)\s+([^.!?:]+)/iu.exec(text) ?? [];
  return takeOrType('Stop if …:', seems?.trim(), judgeStop, prompts);
}

function judgeStop(typed: string): true | string {
  const text = typed.trim();
  if (!/\p{L}{2}/u.test(text) || splitSentences(text).length > 1)
    return 'Please type what comes after "stop if", in one sentence: the pain moves further down the leg';
  return text.length <= maxLetters.stopIf || `Please use at most ${maxLetters.stopIf} letters.`;
}

function askOften(text: string, prompts: Prompts): Promise<string> {
  const judge = (typed: string) =>
    readFewest(typed) !== undefined ||
    readHours(typed) !== undefined ||
    'Please type it such as "twice a day", "every other day" or "3 times a week".';
  return takeOrType('How often is all of it done?', findFrequency(text), judge, prompts);
}

async function askPlace(text: string, prompts: Prompts): Promise<string> {
  const where = await prompts.choose(
    `"${safeText(text)}": where does it go?`,
    packPlaces.map((value) => ({ name: value, value })),
  );
  return writePacks((readPacks(text) ?? []).map((pack) => ({ ...pack, where })));
}

async function askPack(prompts: Prompts): Promise<string> {
  const judge = (typed: string) =>
    readPacks(typed)?.every(({ where }) => where !== undefined) === true ||
    'Please type which, how long, where and when: ice 10 min on the knee after the exercises';
  return await prompts.line('Which pack, how long, where and when:', judge);
}

function writePacks(packs: readonly SheetPack[]): string {
  return `${packs.map(describePack).join(', and then ')}.`;
}
