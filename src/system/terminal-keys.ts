import type { Key } from 'node:readline';
import type { Cancel, KeyPress } from '../ports.ts';
import { splitReplies } from './terminal-replies.ts';

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
