/**
 * The words with which sheets say how much, how often and on which side, in English and German. Each kind of word has a letter,
 * so that `amount-forms.ts` can write the forms of an amount as patterns of letters: "3 sets of 10" is `nsfn`.
 */
import { often } from '../../routine/read-frequency.ts';
import { joint, numberWords, timesWords } from '../../routine/unit-words.ts';
import { leftWords, rightWords, sidedPart, sideOfConcern } from './sheet-words.ts';

export type WordKind =
  /** A time, "30 s", and a number or a range of them, "8-10". */
  | 'T'
  | 'n'
  /** Reps that differ from set to set, "12/10/8". */
  | 'P'
  /** "Twice". */
  | 'u'
  /** How long out, how long there and how long back, "tempo 3-1-3". */
  | 'm'
  /** Words for reps, "times" behind a number or between two, sets, "x", holds, breaths, rests, and "between sets". */
  | 'r'
  | 't'
  | 's'
  | 'x'
  | 'h'
  | 'b'
  | 'p'
  | 'y'
  /** "Each side", "right, then left", "left first", "alternating", "left leg", "each way", "clockwise", "both together", and a bare "each". */
  | 'e'
  | 'E'
  | 'S'
  | 'a'
  | 'l'
  | 'w'
  | 'v'
  | 'k'
  | 'z'
  /** How often a day or week, what it is done with, and "each exercise". */
  | 'o'
  | 'q'
  | 'g'
  /** "Repeat", and words that change nothing beside an amount. */
  | 'R'
  | 'f'
  /** What parts clauses: a mark, a colon, or a word such as "and". */
  | ','
  | ':'
  | 'c'
  /** A distance, and "as long as you can": how much it is, is left open. */
  | 'D'
  | 'O'
  /** Words that may change an amount: in the same clause, in the same sentence, anywhere in what is said of the exercise. */
  | '~'
  | '!'
  | '?'
  /** "Side", "both": behind an amount it may say of what that is. */
  | 'i'
  /** Any other word. */
  | 'd';

const number = String.raw`\d{1,3}(?:[.,]\d)?(?![\d])`;
const unit = String.raw`(?:seconds?|secs?\.?|s|sekunden?|sek\.?|minutes?|mins?\.?|minuten?|″|"|'')(?![\p{L}])`;
const part = `(?:${sidedPart}|hand|heel|calf|calves|feet|füße|beine|arme|seiten|hüften|schultern|knees|hände)s?`;
const each = `(?:each|per|either|every|je(?:weils)?|pro|jede[rmns]?|auf jeder|mit jedem)`;
export const inWords = [...numberWords.keys()].join('|');
const side = String.raw`(?:(?:[LR]\.?|left|right(?! (?:angles?|away|at|after|before|now)(?!\p{L}))|links|rechts|linke[mnrs]?|rechte[mnrs]?|li|re)(?!\p{L}|-\p{L})\.?(?:\s+${part}(?!\p{L})(?=\s*(?:$|[^\p{L}\s]|(?:only|first|then|and|for|to|hold|on|x|je|nur|dann|und|mit)(?!\p{L}))))?)`;
const both = String.raw`(?:(?:${leftWords})\.?\s*(?:and|und|u\.?|\/|&|\+)\s*(?:${rightWords})|(?:${rightWords})\.?\s*(?:and|und|u\.?|\/|&|\+)\s*(?:${leftWords}))\.?(?!\p{L})(?:\s+${part})?`;

const tempo = String.raw`(?<![\d./-])(?:\d|10)(?:-(?:\d|10)){2}(?![-/\d])`;

/** Signs stand anywhere. */
const signs: readonly (readonly [WordKind, string])[] = [
  // What is struck out, and a value in a table of which nobody can tell what it is: see `flatten-row.ts`.
  ['?', String.raw`~~|\?(?= )`],
  ['~', String.raw`[<>≤≥]|\+(?!\s*[\p{L}\d])`],
  ['f', '[~≈]'],
  [':', '[:=]'],
  [',', String.raw`[,;()[\]|→]|(?:\.|!+)(?=\s|$)|[-–—](?=\s|$)|(?<=\s)[-–—]|->|\/`],
];

/** In this order: what is longer and clearer comes first. */
const entries: readonly (readonly [WordKind, string])[] = [
  // The lumbar spine, and no left side.
  ['d', String.raw`[clt]\/s(?![\p{L}\d])`],
  // How long, or a place in a video: "14:20 Outro".
  ['?', String.raw`(?<=^\s*)(?:[2-9]|\d{2}):\d{2}(?=\s+\p{L})`],
  // A time of the day.
  ['!', String.raw`(?:at|um) \d{1,2}[:.]\d{2}(?!\d)|\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|uhr)(?!\p{L})`],
  // A date: "12/10/8" are reps.
  ['d', String.raw`\d{1,2}[./](?:0\d[./](?:\d{4}|\d{2})|\d{1,2}[./]\d{4}|\d{1,2}\.\d{2})(?!\d)`],
  // Numbers that are none of an exercise: of a name, of the spine, of a length or an angle.
  [
    'd',
    String.raw`(?:half[ -](?:kneel(?:ing)?|squats?|lunges?|rolls?|moon|bridge|push[ -]?ups?|plank|sit[ -]?ups?)|opposite arm and leg|quadruped alternat(?:e|ing) arm and leg|double (?:knee|leg|calf|calves|heel|arm|crunch)\p{L}*|both knees to (?:the |your )?chest|(?:forward|backward|side)s? bends?|all[- ]fours|deep (?:lunges?|belly|squats?|breathing)|squat holds?|position of ease|(?:quad(?:riceps|s)?|glut(?:e|eal)s?|ab(?:dominal)?s?|hamstrings?|ankle|shoulder|scapular?) sets?|figure(?:[\s-]+of)?[\s-]*[48]|90\/90|45\/45|\d{1,2}-(?:foot|feet|inch|point|way|part|step)\p{L}*(?:-\p{L}+)?|[CLTS]\d(?:[/-][CLTS]?\d)?|warrior\s*[123]|(?:rpe|borg)\s*:?\s*\d+(?:\s*[-–]\s*\d+)?(?:\/10)?|(?:(?<![x×]\s*)\d+(?:[.,]\d+)?${joint})?\d+(?:[.,]\d+)?[\s-]*(?:cm|mm|inch(?:es)?|degrees?|deg|grad|°|%))(?![\p{L}\d])`,
  ],
  [
    'D',
    String.raw`${number}(?:${joint}${number})?\s*(?:m|km|met(?:er|re)s?|miles?|yards?|yds?|feet|ft|laps?|lengths?|steps|schritte|runden um|bahnen|k)(?![\p{L}\d])`,
  ],
  [
    'O',
    String.raw`as (?:long|many|often) as|amrap|to (?:fatigue|failure|exhaustion|tiredness)|(?:un)?til (?:you(?:['’]re| are| get| feel) )?(?:tired|fatigued?|failure|exhaust\p{L}*)|(?:so (?:lange?|viele?|oft|weit)) (?:wie|du|sie|es)|bis zur (?:ermüdung|erschöpfung)|a few|several|some (?:reps|repetitions|times)|ein paar|einige|mehrmals`,
  ],
  ['o', often],
  [
    'q',
    String.raw`(?:(?:with|using|mit)\s+(?:an? |the |your |einem |einer )?(?:(?:red|yellow|green|blue|black|light|medium|heavy|rolled|small|resistance|elastic|(?:rot|gelb|grün|blau|schwarz)e[mns])[ -]+)*(?:(?:thera-?)?band(?: \((?:red|yellow|green|blue|black|rot|gelb|grün|blau|schwarz)\))?|loop|strap|towel|belt|ball|chair|cushion|pillow|weights?(?! (?:evenly|equally|distributed|on|over|through))|dumbbells?|handtuch|gurt|stuhl|kissen)|(?:red|yellow|green|blue|black|resistance|elastic|(?:rot|gelb|grün|blau|schwarz)e[mns]) (?:thera-?)?band|(?:(?:with|using|mit|@)\s+)?(?:2 ?[x×] ?)?\d{1,3}(?:[.,]\d)?(?:\s*[-–]\s*\d{1,3}(?:[.,]\d)?)?[\s-]*(?:lbs?|pounds?|kg)(?!\p{L})\.?(?: (?:in |per )?each hand)?(?:[ -](?:dumbbells?|(?:ankle )?weights?|kettlebells?|hanteln?))?)(?!\p{L})`,
  ],
  [
    'T',
    String.raw`\d{1,2}\s*min(?:utes?|s|uten?)?\.?\s*(?:and |und )?\d{1,2}\s*s(?:ec(?:ond)?s?|ek(?:unden?)?)?\.?(?!\p{L})|(?:\d{1,3}(?:[.,]\d{1,2})?\s?[½¼¾]?|[½¼¾]|(?<!\d)1\/[24]|(?<!\d)3\/4)(?:${joint}\d{1,3}(?:[.,]\d{1,2})?\s?[½¼¾]?)?\s*-?\s*${unit}|\d{1,2}:[0-5]\d(?:\s*min\.?)?(?!\d)|half a min(?:ute)?(?!\p{L})|eine halbe minute|(?:a|one|eine) min(?:ute)?(?!\p{L})|(?:for )?(?:an? )?(?:slow )?count(?:ing)?(?: slowly)? (?:of|to) (?:\d{1,2}|${inWords})(?!\p{L})|\d{1,2}[- ]counts?(?!\p{L})|bis (?:\d{1,2}|${inWords}) zählen`,
  ],
  [
    'm',
    String.raw`tempo\s*[:=]?\s*${tempo}|${tempo}\s*tempo(?!\p{L})|(?<=\d\s*[x×]\s*\d{1,2}(?:\s*reps?)?,?\s+)${tempo}(?!\s*(?:kg|lbs?|s|sec|reps?|wdh)(?!\p{L}))`,
  ],
  [
    'P',
    String.raw`(?<![\d-])[1-9]\d?(?:-[1-9]\d?){2,9}(?![\d-])|[1-9]\d?(?:\s*[/,]\s*[1-9]\d?(?!\d)){2,9}(?=\s*(?:reps?|repetitions?|wdh|wiederholungen)(?!\p{L}))|[1-9]\d?(?:\/[1-9]\d?){2,9}(?![\d/]|\s*(?:s|sec|sek|min))`,
  ],
  [
    'n',
    String.raw`${number}(?:${joint}${number}|(?!${joint}\d))(?![\p{L}/]|\s?°|(?<=\d)[.,]\d)|${number}(?:${joint}${number})?(?=\s?x(?!\p{L}))`,
  ],
  ['u', String.raw`(?:${[...timesWords.keys()].join('|')})(?!\p{L})`],
  [
    'y',
    String.raw`(?:in )?(?:between|zwischen)(?:(?: the| each| den)? (?:sets?|reps?|repetitions|holds?|exercises?|rounds?|sätzen|serien|wiederholungen|stretches|übungen|runden)(?!\p{L})|(?=\s*(?:$|[,;.)])))|dazwischen|after each (?:set|rep)|nach jedem satz`,
  ],
  [
    'w',
    String.raw`(?:(?:in|on|to)\s+)?(?:each|per|either|both|je|pro|jede[rn]?|beiden?|\/)\s*(?:ways?|directions?|richtung(?:en)?)(?!\p{L})|(?:clockwise|cw) (?:and|&|then|\/) (?:anti|counter)-?(?:clockwise|cw)|(?:forwards?|vorwärts) (?:and|&|und) (?:backwards?|rückwärts)`,
  ],
  [
    'v',
    String.raw`(?:(?:anti|counter)[- ]?clockwise|clockwise|c?cw|acw|im uhrzeigersinn|gegen den uhrzeigersinn|(?:in )?one (?:way|direction)|(?:in )?the other(?: way| direction)?(?=\s*(?:$|[,.;)]))|forwards?|backwards?|vorwärts|rückwärts|nach vorne|nach hinten)(?!\p{L})`,
  ],
  [
    'g',
    String.raw`(?:of |on |for |per |von )?(?:each|every|all|jede[rsnm]?|alle[nr]?) (?:of )?(?:the |these |your |those |der )?(?:\p{L}+ )?(?:exercises?|movements?|stretch(?:es)?|ones?|übung(?:en)?|dehnung(?:en)?)(?!\p{L})|(?:the|these|this|your|die|das|diese[ns]?) (?:\p{L}+ )?(?:exercises|program(?:me)?|routine|workout|übungen|programm)(?!\p{L})(?: (?:below|above|on this (?:sheet|page))(?!\p{L}))?|(?:all|each) of (?:them|these)|them all|everything|alles|each one|(?:of|von) (?:each|every|all|jede[rm]|allen)(?! (?!(?:and|to|if|unless|on|for|in|with|at|per|a|twice|once|daily|every|und|am|pro|im|mit)(?!\p{L}))\p{L})(?!\p{L})`,
  ],
  [
    'k',
    `(?:both|beide) (?:${part} )?(?:together|at once|at the same time|gleichzeitig|zusammen)|beid(?:bein|arm|händ)ig`,
  ],
  ['a', String.raw`${both}\s+(?:im (?:seiten)?wechsel|abwechselnd|alternat(?:ing|ely))(?!\p{L})`],
  [
    'e',
    String.raw`(?:(?:on|to|for|with|auf|mit|an)\s+)?(?:the\s+)?${each}(?!\p{L})\s*(?:\p{L}+ )??${part}(?!\p{L})|(?:(?:on|to|for|with|auf|mit|an)\s+)?(?:both|beiden?)\s*(?!hand|händ|arms? (?:by|at|up|on)|knees? (?:bent|together)|feet|füße)${part}(?!\p{L})|${both}|bilat(?:eral(?:ly)?)?\.?(?!\p{L})|beidseit(?:s|ig)|bds\.?(?!\p{L})|[bB]\/[lL](?!\p{L})|[ep]\/s(?!\p{L})`,
  ],
  [
    'e',
    String.raw`(?:(?:and |then |und |dann )*(?:repeat|do the same|do it|switch|swap|change|wechseln)\s*(?:(?:with|on|to|for|using)\s+)?(?:(?:the|your)\s+)?(?:(?:other|opposite) ${part}|sides|legs|arms|feet|hands)|(?:then|and|dann) (?:the |die |das |auf der |mit dem )?(?:other|(?<!(?:arm|leg) and )opposite|andere[nrs]?) ${part}|(?:seiten?|beine?|arme?) wechseln|seitenwechsel|andere seite)(?!\p{L})(?: too| as well)?(?!\s+(?:half|when|after|every|each|nach|alle))`,
  ],
  [
    'E',
    String.raw`(?:(?:first|erst|zuerst)\s+)?${side}(?: first| zuerst)?,?\s*(?:(?:and |und )?(?:then|dann)|->|→)\s*(?:the |das )?${side}`,
  ],
  ['S', String.raw`(?:start(?:ing)? (?:with|on) (?:the )?${side}|${side} (?:first|zuerst))(?!\p{L})`],
  [
    'a',
    String.raw`alternat(?:e|ing|ely)(?: (?:the |your )?(?:sides?|legs?|arms?|hands?|feet))?(?!\p{L})|abwechselnd|im (?:seiten)?wechsel|wechselseitig|alternierend`,
  ],
  ['l', String.raw`(?:(?:on|with|for|to|am|an|auf|mit)\s+)?(?:(?:the|your|der|dem)\s+)?${side}(?:\s+only)?(?!\p{L})`],
  ['z', String.raw`(?:each|ea\.?|je|jeweils)(?!\p{L})(?=\s*(?:$|[^\p{L}\s]))`],
  ['r', String.raw`(?:beats?|rep(?:etition)?\(?s?\)?|wiederholung(?:en)?|wdh\.?|wh\.?)(?!\p{L})`],
  ['t', String.raw`(?:times|mal)(?!\p{L})`],
  ['s', String.raw`(?:sets?|sätze|satz|rounds|(?<=1 )round|serien?|durchg[aä]nge?n?|runden)(?!\p{L})`],
  ['x', String.raw`[x×](?!\p{L})|(?<=\d\s?)\*(?=\s?\d)`],
  [
    'h',
    String.raw`(?:holds?(?!\p{L}| (?:on|onto)(?!\p{L}))|holding|held|stay|keep (?:it|this)|remain|halten|gehalten|halte|haltezeit)(?!\p{L})(?: time)?(?: (?:this|it|there|here|still|(?:this|the|that|die) (?:position|stretch|pose|end position|squeeze|contraction|tension|spannung|dehnung)|(?:in )?(?:this|the|der) position))?`,
  ],
  ['b', String.raw`(?:(?:deep|slow|full|tiefe|langsame|ruhige),? )*(?:breaths?|atemzüge)(?!\p{L})`],
  [
    'p',
    String.raw`(?:rest(?:ing)?|pausen?|break|relax(?: for| (?:and|then) rest)|wait|entspannen)(?!\p{L})(?: period| time)?`,
  ],
  [
    'R',
    String.raw`(?:repeat(?:s|ed)?|wiederhol(?:en|e|t)?)(?!\p{L})(?: (?:this|it|the (?:exercise|movement|stretch)|exercise|die übung|the whole sequence))?`,
  ],
  [
    '?',
    String.raw`(?:(?:only|nur) (?:in the |at |am |on )?(?:mornings?|evenings?|night|morgens|abends|\p{L}+days?)|twice more|once more|(?:other|opposite) (?:side|direction|way)|(?:now|then|do|on|with|to|for) (?:the |your )?(?:other|opposite) (?:leg|arm|foot|hand|knee)|${sideOfConcern}|half(?:way)? on|half on|(?:then|and|dann) (?:switch|swap)|(?:switch|swap)(?:ing)? (?:sides?|legs?|arms?|feet)|wechseln|(?:weeks?|phase|stage|woche|wochen)\s*\d+|skip|omit|noch nicht|leave (?:it |this (?:one )?)?out|not yet|(?:do )?not do|weglassen|auslassen|nochmals?|andere (?:seite|richtung)|(?:reverse|change|switch)(?: the)? directions?|reverse|build(?:ing)? up|progress|increase|steigern|(?:second|minute|sekunde|minute)[sn]?)(?!\p{L})`,
  ],
  [
    '!',
    String.raw`(?:on the way (?:up|down|back|in|out)|eccentric(?:ally)?|first|last|final|next|following|same|other|opposite|extra|more|additional|double|instead|total|altogether|optional(?:ly)?|pulses?|insgesamt|letzte[nrs]?|erste[nrs]?|gleiche[nrs]?|again|stop|avoid|max(?:imum|imal)?\.?|min(?:imum)?\.?|mind\.?|at least|at most|up to|aim(?:ing)?(?: for)?|try(?:ing)?|goal|target|less|fewer|over|under|plus|add|by|each|per|every|je|pro|jede[rnms]?|alle|bis zu|mindestens|höchstens|maximal|operated|affected|unaffected|involved|operierte?[mnrs]?|betroffene?[mnrs]?|chaque|cada|ogni|elke|côtés?|lados?|lat[oi]|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|zusätzlich|half(?:way)?|hälfte|statt(?:dessen)?|ditto|as above|wie oben|weeks?|months?|days?|wochen?|tage?)(?!\p{L})`,
  ],
  ['i', '(?:both|beiden?|sides?|seiten?)(?!\\p{L})'],
  [
    '~',
    String.raw`(?:or|oder|if|when|unless|except|until|till|only|not|never|no|without|than|wenn|falls|nur|nicht|ohne|ab|außer)(?!\p{L})`,
  ],
  [
    'f',
    String.raw`(?:at the (?:top|bottom|end)|in this position|in total darkness|of|for|in|on|to|at|with|w|a|an|the|your|this|that|these|those|them|it|do|perform|complete|about|approx\.?|approximately|around|ca\.?|etwa|circa|slow|slowly|easy|gentle|smooth|controlled|good|deep|nice|big|small|full|von|à|á|mit|für|die|der|das|den|dem|eine?[nmr]?|auf|im|in|(?:should|are to|must) be (?:done|performed|repeated)|üben(?: sie)?|machen|führen sie|durch(?=\s*(?:$|[.!]))|durchführen|ausführen|langsam|ruhig|kontrolliert|lang|dabei|please|bitte|sie|gently|smoothly|carefully|quickly|firmly|lightly|evenly|steadily|fully|comfortably|softly|briefly|easily|calmly|deeply|tightly|strongly|properly|(?:frequency|how often|häufigkeit|time|duration|dauer|zeit|dosage|dosierung|dose|umfang)(?=\s*[:=]))(?!\p{L})|@`,
  ],
  ['c', String.raw`(?:and|then|und|dann|anschließend|danach|followed by)(?!\p{L})|&|\+`],
  // Part of a date, a score or an amount that no form has: "12/10".
  ['!', String.raw`\d+`],
  ['d', String.raw`\p{L}(?:[\p{L}\d'’]|[-–/](?=[\p{L}\d]))*|\S`],
];

/** No word begins within another one; a number may stand right behind its "x", and a unit right behind its number. */
const begin = String.raw`(?:(?<!\p{L})|(?<=(?<!\p{L})[x×*]))`;
/** "A1" is no "a". */
const end = String.raw`(?!\d)`;
const whole: ReadonlySet<WordKind> = new Set<WordKind>(['f', 'c', '~', '!', '?', 'R', 'h', 'p', 'r', 't', 's', 'i']);
const all = [...signs, ...entries];
const lexicon = new RegExp(
  all
    .map(([kind, source], index) => {
      const isSign = index < signs.length || kind === 'd';
      return `(?<k${index}>${isSign ? '' : begin}(?:${source})${whole.has(kind) && !isSign ? end : ''})`;
    })
    .join('|'),
  'giu',
);

export interface Word {
  readonly kind: WordKind;
  readonly text: string;
  /** Where it begins and ends in its line. */
  readonly from: number;
  readonly to: number;
}

/** Every letter of a line that is no space is part of a word. */
export function readWords(line: string): readonly Word[] {
  return [...line.matchAll(lexicon)].map(({ 0: text, index: from, groups = {} }) => {
    const entry = Object.keys(groups).find((key) => groups[key] !== undefined) ?? '';
    return { kind: all[Number(entry.slice(1))]?.[0] ?? 'd', text, from, to: from + text.length };
  });
}
