/** What a sheet may say besides its exercises, for whoever wants to add it: asked of nobody else. */
import { isWrittenDate } from '../../routine/calendar-date.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { findMeantDate } from '../../routine/meant-date.ts';
import type { Side } from '../../routine/routine.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { safeText } from '../../text/escape.ts';
import type { Choice, Prompts } from '../prompts.ts';
import { packs } from './ask-routine.ts';
import { askText, askTextOrNothing } from './ask-text.ts';

type Addition = (written: WrittenRoutine, nameOf: NameOf, prompts: Prompts) => Promise<WrittenRoutine>;

/** The name of an exercise by its id. */
type NameOf = (id: string) => string;

/** The routine with one more thing that the person chose. */
export async function askMore(written: WrittenRoutine, nameOf: NameOf, prompts: Prompts): Promise<WrittenRoutine> {
  const add = await prompts.choose('What is to be added?', additions);
  return add(written, nameOf, prompts);
}

const maxStopIf = 6;
const maxNotes = 6;

const additions: readonly Choice<Addition>[] = [
  {
    name: 'A goal: what it is to lead to',
    value: async (written, _, prompts) => ({ ...written, goal: await askText('What is the goal?', 160, prompts) }),
  },
  { name: 'When to stop', value: addStopRules },
  {
    name: 'Packs before the exercises',
    value: async (written, _, prompts) => {
      const { before: _before, ...rest } = written;
      const before = await prompts.choose('Packs before?', packs);
      return before.length === 0 ? rest : { ...rest, before: [...before] };
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
        with: await askText('What is it done with?', 60, prompts),
      })),
  },
  {
    name: 'A word on an exercise, or on one side of it',
    value: (written, nameOf, prompts) => changeStep(written, nameOf, prompts, (step) => addNote(step, prompts)),
  },
];

async function addStopRules(written: WrittenRoutine, _: NameOf, prompts: Prompts): Promise<WrittenRoutine> {
  const reasons: string[] = [];
  while (reasons.length < maxStopIf) {
    const question = reasons.length === 0 ? 'Stop if …? For example: pain moves down the leg' : 'Or if …? Enter ends:';
    const reason =
      reasons.length === 0 ? await askText(question, 120, prompts) : await askTextOrNothing(question, 120, prompts);
    if (reason === undefined) break;
    reasons.push(reason);
  }
  return { ...written, 'stop-if': reasons };
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
  const side = step.sides === undefined ? undefined : await prompts.choose('Which side is it about?', sides);
  const text = await askText('What is to be said?', 300, prompts);
  const note = side === undefined ? text : side === 'left' ? { left: text } : { right: text };
  return { ...step, notes: [...(step.notes ?? []), note].slice(-maxNotes) };
}

const sides: readonly Choice<Side | undefined>[] = [
  { name: 'Both', value: undefined },
  { name: 'The left one', value: 'left' },
  { name: 'The right one', value: 'right' },
];
