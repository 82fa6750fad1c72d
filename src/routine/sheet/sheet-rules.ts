/** Sentences of a sheet that hold for every exercise while it is done: "Do not hold your breath." */
import type { OpenParts } from './open-parts.ts';
import { hasNoAmount } from './read-amounts.ts';
import { isOpenMeaning, type LineMeaning } from './sheet.ts';
import { inCase } from './sheet-words.ts';

const all = '(?:(?:all|every|each|the|these|your) (?:of )?)*';
const exercises = '(?:movements?|exercises?|stretch(?:es|ing)?)';
const gently =
  '(?:slow(?:ly)?|gent(?:le|ly)|smooth(?:ly)?|controlled|small|comfortabl[ey]|steady|steadily|pain[- ]?free|painless|with(?:out)? (?:control|pain|force|jerking|bouncing))(?!\\p{L})';
const rules: readonly string[] = [
  "(?:do not|don['’]t|never|avoid|try not to) hold(?:ing)? your breath",
  '(?:keep|remember to|continue to|always) breath(?:e|ing)',
  String.raw`breathe (?:\p{L}+ ){0,2}(?:normally|evenly|steadily|naturally|calmly|freely|throughout|out (?:on|with|during) (?:the |each )?(?:effort|exertion))`,
  `keep ${all}${exercises} (?:\\p{L}+ ){0,2}${gently}`,
  `${all}${exercises} (?:should|must) (?:not (?:hurt|cause|be)|never|(?:always )?(?:be|feel|stay) (?:\\p{L}+ ){0,2}${gently})`,
  `(?:do|perform|carry out) ${all}${exercises} (?:\\p{L}+ ){0,2}${gently}`,
  `move (?:\\p{L}+ ){0,2}${gently}`,
  '(?:stay|work|move|exercise|keep)(?: only)? with?in (?:a |your |the )*(?:pain[- ]?free|comfortable)',
  String.raw`(?:do not|don['’]t|never|avoid) (?:push|forc|bounc|jerk|strain|rush|overdo)\p{L}*`,
  'no (?:bouncing|jerking|forcing|straining)',
  '(?:die |den )?(?:luft|atem) nicht anhalten|nicht (?:die luft|den atem) anhalten|halten sie (?:nicht )?(?:die luft|den atem)(?: nicht)? an',
  '(?:ruhig|gleichmäßig|normal) (?:weiter)?atmen|atmen sie (?:ruhig|gleichmäßig|normal)',
  String.raw`(?:alle |die )?(?:bewegungen|übungen) (?:\p{L}+ )*(?:langsam|schmerzfrei|ruckfrei|kontrolliert)|schmerzfrei (?:üben|bewegen)|nicht (?:federn|wippen|nachfedern)`,
];

const anyRule = new RegExp(
  String.raw`^(?:(?:please|important|remember|note|always|bitte|wichtig)[:!,]? )*(?:${rules.join('|')})(?!\p{L})(?!.*(?:\d|(?<!\p{L})(?:${inCase}|until|bis)(?!\p{L})))`,
  'iu',
);

/** Whether each sentence of a text is a rule, and says no amount. */
export function isRule(text: string): boolean {
  return text.split(/(?<=[.!])\s+(?=\p{Lu})/u).every((sentence) => anyRule.test(sentence) && hasNoAmount(sentence));
}

const ofAll =
  /(?<!\p{L})(?:of (?:each|them|all)|(?:all|each) of (?:them|these)|reps each|each(?= *[.,:;]|$)|^je(?= \d)|(?:each|every|all|these|the) (?:of )?(?:the |these |your )?(?:exercises?|stretch(?:es)?|movements?|one|hold)|jede[rnms]? (?:übung|dehnung)|(?:alle|diesen?) (?:übungen|bewegungen|dehnungen)|allen übungen|von jeder)(?!\p{L}| is)/iu;

/** "Keep all movements slow", "Hold each stretch for 30 seconds": also of the others than the exercise above. */
export function isOfAllExercises(text: string): boolean {
  return ofAll.test(text);
}

/** What stands above advice, and is no exercise. */
export function isHeadingOfAdvice(text: string): boolean {
  return /^(?:(?:general|important|safety|allgemeine|wichtige) )?(?:advice|tips?|notes?|remember|reminders?|precautions?|points|safety|rules|general|important|hinweise?|tipps|wichtig|bitte beachten|regeln)\s*[:!]?$/iu.test(
    text,
  );
}

/** What to mind in every exercise, while the lines are read. */
export class FoundRules {
  readonly texts: string[] = [];

  /** What stands apart from the exercises is of each of them; below one that was left out it may be of that one. */
  add(line: number, text: string, isItem: boolean, parts: OpenParts, above: LineMeaning = 'advice'): LineMeaning {
    const isOfAll = isItem || !parts.hasDose() || isOfAllExercises(text);
    const how = isOfAll ? 'advice' : parts.addHow(line, text);
    const isApart = how === 'advice' || (how === undefined && (above === 'advice' || !isOpenMeaning(above)));
    if (!isApart) return how ?? 'unclear';
    this.texts.push(text);
    return 'rule';
  }
}
