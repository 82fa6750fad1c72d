/** Sentences that are about no exercise, wherever they stand: when to stop, packs, the goal, one side for all. */
import { namesOneSide } from './line-names.ts';
import { namesPack, readPack } from './read-pack.ts';
import type { LineMeaning, PackLine, StopReason } from './sheet.ts';
import type { PlacedLine } from './sheet-lines.ts';
import { writeShortForms } from './short-forms.ts';
import { readStopLine, type StopReading } from './stop-line.ts';

export class ApartSentences {
  readonly stopIf: StopReason[] = [];
  readonly packs: PackLine[] = [];
  goal: string | undefined;
  /** How often all of it is done, as the person has said it. */
  readonly often: string[] = [];
  readonly leftOut: { readonly name: string; readonly text: string; readonly line: number }[] = [];
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
    const name = leftOutName(text);
    if (name !== undefined) {
      this.leftOut.push({ name, text, line: number });
      return 'leave-out';
    }
    const goal = /^(?:my |your |mein )?(?:goals?|aim|ziele?)\s*[:=-]\s*(.+)$/i.exec(text)?.[1];
    if (goal !== undefined) {
      this.goal ??= goal;
      return this.goal === goal ? 'goal' : 'advice';
    }
    if (namesPack(text)) return this.#readPack(number, text);
    const isOnly = namesOneSide(text) && /(?<!\p{L})(?:only|nur)(?!\p{L})|^(?:sides?|seiten?)\s*:/iu.test(text);
    const isOfAll = parts === 0 || /(?<!\p{L})(?:these|all|diese|alle)(?!\p{L})/iu.test(text);
    if (isOnly && isOfAll) this.onlySide ??= text;
    return roundsOfAll.test(text) ? 'unclear' : undefined;
  }

  #readPack(line: number, text: string): LineMeaning {
    const pack = readPack(text);
    if (pack === undefined) return 'unclear';
    this.packs.push({ line, ...pack });
    return 'pack';
  }
}

/** "Leave out the plank if your wrists complain": what is left out. */
export function leftOutName(text: string): string | undefined {
  const { name, other = name } =
    /^(?:please )?(?:(?:leave out|skip|omit|miss out) (?:the |your )?(?<name>\p{L}[^,.;:]*?)|leave (?:the |your )?(?<other>\p{L}[^,.;:]*?) out),? (?:if|when|whenever) /iu.exec(
      text,
    )?.groups ?? {};
  return /^(?:it|this|that|them|one)(?!\p{L})/iu.test(other ?? '') ? undefined : other;
}

const roundsOfAll =
  /^(?:(?:do|repeat|complete|perform) )?(?:\d (?:rounds|runden|durchgänge)(?: of (?:the circuit|all|everything))?|(?:the )?(?:whole )?(?:circuit|zirkel|everything|list) \d\s*(?:x|times|mal))\.?$/iu;

// Lines of whoever wrote the sheet: an address, a phone number, the number of a page, a date or an appointment.

const office: readonly RegExp[] = [
  /©|(?<!\p{L})(?:copyright|all rights reserved|alle rechte vorbehalten)(?!\p{L})/iu,
  /(?<!\p{L})(?:page|seite) \d+ ?(?:\/|of|von) ?\d+|(?<!\p{L})(?:rev(?:\.|ised|ision)?|stand:?) \d{1,2}[/.]\d{2,4}/iu,
  /(?<!\p{L})(?:abn|acn|mrn|nhs no|fax|tel|phone|ph|mobile|dob|ref)(?!\p{L})\.?\s*[:.]?\s*[(+\d_]/iu,
  // A phone number.
  /\(0?\d{2,4}\)\s?\d{3}|(?<![\d.,])\+?0\d{2,4}[ /-]\d{3,}|(?<!\d)\d{3}[-.]\d{3,4}(?:[-.]\d{3,4})?(?!\d)/u,
  // The code of a place.
  /(?<!\p{L})\p{Lu}{1,2}\d{1,2}\p{Lu}? \d\p{Lu}{2}(?!\p{L})|(?<!\p{L})\p{Lu}{2,3} \d{4,5}(?!\d)|(?<!\d)\d{5} \p{Lu}\p{Ll}{2}/u,
  /^(?:patient(?:in)?|surgeon|therapist|consultant|clinician|dr|arzt|ärztin|date|datum)\s*[:.]\s*[\p{L}\d]/iu,
  /^(?:review|follow[- ]?up|f\/u|(?:next )?(?:appointment|appt|visit)|(?:nächster )?termin|kontrolle)(?!\p{L})[^.]*\d/iu,
];

/** Words of an amount: such a line may be of an exercise besides. */
const amount =
  /\d\s*(?:x|×|reps?|repetitions|sets?|times|secs?|seconds|mins?|minutes|breaths|wdh|mal|sek|sekunden|minuten|sätze)(?!\p{L})/iu;

export function isOfOffice(text: string): boolean {
  return office.some((pattern) => pattern.test(text)) && !amount.test(text);
}
