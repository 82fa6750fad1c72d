/** The keys of the terminal, and those of a slider. */
import { commandFor } from '../../../player/keymap.ts';
import type { Command } from '../../../player/state.ts';
import { isAsking } from './dialog.ts';

const keyNames: Readonly<Record<string, string>> = {
  ' ': 'space',
  Enter: 'return',
  ArrowRight: 'right',
  ArrowLeft: 'left',
  PageDown: 'pagedown',
  PageUp: 'pageup',
};

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

export function handleKey(event: KeyboardEvent, actions: KeyActions): void {
  const name = keyNames[event.key] ?? event.key;
  const { target } = event;
  const isPress = target instanceof HTMLButtonElement && (name === 'space' || name === 'return');
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
