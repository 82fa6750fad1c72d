/** The packs of a sheet in a routine, as far as their care allows. */
import { defaultPackPlace } from '../../routine/choosable.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { maxPackMs, renderTime } from '../../routine/quantity.ts';
import { namesBack, namesOtherPlace, type SheetPack } from './read-pack.ts';
import type { LineMeaning, PackLine, ReadSheet } from './sheet.ts';

type WrittenPack = NonNullable<WrittenRoutine['after']>[number];

/** Another one of its kind came before, or neither the line nor the head of the sheet says where. */
export type OpenPack = 'pack-again' | 'pack-place';

/** Lines from the top of a sheet that say what it is for. */
const headLines = 4;

const ofExercises: ReadonlySet<LineMeaning> = new Set(['exercise', 'amount', 'how', 'break']);

/**
 * One pack of each kind: two cold ones would come within two hours of each other. What is left over stays open, and what is
 * shorter than on the sheet is noted.
 */
export function placePacks({ packs, lines, title = '', goal = '' }: ReadSheet) {
  const placed: PackLine[] = [];
  const open = new Map<number, OpenPack>();
  const notes: string[] = [];
  // "Lie on your back" is how an exercise of the knee is done, and says nothing of what the sheet is for.
  const head = lines.slice(0, headLines).filter(({ meaning }) => meaning !== 'pack' && !ofExercises.has(meaning));
  const said = [title, goal, ...head.map(({ text }) => text)];
  const isOfBack = said.some(namesBack) && !said.some(namesOtherPlace);
  const isAgain = ({ pack, line }: PackLine, at: number) =>
    packs.slice(0, at).some((other) => other.pack === pack && (other.line === line || !open.has(other.line)));
  for (const [at, pack] of packs.entries()) {
    if (isAgain(pack, at)) open.set(pack.line, 'pack-again');
    else if (pack.where === undefined && !isOfBack) open.set(pack.line, 'pack-place');
  }
  // Of a line with two packs both become one, or none does.
  for (const pack of packs.filter(({ line }) => !open.has(line))) {
    const forMs = Math.min(pack.forMs, maxPackMs[pack.pack]);
    if (forMs < pack.forMs)
      notes.push(
        `A ${pack.pack} pack of ${renderTime(pack.forMs)} became ${renderTime(forMs)}: it stays on no longer than that.`,
      );
    placed.push({ ...pack, forMs });
  }
  const write = (when: SheetPack['when']) => placed.filter((pack) => pack.when === when).map(writePack);
  return { before: write('before'), after: write('after'), placed: byLine(placed), open, notes };
}

function byLine(packs: readonly PackLine[]): ReadonlyMap<number, readonly SheetPack[]> {
  return new Map(packs.map(({ line }) => [line, packs.filter((pack) => pack.line === line)]));
}

function writePack({ pack, forMs, where }: SheetPack): WrittenPack {
  return { pack, for: renderTime(forMs), ...(where === undefined || where === defaultPackPlace ? {} : { where }) };
}
