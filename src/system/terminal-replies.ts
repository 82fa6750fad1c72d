/**
 * What a terminal sends by itself among the keys: replies to questions that some program asked, reports of focus and of
 * the mouse. They are read whole; read as keys, the letters of a colour would skip an exercise.
 */

const escapeKey = '\u001b';
const bell = '\u0007';
/** Ctrl+C, Ctrl+D, Ctrl+Z, Ctrl+\ and Enter are in no reply: where they come, a person pressed them. */
const neverInReply = ['\u0003', '\u0004', '\u001a', '\u001c', '\r', '\n'];

/** What follows Escape at the beginning of texts that end with BEL or Escape and a backslash: DCS, SOS, OSC, PM, APC. */
const textBegins = /^[PX\]^_]$/;

/** A control sequence behind Escape, to its end; its parameters and its last letter say what it is. */
const sequence = /^\[([0-?]*)[ -/]*([@-~])/;
const unfinishedSequence = /^\[[0-?]*[ -/]*$/;

/** The keys that have control sequences: arrows, Home, End, Page Up, function keys. */
const keyEnds = /^[A-HPQSZ~]$/;
const keyParameters = /^[\d;]*$/;

/** Longer than any reply: what goes on longer was no reply. */
const longestReply = 4096;

interface KeysAndRest {
  /** What are keys. */
  readonly keys: string;
  /** Whole replies, and reports that nobody asked for. */
  readonly replies: readonly string[];
  /** The beginning of what may be a reply. */
  readonly rest: string;
}

/** `text` begins with what the last reading left over. */
export function splitReplies(text: string): KeysAndRest {
  const replies: string[] = [];
  let keys = '';
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf(escapeKey, at);
    if (next === -1) return { keys: keys + text.slice(at), replies, rest: '' };
    keys += text.slice(at, next);
    const length = lengthOfEscape(text.slice(next));
    if (length === undefined) return { keys, replies, rest: text.slice(next) };
    const whole = text.slice(next, next + length.letters);
    if (length.isKey) keys += whole;
    else replies.push(whole);
    at = next + length.letters;
  }
  return { keys, replies, rest: '' };
}

/** How far what begins with Escape goes; `undefined` where its end has not come yet. */
function lengthOfEscape(text: string): { readonly letters: number; readonly isKey: boolean } | undefined {
  const [, begin = ''] = text;
  if (textBegins.test(begin)) return lengthOfText(text);
  const tail = text.slice(escapeKey.length);
  const found = sequence.exec(tail);
  if (found !== null) {
    const [whole, parameters = '', end = ''] = found;
    return { letters: escapeKey.length + whole.length, isKey: keyEnds.test(end) && keyParameters.test(parameters) };
  }
  if (unfinishedSequence.test(tail) && text.length < longestReply) return undefined;
  // Escape alone is a key, which readline distinguishes from the beginning of a sequence by the time.
  return { letters: 1, isKey: true };
}

function lengthOfText(text: string): { readonly letters: number; readonly isKey: boolean } | undefined {
  const ends = [bell, `${escapeKey}\\`].map((end) => behind(text, end, end.length));
  const presses = neverInReply.map((key) => behind(text, key, 0));
  const end = Math.min(...ends, ...presses);
  if (Number.isFinite(end)) return { letters: end, isKey: false };
  return text.length < longestReply ? undefined : { letters: text.length, isKey: false };
}

/** How many letters there are up to `found` and so many of its own; infinitely many where it is not in the text. */
function behind(text: string, found: string, own: number): number {
  const at = text.indexOf(found);
  return at === -1 ? Number.POSITIVE_INFINITY : at + own;
}
