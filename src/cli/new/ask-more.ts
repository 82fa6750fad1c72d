/** What a sheet may say besides its exercises, for whoever wants to add it: asked of nobody else. */
import { isWrittenDate } from '../../routine/calendar.ts';
import { type PackPlace, packPlaces } from '../../routine/choosable.ts';
import { findMeantDate } from '../../routine/dates-and-times.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import type { Side } from '../../routine/routine.ts';
import { maxLetters, maxTexts } from '../../routine/routine-texts.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import type { ListItem, Prompts } from '../prompts.ts';
import { packs } from './ask-routine.ts';
import { askText, askTexts } from './read-typed.ts';

type Addition = (written: WrittenRoutine, nameOf: NameOf, prompts: Prompts) => Promise<WrittenRoutine>;

/** The name of an exercise by its id. */
type NameOf = (id: string) => string;

/** The routine with one more thing that the person chose. */
export async function askMore(written: WrittenRoutine, nameOf: NameOf, prompts: Prompts): Promise<WrittenRoutine> {
  const add = await prompts.choose('What is to be added?', additions);
  return add(written, nameOf, prompts);
}

const additions: readonly ListItem<Addition>[] = [
  {
    name: 'A goal: what it is to lead to',
    value: async (written, _, prompts) => ({
      ...written,
      goal: await askText('What is the goal?', maxLetters.goal, prompts),
    }),
  },
  { name: 'When to stop', value: addStopRules },
  {
    name: 'Packs before the exercises',
    value: async (written, _, prompts) => {
      const { before: _before, ...rest } = written;
      const before = await prompts.choose('Packs before?', packs);
      return before.length === 0 ? rest : { ...rest, before: before.map((pack) => ({ ...pack, ...placeOf(written) })) };
    },
  },
  {
    name: 'The last day on which it is done',
    value: async (written, _, prompts) => ({ ...written, until: await askDay(prompts) }),
  },
  {
    name: 'What an exercise is done with, such as a red band',
    value: (written, nameOf, prompts) =>
      changeStep(written, nameOf, prompts, async (step) => ({
        ...step,
        with: await askText('What is it done with?', maxLetters.equipment, prompts),
      })),
  },
  {
    name: 'A word on an exercise, or on one side of it',
    value: (written, nameOf, prompts) => changeStep(written, nameOf, prompts, (step) => addNote(step, prompts)),
  },
  { name: 'Where the packs are put, if not on the lower back', value: placePacks },
];

/** Where there are no packs yet, they are asked for first. */
async function placePacks(written: WrittenRoutine, _: NameOf, prompts: Prompts): Promise<WrittenRoutine> {
  const { before, after } = written;
  const hasPacks = before !== undefined || after !== undefined;
  const packsAfter = hasPacks ? after : [...(await prompts.choose('Packs afterwards?', packs))];
  if (packsAfter?.length === 0) return written;
  const where = await prompts.choose('Where are they put?', places);
  return {
    ...written,
    ...(before !== undefined && { before: before.map((pack) => ({ ...pack, where })) }),
    ...(packsAfter !== undefined && { after: packsAfter.map((pack) => ({ ...pack, where })) }),
  };
}

/** All packs are put at one place: whoever chooses packs anew has said where already. */
function placeOf({ before = [], after = [] }: WrittenRoutine): { readonly where?: PackPlace } {
  const where = [...before, ...after].find((pack) => pack.where !== undefined)?.where;
  return where === undefined ? {} : { where };
}

const places = packPlaces.map((place) => ({ name: capital(place), value: place }));

const stopQuestions = { first: 'Stop if …? For example: pain moves down the leg', next: 'Or if …?' };

async function addStopRules(written: WrittenRoutine, _: NameOf, prompts: Prompts): Promise<WrittenRoutine> {
  const kept = await askRoom(written['stop-if'] ?? [], maxTexts.stopIf, (reason) => reason, prompts);
  if (kept === undefined) return written;
  const reasons = await askTexts(stopQuestions, maxTexts.stopIf - kept.length, maxLetters.stopIf, prompts);
  return { ...written, 'stop-if': [...kept, ...reasons] };
}

async function askDay(prompts: Prompts): Promise<string> {
  const dayOf = (typed: string) => (isWrittenDate(typed.trim()) ? typed.trim() : findMeantDate(typed));
  const unclear = 'Please type year, month and day, such as 2026-12-24.';
  const judge = (typed: string) => dayOf(typed) !== undefined || unclear;
  return dayOf(await prompts.line('Which day? For example 2026-12-24:', judge)) ?? '';
}

/** Of several exercises the person says which is meant. */
async function changeStep(
  written: WrittenRoutine,
  nameOf: NameOf,
  prompts: Prompts,
  change: (step: WrittenExerciseStep) => Promise<WrittenExerciseStep>,
): Promise<WrittenRoutine> {
  const choices = written.steps.flatMap((step) =>
    'exercise' in step ? [{ name: safeText(nameOf(step.exercise)), value: step }] : [],
  );
  const [only] = choices;
  const meant = choices.length === 1 ? only?.value : await prompts.choose('Of which exercise?', choices);
  if (meant === undefined) return written;
  const changed = await change(meant);
  return { ...written, steps: written.steps.map((step) => (step === meant ? changed : step)) };
}

async function addNote(step: WrittenExerciseStep, prompts: Prompts): Promise<WrittenExerciseStep> {
  const kept = await askRoom(step.notes ?? [], maxTexts.notes, sayNote, prompts);
  if (kept === undefined) return step;
  const side = step.sides === undefined ? undefined : await prompts.choose('Which side is it about?', sides);
  const text = await askText('What is to be said?', maxLetters.note, prompts);
  const note = side === undefined ? text : side === 'left' ? { left: text } : { right: text };
  return { ...step, notes: [...kept, note] };
}

type WrittenNote = NonNullable<WrittenExerciseStep['notes']>[number];

function sayNote(note: WrittenNote): string {
  return typeof note === 'string' ? note : [note.left, note.right].filter((text) => text !== undefined).join(' · ');
}

/** Those that stay beside one more. Where there is no room, the person says which one goes; `undefined` where none does. */
async function askRoom<Item>(
  items: readonly Item[],
  max: number,
  sayItem: (item: Item) => string,
  prompts: Prompts,
): Promise<readonly Item[] | undefined> {
  if (items.length < max) return items;
  const question = `There is room for ${max}, and there are ${max} already. Which one goes?`;
  const choices = items.map((item, index) => ({ name: safeText(sayItem(item)), value: index }));
  const none = { name: 'None: all stay, and nothing is added', value: undefined };
  const gone = await prompts.choose<number | undefined>(question, [...choices, none]);
  return gone === undefined ? undefined : items.filter((_, index) => index !== gone);
}

const sides: readonly ListItem<Side | undefined>[] = [
  { name: 'Both', value: undefined },
  { name: 'The left one', value: 'left' },
  { name: 'The right one', value: 'right' },
];
