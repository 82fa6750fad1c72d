/** A line without its amounts: the name of an exercise, and what is said besides. */
import { beginsAsInstruction, isOnlyWay, wordsOf } from './line-words.ts';

/** "3 x 10 bridges" has its name behind the amount; words that only join amounts are no name. */
export function splitName(before: string, after: string, text: string): readonly [name: string, rest: string] {
  const described = splitDescription(before, text);
  if (described !== undefined) return described;
  const held = /^hold (?:the|a|an) (.+?)(?: for)?$/i.exec(before)?.[1];
  const [first, rest] = [trimName(held ?? before), trimRest(after)];
  if (first !== '' || isOnlyWay(rest) || /^(?:and |then )?(?:hold|repeat|keep|halten|wiederhol)/i.test(text))
    return [first, rest];
  return [trimName(after), ''];
}

/** What may stand before a colon or a dash and is no name of an exercise. */
const label = new RegExp(
  `^(?:(?:${[
    '(?:starting |start |end |body )?position start finish action movement motion instructions? technique description execution method',
    'purpose aim goal target note nb tips? hint caution warning important remember equipment how(?: to(?: do it)?)? reps? repetitions? sets?',
    'hold time duration rest dos(?:e|age) frequency progress(?:ion)? regression easier harder option variation alternative modification',
    'breathing focus cue left right both core cardio strength(?:ening)? stretch(?:es|ing)? mobility balance legs? arms? feet foot hands?',
    'knees? necks? shoulders? hips? ankles? wrists? elbows? chest back head (?:(?:upper|lower) body) main exercises? supine prone ausgangs(?:stellung|position) start(?:position|stellung) ausführung',
    'durchführung bewegung wichtig hinweis tipp achtung variante steigerung leichter schwerer ziel dauer häufigkeit atmung rückenlage',
    'bauchlage seiten?lage stand sitz vierfüßlerstand next also first(?:ly)? second(?:ly)? third(?:ly)? finally afterwards last(?:ly)? homework',
    'today new now zuerst danach anschließend außerdem heute hausaufgabe physio(?:therapist)?',
  ]
    .join(' ')
    .replaceAll(
      / (?![^(]*\))/g,
      '|',
    )})|(?:in|on|if|when|for|at|with|after|before|lying|sitting|standing|wenn|bei|nach|vor) .*)$`,
  'iu',
);

/** "Heel slides: Slide your heel. 10 repetitions." has its name first, and then how it is done. */
function splitDescription(before: string, text: string): readonly [name: string, rest: string] | undefined {
  const {
    name = '',
    mark = '',
    said = '',
  } = /^(?<name>[^.:!?\d\s][^.:!?\d]{2,48}?)(?<mark>:| [-–—]) (?<said>\p{L}.*)$/u.exec(text)?.groups ?? {};
  // Without an amount it may be a title.
  const description = before !== text && before.startsWith(name) ? before.slice(name.length + mark.length) : '';
  const words = trimRest(description) === '' ? [] : wordsOf(description);
  const isSaid =
    words.length > 5 || (words.length > 0 && (/[.!]/.test(description) || beginsAsInstruction(description)));
  const isName = name !== '' && wordsOf(name).length <= 6 && !label.test(name) && !beginsAsInstruction(name);
  return isSaid && isName ? [trimName(name), said] : undefined;
}

const joining =
  /^(?:(?:and|then|for|of|do|perform|complete|up to|on|in|with|a|the|dose|und|dann|je|pro|für|von|dosage|frequency|total|times|duration|time|dauer|zeit)\b\s*)+|(?:\s*\b(?:and|then|for|of|about|approx|ca|circa|etwa|around|hold|do|repeat|x|at|in|with|und|dann|je|für|mit|halten|reps|(?<!^(?:quad(?:riceps)?s?|glut(?:e|eal|eus)s?|ankle|shoulder|scapular?|abdominals?|abs?|core|hamstrings?|hip|calf|neck|isometric) )sets))+$/gi;

function trimName(text: string): string {
  return trim(text, joining);
}

/** "3 x 45 sec on cushion" keeps all of it, but for words that join amounts and nothing else. */
function trimRest(text: string): string {
  return trimName(text) === '' ? '' : trim(text, /^(?:(?:and|then|und|dann)\b\s*)+/gi);
}

function trim(text: string, words: RegExp): string {
  const edges = /^[\s,;:.|/()[\]–—+=&~≈-]+|(?:(?<=\bca)\.|[\s,;:|/([–—+=&~≈-])+$/g;
  let trimmed = text;
  for (let before = ''; before !== trimmed; ) {
    before = trimmed;
    trimmed = trimmed
      .replace(edges, '')
      .replace(words, '')
      .replace(/\(\s*\)/g, '')
      .trim();
  }
  return /[\p{L}\d]/u.test(trimmed) ? withoutHalfBrackets(trimmed.replace(/[\s,;]+\.$/, '')) : '';
}

/** "(if lying is not possible)" keeps both of its brackets, or none. */
function withoutHalfBrackets(text: string): string {
  if (!text.includes('(')) return text.replace(/\)+$/, '');
  return text.includes(')') ? text : text.replace('(', '');
}
