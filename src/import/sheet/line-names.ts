/** What a line of a sheet begins with: the name of an exercise, a heading, or a sentence about what is done. */
import { hasDose, maxNameWords, readSentence } from './read-sentence.ts';
import { verbs } from './sheet-words.ts';

/** Words between spaces, as a pattern of one of them; `_` stands for a space or a hyphen, or nothing. */
function anyOf(words: readonly string[]): string {
  return `(?:${words.join(' ').replaceAll(' ', '|').replaceAll('_', '[- ]?')})`;
}

/** With these begins no name, whatever stands behind it. */
const noName = new RegExp(
  String.raw`^${anyOf([
    // How much, how often, and for whom.
    'no total about for at after before each all every days? weeks? phase stage session sets? reps? repetitions? hold rest pause frequency',
    'dosage dose times? duration commitment ganze whole entire once weekends? weekdays? only nur wdh sätze dauer häufigkeit zeit\\p{L}*',
    'gesamt\\p{L}* trainings?\\p{L}* practi[cs]e üben? spend set_aside up_to at_least at_most bis_zu mindestens höchstens',
    // What is said about an exercise, and not its name.
    'directions? instructions? execution technique procedure anleitung durchführung muscles? note tips? hint important warning caution equipment position start(?:ing)?(?:_position)? goal aim purpose progress\\p{L}* easier harder',
    'option variation alternative hinweis wichtig tipp ausgangsstellung ausführung ziel remember reminder stop skip omit avoid do repeat perform',
    '(?:begin|start|finish|end)_with then and dann und nach vor wenn bei if when',
    // Parts of a sheet.
    'warm_up cool_down circuit workout main(?:_set)? part section block exercises? stretches program(?:me)? routine übungen programm',
    'aufwärmen upper_body lower_body blatt seite page version review leaflet ref information benefits? introduction general advice',
    // Letters, and who wrote them.
    'tempo estimated weight load exported level provider dx dob mrn disclaimer powered printed created precautions therapist clinician length nächste\\p{L}* next date name patient diagnosis dr tel phone appointment termin age alter contact how what why who where questions? further more dear hi',
    'ring call tell ask see hello hallo liebe[rs]? love thanks regards best subject betreff von to re from client physio',
  ])}(?!\p{L})`,
  'iu',
);

/** What stands before a colon and is no name: where, when, or of what it is. */
const label = new RegExp(
  `^${anyOf([
    'add next then also finally now zuerst danach außerdem zum_schluss am_ende anfang start alles everything',
    'core cardio balance mobility strength endurance ausdauer dehnen kräftigung mobilisation',
    'feet arms? legs? hands? knees? head back supine prone standing sitting rückenlage bauchlage stand sitz',
    'breakfast lunch dinner mornings? afternoon evenings? night abends morgens mittags weekends?',
  ])}(?: only| nur)?$`,
  'iu',
);

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d'’/-]+/gu) ?? [];
}

export function beginsAsSentence(text: string): boolean {
  // "Standing rows with band" is a name.
  if (
    /^(?:standing|seated|sitting|lying|kneeling) (?!(?:on|in|with|at|up|down|next|behind|beside|facing|by)(?!\p{L}))\p{L}/iu.test(
      text,
    )
  )
    return false;
  return verbs.has(wordsOf(text)[0] ?? '') && wordsOf(text).length > 3;
}

/** Whether it may be what an exercise is called. */
export function isName(name: string): boolean {
  const count = wordsOf(name).length;
  return (
    /\p{L}{2}/u.test(name) &&
    count > 0 &&
    count <= maxNameWords &&
    !/[.!?;]|^\d+\s/.test(name) &&
    !noName.test(name) &&
    !label.test(name)
  );
}

/** "Bed exercises" are many; "Calf stretches" may be one. */
export function isOfMany(text: string): boolean {
  return /(?:exercises|übungen|program(?:me)?|programm|plan|sheet|list|routine|workout|homework|matwork|class|session|beginners?|intermediate|advanced|circuit)\s*:?$/iu.test(
    text,
  );
}

/** "Squats, lunges", "Calf and quad stretches": more than one exercise. */
function namesSeveral(name: string): boolean {
  return /\p{L}{3}(?:s|e|en)(?:,| and| und| &| \+) \p{L}+(?:s|e|en)$|(?:,| and| &) .*(?:stretches|dehnungen)$/iu.test(
    name,
  );
}

/** "Left", "rechts", and not both. */
export function namesOneSide(text: string): boolean {
  const sides =
    text.match(
      /(?<!\p{L})(?:left|right|links|rechts|linke[nrms]?|rechte[nrms]?|[LR](?=[.),;]?(?:\s|$)))(?!\p{L})/giu,
    ) ?? [];
  return new Set(sides.map((side) => side.charAt(0).toLowerCase())).size === 1;
}

/** What stands below it is done in some case only, later, or on one side. */
export function isCondition(text: string): boolean {
  return /(?<!\p{L})(?:progress\p{L}*|harder|easier|once|when|if|only|option\p{L}*|alternativ\p{L}*|later|next|last|other|avoid|stop|add|weeks?|months?|phase|plan b|left|right|operated|affected|steigerung|schwerer|leichter|wenn|falls|nur|später|danach|wochen?|links|rechts|linke\p{L}*|rechte\p{L}*|operiert\p{L}*|andere\p{L}*)(?!\p{L})/iu.test(
    text,
  );
}

/** "Strength (3 x 10):" and "Part B (2 sets)" are no exercises, but headings of several. */
export function isSectionName(name: string): boolean {
  return (
    name !== '' &&
    (label.test(name) ||
      isOfMany(name) ||
      /^(?:part|section|block|group|circuit|warm[- ]?up|cool[- ]?down|main|upper body|lower body|kräftigung|teil|gruppe|zirkel|aufwärmen)(?!\p{L})/iu.test(
        name,
      ))
  );
}

/** It ends as a sentence does, and not with a short form. */
export function endsAsSentence(text: string): boolean {
  return /(?<!(?:min|sek|sec|secs|mins|wdh|reps?)\.)(?<=[.!])$/iu.test(text);
}

/** A sentence to somebody has an amount of nothing that is named: "Üben Sie 10 Minuten." */
function isAddressed(name: string): boolean {
  return /(?<!\p{L})(?:you|your|i|we|sie|ihr|ihre[nmrs]?|du|dein|wir|try|so|ok)(?!\p{L})/iu.test(name);
}

export function namesSheet(text: string): boolean {
  return /(?<!\p{L})(?:program(?:me)?|plan|routine|protocol|exercises|stretches|workout|homework|\p{L}*(?:programm|plan|übungen|übungsblatt))(?!\p{L})/iu.test(
    text,
  );
}

/** Of one word that begins a sentence there is no name: "Hold", "Slowly". */
export function isBareVerb(name: string): boolean {
  return wordsOf(name).every((word) => verbs.has(word));
}

/** A short line without an amount and without the end of a sentence. */
export function isTitleLike(text: string): boolean {
  const { amounts, doubt, name } = readSentence(text);
  const isBeside = (key: string) => key === 'sides' || key === 'limb' || (key === 'equipment' && !/\d/.test(text));
  const isPlain =
    Object.keys(amounts).every(isBeside) && ((doubt === undefined && name !== '') || inCapitals.test(text));
  return (
    isPlain &&
    /^["'(]?[\p{L}\d]/u.test(text) &&
    !/[.!?,;]$/.test(text) &&
    wordsOf(text).length <= maxNameWords &&
    !beginsAsSentence(text)
  );
}

/** As an app of exercises writes their names. */
const inCapitals = /^\p{Lu}[\p{Lu}\s/()-]+\s[\p{Lu}\s/()-]*\p{Lu}\)?$/u;

const colonTold = /^(?<name>\p{L}[^:.!?]{2,48}?)\s*(?::| [-–—])\s+(?<told>\p{L}\S*(?: \S+){2,})$/su;
/** "Clam - lie on your side, lift the knee": a name, and how it is done. */
export function splitTold(text: string): { readonly name: string; readonly told: string } | undefined {
  const { name, told } = colonTold.exec(text)?.groups ?? {};
  const isNone =
    name === undefined ||
    told === undefined ||
    !isName(name) ||
    isBareVerb(name) ||
    isPosture(name) ||
    wordsOf(name).length > 6 ||
    name.length < 4;
  return isNone ? undefined : { name, told };
}

/** How somebody lies or stands, and no exercise: "Lying on your back", "Position: supine". */
export function isPosture(text: string): boolean {
  return /^(?:position|start\p{L}*|ausgangs\p{L}*|sp|asp|aste?)\s*:|^(?:(?:lie|lying|sit|sitting|seated|stand|standing|kneel|kneeling|supine|prone|side-?lying)(?: (?:on|in|with|at|down|up|facing|against|next|beside)(?!\p{L}).*|,.*|)|on (?:your|all|hands) .*|in (?:sitting|standing|lying|kneeling|supine|prone).*|(?:in )?(?:rückenlage|bauchlage|seiten?lage|vierfüßler\p{L}*|sitz|stand)(?!\p{L}).*|(?:im|auf dem) (?:sitzen|stehen|liegen|rücken|bauch).*)$/iu.test(
    text,
  );
}

/** It says what is done: "lie on your side", "Lift your leg". */
export function isInstruction(text: string): boolean {
  return /^\p{Ll}/u.test(text) || verbs.has(wordsOf(text)[0] ?? '');
}

/** An item of a list that names an exercise. */
export function isNamed(text: string): boolean {
  const [first = ''] = splitSentences(text);
  const sentence = readSentence(first);
  if (hasDose(sentence))
    return isName(sentence.name) && (!saysWhatIsDone(sentence.name, first) || sentence.amounts.reps !== undefined);
  return splitTold(text) !== undefined || (isTitleLike(text) && isName(text) && wordsOf(text).length <= 6);
}

/** "Raise your hips and hold for 15 seconds." is no name with its amount. */
export function saysWhatIsDone(name: string, sentence: string): boolean {
  return beginsAsSentence(name) || (verbs.has(wordsOf(name)[0] ?? '') && endsAsSentence(sentence));
}

/** Nothing but how much: "Repeat 10 times." */
export function isDoseLine(text: string): boolean {
  const sentence = readSentence(text);
  return hasDose(sentence) && sentence.name === '';
}

export function splitSentences(text: string): readonly string[] {
  return text.split(sentenceEnd).filter((one) => one.trim() !== '');
}

/** Behind a short form, "10 sec. Rest", the sentence goes on. */
const sentenceEnd =
  /(?<=\/10[.!])\s+(?=\p{Lu})|(?<=(?<!\d)[.!?])(?<!(?<!\p{L})(?:[Ss]ecs?|[Ss]eks?|[Mm]ins?|[Ww]dh|[Ww]h|[Aa]pprox|[Cc]a|[Rr]e|[Ll]i|[Mm]|[Uu]|[Nn]r|[Ee]x|[Ff]ig|[Mm]ax|[Mm]ind|Mr|Mrs|Dr)\.)\s+(?=["(]?\p{Lu})|(?<=\p{L}{3}[.!?])(?<!(?:approx|circa|Nr|sec|[Ss]ek|[Ww]dh|mind|max|[Mm]in)\.)\s+(?=\d)/u;

/** Without quotes and stops around it, and a bracket that is not whole. */
export function trimName(name: string): string {
  const trimmed = name.replace(/^[\s"'([]+|[\s:;,."'–—-]+$/g, '').replace(/^([^(]*)\)$/, '$1');
  return (trimmed.includes(')') ? trimmed : trimmed.replace(/\s*\(.*$/, '')).trim();
}

/** It may be what one exercise is called, and nothing else. */
export function isSureName(name: string): boolean {
  const isStance = /^(?:lie|lying|sit|sitting|stand|standing|kneel|kneeling) (?:on|in) (?:your|the|a)(?!\p{L})/iu.test(
    name,
  );
  return isName(name) && !isStance && !namesSeveral(name);
}

/** A sentence to somebody, or about something, has no name: "Üben Sie 10 Minuten." */
export function isSaid(name: string, text: string): boolean {
  return isAddressed(text.replace(/[,:\d–-].*$/su, '')) || (endsAsSentence(text) && wordsOf(name).length > 3);
}

/** "Right leg only", "Side: left" below an exercise are of that one. */
export function saysOwnSide(text: string): boolean {
  return /(?<!\p{L})(?:only|nur)(?!\p{L})|^(?:sides?|seiten?)\s*:/iu.test(text);
}

/** Where a picture is, or when something was: "Last completed: 18 Feb 2025 07:14", "Video: example/v/12"; or what is done as on another day. */
export function isRecord(text: string): boolean {
  return /https?:|www\.|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?<!\d)\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|\d{4} \d{1,2}:\d{2}|^watch (?:the |a |this )?video(?!\p{L})|^(?:video|link|image|id|last (?:completed|done)|updated)\s*:|^(?:same as|as|wie) (?:on )?(?:above|oben|\p{L}+(?:day|tag))(?!\p{L})/iu.test(
    text,
  );
}

/** "Standing at a worktop" says it of what stands below. */
export function headsPosture(text: string): boolean {
  return isPosture(text) && !/[.!]$/.test(text) && wordsOf(text).length <= maxNameWords;
}
