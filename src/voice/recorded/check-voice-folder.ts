import type { Files } from '../../ports.ts';
import { readVoiceFolder } from './recorded-folders.ts';
import { openSoundFile, readRecording } from './sound-file.ts';
import type { RecordedVoice } from './voice-file.ts';

/** Why a folder is no recorded voice. */
export type VoiceFolderFault =
  | { readonly code: 'not-described' }
  | { readonly code: 'nothing-recorded' }
  /** An engine is called so, or a voice that is here without it. */
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'no-sound'; readonly file: string }
  /** The file is shorter than what is said to be in it. */
  | { readonly code: 'too-short'; readonly file: string; readonly sentence: string };

/** Reads every sound file, looks whether it has all of its sentences, and decodes one of them. */
export async function checkVoiceFolder(
  files: Files,
  folder: string,
): Promise<{ readonly voice: RecordedVoice } | { readonly fault: VoiceFolderFault }> {
  const voice = readVoiceFolder(files, folder);
  if (voice === undefined) return { fault: { code: 'not-described' } };
  if (voice.recordings.size === 0) return { fault: { code: 'nothing-recorded' } };
  for (const file of listSoundFiles(voice)) {
    const sound = await openSoundFile(files, files.join(folder, file));
    if (sound === undefined) return { fault: { code: 'no-sound', file } };
    const lengthMs = (sound.length * 1000) / sound.rate;
    const own = [...voice.recordings].filter(([, one]) => one.file === file);
    const beyond = own.find(([, one]) => one.startMs + one.lengthMs > lengthMs);
    if (beyond !== undefined) return { fault: { code: 'too-short', file, sentence: beyond[0] } };
    for (const [, one] of own.slice(0, 1)) {
      if ((await readRecording(sound, one)) === undefined) return { fault: { code: 'no-sound', file } };
    }
  }
  return { voice };
}

export function listSoundFiles({ recordings }: RecordedVoice): readonly string[] {
  return [...new Set([...recordings.values()].map(({ file }) => file))];
}
