/** From a sheet that was read to a routine in this format, and what of it could not be carried over. */
import { defaultPackPlace } from '../../routine/choosable.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { maxPackMs, renderTime } from '../../routine/quantity.ts';
import type { ExerciseCatalog, Position } from '../../routine/routine.ts';
import { maxShownLetters } from '../../routine/routine-name.ts';
import { maxLetters, maxTexts } from '../../routine/routine-texts.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { fitTextToFormat } from '../fit-to-format.ts';
import type { SheetPack } from './read-pack.ts';
import { type PackLine, type ReadSheet, titleOf } from './sheet.ts';
import { type Nearest, type OpenReason, SheetBuilder } from './sheet-builder.ts';
import { readSheetFrequency } from './sheet-frequency.ts';
import { maxSheetLines } from './sheet-lines.ts';

export interface SheetRoutine {
  readonly written: WrittenRoutine;
  /** The lines that became nothing of it, by their numbers, and why. */
  readonly open: ReadonlyMap<number, OpenReason>;
  /** What such a line of an exercise seems to say. */
  readonly nearest: ReadonlyMap<number, Nearest>;
  /** What else could not be carried over, a sentence each. Contains text of the sheet, which must be escaped when shown. */
  readonly notes: readonly string[];
  /** The step that each line of an exercise became, by the number of the line. */
  readonly steps: ReadonlyMap<number, WrittenExerciseStep>;
  readonly packs: readonly PackLine[];
  /** Own exercises of which nobody knows how the body is placed: `standing` stands for it. */
  readonly unplaced: readonly string[];
}

/** `positions` are those that the person gave for exercises of the sheet, by their ids. */
export function buildSheetRoutine(
  sheet: ReadSheet,
  catalog: ExerciseCatalog,
  positions: ReadonlyMap<string, Position> = new Map(),
): SheetRoutine {
  const builder = new SheetBuilder(sheet, catalog, positions);
  const steps = sheet.parts.flatMap((part): WrittenRoutine['steps'] =>
    'name' in part ? builder.buildStep(part) : [{ break: part.rest }],
  );
  const language = sheet.isGerman ? { language: 'de' } : {};
  const { when, again, said, notes: ofRanges } = readSheetFrequency(sheet);
  for (const note of ofRanges) builder.notes.add(note);
  if (sheet.isOccasional && sheet.partName !== undefined)
    builder.notes.add(
      `"${sheet.partName}" waits for its time: nothing calls it due, and it begins only when you start it.`,
    );
  const about = said.join(' ');
  const { open, nearest, notes, exercises, steps: placed, unplaced } = builder;
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
    steps,
    ...(packs.after.length > 0 ? { after: [...packs.after] } : {}),
    ...(again === undefined ? {} : { again }),
    ...(when === undefined ? {} : { when }),
    ...(exercises.size > 0 ? { exercises: Object.fromEntries(exercises) } : {}),
  };
  const unread = sheet.unreadLines === 0 ? [] : [nameUnread(sheet.unreadLines)];
  return { written, open, nearest, notes: [...unread, ...notes.list()], steps: placed, packs: packs.placed, unplaced };
}

function nameUnread(lines: number): string {
  return `${lines} more ${lines === 1 ? 'line was' : 'lines were'} not read: a sheet has at most ${maxSheetLines}.`;
}

// The packs of a sheet, as far as their care allows.

type WrittenPack = NonNullable<WrittenRoutine['after']>[number];

/**
 * One pack of each kind: two cold ones would come within two hours of each other. What is left over stays open, and what is
 * shorter than on the sheet is noted.
 */
function placePacks({ packs }: ReadSheet) {
  const placed: PackLine[] = [];
  const open = new Map<number, OpenReason>();
  const notes: string[] = [];
  for (const pack of packs) {
    const reason = placed.some((other) => other.pack === pack.pack)
      ? 'pack-again'
      : pack.where === undefined
        ? 'pack-place'
        : undefined;
    if (reason !== undefined) {
      open.set(pack.line, reason);
      continue;
    }
    const forMs = Math.min(pack.forMs, maxPackMs[pack.pack]);
    if (forMs < pack.forMs)
      notes.push(
        `A ${pack.pack} pack of ${renderTime(pack.forMs)} became ${renderTime(forMs)}: it stays on no longer than that.`,
      );
    placed.push({ ...pack, forMs });
  }
  const write = (when: SheetPack['when']) => placed.filter((pack) => pack.when === when).map(writePack);
  return { before: write('before'), after: write('after'), placed, open, notes };
}

function writePack({ pack, forMs, where }: SheetPack): WrittenPack {
  return { pack, for: renderTime(forMs), ...(where === undefined || where === defaultPackPlace ? {} : { where }) };
}
