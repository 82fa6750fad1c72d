import type { Files } from '../../ports.ts';
import { readVoiceFolder } from './recorded-folders.ts';
import type { RecordedVoice } from './voice-file.ts';
import { VorbisFile } from './vorbis-file.ts';

/** Why a folder is no recorded voice. */
export type VoiceFolderFault =
  | { readonly code: 'not-described' }
  | { readonly code: 'nothing-recorded' }
  | { readonly code: 'no-sound'; readonly file: string }
  /** The file is shorter than what is said to be in it. */
  | { readonly code: 'too-short'; readonly file: string; readonly sentence: string };

const maxSoundBytes = 64 * 1024 * 1024;

/** Reads every sound file, and looks whether it has all of its sentences. */
export async function checkVoiceFolder(
  files: Files,
  folder: string,
): Promise<{ readonly voice: RecordedVoice } | { readonly fault: VoiceFolderFault }> {
  const voice = readVoiceFolder(files, folder);
  if (voice === undefined) return { fault: { code: 'not-described' } };
  if (voice.recordings.size === 0) return { fault: { code: 'nothing-recorded' } };
  for (const file of listSoundFiles(voice)) {
    const sound = await openSound(files, files.join(folder, file));
    if (sound === undefined) return { fault: { code: 'no-sound', file } };
    const lengthMs = (sound.length * 1000) / sound.rate;
    const beyond = [...voice.recordings].find(([, one]) => one.file === file && one.startMs + one.lengthMs > lengthMs);
    if (beyond !== undefined) return { fault: { code: 'too-short', file, sentence: beyond[0] } };
  }
  return { voice };
}

export function listSoundFiles({ recordings }: RecordedVoice): readonly string[] {
  return [...new Set([...recordings.values()].map(({ file }) => file))];
}

async function openSound(files: Files, path: string): Promise<VorbisFile | undefined> {
  try {
    return await VorbisFile.open(await files.read(path, maxSoundBytes));
  } catch {
    return undefined;
  }
}
