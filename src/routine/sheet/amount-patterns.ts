/** How sheets write amounts: patterns, and what each of them means. */
import { timesWords } from '../unit-words.ts';
import type { LineAmounts } from './line-amounts.ts';
import { often } from './often-words.ts';
import { circles, joint, leftWords, limb, limbs, rightWords } from './sheet-words.ts';
import { sideFirst, sidePatterns } from './side-patterns.ts';
import { isShort, isWide, some } from './write-amount.ts';

/** A time beside which nothing says that it is held. */
export type FoundAmounts = LineAmounts & { readonly time?: string };

const number = String.raw`\d{1,3}(?:[.,]\d)?(?!\d)`;
const range = `${number}(?:${joint}${number})?`;
/** Three numbers or more; one that begins with a zero is of a date. */
const pyramid = (mark: string) => String.raw`[1-9]\d?(?:\s*${mark}\s*[1-9]\d?(?!\d)){2,9}(?!\s*${mark}\s*\d)`;
const setsNumber = String.raw`\d{1,2}(?:${joint}\d{1,2})?(?!\d)`;
const timeNumber = String.raw`(?:\d{1,3}(?:[.,]\d{1,2})?\s?[½¼¾]?|[½¼¾]|[13]\/[24])`;
export const timeUnit = String.raw`(?:seconds?|secs?\.?|s|sekunden?|sek\.?|minutes?|mins?\.?|minuten?|″|"|'')(?![\p{L}])`;
const minutesAndSeconds = String.raw`\d{1,2}\s*min(?:utes?|s|uten?)?\.?\s*(?:and |und )?\d{1,2}\s*s(?:ec(?:ond)?s?|ek(?:unden?)?)?\.?(?![\p{L}])`;
const time = String.raw`${minutesAndSeconds}|${timeNumber}(?:${joint}${timeNumber})?\s*-?\s*${timeUnit}|\d{1,2}:[0-5]\d(?:\s*min\.?)?|half a minute|eine halbe minute|(?:a|one|eine) min(?:ute)?(?!\p{L})`;
const by = String.raw`(?:\s*[x×*]\s*|(?:\s+|-)(?:mal|times)\s+)(?:je\s+)?`;
export const repsWord = String.raw`(?:repetitions?|reps?\.?|times|x|×|mal|wiederholungen|wdh\.?)(?![\p{L}])`;
export const setsWord = String.raw`(?:sets?|sätze|satz|rounds?|serien?|durchg[aä]nge?n?|runden(?=\s*(?:à|a|mit|je|von)\s*\d))(?![\p{L}])`;
/** Any other word behind a number may be what it counts: "3 x 40 yd" are no reps. */
const noUnit = String.raw`(?!\d)(?!\s*(?!(?:${[
  'each both either every per on to for with without w using hold holding at and then or in',
  'left right l r li re alternating alternate bilateral bilat bil b ea reps? repetitions? times sets? slow nice easy daily twice once bw off from against over under into onto barefoot seated standing lying keeping through within at pain rpe',
  'je jede[srnm]? beide pro mit ohne halten gehalten und dann links rechts linke[mnrs]? rechte[mnrs]? abwechselnd wechselseitig alternierend seiten im beidseits beidbeinig beidarmig beidhändig beidseitig bds langsam täglich wdh wiederholungen mal wiederholen durchführen ausführen machen ganz sehr locker entspannt ruhig kontrolliert barfuß auf an gegen',
]
  .join(' ')
  .replaceAll(' ', '|')}|\p{L}+ly)(?!\p{L}))\p{L})`;
/** "2 sets of 10", "2 Sätze mit je 10" */
const ofEach = '(?:(?:of|à|a|mit|with|je|each)(?: je| each)?)';
/** How reps are done, between the number and the word. */
const manner = String.raw`(?:slow|easy|gentle|quick|small|big|full|good|controlled|smooth|and|und|langsame|ruhige|kleine|große|lockere|kontrollierte|\p{L}+ly)(?!\p{L}),?`;
const way = String.raw`(?:up|out|down|back|in|hoch|auf|runter|ab|zurück|lifting|raising|lowering)(?![\p{L}])`;
const load = String.raw`\d{1,3}(?:[.,]\d)?(?:\s*[-–]\s*\d{1,3}(?:[.,]\d)?)?[\s-]*(?:lbs?|pounds?|kg|#)(?!\p{L})\.?(?:[\s-]*(?:dumbbells?|(?:ankle )?(?:weights?|wts?)|kettlebells?|hanteln?))?`;

/** "With 2 x 8 kg", "2 x 8 kg dumbbells", "3 x 8 2 x 10 kg": one in each hand. */
const pairOf = String.raw`(?:(?<=(?:with|using|mit|@|[x×]\s*\d+,?)\s*)2\s*[x×]\s*(?=\d+\s*(?:kg|lb))|2\s*[x×]\s*(?=\d+\s*(?:kg|lbs?)\s*(?:dumbbell|kettlebell|hantel)))`;

const betweenSets = String.raw`\s*(?:(?:between|zwischen)\s+(?:the |den )?(?:sets|sätzen|serien|each set|repetitions|reps|exercises)|(?:in )?between(?=\s*(?:$|[,;.)]))|dazwischen|b\/w)`;

const notWithout = String.raw`(?<!(?<!\p{L})(?:without|no|ohne)\s+(?:an? |the |any )?)`;

/** What stands behind one is no amount: "no longer than 30 sec". */
const limit = String.raw`(?:[<>≤≥]|(?<!\p{L})(?:(?<!\d\s*)min\.?|than|least|most|up to|bis zu|over|under|after|until|every|alle|without|ohne|max\.?|mindestens|mind\.|höchstens|maximal|nach))`;

/** Each pattern takes its part out of the line, in this order: what is longer and clearer comes first. */
export const amountPatterns: readonly {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => FoundAmounts | undefined;
  /** "L+R, 10 each side" says it twice. */
  readonly isRepeated?: boolean;
}[] = [
  // What it is done with.
  words(
    String.raw`(?:with|using|mit)\s+(?<with>(?:an? |the |your |einem |einer )?(?:(?:red|yellow|green|blue|black|light|medium|heavy|rolled|small|resistance|elastic|rotem|gelbem|grünem|blauem)[ -]+)*(?:band|thera-?band|theraband|loop|strap|towel|belt|ball|chair|cushion|pillow|weights?|dumbbells?|handtuch|gurt|stuhl|kissen)(?! (?:squeeze|roll|pass|press|row|pull|raise|curl))(?:\s*\((?!(?:${leftWords}|${rightWords})\))\w+\))?)|${notWithout}(?<bare>(?:(?:red|yellow|green|blue|black|resistance|elastic)\s+(?:thera-?)?band|(?:rot|gelb|grün|blau|schwarz)e[ms]\s+(?:thera-?)?band))(?![\p{L}])|${notWithout}(?:(?:with|using|mit|@)\s*)?(?<load>(?:${pairOf})?${load})`,
    (groups) => ({ equipment: groups.with ?? groups.bare ?? groups.load ?? '' }),
  ),
  // How often a day or a week, or both.
  words(
    String.raw`(?<!(?<!\p{L})(?:add|adding|by|plus|um|increase)\s+|\+\s*)(?<often>${often}(?:(?:\s*[,;&+]\s*|\s+(?:and|und|[-–—])\s+|\s+)${often})?)`,
    ({ often }) => (often === undefined ? undefined : { frequency: often }),
  ),
  // A rest.
  words(
    String.raw`(?:(?:dazwischen|in between)\s+)?(?:(?:rest(?:ing)?|(?<pause>pause)|break)(?:\s*period)?|zwischen den (?:serien|sätzen))\s*(?:of|for|between sets|:|-)?\s*(?:for\s*)?(?<rest>${time})(?:\s*(?:rest|pause))?(?<between>${betweenSets})?`,
    ({ rest, pause, between }) =>
      pause !== undefined && between === undefined && isShort(rest) ? undefined : readRest(rest, between),
  ),
  words(
    String.raw`(?:(?:with|mit|dazwischen|in between)\s+)?(?:(?:an?|einer?)\s+)?(?<rest>${time})\s*(?:of\s*)?(?:rest|(?<pause>pause)|break)(?<between>${betweenSets})?`,
    ({ rest, pause, between }) => {
      if (between !== undefined || !isShort(rest)) return readRest(rest, between);
      // "12 reps w/ 2 sec pause" stays there for so long in each.
      return pause === undefined || /sek/i.test(rest ?? '') ? undefined : some('hold', rest, asHold);
    },
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
  // Sets that differ, such as "3 x 12/10/8"; without a word for reps "12, 10, 8" may be anything.
  words(
    String.raw`(?<!(?:tempo|breath\p{L}*|atmung|atmen)\s*:?\s*)(?:(?<before>\d{1,2})(?:${by}|\s*${setsWord}\s*(?:of|à|a|x|×|mit|with|je|:|,|-|–)?\s*))?(?<pyramid>${pyramid('/')}(?:\s*${repsWord}|${noUnit})|${pyramid('[-–]')}(?:\s*${repsWord}|${noUnit})|${pyramid(',')}\s*${repsWord})(?:\s*[,;/]?\s*(?:in\s+)?(?<after>\d{1,2})\s*${setsWord})?`,
    ({ before, pyramid: reps = '', after }) =>
      before !== undefined && after !== undefined ? undefined : readPyramid(reps, before ?? after),
  ),
  // "3 reps - 30 hold", as a program prints it; alone it may be thirty of them.
  words(
    String.raw`(?:(?<=[\d\u{FFFC}].*)|(?=.*hold.*[\d\u{FFFC}]))(?<hold>\d{1,2})[\s-]hold(?=\s*(?:$|[,;.)\u{FFFC}]|[-–—]\s))`,
    ({ hold }) => some('hold', hold === undefined ? undefined : `${hold} s`, asHold),
  ),
  // Sets, reps and holds in one.
  words(
    String.raw`(?<sets>${setsNumber})${by}(?<reps>${range})${by}(?<hold>${time})(?:\s*holds?)?`,
    ({ sets, reps, hold }) => join(some('sets', sets, asSets), some('reps', reps, asReps), some('hold', hold, asHold)),
  ),
  words(
    String.raw`(?<hold>${time})(?:\s*holds?)?\s*(?:,\s*)?(?:x|×|\*)\s*(?<reps>${range})(?!\p{L})${noUnit}(?:\s*${repsWord})?`,
    ({ hold, reps }) => join(some('hold', hold, asHold), some('reps', reps, asReps)),
  ),
  words(String.raw`(?<reps>${range})${by}(?<hold>${time})(?:\s*holds?)?`, ({ reps, hold }) =>
    join(some('hold', hold, asHold), some('reps', reps, asReps)),
  ),
  words(
    String.raw`(?<sets>${setsNumber})\s*${setsWord}\s*(?:${ofEach}|x|×|\/|:|,)?\s*(?<reps>${range})(?:\s*${repsWord}|${noUnit})(?![\d])`,
    ({ sets, reps }) => join(some('sets', sets, asSets), some('reps', reps, asReps)),
  ),
  words(
    String.raw`(?<reps>${range})\s*(?:${repsWord})?\s*(?:x|×|\*|,|\/|for|in)?\s*(?<sets>${setsNumber})\s*${setsWord}|(?<each>${range})\s*(?:reps?|repetitions?|wdh|wiederholungen)\.?\s*[x×]\s*(?<times>${setsNumber})${noUnit}`,
    ({ sets, reps, each = reps, times = sets }) => join(some('sets', times, asSets), some('reps', each, asReps)),
  ),
  // "3x10 bridges": where a line begins with it, what follows is the name.
  words(
    String.raw`(?<sets>${setsNumber})${by}(?<reps>${range})(?:(?<named>\s*${repsWord})|(?<=^\s*${setsNumber}${by}${range})(?!\d)|${noUnit})`,
    ({ sets = '', reps = '', named }) =>
      // "10 x 3" is three sets of ten to many.
      named === undefined && Number.parseInt(sets, 10) > Number.parseInt(reps, 10)
        ? undefined
        : join(some('sets', sets, asSets), some('reps', reps, asReps)),
  ),
  // One at a time, with the words before them.
  words(
    String.raw`(?<breaths>${range})\s*(?<manner>(?:(?:deep|slow|full|tiefe|langsame|ruhige),? )*)(?:breaths?|atemzüge)`,
    ({ breaths }) => some('breaths', breaths, (amount) => ({ breaths: amount })),
  ),
  words(
    String.raw`(?:(?:with|mit)\s+(?:(?:an?|einer?)\s+)?)?(?:(?:and |then |und |dann )?(?:holds?|holding|keep it|stay(?: there)?|halten|gehalten)\s*(?:this position |the position |the stretch |it |here |die position )?(?::|-|for|about|approximately|ca\.?|etwa)?\s*(?:for\s*)?)?(?<hold>${time})(?:[\s-]*holds?| squeezes?| lang halten| halten| lang)?`,
    ({ hold }) => some('hold', hold, (amount) => ({ time: amount })),
  ),
  words(
    String.raw`(?<sets>${setsNumber})\s*${setsWord}(?:\s*${ofEach}(?=\s*\u{FFFC}))?|(?:sets?|sätze)\s*[:=]\s*(?<other>${setsNumber})`,
    ({ sets, other }) => some('sets', sets ?? other, asSets),
  ),
  words(
    String.raw`(?:(?:and |then |und |dann )?(?:repeat|repetitions?|reps?|wiederholen|wiederholungen|wdh\.?)(?: this| the exercise| exercise)?\s*[:=x×-]?\s*(?<reps>${range})(?:\s*(?<slowly>(?:${manner} )+)?${repsWord}|${noUnit})|(?:x|×)\s*(?<bare>${range})(?!\p{L})${noUnit}|(?<plain>${range})[\s-]*(?<manner>(?:${manner}\s+)*)(?:${repsWord}(?<![x×]|mal|times)|(?:x|×|mal|times)(?![\p{L}])(?:${noUnit}|(?<=^\s*${range}\s*(?:x|×|mal|times))))(?!\s*(?:\/|(?:per|pro|an?)(?!\p{L}))\s*(?!${limb}|${limbs}|direction|way|richtung)\p{L})(?:\s*wiederholen)?|(?:repeat\s*)?(?<word>twice|once)(?![\p{L}]))`,
    ({ reps, bare, plain, word }) =>
      some('reps', reps ?? bare ?? plain ?? timesWords.get(word?.toLowerCase() ?? ''), asReps),
  ),
  ...sidePatterns.map(({ source, read }) => ({ ...words(source, read), isRepeated: true })),
  // A number alone, where nothing else is counted: "squats 15".
  words(
    String.raw`(?<!(?:to|bis|and|und|(?<![\p{L})] )[-–])\s?)(?<=^|[:\s(])(?<reps>${range})(?=\s*(?:$|[,;()\u{FFFC}]|${circles}))`,
    ({ reps = '' }) => (isWide(reps) ? undefined : some('reps', reps, asReps)),
  ),
  words(sideFirst.source, sideFirst.read),
];

function words(source: string, read: (typeof amountPatterns)[number]['read']) {
  // Not in the middle of a word or a number, nor behind the dash of "10-15-20", nor what is only a limit.
  return {
    pattern: new RegExp(String.raw`(?<![\p{L}\d.,/])(?!(?<=\d\s*[-–—~]\s*|${limit}\s*)\d)(?:${source})`, 'iu'),
    read,
  };
}

/** "3 sec between reps" is no rest between sets. */
function readRest(rest: string | undefined, between: string | undefined): FoundAmounts | undefined {
  if (isShort(rest) && /rep/i.test(between ?? '')) return undefined;
  return some('rest', rest, (amount) => ({ rest: amount }));
}

function readPyramid(written: string, sets: string | undefined): LineAmounts {
  const reps = (written.match(/\d+/g) ?? []).join('/');
  return sets === undefined ? { reps } : { reps, sets };
}

const asSets = (sets: string) => ({ sets });
const asReps = (reps: string) => ({ reps });
const asHold = (hold: string) => ({ hold });

function join(...parts: readonly (LineAmounts | undefined)[]): LineAmounts | undefined {
  return parts.some((part) => part === undefined) ? undefined : Object.assign({}, ...parts);
}
