/** Words that several readers of a sheet look for, in English and German, as parts of a pattern: each stands here once. */

/** "Right at the top" is no side. */
export const leftWords = 'left|l|li|links|linke[mnrs]?';
export const rightWords = String.raw`right(?! (?:angles?|away|at|after|before|now)(?!\p{L}))|r|re|rechts|rechte[mnrs]?`;

/** One of two. */
export const sidedPart =
  '(?:side|leg|arm|foot|knee|hip|seite|bein|fuß|knie|hüfte|hand|shoulder|elbow|wrist|ankle|heel|thumb|schulter|ellenbogen|handgelenk|sprunggelenk|ferse|daumen)';

/** The one that the sheet is about, or is not: the person knows which one it is. */
const ofConcern =
  '(?:(?:un)?affected|operated|involved|injured|bad|good|sore|painful|weak(?:er)?|strong(?:er)?|surgical|betroffene[mnrs]?|operierte[mnrs]?|kranke[mnrs]?|gesunde[mnrs]?)';
export const sideOfConcern = `${ofConcern} ${sidedPart}`;

/** "Operated leg (R)" names the side: it is the right leg. */
export const namedSide = new RegExp(
  String.raw`(?<!\p{L})${ofConcern} (${sidedPart}),?\s+\(?(${leftWords}|${rightWords})\.?(?=\s*(?:$|[,;)]))\)?`,
  'giu',
);

/** As above, of what a table counts. */
export const limb = '(?:side|leg|arm|foot|knee|hip|seite|bein|fuß|knie|hüfte)';

/** "09:14:33", "9:14 pm" */
export const stampTime = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?`;

/** With these begins a sentence that says what is done; two or three such words are a name: "Press ups". */
export const verbs = new Set(
  (
    'lie lying sit sitting stand standing kneel kneeling place put bring lift raise lower bend straighten slide push pull press squeeze tighten ' +
    'hold keep slowly gently repeat return relax breathe turn roll let move take step lean reach rest start begin do use try make draw tuck tilt ' +
    'rotate swing look extend cross clasp grasp tense imagine while with from in on and then your you this these it the if when after before ' +
    'perform complete aim continue increase avoid remember feel pause stay work allow help call contact ensure always ' +
    'legen lege lehnen stellen stelle heben hebe senken senke setzen setze ziehen ziehe drücken drücke spannen spanne halten halte atmen atme strecken ' +
    'strecke beugen beuge drehen drehe bewegen bewege lassen lass nehmen nimm stehen sitzen liegen knien machen mache führen führe ' +
    'kommen langsam dann dabei beide das den die der im in auf mit bei sie bitte'
  ).split(' '),
);

/** Without such a word "Your program 2" is a title. */
export const saysUnit =
  /(?<!\p{L})(?:reps?|sets?|times|holds?|secs?|seconds|mins?|minutes|x|×|wdh|mal|sek|sekunden|minuten|sätze)(?!\p{L})/iu;

// In which of the two languages a sheet is.

/** Whether more of the words of a sheet are German than English. */
export function isGermanText(text: string): boolean {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  return count(germanWords) > count(englishWords);
}

const germanWords =
  /(?<!\p{L})(?:\p{L}*[äöüß]\p{L}*|und|oder|sie|je|mit|ohne|der|das|den|dem|im|auf|bei|nach|vom|zum|zur|seiten?|sek|sekunden|minuten|wdh|wiederholungen|mal|halten|dann|pro|langsam|links|rechts|beine?|arme?|knie|\p{L}*heben|\p{L}*dehnung|kniebeugen?|woche)(?!\p{L})/giu;
const englishWords =
  /(?<!\p{L})(?:and|or|your|you|each|with|without|the|on|of|to|then|for|side|secs?|seconds|minutes|reps|repetitions|exercises|sets|times|hold|slowly|back|legs?|arms?|knees?|raises?|lifts?|squats?|bridges?|stretch(?:es)?|daily|weeks?|days?)(?!\p{L})/giu;
