/** The keys of the terminal, and those of a slider. */
import { commandFor } from '../../../player/keymap.ts';
import type { Command } from '../../../player/state.ts';
import { isAsking } from './dialog.ts';

/** What the arrows do on the slider: its own steps are milliseconds, with which it would hardly move. */
const sliderKeys: Readonly<Record<string, 'forward' | 'rewind'>> = {
  ArrowRight: 'forward',
  ArrowUp: 'forward',
  ArrowLeft: 'rewind',
  ArrowDown: 'rewind',
};

export interface KeyActions {
  do(command: Command): void;
  rewind(): void;
  forward(): void;
}

/** A capital letter means the same, as on the terminal. */
export function handleKey(event: KeyboardEvent, actions: KeyActions): void {
  const name = event.key === ' ' ? 'space' : event.key.toLowerCase().replace('arrow', '');
  const { target } = event;
  const isPress = target instanceof HTMLButtonElement && (name === 'space' || name === 'enter');
  // A key that is held down is meant once, on a button of a question, too.
  if (event.repeat && isPress) event.preventDefault();
  if (event.repeat || event.altKey || event.metaKey || isAsking() || isPress) return;
  const move = target instanceof HTMLInputElement ? sliderKeys[event.key] : undefined;
  const command = commandFor({ name, ctrl: event.ctrlKey });
  if (move === undefined && command === undefined) return;
  event.preventDefault();
  if (move !== undefined) actions[move]();
  else if (command !== undefined) actions.do(command);
}
