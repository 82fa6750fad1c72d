/** Which key of a session means what, in a terminal and on a page. The words of its help are in `messages/en/screen.ts`. */
import type { KeyPress } from '../ports.ts';
import type { Command } from './state.ts';

/** A presenter's remote sends Page Up and Page Down, so it works from the floor. */
const commands: ReadonlyMap<string, Command> = new Map([
  ['space', 'pause'],
  ['p', 'pause'],
  ['n', 'next'],
  ['right', 'next'],
  ['pagedown', 'next'],
  ['b', 'back'],
  ['left', 'back'],
  ['pageup', 'back'],
  ['r', 'repeat'],
  ['+', 'longer'],
  ['=', 'longer'],
  ['-', 'shorter'],
  ['−', 'shorter'],
  ['h', 'hurts'],
  ['e', 'easier'],
  ['m', 'mute'],
  ['?', 'help'],
  ['return', 'confirm'],
  ['enter', 'confirm'],
  ['q', 'quit'],
] as const);

/** What a key means in a session; `undefined` for a key without meaning. */
export function commandFor(key: KeyPress): Command | undefined {
  return key.ctrl ? undefined : commands.get(key.name);
}
