/** The folders with recorded voices: those that ship with the program, and the person's own. */
import type { Files } from '../../ports.ts';
import { type RecordedVoice, readVoiceFile, voiceFileName } from './voice-file.ts';

const maxDescriptionBytes = 4 * 1024 * 1024;

export interface FoundVoice {
  readonly folder: string;
  readonly voice: RecordedVoice;
}

/** Every voice once; the first of a name counts in each language. What cannot be read is no voice. */
export function findRecordedVoices(files: Files, folders: readonly string[]): readonly FoundVoice[] {
  const found = folders
    .flatMap((parent) => listFolders(files, parent))
    .flatMap((folder): readonly FoundVoice[] => {
      const voice = readVoiceFolder(files, folder);
      return voice === undefined ? [] : [{ folder, voice }];
    });
  const keyOf = ({ voice: { name, language } }: FoundVoice) => `${language.toLowerCase()} ${name}`;
  return [...new Map(found.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

export function readVoiceFolder(files: Files, folder: string): RecordedVoice | undefined {
  try {
    return readVoiceFile(files.readSync(files.join(folder, voiceFileName), maxDescriptionBytes));
  } catch {
    return undefined;
  }
}

function listFolders(files: Files, parent: string): readonly string[] {
  try {
    return files.list(parent).map((name) => files.join(parent, name));
  } catch {
    return [];
  }
}
