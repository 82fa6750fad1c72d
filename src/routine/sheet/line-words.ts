/** The words of a line of a sheet: the name of an exercise, or a sentence that says how it is done. */
import { inCase, notWords } from './sheet-words.ts';

/** A sentence that says how something is done begins so. */
const instructions = new Set(
  (
    'lie lying sit sitting stand standing kneel start starting begin bend bring pull push keep slowly gently raise raising lift lower ' +
    'place put hold repeat return relax tighten squeeze breathe roll let with while then now draw press straighten extend rest ' +
    'you your the to try make use move step cross lean turn look engage arch slide from on in this these feel avoid do not never ' +
    'legen liegen lege sitzen setze setzen stehen stelle stellen beuge beugen ziehe ziehen drücke drücken halte halten hebe heben ' +
    'senke senken langsam spanne spannen atme atmen strecke strecken rückenlage bauchlage seitlage im in die den das der mit dann'
  ).split(' '),
);

const bullet =
  /^\s*(?:(?:[-–—*•·●▪○►>☐□]|\[[ x✓]?\]|\(?\d{1,2}[.):](?!\d)|\(?[a-h][.)](?!\p{L}\.)|\(?(?:[a-h]\d|\d[a-h])[.):](?!\d)|#+|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{200D}|\u{FE0F})+|\d\u{FE0F}?\u{20E3})\s*)+/iu;

export function hasBullet(line: string): boolean {
  return bullet.test(line);
}

export function withoutBullet(line: string): string {
  return line.replace(bullet, '').trim();
}

/** A sentence that says how something is done; names such as "Sit to stand" begin like one, but are short. */
export function isInstruction(text: string): boolean {
  const words = wordsOf(text);
  // The dot of "Ohr z. Schulter" ends no sentence.
  if (words.length > 9 || (words.length > 2 && /!|(?<!(?<!\p{L})\p{L})\./u.test(text))) return true;
  return (
    beginsAsInstruction(text) &&
    (words.length > 4 || /\p{L}[.!]$/u.test(text) || words.some((word) => connecting.has(word)))
  );
}

const connecting = new Set('your and it the you them sie ihr ihre ihren und'.split(' '));

export function beginsAsInstruction(text: string): boolean {
  return instructions.has(wordsOf(text)[0] ?? '') && !severalOfOne.test(text);
}

/** "Step ups on a low step" names what is done several times. */
const severalOfOne = /^\p{L}+[- ]?(?:ups|downs|outs|ins|overs|aparts|throughs|backs|offs)(?!\p{L})/iu;

/** "Lying hip abduction, left leg" begins like a sentence, and is the name of a movement. */
export function isPlacedMovement(name: string): boolean {
  return /^(?:side[- ]?)?(?:lying|sitting|seated|standing|kneeling|prone|supine)(?: (?!your |the |on |with |and )[\p{L}-]+){0,3} (?:extensions?|flexions?|ab-?ductions?|ad-?ductions?|rotations?|raises?|curls?|kicks?|lifts?|rows?|press(?:es)?|twists?|tilts?|march(?:es)?|squats?|circles?|stretch(?:es)?)(?=$|[\s,;:(–-])/iu.test(
    name,
  );
}

/** Below an exercise that waits for its dose, what ends with a full stop is a sentence about it. */
export function isSentenceWith(name: string, text: string): boolean {
  return beginsAsInstruction(name) || (wordsOf(name).length > 2 && /[.!]$/.test(text));
}

/** "Press ups 10 reps", "Step up 10 reps each leg": two or three words that begin with a verb are a name too. */
export function isShortName(name: string, text: string): boolean {
  const words = wordsOf(name);
  const isName = words.length > 1 && words.length <= 3 && !words.some((word) => connecting.has(word));
  return isName && !ways.has(words[0] ?? '') && !ways.has(words.at(-1) ?? '') && !/[.!]$/.test(text);
}

/** "Slowly, 10 reps": nothing but how. */
export function isOnlyWay(name: string): boolean {
  return wordsOf(name).every((word) => ways.has(word));
}

/** With these begins or ends how something is done, and no name. */
const ways = new Set(
  (
    'hold keep repeat slowly gently let with while then now rest you your the to try make use from on in this these feel avoid do ' +
    'hintereinander nacheinander zügig start starting begin breathe relax return there here still position backwards forwards sideways slow deep full easy total insgesamt tiefe halten halte langsam atme atmen dann mit im die den das der'
  ).split(' '),
);

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
}

const sheetWords =
  /(?<!\p{L})(?:program(?:me)?|plan|routine|protocol|sheet|exercises|stretches|workout|homework|\p{L}*(?:programm|plan|übungen|übungsblatt|übungszettel))(?!\p{L})/iu;

/** "Home exercise program" is a sheet, whatever is said about it below. */
export function namesSheet(text: string): boolean {
  return sheetWords.test(text);
}

/** "Total hip replacement, 2 weeks" says of what it is a sheet, and is no exercise. */
export function namesCase(text: string): boolean {
  return /(?<!\p{L})(?:replacement|surgery|arthroplasty|arthroscopy|fusion|reconstruction|fracture|post-?op\p{L}*|rehab\p{L}*|discharge|t[hk]r|acl|op|\p{L}*prothese|\p{L}*operation|\p{L}*bruch)(?!\p{L})/iu.test(
    text,
  );
}

/** Whether a first line that has a number is the title all the same. */
export function isTitle(text: string, name: string, hasDose: boolean): boolean {
  return hasDose ? namesSheet(text) && !isOwnDose(name) : namesSheet(text) || namesCase(text);
}

/** What stands below "Back programme" or "Week 1" is no amount of it. */
export function isHeadingOfMany(name: string): boolean {
  return (
    (namesSheet(name) && !isOwnDose(name)) ||
    namesCase(name) ||
    /^(?:weeks?|phase|stage|days?|level|woche|tag|stufe)\s*\d/i.test(name) ||
    /^(?:\p{L}+ )?(?:floor|mat|standing|seated|sitting|strength\p{L}*|core|home) (?:work|exercises|stretches)$/iu.test(
      name,
    )
  );
}

/** "Calf stretches 3 x 30 s" is an exercise of that name; the seven of "Hip exercises - Ward 7" counts nothing. */
function isOwnDose(name: string): boolean {
  return /(?:exercises|stretches|übungen)$/i.test(name);
}

const negated = new RegExp(
  String.raw`(?<!\p{L})(?:${notWords}|avoid|stop|skip|omit|no (?:more|longer)|(?:do|should|must)n['’‘]?t)(?!\p{L})[^.,;:]*$`,
  'iu',
);

/** "Do not do these" before an amount. */
export function endsWithNot(before: string): boolean {
  return negated.test(before);
}

const ofAll = new Set('these those them all diese diesen alle allen'.split(' '));

/** Of what has how often in it, and no amount: whether it is more than the name of an exercise that is done so often. */
export function saysMoreThanOften(name: string, rest: string, text: string): boolean {
  const words = wordsOf(name);
  const isSentence = words.length > 5 || (words.length > 2 && /[.!]/.test(text));
  const isAnyOf = words.some((word) => connecting.has(word) || ofAll.has(word)) || namesSheet(name);
  return name === '' || rest !== '' || isSentence || isAnyOf || beginsAsInstruction(name);
}

/** The columns of a table stand apart. */
export function withoutCellMarks(line: string): string {
  return line
    .trim()
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?[\t|][\s|]*/g, ', ')
    .replace(/^, |, $/g, '');
}

const condition = new RegExp(
  String.raw`^(?:once(?= \p{L})(?! (?:an?|per|every|each|daily|weekly|in|or)(?!\p{L}))|as soon as|unless|until|should|${inCase}|bei|in (?:an|case of)(?: an)? emergency|im notfall)(?!\p{L})`,
  'iu',
);

/** What such a line says holds only then: it is no exercise, and no amount. */
export function isForOneCase(text: string): boolean {
  return condition.test(text);
}

/** "Do all exercises 10 times", "Go through the circuit twice", "As above x 8": it is about others, and none itself. */
export function isOfOthers(name: string): boolean {
  return /^(?:hold|do|repeat|perform) (?:each|every|all|them)$|^(?:all(?! fours)|alles?|each of|je eine)(?![\p{L}-])|^(?:as (?:above|before)|same(?!\p{L})|ditto|wie oben|\p{L}*häufigkeit)|(?<!\p{L})(?:first|last|above|previous|next|following|these|those|other) (?:\p{L}+ )?exercises|(?:folgende|diese|obige|nächste|letzte)[ns]? (?:\p{L}+ )?übungen|(?:do|repeat|perform) these$|(?<!\p{L})(?:all|each|every|alle|jede[rnms]?) (?:of )?(?:the |these |your |those )?(?:stretch(?:es)?|exercises?|movements?|ones?|poses?|positions?|holds|übung(?:en)?|dehnung(?:en)?)(?! (?:is|should)|\p{L})|(?<!\p{L})(?:everything|list|circuit|series|sequence|all (?:of )?(?:the |these |your )?exercises|alles|liste|zirkel|durchgang)$/iu.test(
    name,
  );
}

/** "Exercise 2: Bridge" and "Warm up: march" without what only says where in the sheet they stand. */
export function withoutLabel(text: string): string {
  return text.replace(
    /^(?:(?:exercise|ex\.?|übung|station)\s*(?:\d{1,2}\s*[:.)–—-]|:)|(?:warm[- ]?up|cool[- ]?down|finish(?:er)?|main set|next|then|add|also|plus|finally|dazu|auch|neu|danach|anschließend|aufwärmen|zum schluss|cardio|endurance|ausdauer)\s*[:–—-]|(?:begin|finish|end) with)\s+(?=\p{L}|\d)/iu,
    '',
  );
}

/** A rest between exercises is none between the sets of one. */
export function isBetweenExercises(text: string): boolean {
  return /(?:between|zwischen)\s+(?:the |each |all |den |allen )*(?:exercises?|übungen)/iu.test(text);
}

/** A rest between what is above, and no break of its own. */
export function isBetween(text: string): boolean {
  return /between|zwischen|after (?:each|every) set|nach jedem satz/i.test(text);
}

const besideRest =
  /(?<!\p{L})(?:^then|^dann|and|with|rest|pause|take|have|allow|an?|the|of|about|for|at least|please|(?:in )?between|after|each|every|sets?|these|und|mit|machen sie|eine?|etwa|ca|bitte|je(?:weils)?|dazwischen|zwischen|den|nach jedem|satz|sätzen|serien)(?!\p{L})/giu;

/** Words beside a rest that change nothing of it but where it is. */
export function isRestWords(text: string): boolean {
  return !/[\p{L}\d]/u.test(text.replace(besideRest, ' '));
}

export function findGoal(text: string): string | undefined {
  return /^(?:my |your )?(?:goal|aim|ziel)\s*[:=-]\s*(.+)$/i.exec(text)?.[1];
}

/** "Lie on your side. Hold for 30 seconds, then relax for 30 seconds": how long what stands above is held. */
export function saysHold(name: string, text: string): boolean {
  const holds = /(?<!\p{L})(?:hold(?:ing)?|halten) (?:\p{L}+ ){0,3}\d+ ?(?:s|secs?|seconds?|sek|sekunden)(?!\p{L})/iu;
  return (isInstruction(name) || beginsAsInstruction(name)) && holds.test(text);
}
