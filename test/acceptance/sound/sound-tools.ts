import { existsSync } from 'node:fs';
import { nodeProcesses } from '../../../src/system/node-processes.ts';

const programs = ['pulseaudio', 'pacat', 'parec', 'pocketsphinx_batch', 'sndfile-convert'];
/** The recogniser's acoustic model and dictionary, where Debian puts them. */
export const sphinxModel = '/usr/share/pocketsphinx/model/en-us';

/**
 * Why sound cannot be tested here, as one line; `undefined` where everything is installed:
 * `apt-get install -y --no-install-recommends pulseaudio pulseaudio-utils libasound2-plugins sndfile-programs pocketsphinx pocketsphinx-en-us`
 */
export function whySoundIsNotTested(): string | undefined {
  const missing = programs.filter((program) => nodeProcesses.find(program) === undefined);
  if (!existsSync(`${sphinxModel}/en-us/mdef`)) missing.push('pocketsphinx-en-us');
  return missing.length === 0 ? undefined : `The sound test is skipped; not installed: ${missing.join(', ')}.`;
}
