/**
 * The keys that a person presses at a terminal, told apart from what the terminal sends by itself. That is read whole: read
 * as keys, the letters of a colour would skip an exercise.
 */
import type { Key } from 'node:readline';
import type { Cancel, KeyPress } from '../ports.ts';

/** Ctrl+\ in raw mode. */
const fileSeparator = '\u001c';

/** The rest of a reply comes at once; somebody who pressed Alt and a bracket need not wait longer for the next key. */
const replyMs = 100;

/** Calls back for each key pressed on `input`, and for what the terminal itself says, until cancelled. */
export function listenForKeys(
  input: NodeJS.ReadableStream,
  onKey: (key: KeyPress) => void,
  onReply: (reply: string) => void = () => {},
): Cancel {
  const { emitKeypressEvents } = process.getBuiltinModule('node:readline');
  const { PassThrough } = process.getBuiltinModule('node:stream');
  const keys = new PassThrough();
  const decoder = new TextDecoder();
  let rest = '';
  let forgetRest: NodeJS.Timeout | undefined;
  const onData = (chunk: Buffer | string) => {
    clearTimeout(forgetRest);
    const typed = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const reading = splitReplies(rest + typed);
    rest = reading.rest;
    reading.replies.forEach(onReply);
    if (reading.keys !== '') keys.write(reading.keys);
    if (rest !== '') forgetRest = setTimeout(() => (rest = ''), replyMs);
  };
  const onKeypress = (text: string | undefined, key: Key) => {
    const named = nameKey(text, key);
    if (named !== undefined) {
      onKey(named);
    }
  };
  emitKeypressEvents(keys);
  keys.on('keypress', onKeypress);
  input.on('data', onData);
  return () => {
    clearTimeout(forgetRest);
    input.off('data', onData);
    keys.off('keypress', onKeypress);
  };
}

/** Names one key that readline decoded; `undefined` for what this program never uses, such as Alt with a letter. */
function nameKey(text: string | undefined, key: Key): KeyPress | undefined {
  if (text === fileSeparator) {
    return { name: '\\', ctrl: true };
  }
  if (key.meta === true && key.name !== 'escape') {
    return undefined;
  }
  // Enter typed before the terminal was in raw mode arrives as a line feed.
  const name = key.name === 'enter' ? 'return' : (key.name ?? text);
  return name === undefined ? undefined : { name, ctrl: key.ctrl === true };
}

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
