/** Takes a folder with a recorded voice over, once it has been found whole. */
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import { readFaultOf, writeFaultOf } from '../file-fault.ts';
import { UserError } from '../user-error.ts';
import { readRecordedShares, renderShares } from './recorded-share.ts';

const ownOnly = 0o700;
const ownFile = 0o600;

/** Throws a UserError where the folder is no voice, or cannot be copied. */
export async function addVoice(folder: string, ports: Ports): Promise<void> {
  const { checkVoiceFolder, listSoundFiles } = await import('../../voice/recorded/check-voice-folder.ts');
  const { voiceFileName } = await import('../../voice/recorded/voice-file.ts');
  const { files, environment, stdout } = ports;
  const checked = await checkVoiceFolder(files, folder);
  if ('fault' in checked) throw new UserError({ code: 'voice-folder', path: folder, fault: checked.fault });
  const { voice } = checked;
  const target = files.join(environment.folders.data, 'voices', `${voice.language}-${voice.name}`);
  // The description comes last: without it the folder is no voice yet.
  for (const name of [...listSoundFiles(voice), voiceFileName]) await copy(folder, target, name, ports);
  const lines = [
    `${voice.name} (${voice.language}) has ${voice.recordings.size} sentences, and is in ${target} now.`,
    renderShares(voice, await readRecordedShares(voice, ports)),
    `Hear it: ${environment.typedCommand} voices try ${voice.name}`,
    `A session in it: ${environment.typedCommand} start --voice ${voice.name}, or voice: ${voice.name} in config.yaml.`,
  ];
  stdout.write(`${lines.map(safeText).join('\n')}\n`);
}

async function copy(folder: string, target: string, name: string, { files }: Ports): Promise<void> {
  const { maxSoundBytes } = await import('../../voice/recorded/sound-file.ts');
  const from = files.join(folder, name);
  const bytes = await files.read(from, maxSoundBytes).catch((error: unknown) => {
    throw new UserError({ code: 'file-unreadable', path: from, fault: readFaultOf(error, maxSoundBytes) });
  });
  const to = files.join(target, name);
  try {
    files.makeFolder(target, ownOnly);
    await files.replace(to, bytes, ownFile);
  } catch (error) {
    throw new UserError({ code: 'file-unwritable', path: to, fault: writeFaultOf(error) });
  }
}
