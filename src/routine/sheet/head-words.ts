/** The head of a sheet and the headings in it: what is its title, and which words above exercises change nothing of them. */
import { findPosition } from './find-position.ts';
import { beginsWithPosition } from './item-words.ts';
import { isForOneCase, namesSheet, wordsOf } from './line-words.ts';
import { inCase, onlyWords } from './sheet-words.ts';

const plainWords = new Set(
  (
    'warm warming up cool cooling down main part section block set group exercises exercise stretches stretching stretch strength strengthening ' +
    'mobility mobilisation mobilization flexibility range of motion movement movements balance cardio aerobic core stability floor mat chair bed ' +
    'gym work stand sit lie kneel standing sitting seated lying supine prone kneeling side on in your the a back front tummy stomach hands and knees all fours legs leg ' +
    'arms arm hips hip knee shoulders shoulder neck spine lumbar lower upper body trunk ankles ankle foot feet calf calves abdominals abs glutes ' +
    'with bands band weights ball towel wall active passive nerve glides posture breathing relaxation ' +
    'aufwärmen erwärmung ausklang abschluss mobilisation kräftigung dehnung dehnen dehnübungen dehnungen übungen übung gleichgewicht koordination ausdauer ' +
    'rumpf beine arme hüfte knie schulter schultern nacken rücken hws bws lws bauch im in der dem am auf stehen stand sitzen sitz liegen ' +
    'rückenlage bauchlage seitlage vierfüßlerstand hauptteil teil boden matte stuhl mit band ball und'
  ).split(' '),
);

/** "Warm up", "Standing", "Im Sitzen": below it everything is done as it would be without. */
export function isPlainHeading(text: string): boolean {
  const words = wordsOf(text);
  // "Calf stretch" is one exercise, and "Stretches" are several.
  if (/\p{L} (?:stretch|stand)$/iu.test(text)) return false;
  return words.length > 0 && !/\d/.test(text) && words.every((word) => plainWords.has(word));
}

/** "Once pain free", "Plan B (if sore)", "Progression:": what stands below such a heading is not done together with the rest. */
export function isConditional(text: string): boolean {
  return isForOneCase(text) || anyCase.test(text);
}

const anyCase = new RegExp(
  String.raw`\((?:only |nur )?(?:${inCase}|${onlyWords})(?!\p{L})|^(?:(?:and )?then add|(?:after|nach|from|ab|in)(?!\p{L}).*(?:\d|weeks?|wochen?|add))|^(?:progressions?|regressions?|(?:make it )?(?:harder|easier)|advanced|alternatives?|variations?|options?|optional|to progress|next (?:stage|step|level)|later|steigerung|varianten?|alternativen?|leichter|schwerer|später)(?: (?:exercises?|options?|versions?|übungen))?\s*:?$`,
  'iu',
);

const placeAlone =
  /^(?:in |im |on (?:the |your |a )?|auf (?:dem |der )?)?(?:supine|prone|(?:side|hook|crook)?[- ]?lying(?: down| face (?:down|up))?|quadruped|all fours|long sitting|floor|bed|mat|plinth|liegen|boden|bett|matte)(?: (?:work|position))?\s*[:.–—-]?$/iu;

/** "Lying on your back:", "Supine" above exercises. */
export function isPlaceHeading(text: string): boolean {
  if (placeAlone.test(text)) return true;
  return (
    findPosition(text) !== undefined &&
    beginsWithPosition(text) &&
    (/[:–—-]$/.test(text) || (isPlainHeading(text) && !/[.!]$/.test(text)))
  );
}

/** "Finisher (once only)" stands above what is done then, and is none of it. */
export function isSection(name: string): boolean {
  return /^(?:warm[- ]?up|cool[- ]?down|finish(?:er)?|main (?:set|part)|(?:core |leg |upper |lower )?circuit|super ?set|part|block|section|round|aufwärmen|zum schluss|hauptteil|zirkel)(?: (?:[a-h]|\d))?$/iu.test(
    name,
  );
}

/** "Aufwärmen:", "## Main exercises", "Stretches": words that are no name of an exercise. */
export function isSectionHeading(text: string): boolean {
  return /^(?:(?:the )?(?:warm(?:ing)?[- ]?up|cool(?:ing)?[- ]?down|main|core|floor|mat|gym|strength(?:ening)?|stretch(?:es|ing)?|mobility|flexibility|balance|range of motion)(?: (?:exercises|stretches|work|part|set|section|block|movements))?|(?:auf|er)wärm(?:en|ung)|ausklang|abschluss|hauptteil|kräftigung|mobilisation|dehnung(?:en)?|dehnübungen|dehnen|gleichgewicht|koordination|ausdauer|übungen)\s*[:–—-]?$/iu.test(
    text,
  );
}

/** "Page 2 of 2", "Age 62": a number of what is never done. */
export function isOfPaper(text: string): boolean {
  return /^(?:pages?|p\.|sheet|leaflet|version|room|ward|bed|age|tel|phone|fax|ext|id|no|ref|appointment|next (?:appointment|visit|review)|visit|session|seite|blatt|alter|zimmer|station|termin|nächster termin|version|stand|nr)(?!\p{L})[\s.:#-]*\d/iu.test(
    text,
  );
}

const mailHead = /^(?:from|to|cc|sent|date|subject|von|an|gesendet|datum|betreff)\s*:\s/i;

const farewell =
  /^(?:(?:mit |viele |liebe |beste |herzliche |schöne )?(?:(?:freundlichen|besten|lieben|herzlichen) )?grü(?:ße|ßen)|gute besserung|alles gute|lg|mfg|(?:(?:kind|best|warm) )?regards|best wishes|yours (?:sincerely|faithfully)|take care|cheers|many thanks|viel erfolg)(?!\p{L})[\s,.!]*(?:\p{Lu}[\p{L}.]+\s*){0,3}$/iu;

/** A line that begins or ends a letter, or says of a mail whose it is. */
export function isOfLetter(text: string): boolean {
  if (namesSheet(text)) return false;
  return (
    farewell.test(text) ||
    (mailHead.test(text) && !/^(?:subject|betreff)/i.test(text)) ||
    /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend))(?!\p{L})(?:[^\p{L}.:,\d]+[\p{L}'’-]+){0,4}\s*,?$/iu.test(
      text,
    )
  );
}

/** What a mail says that it is about. */
export function readSubject(text: string): string | undefined {
  return /^(?:subject|betreff)\s*:\s*(?:(?:re|fwd?|aw|wg)\s*:\s*)*(.+)$/i.exec(text)?.[1];
}
