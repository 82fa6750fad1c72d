/** The amounts in one line of a pasted sheet: how long, how often, on which sides, with what; and the words between them. */
import { findMeantQuantity } from '../meant-quantity.ts';
import { type QuantityName, readQuantity } from '../quantity.ts';

export interface LineAmounts {
  readonly hold?: string;
  readonly breaths?: string;
  /** One movement, slowly: out, a moment there, and back. */
  readonly tempo?: { readonly out: string; readonly stay?: string; readonly back: string };
  /** As the format writes them: `10`, `8-12`. */
  readonly reps?: string;
  readonly sets?: string;
  readonly sides?: 'each' | 'alternate' | 'left' | 'right';
  readonly equipment?: string;
  /** Between sets, or as a break of its own. */
  readonly rest?: string;
  /** How often a day or week, in the words of the sheet. */
  readonly frequency?: string;
}

export interface ReadLine {
  readonly amounts: LineAmounts;
  /** It has an amount that a routine cannot have, or several that differ, so that nothing else of it holds either. */
  readonly isUnclear: boolean;
  /** What is left of the line before its first amount, and after it. */
  readonly before: string;
  readonly after: string;
}

const number = String.raw`\d{1,3}(?:[.,]\d)?`;
const range = String.raw`${number}(?:\s*(?:-|–|—|~|to|or|bis|oder)\s*${number})?`;
/** A range of them is read as well, so that it is not mistaken for its last number: a routine has none. */
const setsNumber = String.raw`\d{1,2}(?:\s*(?:-|–|—|~|to|or|bis|oder)\s*\d{1,2})?`;
const timeUnit = String.raw`(?:seconds?|secs?\.?|s|sekunden?|sek\.?|minutes?|mins?\.?|minuten?|″|"|'')(?![\p{L}])`;
const minutesAndSeconds = String.raw`\d{1,2}\s*min(?:utes?|s|uten?)?\.?\s*(?:and |und )?\d{1,2}\s*s(?:ec(?:ond)?s?|ek(?:unden?)?)?\.?(?![\p{L}])`;
const time = String.raw`${minutesAndSeconds}|${range}\s*-?\s*${timeUnit}|\d{1,2}:[0-5]\d(?:\s*min\.?)?|half a minute|eine halbe minute|(?:a|one|eine) minute`;
const by = String.raw`\s*(?:x|×|\*)\s*`;
const repsWord = String.raw`(?:repetitions?|reps?\.?|times|x|×|mal|wiederholungen|wdh\.?)(?![\p{L}])`;
const setsWord = String.raw`(?:sets?|sätze|satz|rounds?|serien?)(?![\p{L}])`;
const way = String.raw`(?:up|out|down|back|in|hoch|auf|runter|ab|zurück|lifting|raising|lowering)(?![\p{L}])`;
const day = `(?:day|daily|tag|täglich|week|woche|hour|stunde|morning|night|evening)s?`;

/** Each pattern takes its part out of the line, in this order: what is longer and clearer comes first. */
const patterns: readonly {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => LineAmounts | undefined;
}[] = [
  // How often a day.
  words(
    String.raw`(?<often>(?:(?:\d{1,2}(?:\s*[-–]\s*\d{1,2})?|once|twice|three|four|five|zweimal|dreimal|einmal)\s*(?:(?:x|×|times|mal)\s*)?(?:\/|a|an|per|each|every|pro|am|die|in der)\s*${day}|\d{1,2}\s*(?:x|×|times|mal)\s*${day}|\d{1,2}\s*(?:x|×|times|mal)\s*(?:daily|täglich|wöchentlich|weekly)|(?:twice|once|zweimal|dreimal|einmal)\s+(?:daily|täglich|weekly)|every\s+(?:other\s+day|second\s+day|day|morning|evening|\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s*hours?|hour|2nd day)|jeden\s+(?:zweiten\s+)?(?:tag|morgen|abend)|alle\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s*stunden|morning and (?:evening|night)|morgens und abends|daily|täglich))`,
    ({ often }) => (often === undefined ? undefined : { frequency: often }),
  ),
  // A rest.
  words(
    String.raw`(?:rest|pause|break)(?:\s*period)?\s*(?:of|for|between sets|:|-)?\s*(?:for\s*)?(?<rest>${time})(?:\s*(?:rest|pause))?(?:\s*(?:between|zwischen)\s+(?:the |den )?(?:sets|sätzen|each set|repetitions|reps|exercises))?`,
    ({ rest }) => some('rest', rest, (amount) => ({ rest: amount })),
  ),
  words(
    String.raw`(?<rest>${time})\s*(?:of\s*)?(?:rest|pause|break)(?:\s*(?:between|zwischen)\s+(?:the |den )?(?:sets|sätzen|each set|repetitions|reps))?`,
    ({ rest }) => some('rest', rest, (amount) => ({ rest: amount })),
  ),
  // Slow movements.
  words(
    String.raw`(?<out>${time})\s*${way}[\s,;/]*(?:(?:and\s*)?(?:hold\s*)?(?<stay>${time})\s*(?:hold|pause|halten)?[\s,;/]*)?(?:and\s*|und\s*)?(?<back>${time})\s*${way}`,
    ({ out, stay, back }) =>
      some('out', out, (first) =>
        some('back', back, (last) =>
          stay === undefined
            ? { tempo: { out: first, back: last } }
            : some('stay', stay, (still) => ({ tempo: { out: first, stay: still, back: last } })),
        ),
      ),
  ),
  // Sets, reps and holds in one.
  words(
    String.raw`(?<sets>${setsNumber})${by}(?<reps>${range})${by}(?<hold>${time})(?:\s*holds?)?`,
    ({ sets, reps, hold }) => join(some('sets', sets, asSets), some('reps', reps, asReps), some('hold', hold, asHold)),
  ),
  words(
    String.raw`(?<hold>${time})(?:\s*holds?)?\s*(?:,\s*)?(?:x|×|\*)\s*(?<reps>${range})(?![\d\p{L}])(?:\s*${repsWord})?`,
    ({ hold, reps }) => join(some('hold', hold, asHold), some('reps', reps, asReps)),
  ),
  words(String.raw`(?<reps>${range})${by}(?<hold>${time})(?:\s*holds?)?`, ({ reps, hold }) =>
    join(some('hold', hold, asHold), some('reps', reps, asReps)),
  ),
  words(
    String.raw`(?<sets>${setsNumber})\s*${setsWord}\s*(?:of|à|a|x|×|mit|with|\/|:|,)?\s*(?<reps>${range})(?!\s*-?\s*${timeUnit})(?:\s*${repsWord})?(?:\s*each(?!\s*\p{L}))?(?![\d])`,
    ({ sets, reps }) => join(some('sets', sets, asSets), some('reps', reps, asReps)),
  ),
  words(
    String.raw`(?<reps>${range})\s*(?:${repsWord})?\s*(?:x|×|\*|,|\/|for|in)?\s*(?<sets>${setsNumber})\s*${setsWord}`,
    ({ sets, reps }) => join(some('sets', sets, asSets), some('reps', reps, asReps)),
  ),
  words(String.raw`(?<sets>${setsNumber})${by}(?<reps>${range})(?![\d])(?:\s*${repsWord})?`, ({ sets, reps }) =>
    join(some('sets', sets, asSets), some('reps', reps, asReps)),
  ),
  // One at a time, with the words before them.
  words(String.raw`(?<breaths>${range})\s*(?:deep |slow |full |tiefe )?(?:breaths?|atemzüge)`, ({ breaths }) =>
    some('breaths', breaths, (amount) => ({ breaths: amount })),
  ),
  words(
    String.raw`(?:(?:and |then |und |dann )?(?:holds?|holding|keep it|stay(?: there)?|halten|gehalten)\s*(?:this position |the position |the stretch |it |here |die position )?(?::|-|for|about|approximately|ca\.?|etwa|up to)?\s*(?:for\s*)?)?(?<hold>${time})(?:[\s-]*holds?| lang halten| halten| lang)?`,
    ({ hold }) => some('hold', hold, asHold),
  ),
  words(
    String.raw`(?<sets>${setsNumber})\s*${setsWord}|(?:sets?|sätze)\s*[:=]\s*(?<other>${setsNumber})`,
    ({ sets, other }) => some('sets', sets ?? other, asSets),
  ),
  words(
    String.raw`(?:(?:and |then |und |dann )?(?:repeat|repetitions?|reps?|wiederholen|wiederholungen)(?: this| the exercise| exercise)?\s*[:=x×-]?\s*(?:up to\s*)?(?<reps>${range})(?!\s*-?\s*${timeUnit})(?:\s*${repsWord})?|(?:x|×)\s*(?<bare>${range})(?![\d\p{L}])|(?<plain>${range})\s*${repsWord}(?:\s*wiederholen)?|(?:repeat\s*)?(?<word>twice|once)(?![\p{L}]))`,
    ({ reps, bare, plain, word }) => some('reps', reps ?? bare ?? plain ?? timesOfWord(word), asReps),
  ),
  // Sides.
  words(
    String.raw`(?:on|to|for|with|then)?\s*(?:the\s*)?(?:each|both|per|either|every|\/|je|pro|beide|jede[sr]?|alle)\s*(?:side|leg|arm|foot|knee|hip|direction|way|seite|seiten|bein|beine|arme?)s?(?![\p{L}])|(?<![\p{L}])(?:bilateral(?:ly)?|l\s*\/\s*r|r\s*\/\s*l|e\/s|ea\.?\s*side|beidseits|repeat on (?:the )?other side|other side too|then (?:the )?other (?:side|leg)|left and right|right and left|links und rechts|swap sides|(?:repeat|do) (?:with|on) the other (?:side|leg|arm)|(?:andere|gegen)seite)(?![\p{L}])`,
    () => ({ sides: 'each' }),
  ),
  words(String.raw`(?<![\p{L}])(?:alternat(?:e|ing)(?: sides| legs| arms)?|abwechselnd|im wechsel)(?![\p{L}])`, () => ({
    sides: 'alternate',
  })),
  words(`(?:on the |with the )?(?<side>left|right) (?:side|leg|arm) only`, ({ side }) =>
    side === undefined ? undefined : { sides: side.toLowerCase() === 'left' ? 'left' : 'right' },
  ),
  // A number alone, where nothing else is counted: "squats 15", "10 bird dogs".
  words(
    String.raw`(?<!(?:weeks?|days?|phase|stage|level|page|part|no\.?|wochen?|teil|to|bis|-|–|and|und)\s?)(?:(?<=^|[:\s(])(?<reps>${range})(?=\s*(?:$|[,;)\u{FFFC}]))|^(?<first>\d{1,3})(?=\s+\p{L}))`,
    ({ reps, first }) => some('reps', reps ?? first, asReps),
  ),
  // What it is done with.
  words(
    String.raw`(?:with|using|mit)\s+(?<with>(?:an? |the |your |einem |einer )?(?:(?:red|yellow|green|blue|black|light|medium|heavy|rolled|small|resistance|elastic|rotem|gelbem|grünem|blauem)[ -]+)*(?:band|thera-?band|theraband|loop|strap|towel|belt|ball|chair|cushion|pillow|weights?|dumbbells?|handtuch|gurt|stuhl|kissen)(?:\s*\(\w+\))?)|(?<bare>(?:red|yellow|green|blue|black|resistance|elastic)\s+(?:thera-?)?band)(?![\p{L}])`,
    (groups) => ({ equipment: groups.with ?? groups.bare ?? '' }),
  ),
];

function words(source: string, read: (typeof patterns)[number]['read']) {
  // Not in the middle of a word or a number, nor behind the dash of "10-15-20".
  return { pattern: new RegExp(String.raw`(?<![\p{L}\d.,])(?!(?<=\d\s*[-–—~]\s*)\d)(?:${source})`, 'iu'), read };
}

/** The amount as the format writes it, put where it belongs; nothing where a routine cannot have it. */
function some<T extends object>(
  name: QuantityName,
  written: string | undefined,
  put: (amount: string) => T | undefined,
): T | undefined {
  if (written === undefined) return undefined;
  const text = written.trim().replace(/(\d)\s*-\s*(?=\p{L})/u, '$1 ');
  const amount = /^\d+$/.test(text) && isNumber.has(name) ? text : findAmount(name, text);
  return amount === undefined ? undefined : put(amount);
}

const isNumber: ReadonlySet<QuantityName> = new Set(['sets', 'reps', 'breaths', 'count']);

function findAmount(name: QuantityName, text: string): string | undefined {
  for (const one of [name, wider.get(name)]) {
    const amount = one === undefined ? undefined : (findMeantQuantity(one, text) ?? asWritten(one, text));
    if (amount !== undefined) return amount;
  }
  return undefined;
}

/** What is too long to be held is done for so long: "walk 20 minutes". A long rest is a break of its own. */
const wider: ReadonlyMap<QuantityName, QuantityName> = new Map([
  ['hold', 'time'],
  ['rest', 'break'],
]);

/** What is written as the format has it already. */
function asWritten(name: QuantityName, text: string): string | undefined {
  return typeof readQuantity(name, text) === 'string' ? undefined : text;
}

const asSets = (sets: string) => ({ sets });
const asReps = (reps: string) => ({ reps });
const asHold = (hold: string) => ({ hold });

function join(...parts: readonly (LineAmounts | undefined)[]): LineAmounts | undefined {
  return parts.some((part) => part === undefined) ? undefined : Object.assign({}, ...parts);
}

function timesOfWord(word: string | undefined): string | undefined {
  return word === undefined ? undefined : word.toLowerCase() === 'twice' ? '2' : '1';
}

/** Amounts that both say how long, or how often: which one holds nobody can tell. */
export function clashes(one: LineAmounts, other: LineAmounts): boolean {
  return (['hold', 'breaths', 'reps', 'sets', 'tempo'] as const).some(
    (key) =>
      one[key] !== undefined && other[key] !== undefined && JSON.stringify(one[key]) !== JSON.stringify(other[key]),
  );
}

/** What nobody read is an amount too: "10 reps left, 8 reps right" is not ten reps. */
const anyAmount = new RegExp(
  String.raw`(?:${time})|\d\s*(?:${repsWord}|${setsWord}|(?:deep |slow |full |tiefe )?(?:breaths?|atemzüge))|\d${by}\d|(?:reps?|sets?|wdh\.?|sätze)\s*[:=]\s*\d`,
  'iu',
);

/** A longer line is cut into sentences before. */
const maxLetters = 400;

/** Stands where an amount was, so that what is before the first one and after it can be told apart. */
const gap = '\u{FFFC}';

export function readAmounts(line: string): ReadLine {
  let left = line.slice(0, maxLetters).replaceAll(gap, ' ');
  let amounts: LineAmounts = {};
  let isUnclear = false;
  for (const { pattern, read } of patterns) {
    const match = pattern.exec(left);
    if (match === null) continue;
    const found = read(match.groups ?? {});
    isUnclear ||= found === undefined || clashes(found, amounts);
    // What was found first is clearer than what comes later.
    amounts = { ...found, ...amounts };
    left = `${left.slice(0, match.index)}${gap}${left.slice(match.index + match[0].length)}`;
  }
  const first = left.indexOf(gap);
  return {
    amounts,
    isUnclear: isUnclear || anyAmount.test(left),
    before: first === -1 ? left.trim() : left.slice(0, first).trim(),
    after: first === -1 ? '' : left.slice(first).replaceAll(gap, ' ').replace(/\s+/g, ' ').trim(),
  };
}
