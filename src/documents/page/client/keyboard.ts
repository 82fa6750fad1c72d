/** The keys of the terminal, and those of a slider. */
import { commandFor } from '../../../player/keymap.ts';
import { isAsking } from './dialog.ts';
import type { Press } from './session-keys.ts';

/** What the arrows do on the slider: its own steps are milliseconds, with which it would hardly move. */
const sliderKeys: Readonly<Record<string, Press>> = {
  right: 'forward',
  up: 'forward',
  left: 'rewind',
  down: 'rewind',
};

/** A capital letter means the same, as on the terminal. */
export function handleKey(event: KeyboardEvent, act: (press: Press) => void): void {
  const name = event.key === ' ' ? 'space' : event.key.toLowerCase().replace('arrow', '');
  const { target } = event;
  const isPress = target instanceof HTMLButtonElement && ['space', 'enter'].includes(name);
  // A key that is held down is meant once, on a button of a question, too.
  if (event.repeat && isPress) event.preventDefault();
  if (event.repeat || event.altKey || event.metaKey || isAsking() || isPress) return;
  const move = target instanceof HTMLInputElement ? sliderKeys[name] : undefined;
  const press = move ?? commandFor({ name, ctrl: event.ctrlKey });
  if (press === undefined) return;
  event.preventDefault();
  act(press);
}
