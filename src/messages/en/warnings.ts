/** What is wrong with files, voices and sinks, and what a session goes on without. */
import { capital } from '../../text/prose.ts';
import type {
  InstallWay,
  LostSink,
  ReadFaults,
  SinkFaults,
  SinkTitle,
  SpeechFaults,
  VoiceFaults,
  VoiceTitle,
  WriteFaults,
} from '../errors.ts';
import { formatMessage, type MessageTable } from '../message-table.ts';
import type { SessionWarningArgs, WarningMessages } from '../warnings.ts';
import { nameLanguage } from './names.ts';
import { showExactly } from './numbers.ts';

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
  'no-file': () => 'it is a pipe or a device. Put a file in its place.',
  'too-large': ({ maxBytes }) => `it is larger than ${renderSize(maxBytes)}.`,
};

export const englishWriteFaults: MessageTable<WriteFaults> = {
  ...either,
  'folder-missing': () => 'the folder for it is missing',
  'file-in-way': () => 'a file stands where a folder is needed',
  'disk-full': () => 'the disk is full',
  'share-full': () => 'your share of the disk is full',
  'past-limit': () => 'it would be larger than files may be here (ulimit -f)',
  'write-protected': () => 'the disk is write-protected',
  'reader-gone': () => 'whoever read it has gone',
  'nobody-reads': () => 'nobody reads from it',
  'pipe-full': () => 'whoever reads it does not keep up',
  'link-circle': () => 'its links lead in a circle',
};

const englishSpeechFaults: MessageTable<SpeechFaults> = {
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

const englishSinkFaults: MessageTable<SinkFaults> = {
  'not-installed': () => 'it is not installed',
  'not-begun': () => 'it does not begin to play',
  stuck: () => 'it hangs',
  unplayed: () => 'it ends without playing, or hangs',
  'takes-nothing': () => 'it asks for no sound',
  'mixer-ended': () => 'the mixer ended unexpectedly',
  ended: ({ exitCode, how }) => `it ended (${how ?? `exit code ${exitCode}`})`,
  failed: ({ message }) => message,
};

function renderInstall(way: InstallWay): string {
  return way.by === 'package'
    ? `install ${way.name} with your package manager`
    : 'install piper, download a model and name its .onnx file in the configuration (piper-model)';
}

function nameVoice(title: VoiceTitle): string {
  if (title === 'built-in') return 'the built-in voice';
  if (title === 'recorded') return 'the recorded voice';
  return title === 'windows' ? 'Windows speech' : title.name;
}

function nameSink(title: SinkTitle): string {
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

export const englishWarnings: WarningMessages = {
  session: {
    'no-sound': ({ lost, platform, instead }) =>
      [`There is no sound (${renderLost(lost)}).`, soundAdvice[platform], keepsCount[instead]].join(' ').trimEnd(),
    'sound-back': ({ sink, afterMs }) =>
      `There is sound again, after ${showExactly(afterMs)} without. ${sinkFirst(sink)} plays.`,
    'sink-changed': ({ sink, fault, next }) =>
      `${sinkFirst(sink)} stopped playing: ${formatMessage(englishSinkFaults, fault)}. ${sinkFirst(next)} goes on.`,
    'voice-unprepared': ({ path, fault }) =>
      `The voice cannot be prepared (${path === undefined ? '' : `${path}: `}${formatMessage(englishWriteFaults, fault)}). ${keepsCount.screen}`,
    'voice-failed': ({ engine, voice, fault }) =>
      `${voiceFirst(engine)} (${voice}) cannot be used: ${formatMessage(englishSpeechFaults, fault)}. Trying the next voice.`,
    'voice-refused': renderRefused,
    'no-voice': ({ language, broken, ways }) =>
      [
        `No voice here speaks ${nameLanguage(language)}.`,
        ...broken.map(renderRefused),
        ...(ways.length === 0 ? [] : [toHear(language, ways)]),
        keepsCount.screen,
      ].join(' '),
    'foreign-unspoken': ({ say, language, ways }) =>
      [
        `No voice here can read "${say}", so it is only shown.`,
        ...(language === 'und' ? [] : [toHear(language, ways)]),
      ].join(' '),
    unspeakable: ({ say, fault }) => `"${say}" cannot be spoken: ${formatMessage(englishSpeechFaults, fault)}.`,
    'no-pictures': () =>
      'This terminal did not say that it shows pictures, so figures are drawn with characters. kitty, Ghostty, WezTerm and foot show them.',
    unwritable: ({ what, fault }) => {
      const reason = formatMessage(englishWriteFaults, fault);
      // What a pipe has no room for waits until the session is over.
      if (fault.code === 'pipe-full') return `The end of the ${what} could not be written (${reason}).`;
      return `The ${what} cannot be written (${reason}). The session goes on.`;
    },
  },
  voice: englishVoiceFaults,
  reading: englishReadFaults,
  writing: englishWriteFaults,
  voiceTitle: voiceFirst,
  inForce: { chosen: 'your choice', first: 'the first in the order that is available' },
  toHear,
};

const keepsCount: Readonly<Record<SessionWarningArgs['no-sound']['instead'], string>> = {
  bell: 'The bell and the screen keep the count.',
  screen: 'The screen keeps the count.',
  nothing: '',
};

/** What a person can do where nothing plays. */
const soundAdvice: Readonly<Record<SessionWarningArgs['no-sound']['platform'], string>> = {
  linux: 'Install pulseaudio-utils or alsa-utils, and look whether a sound device is switched on.',
  darwin: 'Look under Sound in the system settings whether an output device is chosen.',
  win32: 'Look under Sound in the settings whether an output device is chosen.',
  other: 'Install a program that plays sound (pacat or aplay).',
};

function renderRefused({ about, fault, instead }: SessionWarningArgs['voice-refused']): string {
  const refused = `${voiceFirst(about)}: ${formatMessage(englishVoiceFaults, fault)}.`;
  return instead === undefined
    ? refused
    : `${refused} ${voiceFirst(instead.engine)} (${instead.voice}) speaks instead.`;
}

function toHear(language: string, ways: readonly InstallWay[]): string {
  return `To hear ${nameLanguage(language)}: ${ways.map(renderInstall).join('; or ')}.`;
}

/** Sinks that are there and failed; those that failed in the same way are named together. */
function renderLost(lost: readonly LostSink[]): string {
  const failed = lost.filter(({ fault }) => fault.code !== 'not-installed');
  if (failed.length === 0) return 'no program that plays sound was found';
  const byReason = new Map<string, Set<string>>();
  for (const { sink, fault } of failed) {
    const reason = formatMessage(englishSinkFaults, fault);
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(nameSink(sink)));
  }
  return [...byReason].map(([reason, sinks]) => `${[...sinks].join(', ')}: ${reason}`).join('; ');
}

/** A program's name keeps its small letter wherever it stands. */
function sinkFirst(sink: SinkTitle): string {
  return 'program' in sink ? nameSink(sink) : capital(nameSink(sink));
}

function voiceFirst(title: VoiceTitle): string {
  return typeof title === 'string' ? capital(nameVoice(title)) : nameVoice(title);
}
