import type { ReadFaults, WriteFaults } from '../errors.ts';
import type { MessageTable } from '../message-table.ts';
import type { InstallWay, PlayerFaults, PlayerTitle, SpeechFaults, VoiceFaults, VoiceTitle } from '../sound-faults.ts';
import { nameLanguage } from './names.ts';

const either = {
  'no-right': () => 'you have no right to it',
  'is-folder': () => 'it is a folder',
  'disk-broken': () => 'the disk reports an error',
  'name-too-long': () => 'its name is too long',
  'too-many-open': () => 'too many files are open',
  system: ({ name }: { readonly name: string }) => `the system says ${name}`,
  other: ({ message }: { readonly message: string }) => message,
};

const checkPath = 'Check the path, then try again.';

export const englishReadFaults: MessageTable<ReadFaults> = {
  'no-right': () => `${either['no-right']()}. Make it readable, or copy it to a place of your own.`,
  'is-folder': () => `${either['is-folder']()}. Name a file in it.`,
  'disk-broken': () => `${either['disk-broken']()}.`,
  'name-too-long': () => `${either['name-too-long']()}. ${checkPath}`,
  'too-many-open': () => `${either['too-many-open']()}.`,
  system: (fault) => `${either.system(fault)}.`,
  other: (fault) => `${either.other(fault)}.`,
  missing: () => `there is no such file. ${checkPath}`,
  'part-not-folder': () => `a part of its path is a file, not a folder. ${checkPath}`,
  'no-home': () => 'it names no folder. Set HOME or BACKROUTINE_HOME to a folder of yours.',
  'too-large': ({ maxBytes }) => `it is larger than ${renderSize(maxBytes)}.`,
};

export const englishWriteFaults: MessageTable<WriteFaults> = {
  ...either,
  'folder-missing': () => 'the folder for it is missing',
  'file-in-way': () => 'a file stands where a folder is needed',
  'disk-full': () => 'the disk is full',
  'share-full': () => 'your share of the disk is full',
  'write-protected': () => 'the disk is write-protected',
  'reader-gone': () => 'whoever read it has gone',
  'nobody-reads': () => 'nobody reads from it',
  'pipe-full': () => 'whoever reads it does not keep up',
  'link-circle': () => 'its links lead in a circle',
};

export const englishSpeechFaults: MessageTable<SpeechFaults> = {
  'nothing-to-say': () => 'there is nothing in it that can be said',
  'no-sound': () => 'it wrote no sound',
  silence: () => 'it wrote silence',
  'not-recorded': () => 'it is not recorded, and nothing else here speaks the language',
  hangs: () => 'it hangs',
  'not-started': () => 'it cannot be started',
  gone: () => 'it cannot be found any more',
  ended: () => 'it ended unexpectedly',
  failed: ({ message }) => message,
};

export const englishVoiceFaults: MessageTable<VoiceFaults> = {
  ...englishSpeechFaults,
  'only-on': ({ system }) => `it is part of ${system} only`,
  'not-installed': ({ get }) => `it is not installed; ${renderInstall(get)}`,
  'lists-no-voices': () => 'it lists no voices',
  'none-recorded': () => 'no recorded voice is here',
  'mostly-unrecorded': () => 'too few of the sentences are recorded',
  'file-missing': ({ path }) => `${path} is missing; install backroutine again`,
  'no-model': () => 'no model is configured (piper-model)',
  'model-missing': ({ path }) => `its model is missing: ${path}`,
  'model-undescribed': ({ path }) => `its model has no description: ${path}`,
  'voice-unknown': ({ voice }) => `it has no voice called "${voice}"`,
  'found-nowhere': () => 'no voice of this name was found here',
  'other-language': ({ language }) => `it does not speak ${nameLanguage(language)}`,
};

export const englishPlayerFaults: MessageTable<PlayerFaults> = {
  'not-installed': () => 'it is not installed',
  'not-begun': () => 'it does not begin to play',
  stuck: () => 'it hangs',
  unplayed: () => 'it ends without playing, or hangs',
  'takes-nothing': () => 'it asks for no sound',
  'mixer-ended': () => 'the mixer ended unexpectedly',
  ended: ({ exitCode, how }) => `it ended (${how ?? `exit code ${exitCode}`})`,
  failed: ({ message }) => message,
};

export function renderInstall(way: InstallWay): string {
  return way.by === 'package'
    ? `install ${way.name} with your package manager`
    : 'install piper, download a model and name its .onnx file in the configuration (piper-model)';
}

export function nameVoice(title: VoiceTitle): string {
  if (title === 'built-in') return 'the built-in voice';
  if (title === 'recorded') return 'the recorded voice';
  return title === 'windows' ? 'Windows speech' : title.name;
}

export function namePlayer(title: PlayerTitle): string {
  switch (title.way) {
    case 'stream':
      return title.program;
    case 'clips':
      return `${title.program} for each clip`;
    case 'device':
      return 'the audio device';
    case 'mixer':
      return 'the mixer';
  }
}

function renderSize(bytes: number): string {
  const mebibytes = bytes / 1024 / 1024;
  return mebibytes >= 1 ? `${mebibytes} MiB` : `${bytes / 1024} KiB`;
}
