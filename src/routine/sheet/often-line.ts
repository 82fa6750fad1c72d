/** A line that says how often all of it is done, or on which days: each of its words is known, or it is no such line. */
import { numberWords } from '../unit-words.ts';
import { isDose } from './line-amounts.ts';
import { often, partsOfDay } from './often-words.ts';
import { readAmounts } from './read-amounts.ts';
import { findDays, readDayNames, type Weekdays } from './sheet-weekdays.ts';
import { clockTime, joint } from './sheet-words.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

export interface OftenLine {
  readonly often?: string | undefined;
  readonly days?: Weekdays | undefined;
  /** In the words of the sheet, where it says more than how often. */
  readonly said?: string | undefined;
  /** What stands beside it, a sentence or more. */
  readonly beside?: string | undefined;
}

/** Words that change nothing of how often it is done, nor of how. */
const emptyWords = [
  'please kindly do doing perform performed repeat repeated practi[sc]ed? complete completed try to aim',
  'should must need can be done you your we i it this these those them they the all of each every whole entire full my',
  'exercises? stretch(?:es|ing)? movements? program(?:me)?s? routines? sessions? workouts? plan sheet home at following above below listed',
  'and then on for about approximately around a ideally usually generally recommend(?:ed)? would like ask advised? is are',
  'je eine einmal runden? reicht reichen genügt genügen führen durch dauern zusammen nur perfect',
  'frequency freq remember important regularly just also here everything',
  'bitte sie ihr wir die das der den diese[nrs]? dies alle[ns]? alles ihre?[nm]? deine?[nm]? ganze[ns]? gesamte[ns]? komplette[ns]?',
  'übung(?:en)? dehnung(?:en)? dehnübungen \\p{L}*programm training einheit(?:en)? trainieren üben übe durchführen durchzuführen machen mache',
  'durchgeführt gemacht werden wird ist sind sollten? zu daheim am an um idealerweise mindestens mind ca etwa ungefähr jeweils immer regelmäßig',
  '(?:trainings|übungs)?häufigkeit folgende[nrs]? und dann auch es wiederholen absolvieren ausführen auszuführen empfohlen empfehlen jeden zwar',
]
  .join(' ')
  .split(' ');

const someTime = String.raw`(?:about |at least |the (?:next|coming) )*(?:\d{1,2}|an?|${[...numberWords.keys()].join('|')})(?:${joint}\d{1,2})? (?:days?|weeks?|months?)`;
const meal = '(?:breakfast|lunch|dinner|tea|(?:each |every )?meals?|bed(?: ?time)?|work|waking(?: up)?|getting up)';
/** What it says besides is shown as the sheet has it, and nothing in it changes what is done. */
const phrases = [
  '(?:carry|carried) out|(?:go|run) through|at least|a minimum of|how often|make sure|as prescribed|zu hause|am besten|[ws]o oft',
  'physio(?:therapy)? (?=exercises|stretches|program|plan|routine)',
  String.raw`(?:and )?then we(?:['’]ll| will) \p{L}+`,
  'on non-?consecutive days|with (?:at least )?(?:an? |one )?(?:rest )?days?(?: off| of rest)? (?:in )?between(?: sessions)?',
  `(?:for|duration[:=]?) ${someTime}`,
  'if you can|(?:on )?most days(?: of the week)?|plus an? \\p{L}+ on the other days',
  String.raw`until (?:your |the )?(?:next |follow-?up )*(?:appointment|appt|visit|review|check-?up)(?: (?:on |in )?(?:the )?\d{1,2}(?:st|nd|rd|th)? \p{L}+)?`,
  `(?:before|after|with|at) (?:your |the )?${meal}`,
  '(?:before|after) (?:an? |your )?(?:easy )?(?:run|walk|ride|swim|shower)',
  'in the (?:mornings?|afternoons?|evenings?)',
  'starting (?:today|tomorrow|now|(?:on )?the day of (?:your|the) (?:operation|surgery))',
  String.raw`(?:für (?:die nächsten )?)?(?:\d{1,2}|${[...numberWords.keys()].join('|')}) (?:tage|wochen|monate)(?: lang)?`,
  '(?:vor|nach|zum) (?:dem |der |jedem )?(?:frühstück|mittagessen|abendessen|essen|aufstehen|schlafen(?:gehen)?|arbeit)',
];
const known = new RegExp(String.raw`(?<![\p{L}\d])(?:${[...phrases, ...emptyWords].join('|')})(?![\p{L}\d])`, 'giu');
const bare =
  /^(?:[^\p{L}\d]|(?<!\p{L})(?:and|und|do|perform|complete|freq|frequency|how often|\p{L}*häufigkeit|[ws]o oft)(?!\p{L}))*$/iu;
const oftenText = new RegExp(String.raw`(?<![\p{L}\d.,/+])(?:${often}|each (?:day|morning|evening)(?!\p{L}))`, 'giu');
/** "2-3 times a week, e.g. Tue and Thu": no other days are wrong. */
const example = /(?<!\p{L})(?:z\. ?b\.|e\.g\.|for example|such as|zum beispiel),? (?<days>.+)$/iu;
const clockTimes = new RegExp(String.raw`(?<![\p{L}\d])${clockTime}`, 'giu');
const joining =
  /(?<!\p{L})(?:and|und|zwar|on|about|at least|mindestens|ca|etwa|ideally|üben|durch|durchzuführen|durchführen|machen|do|perform|it|them)(?!\p{L})/giu;
const parts = new RegExp(`^(?:${partsOfDay.map(([words]) => words).join('|')})$`, 'iu');
const daily = /^(?:daily|every day|each day|täglich|jeden tag)$/i;

/** "Set aside 10 minutes every day": how long all of it takes, and not how much of one exercise. */
const ofSession =
  /^(?!.*(?<!\p{L})(?:this(?! (?:program|routine|session|plan|sheet))|it|dies|es|je|jeweils|jede\p{L}*|each(?! (?:day|morning|evening|session|time|workout)))(?!\p{L})).*(?<!\p{L})(?:(?:trainings|übungs|gesamt)(?:dauer|zeit)|zeitaufwand|total time|time needed|set aside|allow|spend|take|reserve|plan|exercis(?:e|es|ing)|practi[sc]e|train|sessions?|program(?:me)?|routine|stretches|nehmen|planen|reservieren|üben|trainieren|training|\p{L}*übungen|\p{L}*programm|\p{L}*einheit(?:en)?)(?!\p{L})/iu;
const sessionTime = new RegExp(
  String.raw`\d{1,2}(?:${joint}\d{1,2})?[- ]?min(?:ute)?n?s?(?!\p{L})\.?|(?<!\p{L})(?:(?:trainings|übungs|gesamt)(?:dauer|zeit)|zeitaufwand|total time|time needed|set aside|allow|spend|takes?|reserve|lasts?|lasting|length|long|lang|dauert|nehmen|sich|planen|reservieren|zeit|ein|dafür|time|minutes)(?!\p{L})`,
  'giu',
);

/** A longer line says more than that. */
const maxReadLetters = 200;

/** `undefined` where a word of it may say anything else: "with the right leg only, twice a day". */
export function readOftenLine(text: string): OftenLine | undefined {
  return readOnly(text) ?? readBeside(text);
}

function readOnly(text: string): OftenLine | undefined {
  // What is struck out holds no longer.
  if (text.length > maxReadLetters || text.includes('~~')) return undefined;
  const { index: end, groups } = example.exec(text) ?? {};
  if (groups?.days !== undefined && readDayNames(groups.days) === undefined) return undefined;
  const whole = writeNumbersBeforeUnits(text.slice(0, end));
  const line =
    /\d ?-?min/iu.test(whole) && ofSession.test(whole.replace(oftenText, ' '))
      ? whole.replace(sessionTime, ' ')
      : whole;
  const named = line.match(oftenText) ?? [];
  const { days, rest } = findDays(line.replace(oftenText, ' \u{FFFC} '));
  const times = rest.match(clockTimes) ?? [];
  const left = rest.replace(clockTimes, ' ');
  if (/[\p{L}\d]/u.test(left.replace(known, ' '))) return undefined;
  // "Stretches daily, exercises twice a day" is of two kinds.
  const between = left.split('\u{FFFC}').slice(1, -1).join(' ');
  if (/\p{L}/u.test(between.replace(joining, ' '))) return undefined;
  // "Monday, 8 AM" may be an appointment; "at 8 AM and 7 PM" is twice a day.
  if (times.length > 0 && days !== undefined) return undefined;
  const isBare =
    line === whole &&
    bare.test(left) &&
    times.length === 0 &&
    end === undefined &&
    !(named.length > 1 && named.some((one) => parts.test(one)));
  const said = isBare ? undefined : text;
  if (times.length > 1)
    return named.every((one) => daily.test(one)) ? { often: `${times.length} times a day`, days, said } : undefined;
  const often = named.length === 0 ? undefined : named.join(', ');
  // "Allow 15 minutes for your exercises" says only how long all of it takes.
  return often === undefined && days === undefined && line === whole ? undefined : { often, days, said };
}

/** "Twice a day. Keep your back straight." says how often in a sentence of its own, where the rest is no dose. */
function readBeside(text: string): OftenLine | undefined {
  const sentences = text.split(/(?<=\p{L}{2}[.!;])\s+(?=[\p{Lu}\d])/u);
  if (sentences.length < 2) return undefined;
  const found = sentences.map(readOnly);
  const [one, ...more] = found.filter((read) => read?.often !== undefined);
  const beside = sentences.filter((_, at) => found[at] === undefined).join(' ');
  if (beside === '' && more.length === 0) return one && { ...one, said: text };
  const { amounts, isUnclear, hasUnreadNumber } = readAmounts(beside);
  return more.length > 0 || (isDose(amounts) && !isUnclear && !hasUnreadNumber) ? undefined : one && { ...one, beside };
}
