/** Takes a folder with a recorded voice over, once it has been found whole. */
import { ownerOnly } from '../../journal/line-file.ts';
import type { Ports, Replacement } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import { readOrRefuse } from '../file-fault.ts';
import type { SoundPreferences } from '../settings.ts';
import { UserError } from '../user-error.ts';
import { buildVoiceWorld, bundledVoices, ownVoices } from '../voice-world.ts';
import { unwritable } from '../write-file.ts';
import { readRecordedShares, renderShares } from './record-list.ts';

/** Throws a UserError where the folder is no voice, or cannot be copied. */
export async function addVoice(folder: string, preferences: SoundPreferences, ports: Ports): Promise<void> {
  const { checkVoiceFolder, listSoundFiles } = await import('../../voice/recorded/recordings.ts');
  const { files, environment, stdout } = ports;
  const checked = await checkVoiceFolder(files, folder);
  if ('fault' in checked) throw new UserError({ code: 'voice-folder', path: folder, fault: checked.fault });
  const { voice } = checked;
  if (await isTaken(voice.name, preferences, ports)) {
    const fault = { code: 'name-taken', name: voice.name } as const;
    throw new UserError({ code: 'voice-folder', path: folder, fault });
  }
  const target = files.join(ownVoices(ports), `${voice.language}-${voice.name}`);
  // Its own folder has it whole already, and would lose it where a write fails.
  if (!files.isSameFile(folder, target)) await copyVoice(folder, target, listSoundFiles(voice), ports);
  const lines = [
    `${voice.name} (${voice.language}) has ${voice.recordings.size} sentences, and is in ${target} now.`,
    renderShares(voice, await readRecordedShares(voice, ports)),
    `Hear it: ${environment.typedCommand} voices try ${voice.name}`,
    `A session in it: ${environment.typedCommand} start --voice ${voice.name}, or voice: ${voice.name} in config.yaml.`,
  ];
  stdout.write(`${lines.map(safeText).join('\n')}\n`);
}

/** All of it is written before anything of the voice that it replaces goes. */
async function copyVoice(folder: string, target: string, sounds: readonly string[], ports: Ports): Promise<void> {
  const { maxSoundBytes } = await import('../../voice/recorded/recordings.ts');
  const { voiceFileName } = await import('../../voice/recorded/voice-folder.ts');
  const { files } = ports;
  const parts: Replacement[] = [];
  try {
    files.makeFolder(target, ownerOnly.folder);
    for (const name of [...sounds, voiceFileName]) {
      const bytes = await readOrRefuse(files, files.join(folder, name), maxSoundBytes);
      const part = await files.openReplacement(files.join(target, name), ownerOnly.file);
      parts.push(part);
      await part.write(bytes);
      await part.flush();
    }
    // Without its description the folder is no voice: places of before would not fit sound that is new.
    const description = files.join(target, voiceFileName);
    if (files.facts(description) !== undefined) files.remove(description);
    for (const part of parts) await part.commit();
  } catch (error) {
    for (const part of parts) part.discard();
    throw error instanceof UserError ? error : unwritable(target, error);
  }
}

/** Nobody could ask for it then. Only one's own voices are replaced by one of the same name. */
async function isTaken(name: string, preferences: SoundPreferences, ports: Ports): Promise<boolean> {
  const { isNameOfEngine } = await import('../../voice/choose-voice.ts');
  const { findRecordedVoices } = await import('../../voice/recorded/voice-folder.ts');
  const bundled = findRecordedVoices(ports.files, [bundledVoices(ports)]);
  if (bundled.some(({ voice }) => voice.name === name)) return true;
  return isNameOfEngine(buildVoiceWorld(ports, preferences), name);
}
