/** The buttons of a session on a page. */
import type { Command } from '../../player/state.ts';

/** Buttons that only a page has: its sound can be moved to another place, a terminal's cannot. */
export type Move = 'rewind' | 'forward';

/**
 * Each with what it stands for, most of them with the command of a terminal's key. In the order in which they stand, the
 * most needed first for whoever goes through them by keyboard.
 */
export const controls = {
  pause: 'pause',
  hurts: 'hurts',
  ready: 'confirm',
  easier: 'easier',
  back: 'back',
  rewind: 'rewind',
  repeat: 'repeat',
  forward: 'forward',
  next: 'next',
  mute: 'mute',
  stop: 'quit',
} as const satisfies Readonly<Record<string, Command | Move>>;

export type ControlName = keyof typeof controls;
