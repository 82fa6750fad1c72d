/** Names of other programs' exercises often carry the side: "Side plank left", "Calf stretch (R)", "Left arm raise". */
import { capital } from '../../text/sentences.ts';
import type { Side } from '../routine.ts';

export interface SidedName {
  readonly base: string;
  readonly side: Side | undefined;
}

// English and German; a lone letter counts at the end only.
const sideWords: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['links', 'left'],
  ['l', 'left'],
  ['right', 'right'],
  ['rechts', 'right'],
  ['r', 'right'],
]);

const limbWords = new Set(['side', 'leg', 'arm', 'foot', 'hand', 'seite']);

/** Parts a name from its side. Words are looked at one by one, so that a long name costs no more than its letters. */
export function splitSide(name: string): SidedName {
  const words = [...name.matchAll(/[^\s,:()[\]–-]+/g)];
  const first = words[0];
  const end = words.at(-1);
  const last = limbWords.has(end?.[0].toLowerCase() ?? '') ? words.at(-2) : end;
  if (first === undefined || last === undefined || words.length < 2) {
    return { base: name, side: undefined };
  }
  const sideAtEnd = sideWords.get(last[0].toLowerCase());
  if (sideAtEnd !== undefined && last !== first) {
    return { base: trimEnd(name.slice(0, last.index)), side: sideAtEnd };
  }
  const sideAtStart = first[0].length > 1 ? sideWords.get(first[0].toLowerCase()) : undefined;
  const rest = name.slice(first.index + first[0].length).trim();
  return sideAtStart === undefined ? { base: name, side: undefined } : { base: capital(rest), side: sideAtStart };
}

/** Without the space, bracket or hyphen that stood before the side. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,:([–-\t'.includes(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(0, end);
}
