/** The forms in which sheets write an amount, as patterns of the letters that stand for their words: see `lexicon.ts`. */
import { numberWords, timesWords } from '../../routine/unit-words.ts';
import type { Word, WordKind } from './lexicon.ts';
import { isShort, type LineAmounts, some } from './line-amounts.ts';
import { readEquipment, readLimb, readSides } from './sheet-sides.ts';

/** Takes the words of a form apart, by their kind and in their order. */
interface FormWords {
  all(kind: WordKind): readonly string[];
}

interface AmountForm {
  readonly letters: string;
  readonly read: (words: FormWords) => LineAmounts | undefined;
}

/** The first form that fits is taken: what is longer comes first. `f` is a word that changes nothing. */
const forms: readonly AmountForm[] = [
  // Three sets daily may be one at a time, and what is repeated twice is done three times, perhaps.
  form('(?:n[rt]?[xf,]*)?nsf*o|Ru', () => undefined),
  // "Daily, 3 times" is three times a day, or three reps.
  form('o,*n[tx](?!f*[nTP])', () => undefined),
  // "Sets: 3 Reps: 10 Hold: 5 s"
  form('s:n', (words) => sets(words)),
  // "Sets 3  Reps 10  Hold 5 sec"
  form('sn,*rn(?![xsrtT])', (words) =>
    words.all('s')[0]?.toLowerCase() === 'set' ? undefined : join(sets(words), reps(words, 1)),
  ),
  form('[rt]:n[rt]?(?!f*[xT])(?!f*s[^:]|f*s$)', (words) => reps(words)),
  form('h:f*T', (words) => hold(words)),
  // "2 s up, 3 s down" is left open: its words are no amounts.
  form('n(?:[xt]|[rt]x)(?:,?z)?f*Th?|ns[fz,]*h?f*Th?', (words) => join(reps(words), hold(words))),
  form('Th?,?xn[rt]?', (words) => join(reps(words), hold(words))),
  form('n[xt]f*n[rt]?', (words) => {
    const [first = '', second = ''] = words.all('n');
    // "10 x 3" is three sets of ten to many.
    const isTurned =
      words.all('r').length + words.all('t').length === 0 && Number.parseInt(first, 10) > Number.parseInt(second, 10);
    return isTurned ? undefined : join(sets(words), reps(words, 1));
  }),
  form('ns[xfz,]*n[rt]?(?![sxTb]|f*l[,cf]*n)|ns[xfz,]*n[rt](?!s|f*l[,cf]*n)', (words) =>
    join(sets(words), reps(words, 1)),
  ),
  form('n[rt]?[xf,]*ns(?!:|f*o)|n[rt]xn', (words) => join(sets(words, 1), reps(words))),
  form('n[xt]?f*P[rt]?|nsf*P[rt]?|P[rt]?', (words) => {
    const [pyramid = ''] = words.all('P');
    const written = pyramid.replace(/\s*[/,–-]\s*/g, '/');
    // "4-7-8 breathing" is a name.
    const isRising = Number.parseInt(written, 10) < Number(written.split('/').at(-1));
    if (pyramid.includes('-') && isRising) return undefined;
    return join(words.all('n').length === 0 ? {} : sets(words), { reps: written });
  }),
  // "10 left, 8 right", "left 8, right 12".
  form('n[rt]?[f,]*l[,cf]*n[rt]?[f,]*l|l[,:f]*n[rt]?[,cf]*l[,:f]*n[rt]?', readUnlike),
  form('h[f,:]*nf*b', (words) => breaths(words)),
  form('nf*b', (words) => join(breaths(words), { isBeside: true })),
  form('p[f,:]*Ty?|(?:y[f,:]*)?Tf*py?|y[f,:]*T', (words) => rest(words)),
  // "Hold your knee with both hands for 20 s": what is held with is no side of it.
  form('h[fdegc,]{0,6}T|Tf*h', (words) => join(hold(words), words.all('e').some(isEachOf) ? { sides: 'each' } : {})),
  form('R[f:,g]*n[xt]?(?![sT])|[rt]f*n(?![sxT])', (words) => reps(words)),
  form('nf*ef*xn(?![rtsxT])', (words) => join(reps(words), readSides(words.all('e')[0], undefined), sets(words, 1))),
  form('xn[rt]?|nx[rt]?|nf*[rt]R?', (words) => reps(words)),
  form('ns(?!:)', (words) => sets(words)),
  // "10 x, je 5 s" is of each of the ten; "je 40 s, 2 x" is perhaps of each side.
  form('(?<![nPu].*)zf*T(?!f*h)', (words) => join(hold(words), { isBeside: true, sides: 'each', ofWhat: 'unsaid' })),
  form('zf*T', (words) => join(hold(words), { isBeside: true })),
  form('u(?!d)', (words) => some('reps', toDigits(words.all('u')[0] ?? ''), (amount) => ({ reps: amount }))),
  // Nobody knows whether "hold 4" is so many seconds.
  form('h[f:,]*n(?![xtrbs])', () => undefined),
  form('T', (words) => join(hold(words), { isBeside: true })),
  // "10 each side": so many, of what has sides.
  form('n(?=[f,]*[eawzlg])', (words) => reps(words)),
  // A number alone: "squats 15".
  form('n$', (words) => reps(words)),
  form('z', () => ({ sides: 'each', ofWhat: 'unsaid' })),
  // "Roll left then right, 10 times" is ten of both, or of each.
  form('(?<=[nTrtxbsu].*)E', () => ({ sides: 'each' })),
  form('S', (words) => ({ startSide: readLimb(words.all('S')[0] ?? '').sides })),
  form('[ea]', (words) => readSides(words.all('e')[0], words.all('a')[0])),
  form('w', () => ({ isEachWay: true })),
  form('k', (words) => ({ together: words.all('k')[0] ?? '' })),
  form('o', (words) => ({ frequency: words.all('o')[0] ?? '' })),
  form('g|[rtshp]:(?=[fh]*[nT])', () => ({})),
  form('m', (words) => ({ tempo: /\d+-\d+-\d+/.exec(words.all('m')[0] ?? '')?.[0] ?? '' })),
  form('q', (words) => ({ equipment: readEquipment(words.all('q')[0] ?? '') })),
];

function form(letters: string, read: AmountForm['read']): AmountForm {
  return { letters, read };
}

const patterns = forms.map(({ letters, read }) => ({ pattern: new RegExp(`(?:${letters})`, 'y'), read }));

export interface FoundForm {
  /** The first of its words, and the one behind its last, by their places in the line. */
  readonly from: number;
  readonly to: number;
  /** `undefined` where a routine cannot have it. */
  readonly amounts: LineAmounts | undefined;
  /** It ends with a number that no word counts: "3 x 40". */
  readonly isBare: boolean;
}

export function findForms(words: readonly Word[]): readonly FoundForm[] {
  const letters = words.map(({ kind }) => kind).join('');
  const found: FoundForm[] = [];
  for (let at = 0; at < letters.length; at += 1) {
    const one = findAt(words, letters, at);
    if (one === undefined) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found;
}

function findAt(words: readonly Word[], letters: string, from: number): FoundForm | undefined {
  if (letters[from] === 'f' || letters[from] === ',') return undefined;
  for (const { pattern, read } of patterns) {
    pattern.lastIndex = from;
    const [match] = pattern.exec(letters) ?? [];
    if (match === undefined || match === '') continue;
    const own = words.slice(from, from + match.length);
    const all = (kind: WordKind) => own.filter((word) => word.kind === kind).map(({ text }) => text);
    return {
      from,
      to: from + match.length,
      amounts: read({ all }),
      isBare: /(?<!^x)n$|x$/.test(match) || /^(?!.*[rt]).*l/.test(match),
    };
  }
  return undefined;
}

function isEachOf(words: string): boolean {
  return /(?<!\p{L})(?:each|per|every|je|pro|jede)/iu.test(words);
}

function sets(words: FormWords, at = 0): LineAmounts | undefined {
  return some('sets', toDigits(words.all('n')[at] ?? ''), (amount) => ({ sets: amount }));
}

function reps(words: FormWords, at = 0): LineAmounts | undefined {
  return some('reps', toDigits(words.all('n')[at] ?? ''), (amount) => ({ reps: amount }));
}

function breaths(words: FormWords, at = 0): LineAmounts | undefined {
  return some('breaths', toDigits(words.all('n')[at] ?? ''), (amount) => ({ breaths: amount }));
}

/** Nobody rests between sets for less than ten seconds: "2 s pause at the top" is held. */
function rest(words: FormWords): LineAmounts | undefined {
  const [time = ''] = words.all('T');
  const isPause = /^pause$/i.test(words.all('p')[0] ?? '') && words.all('y').length === 0 && !/sek/i.test(time);
  if (isShort(time)) return isPause ? some('hold', time, (amount) => ({ hold: amount })) : undefined;
  return some('rest', time, (amount) => ({ rest: amount }));
}

function hold(words: FormWords): LineAmounts | undefined {
  const isHeld = words.all('h').length > 0;
  return some('hold', timeOf(words.all('T')[0]), (held) => ({ hold: held, ...(isHeld ? {} : { isUnheld: true }) }));
}

/** A count is a second. */
function timeOf(written: string | undefined): string | undefined {
  const counted =
    /count/i.test(written ?? '') || /^bis /i.test(written ?? '')
      ? /(?<= of | to |^bis )\p{L}+|\d+/iu.exec(written ?? '')?.[0]
      : undefined;
  return counted === undefined ? written : `${toDigits(counted)} s`;
}

/** A number in words as one in digits, "twice" as well. */
export function toDigits(written: string): string {
  return written.replace(
    /\p{L}+/gu,
    (word) => numberWords.get(word.toLowerCase()) ?? timesWords.get(word.toLowerCase()) ?? word,
  );
}

/** So many on each side: one number where they are alike. */
function readUnlike(words: FormWords): LineAmounts | undefined {
  const [first = '', second = ''] = words.all('n').map(toDigits);
  const [one, other] = words.all('l').map(readLimb);
  if (one === undefined || other === undefined || one.sides === other.sides || one.limb !== other.limb)
    return undefined;
  const limb = one.limb === undefined ? {} : { limb: one.limb };
  if (first === second) return { reps: first, sides: 'each' };
  const [left, right] = one.sides === 'left' ? [first, second] : [second, first];
  return [left, right].every((number) => /^\d+$/.test(number))
    ? { sides: 'each', repsOfSides: { left, right }, ...limb }
    : undefined;
}

function join(...parts: readonly (LineAmounts | undefined)[]): LineAmounts | undefined {
  return parts.some((part) => part === undefined) ? undefined : Object.assign({}, ...parts);
}
