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
  const why = failed.length === 0 ? 'no program that plays sound was found' : renderReasons(failed);
  return `There is no sound (${why}). ${advice[platform]} ${instead}`;
}

/** One line for the change to another player; `undefined` where none had played, so that nobody could miss it. */
export function renderChange(lost: readonly LostPlayer[], next: string): string | undefined {
  const failed = lost.findLast(({ played }) => played);
  return failed && `${failed.player} stopped playing (${failed.reason}); ${next} goes on.`;
}

/** Players that failed in the same way are named together. */
function renderReasons(failed: readonly LostPlayer[]): string {
  const reasons = [...new Set(failed.map(({ reason }) => reason))];
  const playersOf = (reason: string) => failed.filter((one) => one.reason === reason).map(({ player }) => player);
  return reasons.map((reason) => `${[...new Set(playersOf(reason))].join(', ')}: ${reason}`).join('; ');
}
