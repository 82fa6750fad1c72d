/** The packs of a sheet in a routine, as far as their care allows. */

import type { WrittenRoutine } from '../format.ts';
import { defaultPackPlace } from '../pack-places.ts';
import { maxPackMs } from '../pack-times.ts';
import { renderTime } from '../quantity.ts';
import { namesBack, namesOtherPlace, type SheetPack } from './read-pack.ts';
import type { LineMeaning, ReadSheet } from './sheet.ts';

type WrittenPack = NonNullable<WrittenRoutine['after']>[number];

/** Another one of its kind came before, or neither the line nor the head of the sheet says where. */
export type OpenPack = 'pack-again' | 'pack-place';

export interface PlacedPacks {
  readonly before: readonly WrittenPack[];
  readonly after: readonly WrittenPack[];
  /** As each line became one, by its number. */
  readonly placed: ReadonlyMap<number, SheetPack>;
  readonly open: ReadonlyMap<number, OpenPack>;
  /** What is shorter than on the sheet. */
  readonly notes: readonly string[];
}

/** Lines from the top of a sheet that say what it is for. */
const headLines = 4;

const ofExercises: ReadonlySet<LineMeaning> = new Set(['exercise', 'amount', 'how', 'break']);

/** One pack of each kind: two cold ones would come within two hours of each other. What is left over stays open. */
export function placePacks({ packs, lines, title = '', goal = '' }: ReadSheet): PlacedPacks {
  const placed = new Map<number, SheetPack>();
  const open = new Map<number, OpenPack>();
  const notes: string[] = [];
  // "Lie on your back" is how an exercise of the knee is done, and says nothing of what the sheet is for.
  const head = lines.slice(0, headLines).filter(({ meaning }) => meaning !== 'pack' && !ofExercises.has(meaning));
  const said = [title, goal, ...head.map(({ text }) => text)];
  const isOfBack = said.some(namesBack) && !said.some(namesOtherPlace);
  for (const { line, ...pack } of packs) {
    if ([...placed.values()].some((other) => other.pack === pack.pack)) {
      open.set(line, 'pack-again');
      continue;
    }
    if (pack.where === undefined && !isOfBack) {
      open.set(line, 'pack-place');
      continue;
    }
    const forMs = Math.min(pack.forMs, maxPackMs[pack.pack]);
    if (forMs < pack.forMs)
      notes.push(
        `A ${pack.pack} pack of ${renderTime(pack.forMs)} became ${renderTime(forMs)}: it stays on no longer than that.`,
      );
    placed.set(line, { ...pack, forMs });
  }
  const write = (when: SheetPack['when']) => [...placed.values()].filter((pack) => pack.when === when).map(writePack);
  return { before: write('before'), after: write('after'), placed, open, notes };
}

function writePack({ pack, forMs, where }: SheetPack): WrittenPack {
  return { pack, for: renderTime(forMs), ...(where === undefined || where === defaultPackPlace ? {} : { where }) };
}
