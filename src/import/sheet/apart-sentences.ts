/** Sentences that are about no exercise, wherever they stand: when to stop, packs, the goal, rounds, one side for all. */

import { namesOneSide } from './line-names.ts';
import { namesPack, readPacks } from './read-pack.ts';
import type { LineMeaning, PackLine, StopReason } from './sheet.ts';
import type { PlacedLine } from './sheet-lines.ts';
import { writeShortForms } from './short-forms.ts';
import { readStopLine, type StopReading } from './stop-line.ts';

export interface Rounds {
  readonly count: number;
  /** How many parts stand above the line that says it, and its number. */
  readonly from: number;
  readonly line: number;
}

export class ApartSentences {
  readonly stopIf: StopReason[] = [];
  readonly packs: PackLine[] = [];
  goal: string | undefined;
  rounds: Rounds | undefined;
  /** How often all of it is done, as the person has said it. */
  readonly often: string[] = [];
  /** What says that all of it is done on one side. */
  onlySide: string | undefined;
  #readStopItem: ((item: string) => StopReading) | undefined;

  /** The lines below are the reasons to stop. */
  get isListing(): boolean {
    return this.#readStopItem !== undefined;
  }

  /** `undefined` where it may be about an exercise; `parts` is how many of them stand above. */
  read(text: string, { number, mark, isSure }: PlacedLine, parts: number): LineMeaning | undefined {
    const sure = isSure ? /^stop if (?<reason>.+?)\.?$/iu.exec(text)?.groups?.reason : undefined;
    if (sure !== undefined) {
      this.stopIf.push({ line: number, reason: sure });
      return 'stop';
    }
    const often = isSure ? /^how often: (?<often>.+)$/iu.exec(text)?.groups?.often : undefined;
    if (often !== undefined) this.often.push(writeShortForms(often));
    if (isSure) return often === undefined ? undefined : 'frequency';
    const item = mark === undefined ? undefined : this.#readStopItem?.(text);
    const stop = item ?? readStopLine(text);
    if (item === undefined) this.#readStopItem = stop?.kind === 'heading' ? stop.readItem : undefined;
    if (stop?.kind === 'reason') this.stopIf.push({ line: number, reason: stop.reason });
    if (stop !== undefined) return stop.kind === 'advice' ? 'advice' : 'stop';
    const goal = /^(?:my |your |mein )?(?:goals?|aim|ziele?)\s*[:=-]\s*(.+)$/i.exec(text)?.[1];
    if (goal !== undefined) {
      this.goal ??= goal;
      return this.goal === goal ? 'goal' : 'advice';
    }
    if (namesPack(text)) return this.#readPack(number, text);
    const isOnly = namesOneSide(text) && /(?<!\p{L})(?:only|nur)(?!\p{L})|^(?:sides?|seiten?)\s*:/iu.test(text);
    const isOfAll = parts === 0 || /(?<!\p{L})(?:these|all|diese|alle)(?!\p{L})/iu.test(text);
    if (isOnly && isOfAll) this.onlySide ??= text;
    const rounds = roundsOfAll.exec(text)?.groups;
    if (rounds === undefined || this.rounds !== undefined) return undefined;
    this.rounds = { count: Number(rounds.rounds ?? rounds.times), from: parts, line: number };
    return 'rounds';
  }

  #readPack(line: number, text: string): LineMeaning {
    const packs = readPacks(text);
    if (packs === undefined) return 'unclear';
    this.packs.push(...packs.map((pack) => ({ line, ...pack })));
    return 'pack';
  }
}

const roundsOfAll =
  /^(?:(?:do|repeat|complete|perform) )?(?:(?<rounds>\d) (?:rounds|runden|durchgänge)(?: of (?:the circuit|all|everything))?|(?:the )?(?:whole )?(?:circuit|zirkel|everything|list) (?<times>\d)\s*(?:x|times|mal))\.?$/iu;
