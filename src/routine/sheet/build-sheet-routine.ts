/** From a sheet that was read to a routine in this format, and what of it could not be carried over. */
import type { WrittenRoutine } from '../format.ts';
import { fitTextToFormat } from '../import/fit-to-format.ts';
import type { ExerciseCatalog, Position } from '../routine.ts';
import { maxShownLetters } from '../routine-name.ts';
import type { WrittenExerciseStep } from '../step-format.ts';
import { maxLetters, maxTexts } from '../text-limits.ts';
import { placePacks } from './place-packs.ts';
import type { SheetPack } from './read-pack.ts';
import { maxSheetLines } from './read-sheet.ts';
import { type ReadSheet, titleOf } from './sheet.ts';
import { type OpenReason, SheetBuilder } from './sheet-builder.ts';
import { readSheetFrequency } from './sheet-frequency.ts';
import { listSidesAbove } from './sheet-sides.ts';
import { fitWeeks } from './sheet-weeks.ts';

export interface SheetRoutine {
  readonly written: WrittenRoutine;
  /** The lines that became nothing of it, by their numbers, and why. */
  readonly open: ReadonlyMap<number, OpenReason>;
  /** What else could not be carried over, a sentence each. Contains text of the sheet, which must be escaped when shown. */
  readonly notes: readonly string[];
  /** The steps that each line of an exercise became, by the number of the line. */
  readonly steps: ReadonlyMap<number, readonly WrittenExerciseStep[]>;
  /** The packs that each line of one became. */
  readonly packs: ReadonlyMap<number, readonly SheetPack[]>;
  /** Own exercises of which nobody knows how the body is placed: `standing` stands for it. */
  readonly unplaced: readonly string[];
}

/** `positions` are those that the person gave for exercises of the sheet, by their ids. */
export function buildSheetRoutine(
  read: ReadSheet,
  catalog: ExerciseCatalog,
  positions: ReadonlyMap<string, Position> = new Map(),
): SheetRoutine {
  const built = buildWritten(read, catalog, positions);
  // Which weeks have something left is known only once it is known what becomes a step.
  const sheet = fitWeeks(read, new Set(built.steps.keys()));
  return sheet === read ? built : buildWritten(sheet, catalog, positions);
}

function buildWritten(
  sheet: ReadSheet,
  catalog: ExerciseCatalog,
  positions: ReadonlyMap<string, Position>,
): SheetRoutine {
  const builder = new SheetBuilder(sheet, catalog, positions);
  const steps = sheet.parts.map((part) => {
    return { line: part.line, steps: 'name' in part ? builder.buildSteps(part) : [{ break: part.rest }] };
  });
  const language = sheet.isGerman ? { language: 'de' } : {};
  const { when, again, said, notes: ofRanges } = readSheetFrequency(sheet);
  for (const note of [...ofRanges, ...(sheet.weekNotes ?? [])]) builder.notes.add(note);
  const about = [...said, ...sheet.about].join(' ');
  const { open, notes, exercises, steps: placed, unplaced } = builder;
  for (const note of listSidesAbove(sheet, [...placed.values()].flat())) notes.add(note);
  for (const { line } of sheet.stopIf.slice(maxTexts.stopIf)) builder.open.set(line, 'too-many-reasons');
  const kept = sheet.stopIf.slice(0, maxTexts.stopIf);
  const stopIf = kept.map(({ reason }) => fitTextToFormat(reason, maxLetters.stopIf, '…', notes));
  const packs = placePacks(sheet);
  for (const [line, reason] of packs.open) builder.open.set(line, reason);
  for (const note of packs.notes) builder.notes.add(note);
  const written: WrittenRoutine = {
    format: 1,
    title: fitTextToFormat(titleOf(sheet), maxShownLetters, 'From my sheet', notes),
    ...language,
    ...(about === '' ? {} : { about: fitTextToFormat(about, maxLetters.about, '…', notes) }),
    ...(sheet.goal === undefined ? {} : { goal: fitTextToFormat(sheet.goal, maxLetters.goal, '…', notes) }),
    ...(stopIf.length > 0 ? { 'stop-if': stopIf } : {}),
    source: { title: 'My sheet', gives: 'The exercises and their doses.' },
    ...(sheet.rest === undefined ? {} : { pace: { rest: sheet.rest } }),
    ...(packs.before.length > 0 ? { before: [...packs.before] } : {}),
    steps: writeRounds(steps, sheet),
    ...(packs.after.length > 0 ? { after: [...packs.after] } : {}),
    ...(again === undefined ? {} : { again }),
    ...(when === undefined ? {} : { when }),
    ...(exercises.size > 0 ? { exercises: Object.fromEntries(exercises) } : {}),
  };
  const unread = sheet.unreadLines === 0 ? [] : [nameUnread(sheet.unreadLines)];
  return { written, open, notes: [...unread, ...notes.list()], steps: placed, packs: packs.placed, unplaced };
}

function nameUnread(lines: number): string {
  return `${lines} more ${lines === 1 ? 'line was' : 'lines were'} not read: a sheet has at most ${maxSheetLines}.`;
}

interface BuiltPart {
  readonly line: number;
  readonly steps: readonly (WrittenExerciseStep | { readonly break: string })[];
}

/** What stands above the first line of a round, and below its last, is done once. A break is behind the last round, too. */
function writeRounds(built: readonly BuiltPart[], { rounds }: ReadSheet): WrittenRoutine['steps'] {
  const stepsOf = (parts: readonly BuiltPart[]) => parts.flatMap(({ steps }) => steps);
  if (rounds === undefined) return stepsOf(built);
  const { firstLine, lastLine } = rounds;
  const before = stepsOf(built.filter(({ line }) => line < firstLine));
  const inner = stepsOf(built.filter(({ line }) => line >= firstLine && line <= lastLine));
  const rest = rounds.rest === undefined ? [] : [{ break: rounds.rest }];
  const outer = stepsOf(built.filter(({ line }) => line > lastLine));
  const repeated = inner.length === 0 ? [] : [{ rounds: rounds.count, steps: [...inner, ...rest] }];
  return [...before, ...repeated, ...outer];
}
