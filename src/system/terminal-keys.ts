import type { Key } from 'node:readline';
import type { Cancel, KeyPress } from '../ports.ts';

/** Ctrl+\ in raw mode. */
const fileSeparator = '\u001c';

/** Calls back for each key pressed on `input` until cancelled. */
export function listenForKeys(input: NodeJS.ReadableStream, onKey: (key: KeyPress) => void): Cancel {
  const { emitKeypressEvents } = process.getBuiltinModule('node:readline');
  const onKeypress = (text: string | undefined, key: Key) => {
    const named = nameKey(text, key);
    if (named !== undefined) {
      onKey(named);
    }
  };
  emitKeypressEvents(input);
  input.on('keypress', onKeypress);
  return () => {
    input.off('keypress', onKeypress);
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
