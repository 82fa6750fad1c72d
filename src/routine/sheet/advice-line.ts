/** Lines that are for the person to read: no exercise, no amount, and no way to do one. */
import { isDose } from './line-amounts.ts';
import { readAmounts } from './read-amounts.ts';
import { splitName } from './split-name.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

const precaution = new RegExp(
  [
    String.raw`^(?:no|avoid|kein\p{L}*|vermeiden)\s.*\d`,
    String.raw`^(?:please |bitte )?(?:do not|don['’]t|never|avoid|nicht|nie\p{L}*)(?!\p{L})(?:.*(?:until|for the (?:first|next)|for|bis|für|in den ersten) \p{L}* ?\d+|(?: ever)? (?:lie|lying|sleep\p{L}*|cross\p{L}*(?: your)? (?:legs|ankles|knees)|driv\p{L}*|lift\p{L}* (?:anything|heav\p{L}*|weights|more)|sit\p{L}* (?:on|in) (?:a )?(?:low|soft)|bend\p{L}* .*(?:past|beyond|more than|above)|pivot\p{L}*|run\p{L}*|swim\p{L}*|bathe)(?!\p{L}))`,
    String.raw`^(?:no (?:driving|heavy|kneeling|running|jogging|swimming|sports?|crossing)|kein\p{L}* (?:überkreuzen|autofahren|schwere\p{L}*|baden|schwimmen|knien|joggen|sport))(?!\p{L})`,
    `^(?:bitte )?(?:nicht (?:auf|autofahren|baden|schwimmen|knien)|(?:die )?beine nicht (?:über|kreuzen|überkreuzen|überschlagen))`,
    String.raw`^(?:always )?(?:(?:use|walk with|take) (?:\p{L}+ )?(?:crutch|walker|walking)|wear (?:\p{L}+ ){0,2}?(?:brace|splint|sling|collar|stocking|boot))`,
  ].join('|'),
  'iu',
);

/** "No lifting over 2 kg for 6 weeks", "Do not cross your legs": a rule for the day, and no way to do the exercise above. */
function isPrecaution(text: string): boolean {
  return precaution.test(text);
}

const words = String.raw`(?: \p{L}+){0,6}?`;
/** What is asked for later is not done today. */
const progress = new RegExp(
  [
    `(?:(?:work|build)(?:ing)?${words} (?:up|towards)|(?:go|move) (?:on|up) to)${words} \\d`,
    `(?:increas|progress|advanc|lengthen|reduc|decreas)(?:e|es|ing|ed)?${words} (?:to|by) \\d`,
    `(?:(?:cut|drop) (?:down |back )?to|(?:goal|target|aim) (?:is|are)${words}|ziel (?:ist|sind)${words}) \\d`,
    `(?:ge)?(?:steiger|erhöh|verringer|reduzier)\\p{L}*${words} \\d`,
    String.raw`(?:auf|bis|um) \d[^.]* (?:steiger|erhöh|verringer|reduzier)`,
  ]
    .map((phrase) => `(?<!\\p{L})(?:${phrase})`)
    .join('|'),
  'iu',
);
const later =
  /(?<!\p{L})(?:(?<!the )next (?:week|month)|later(?: on)?|nächste\p{L}* (?:woche|monat)|später)(?!\p{L})/iu;

/** "Work up to 3 sets of 15": in "3 x 10, then work up to 15" there is an amount for today. */
function isProgress(written: string): boolean {
  const text = writeNumbersBeforeUnits(written);
  const { index } = progress.exec(text) ?? {};
  if (index === undefined) return later.test(text) && isDose(readAmounts(text).amounts);
  return !isDose(readAmounts(text.slice(0, index)).amounts);
}

const aim =
  /^(?:(?<goal>(?:my |your )?(?:goal|aim|ziel))|target|later|final|end(?: goal)?|progress(?:ion)?(?: to)?|regression|harder|easier|option|variation|alternative|ende|später|steigerung|variante|leichter|schwerer)\s*(?:[:=–-]\s*|(?=\d))/iu;

/** "Goal: 3x15" is how much of the exercise above comes at another time, and "Harder: single leg bridge 2x8" another one. */
export function readAim(written: string): 'amount' | 'other' | undefined {
  const { groups } = aim.exec(written) ?? {};
  const text = writeNumbersBeforeUnits(written.replace(aim, ''));
  const { amounts, before, after } = readAmounts(text);
  if (groups === undefined || !isDose(amounts)) return undefined;
  if (splitName(before, after, text)[0] === '') return 'amount';
  return groups.goal === undefined ? 'other' : undefined;
}

/** For whom it is not: "Nicht bei Fieber", "Not for people with disc problems". */
const notFor = new RegExp(
  [
    String.raw`^(?:please |bitte )?(?:not (?:for|if|when|in case)|unsuitable (?:for|if)|contra-?indicat\p{L}*|kontraindi\p{L}*|gegenanzeige\p{L}*|ungeeignet)`,
    String.raw`^(?:please )?(?:do not|don['’]t) (?:do|perform|use|start|try|attempt|practi[sc]e) (?:\p{L}+ ){0,3}?(?:if|when|with|during)`,
    '(?:not|never) (?:suitable|recommended|advised|appropriate)',
    '^(?:bitte )?nicht (?:(?:durchführen|anwenden|machen|üben|ausführen) )?(?:bei|für|wenn|falls)',
    String.raw`nicht (?:geeignet|empfohlen|angezeigt)|^bei .+ nicht \p{L}+en`,
  ]
    .map((phrase) => `(?:${phrase})(?!\\p{L})`)
    .join('|'),
  'iu',
);

export function isAdvice(text: string): boolean {
  return isPrecaution(text) || isProgress(text) || notFor.test(text);
}
