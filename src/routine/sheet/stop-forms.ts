/** The forms in which a line of a sheet says when to stop: the reason stands whole between words that are known. */
import { turn } from '../stop-reason.ts';
import { inCase } from './sheet-words.ts';

/** "The exercises", in German: what is stopped, and nothing else. */
const exercises = `(?:(?:mit )?(?:den? |die |der |das |dem |diese[nrms]? |alle[ns]? |ihre?[nm]? )?(?:übung(?:en)?|training|programm|übungsprogramm|dehnung(?:en)?|einheit))`;
const soon = '(?:bitte|sofort|dann|gleich|umgehend|unverzüglich|unbedingt)';
/** As it stands at the end: "Training sofort abbrechen". */
const stopAtEnd = String.raw`(?:(?:${exercises}|${soon})\s+)*(?:abbrechen|aufhören|stoppen|beenden|einstellen|nicht (?:mehr )?(?:weitermachen|weiterführen|fortsetzen))`;

/** Whom to turn to, as it stands at the end: "Arzt aufsuchen". */
export const turnAtEnd = String.raw`(?:(?:den |die |das |ihren? |deinen? |einen? )?(?:\p{L}*arzt|ärztin|\p{L}*therapeut(?:en|in)?|praxis|klinik|ambulanz|uns|mich|notruf) (?:informieren|anrufen|aufsuchen|kontaktieren|verständigen|konsultieren|rufen|fragen)|(?:ärztlichen )?rat (?:ein)?holen|(?:zum|zur|in die|ins) (?:(?:haus|not)?arzt|ärztin|notaufnahme|klinik|praxis|krankenhaus)(?: gehen| fahren)?)`;

const stopWords = "do not continue|don['’]t continue|discontinue|d\\/c|brechen sie|beenden sie|stoppen sie";
export const stop = String.raw`(?:stop(?! (?:at|there|here|for(?! today| the day)|half))|${stopWords}|${stopAtEnd}|hören sie(?: \p{L}+){0,5}? auf(?! ihren?)|machen sie(?: \p{L}+){0,3}? nicht (?:mehr )?weiter)(?!\p{L})`;
/** As above, and nothing else is stopped: not "stop using the brace", nor "hören Sie mit den Tabletten auf". */
const stopExercise = String.raw`(?:(?:stop|${stopWords}|${stopAtEnd})(?!\p{L})|hören sie(?: (?:${exercises}|${soon}))*? auf(?!\p{L})|machen sie(?: (?:${exercises}|${soon}))*? nicht (?:mehr )?weiter(?!\p{L}))`;

export const startsWithStop = new RegExp(`^${stop}`, 'iu');
export const anyStop = new RegExp(String.raw`(?<!\p{L})${stop}`, 'iu');
export const anyTurn = new RegExp(turn, 'iu');

/** Only stopping, which "Stop if" says already; what else is done stands behind "and". */
export const onlyStop = new RegExp(
  String.raw`^${stopExercise}(?:\s+(?:exercising|immediately|at once|straight ?away|for today|for the day|this|with|(?:doing )?(?:it|them|(?:the|these|this|all|your) exercises?)|${exercises}|${soon}|auf|ab))*\s*(?:[.!]?$|[,;]?\s*(?<joint>and|und)\s+(?<rest>.+))`,
  'iu',
);

/** "Chest pain", "numbness in your leg" */
const sign = `(?:(?:any|new|severe|sudden|worsening|increas(?:ed|ing)|sharp|chest|calf|leg|arm|back|unusual|excessive|high|the|your) )*(?:pains?|numbness|tingling|weakness|swelling|dizziness|fever|bleeding|redness|shortness of breath|breathlessness|(?:chest )?tightness|loss of (?:bladder|bowel|balance)(?: (?:and|or) bowel)?(?: control)?|fainting|drainage|infection)(?: in (?:your|the|a|one|both) (?:chest|calf|calves|legs?|arms?|foot|feet|back|wound))?`;
const signs = `${sign}(?:(?:,? (?:and|or) |, ?)${sign})*`;

const polite = '(?:then |please |immediately |you (?:should|must) |dann |bitte |sofort |umgehend )*';

export const forms: readonly RegExp[] = [
  new RegExp(
    `^${polite}(?<action>(?:${stop}|${turn})[^.]*?),? (?:${inCase})(?:(?<colon>:)? (?<reason>.+)|(?=:$))`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:${inCase}|should) (?<reason>.+?)(?:\s*[,;:–-]\s*(?:and )?${polite}|(?<! (?:and|or|to|not|never|you|und|oder|nicht|nie)) ${polite})(?<action>(?:${stop}|${turn}).*)$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:any |bei )?(?<reason>[^=]+?)\s*(?:-+>|→|⇒|=>?)\s*${polite}(?<action>(?:${stop}|${turn}).*)$`,
    'iu',
  ),
  new RegExp(
    String.raw`^bei (?<nouns>.+?)(?:\s*[:,–-])?\s+${polite}(?<action>${stopAtEnd}(?:,? und .+?)?|${turnAtEnd})[.!]?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^bei (?<nouns>.+?)(?:\s*[:,–-])?\s+${polite}(?<action>(?:rufen|kontaktieren|wenden|melden|informieren|suchen|fragen) sie(?!\p{L})[^.]*)[.!]?$`,
    'iu',
  ),
  new RegExp(
    `^(?:in case of|at the first sign of|with) (?<reason>${signs})[,:]? ${polite}(?<action>(?:${stop}|${turn})[^.]*)[.!]?$`,
    'iu',
  ),
  new RegExp(
    `^${polite}(?<action>${stopAtEnd}|(?:stoppen|beenden) sie(?: ${exercises})?|brechen sie (?:${exercises} )?ab|hören sie auf)(?:,? bei)(?:(?<colon>:)? (?<nouns>.+?)[.!]?|:)$`,
    'iu',
  ),
  new RegExp(
    `^${polite}(?<action>(?!ask|tell|talk|speak)${turn}(?:(?! for )[^.])*?) (?:for|with|in case of) (?<reason>${signs})[.!]?$`,
    'iu',
  ),
];

/** Each of the nouns behind "bei" ends the words that belong to it: "starken Schmerzen im Bein", and not "Schmerzen Arm hochlegen". */
function areNouns(text: string): boolean {
  const named = text.replace(/\s*(?:>|über|ab|mehr als|stärker als)\s*\d{1,2}(?:\/10)?$/iu, '');
  if (/\d/.test(named)) return false;
  return named.split(/\s*(?:[,;/]|(?<!\p{L})(?:und|oder|bzw\.?|sowie)(?!\p{L}))\s*/u).every((piece) => {
    const endsAsNoun = /^\p{L}+$|(?:^|\s)\p{Lu}[\p{L}-]+$/u.test(piece);
    return endsAsNoun && !/\p{Lu}[\p{L}-]+\s\p{Lu}/u.test(piece);
  });
}

/** Something else is to be done, in words that stand in the reason: "if you feel pain, sit down, then stop". */
const another =
  /[,;–-]\s*(?:and |or |then |und |oder )?(?:sit|lie|rest|take|apply|use|put|place|slow|reduce|ease|breathe|hold|keep|return|do|try|switch|change|skip|move|relax|elevate|ice|go|legen|setzen|nehmen|machen)(?!\p{L})|(?<!\p{L})(?:and|or|then|und|oder)$/iu;

/** The reason of a form, where it is whole, and nothing but a reason. */
export function takeReason({ reason, nouns }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (nouns !== undefined) return areNouns(nouns) ? nouns : undefined;
  return another.test(reason ?? '') ? undefined : (reason ?? '');
}

/** "Important: stop if …" */
export function withoutStopLabel(text: string): string {
  return text
    .replace(/\*\*|__/g, '')
    .replace(
      /^(?:(?:very |sehr )?(?:important|warning|caution|attention|note|please note|disclaimer|safety|wichtig|achtung|vorsicht|hinweis|warnung|merke)(?:er hinweis)?\s*[:!–-]+\s*)/iu,
      '',
    );
}

/** A pause in some case is no way to do an exercise. */
export function isPausing(text: string): boolean {
  return /(?<!\p{L})(?:paus(?:e|es|ing|ier\p{L}*|ieren)|take a (?:break|rest)|unterbrech\p{L}*|unterbrich)(?!\p{L})/iu.test(
    text,
  );
}
