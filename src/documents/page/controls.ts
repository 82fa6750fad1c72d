/** The buttons of a session on a page. */
import type { Command } from '../../player/state.ts';

/**
 * Each with the command of a terminal's key that it stands for; none where it moves the sound itself. In the order in
 * which they stand, the most needed first for whoever goes through them by keyboard.
 */
export const controls = {
  pause: 'pause',
  hurts: 'hurts',
  ready: 'confirm',
  easier: 'easier',
  back: 'back',
  rewind: undefined,
  repeat: 'repeat',
  forward: undefined,
  next: 'next',
  mute: 'mute',
  stop: 'quit',
} as const satisfies Readonly<Record<string, Command | undefined>>;

export type ControlName = keyof typeof controls;
