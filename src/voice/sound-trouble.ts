import type { Environment } from '../ports.ts';
import type { MixerReport } from './mixer/mixer-messages.ts';

export type LostPlayer = Extract<MixerReport, { type: 'lost' }>;

const notInstalled = 'it is not installed';

/** What a person can do where nothing plays. */
const advice: Readonly<Record<Environment['platform'], string>> = {
  linux: 'Install pulseaudio-utils or alsa-utils, and look whether a sound device is switched on.',
  darwin: 'Look under Sound in the system settings whether an output device is chosen.',
  win32: 'Look under Sound in the settings whether an output device is chosen.',
  other: 'Install a program that plays sound (pacat or aplay).',
};

/** One line that says why there is no sound and what to do. */
export function renderNoSound(lost: readonly LostPlayer[], platform: Environment['platform'], instead: string): string {
  const failed = lost.filter(({ reason }) => reason !== notInstalled);
  const why =
    failed.length === 0
      ? 'no program that plays sound was found'
      : failed.map(({ player, reason }) => `${player}: ${reason}`).join('; ');
  return `There is no sound (${why}). ${advice[platform]} ${instead}`;
}

/** One line for the change to another player; `undefined` where nothing failed that the person could miss. */
export function renderChange(lost: readonly LostPlayer[], next: string): string | undefined {
  const failed = lost.filter(({ reason }) => reason !== notInstalled).at(-1);
  if (failed === undefined) return undefined;
  const happened = failed.played ? 'stopped playing' : 'could not play';
  return `${failed.player} ${happened} (${failed.reason}); ${next} goes on.`;
}
