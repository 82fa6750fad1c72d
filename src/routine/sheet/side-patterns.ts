/** How sheets write sides, and which of them that is. */
import type { LineAmounts } from './line-amounts.ts';
import { readOneSide } from './one-side.ts';
import { eachWay } from './opposite-ways.ts';
import { beforeSide, leftWords, limb, limbs, oneSide, rightWords, sidedPart } from './sheet-words.ts';

const withThe = String.raw`(?:(?:on|to|for|with|using|mit|an)\s+)?(?:the\s+|den\s+)?`;
const atOnce = '(?:together|at once|at the same time|simultaneously|gleichzeitig|zugleich|zusammen|miteinander)';
/** "Bring both knees to your chest" names what moves, and no sides. */
const atEnd = String.raw`(?=\s*(?:$|[,;.:()\d\u{FFFC}]|(?:slow|langsam|\p{L}+ly|hold|halten)(?!\p{L})))`;
const inTurn =
  '(?:alternat(?:e|ing|ely)(?: (?:the |your )?(?:sides?|legs?|arms?))?|(?:die )?(?:seiten|beine|arme) (?:abwechselnd|im wechsel)|abwechselnd|im (?:seiten)?wechsel|wechselseitig|alternierend)';
const eachInTurn = 'alternat(?:e|ing) (?:each|between|every) (?:the )?(?:sides?|legs?|arms?)';
const andSide = String.raw`\s*(?:and|und|u\.|u(?=\s)|\/|&|\+)\s*`;
const leftAndRight = String.raw`(?:(?:${leftWords})\.?${andSide}(?:${rightWords})|(?:${rightWords})\.?${andSide}(?:${leftWords}))\.?(?!\p{L})(?:\s+${limb}s?(?!\p{L}))?`;

/** "Switch sides when tired" says more. */
const switchEnd = String.raw`(?=\s*(?:$|[,;.)\u{FFFC}]|(?:and|und) (?:repeat|wiederholen)))`;
/** "R then L", "erst rechtes Bein, dann linkes Bein", "right leg first, then left". */
const named = String.raw`\.?(?!\p{L})(?: ${limb}(?!\p{L}))?`;
const inOrder = String.raw`(?:(?:first|erst|zuerst)\s+)?(?:the |das )?(?<first>${leftWords}|${rightWords})${named}(?: (?:first|zuerst))?,?\s*(?:(?:and |und )?(?:then|dann|followed by)|->|→)\s*(?:the |das )?(?:${leftWords}|${rightWords})${named}`;

interface SidePattern {
  readonly source: string;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => LineAmounts | undefined;
}

/** "R arm 2 x 10": no name stands before it. */
export const sideFirst: SidePattern = {
  source: String.raw`^[:\s]*${beforeSide}(?<side>${oneSide})(?=[\s,:)–—-]*\u{FFFC})`,
  read: ({ side = '' }) => readOneSide(side),
};

/** In this order, as those of amounts. */
export const sidePatterns: readonly SidePattern[] = [
  // Both legs at once, or perhaps one after the other.
  {
    source: String.raw`(?<together>${withThe}(?:both|beiden?)\s+(?:(?:${limbs}|sides|seiten)\s+)?${atOnce}|beid(?:bein|arm|händ)ig)(?![\p{L}])`,
    read: ({ together }) => (together === undefined ? undefined : { together }),
  },
  {
    source: String.raw`${withThe}(?:both|beiden?)\s+${limbs}${atEnd}`,
    read: () => ({ sides: 'both-limbs' }),
  },
  {
    source: String.raw`(?<![\p{L}])(?:bilat(?:eral(?:ly)?)?\.?|beidseit(?:s|ig)|bds\.?)(?![\p{L}])|(?<=\u{FFFC}[\s,;:(]*)(?:b|bil|both|beide)\.?(?=\s*(?:$|[,;)\u{FFFC}]))`,
    read: () => ({ sides: 'both' }),
  },
  // "Roll left then right, 10 times" is ten of both, or of each; behind an amount it is of each.
  {
    source: String.raw`(?:(?<=\u{FFFC}[\s,;:(–—-]*)(?<behind>)|)(?:${inOrder})`,
    read: ({ behind, first = '' }) => ({ ...startWith(first), ofWhat: behind === undefined ? 'unsaid' : 'sides' }),
  },
  // Sides.
  {
    source: String.raw`(?:(?<named>(?:${eachInTurn}|${inTurn}[\s,:]*${leftAndRight}|${leftAndRight}[\s,:]*${inTurn}))|(?<turn>${inTurn}))(?![\p{L}])`,
    read: ({ named, turn = '' }) => ({
      sides: 'alternate',
      ...(named !== undefined || /side|leg|arm|seit|bein/iu.test(turn) ? {} : { ofWhat: 'unsaid' }),
    }),
  },
  {
    source: eachWay,
    read: () => ({ isEachWay: true }),
  },
  {
    source: String.raw`(?:on|to|for|with|then)?\s*(?:the\s*)?(?:(?:each|per|either|every|\/|je|pro|jede[sr]?|alle)\s*(?:${sidedPart}|seiten|beine|arme)s?(?![\p{L}])|(?:both|beiden?)\s*(?:sides|seiten)(?!\p{L}|\s+(?:of|to|at|are|is|should|des|der|sind)(?!\p{L})))|(?<![\p{L}])(?:${leftAndRight}|repeat on (?:the )?other side|other side too|then (?:the )?other (?:side|leg)|(?:swap|switch|change) (?:sides|legs|arms|feet|hands)${switchEnd}|(?:then|and) (?:switch|swap|(?:turn|roll) over)(?=\s*(?:$|[,;.)]))|(?:dann )?(?:(?:die|das|den) )?(?:(?:seiten?|beine?|arme?) wechseln|seitenwechsel)${switchEnd}|(?:repeat|do) (?:with|on) the other (?:side|leg|arm)|(?:andere|gegen)seite)(?![\p{L}])`,
    read: () => ({ sides: 'each' }),
  },
  {
    source: String.raw`(?:(?:and |und )?(?:start(?:ing)?|begin(?:ning)?|beginn\p{L}*|anfang\p{L}*) (?:with|on|mit) (?:the |your |dem |der )?(?<first>${leftWords}|${rightWords})|(?:mit )?(?<german>${leftWords}|${rightWords}) (?:beginnen|anfangen))(?!\p{L})(?: (?:${limb}|one)(?!\p{L}))?|(?<=[\u{FFFC},;(–—-]\s*)(?:on )?(?:the )?(?<before>${leftWords}|${rightWords})\.?(?: ${limb})? (?:first|zuerst)(?!\p{L})`,
    read: ({ first, german, before = '' }) => startWith(first ?? german ?? before),
  },
  // "30 sec each, 3x" may be on each side, or each of the three; of what "10 each step" is nobody knows.
  {
    source: String.raw`(?<=\u{FFFC}[\s,;:(]*)(?:each|jeweils)(?=\s*(?:$|[,;:.()\u{FFFC}]|[–—-]\s))|(?<=^\s*\u{FFFC}\s*)each(?=\s+(?!of|time|rep|set)\p{L})|(?:je|jeweils|each)(?=\s*\u{FFFC})|(?<=\u{FFFC}[\s,;:(]*)(?:in\s+)?(?:each|je|pro|jede[rnms]?)\s+(?!(?:of|time|reps?|sets?|day|week|hour|morning|evening|night|session|round|exercise|set|satz|tag|woche|stunde|morgen|abend|mal|nach|übung|einheit|durchgang|runde|wiederholung|halten|hold)(?!\p{L}))\p{L}+`,
    read: () => ({ sides: 'each', ofWhat: 'unsaid' }),
  },
  // Behind an amount, where it ends what is said: "3 x 30 sec right leg".
  {
    source: String.raw`(?:${beforeSide}(?<only>${oneSide})\s+only(?=\s*(?:$|[,;.!)–—\u{FFFC}]|-\s))|(?<=\u{FFFC}(?:[\s,;:(]|[–—-]\s)*)${beforeSide}(?<side>${oneSide})(?=\s*(?:$|[,;.)\u{FFFC}])))`,
    read: ({ only, side = '' }) => readOneSide(only ?? side),
  },
];

/** Each is done where it has sides. */
function startWith(side: string): LineAmounts {
  return { sides: 'each', ofWhat: 'unsaid', startSide: readOneSide(side).sides === 'left' ? 'left' : 'right' };
}
