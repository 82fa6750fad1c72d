/** An exercise as a person types it: its name and its amount, which have to be certain, and what else they say, as notes. */
import { mannerWord } from './clauses.ts';
import { inWords, readWords } from './lexicon.ts';
import { readSentence, saysHowMuch } from './read-sentence.ts';
import { sureMark } from './sheet-lines.ts';
import { namedSide } from './sheet-words.ts';

/** What parts the clauses of a typed line: each of them is an amount as a whole, or a word besides. */
const clauseEnd = /\s*(?:[,;]|\s[-–—+])\s+|(?<=\d.*)\s*\(|(?<=\d.*)\)\s*/u;

/** "3/10" and "3/30s" as one who treats writes them; "pain 3/10" is none. */
const setsOf = /(?<=^|\p{L}\)?\s+)(\d{1,2})\/(\d{1,3})(?![\d/])(?=\s*(?:$|[,;+]|s(?!\p{L})|sec|min|hold|each))/giu;

/** From the first number on, in digits or in words, an amount. */
const beginOfAmount = new RegExp(
  String.raw`^(?<name>\p{L}.*?)[\s:,–—-]+(?<amount>(?:[x×]\s*)?(?:\d|(?:${inWords}) (?=[\p{L}-])).*)$`,
  'siu',
);

const later = String.raw`(?:only |nur )?(?:from|after|not before|ab|nach|nicht vor) (?:day|week|tag|woche)\s*\d`;
/** "From week 2 on" */
export const startsLater = new RegExp(`^${later}`, 'iu');
const untilThen = new RegExp(String.raw`^(?<now>.+?)[\s,(]+(?<then>${later}.*?)\)?$`, 'iu');

/** Parts of a typed line, as "Bridge 3x10 // slowly", which is always read; `undefined` where its amount is not certain. */
export function readTyped(typed: string, name: string, holds: (plain: string) => boolean): string | undefined {
  const { now, then } = untilThen.exec(typed)?.groups ?? {};
  const read = now === undefined ? undefined : readTyped(now, name, holds);
  if (read !== undefined) return [read, then].join(sureMark);
  const isUnnamed = /^(?:[x×]?\s*\d{1,2}(?![\d/]|-\p{L})|(?:hold|repeat|halten)(?!\p{L}))/iu.test(typed.trim());
  if (isUnnamed && name === '') return undefined;
  const own = typed.trim().replace(namedSide, '$2 $1').replace(setsOf, '$1 x $2');
  const whole = isUnnamed ? `${name} ${own}` : own;
  if (holds(whole)) return whole;
  const text = isUnnamed ? `${name}: ${own}` : own;
  const [typedLine = '', ...asides] = text.split(sureMark);
  const [first = '', ...others] = typedLine
    .split(clauseEnd)
    .map((clause) => clause.replace(/^[-–—]\s+/u, ''))
    .filter((clause) => clause !== '');
  const heads = [first, ...others.map((_, index) => [first, ...others.slice(0, index + 1)].join(', '))];
  const found = heads.findIndex((head) => fitHead(head, holds) !== undefined);
  let [plain, ...notes] = fitHead(heads[found] ?? '', holds) ?? [];
  if (plain === undefined) return undefined;
  for (const clause of others.slice(found)) {
    const more: string = `${plain}, ${clause}`;
    const { name: named, how, doubt } = readSentence(clause);
    // Behind words a bare "3 secs" is theirs, and none of the exercise.
    const isAmount = saysHowMuch(readSentence(clause)) && named === '' && how.length === 0 && doubt === undefined;
    const isBareTime = notes.length > 0 && bareTime.test(clause);
    const isSure = isAmount || ofSide.test(clause);
    if (isSure && !isBareTime && holds(more)) plain = more;
    else if (isBareTime) notes = [...notes.slice(0, -1), `${notes.at(-1)}, ${clause}`];
    // How much, and on which side, is no word besides.
    else if (isSure) return undefined;
    else notes = [...notes, clause];
  }
  return [plain, ...notes, ...asides].join(sureMark);
}

/** Its name, and as many words of its amount as are read; words behind them, without a number, are a note. */
function fitHead(head: string, holds: (plain: string) => boolean): readonly string[] | undefined {
  if (holds(head)) return [head];
  const { name, amount = '' } = beginOfAmount.exec(head)?.groups ?? {};
  // "Clam right 3x12" is of one side.
  if (
    name === undefined ||
    sideWord.test(name) ||
    readWords(name).some(({ kind, text }) => unsure.test(kind) && !/^(?:over|under)$/iu.test(text))
  )
    return undefined;
  const words = amount.split(/\s+/u);
  for (let end = words.length; end > 0; end -= 1) {
    if (mannerWord.test(words[end - 1] ?? '') || /^(?:of|with|and|mit|und)$/iu.test(words[end - 1] ?? '')) continue;
    const [plain, note] = [`${name}: ${words.slice(0, end).join(' ')}`, words.slice(end).join(' ')];
    // "3 x 40 yd", "3x täglich" counts something else.
    if (/\d/.test(note) || sideWord.test(note) || namesUnit(note) || saysHowMuch(readSentence(note))) return undefined;
    if (holds(plain)) return note === '' ? [plain] : [plain, note];
  }
  return undefined;
}

/** Kinds of words that may change an amount: "Bridge, at least" is no name. */
const unsure = /[!~?ODlEezT]/;

/** What a number before it counts, or a short form that is not known. */
function namesUnit(note: string): boolean {
  const [{ kind, text } = { kind: 'd', text: '' }] = readWords(note);
  return kind === 'd' && /^(?:\p{L}{1,2}|feet|yds?|yards?|lbs?|met(?:er|re)s?|steps|laps|lengths)$/iu.test(text);
}

const ofSide = /(?<!\p{L})(?:left|right|links|rechts|(?:each|both|je|beide) (?:sides?|legs?|arms?|seiten?))(?!\p{L})/iu;

const bareTime = /^\d[\d\s–-]*(?:s|secs?|seconds?|min|mins|minutes?|sek|sekunden)?\.?$/iu;

/** It says of which side, or how much: no note, but a part of the amount that is not understood. */
export const sideWord =
  /(?<!\p{L})(?:left|right|both|(?:each|je)(?!\s+(?!side|leg|arm|foot|hand|knee|way)\p{L})|sides?|sets?|reps?|or|max|links|rechts|beide|oder|ea|op|bad|good|sore|operated|affected|b)(?!\p{L})/iu;
