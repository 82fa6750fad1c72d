import { clipPlayer } from './clip-program.ts';
import { afplay, aplayClip, paplay, pwPlay, soundPlayer } from './clip-programs.ts';
import { device } from './device.ts';
import type { Player } from './player.ts';
import { streamPlayer } from './stream-program.ts';
import { aplay, pacat, pwCat } from './stream-programs.ts';

/** Every player, in the order in which they are tried: streams first, since only they keep time to the millisecond. */
export const players: readonly Player[] = [
  streamPlayer(pacat),
  streamPlayer(aplay),
  streamPlayer(pwCat),
  device,
  clipPlayer(paplay),
  clipPlayer(pwPlay),
  clipPlayer(aplayClip),
  clipPlayer(afplay),
  clipPlayer(soundPlayer),
];
