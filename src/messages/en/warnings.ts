import { capital } from '../../text/prose.ts';
import { formatMessage } from '../message-table.ts';
import type { InstallWay, LostPlayer, PlayerTitle, VoiceTitle } from '../sound-faults.ts';
import type { SessionWarningArgs, WarningMessages } from '../warnings.ts';
import {
  englishPlayerFaults,
  englishReadFaults,
  englishSpeechFaults,
  englishVoiceFaults,
  englishWriteFaults,
  namePlayer,
  nameVoice,
  renderInstall,
} from './faults.ts';
import { nameLanguage } from './names.ts';
import { showExactly } from './numbers.ts';

export const englishWarnings: WarningMessages = {
  session: {
    'no-sound': ({ lost, platform, instead }) =>
      [`There is no sound (${renderLost(lost)}).`, soundAdvice[platform], keepsCount[instead]].join(' ').trimEnd(),
    'sound-back': ({ player, afterMs }) =>
      `There is sound again, after ${showExactly(afterMs)} without. ${playerFirst(player)} plays.`,
    'player-changed': ({ player, fault, next }) =>
      `${playerFirst(player)} stopped playing: ${formatMessage(englishPlayerFaults, fault)}. ${playerFirst(next)} goes on.`,
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
    unwritable: ({ what, fault }) =>
      `The ${what} cannot be written (${formatMessage(englishWriteFaults, fault)}). The session goes on.`,
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

/** Players that are there and failed; those that failed in the same way are named together. */
function renderLost(lost: readonly LostPlayer[]): string {
  const failed = lost.filter(({ fault }) => fault.code !== 'not-installed');
  if (failed.length === 0) return 'no program that plays sound was found';
  const byReason = new Map<string, Set<string>>();
  for (const { player, fault } of failed) {
    const reason = formatMessage(englishPlayerFaults, fault);
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(namePlayer(player)));
  }
  return [...byReason].map(([reason, players]) => `${[...players].join(', ')}: ${reason}`).join('; ');
}

/** A program's name keeps its small letter wherever it stands. */
function playerFirst(player: PlayerTitle): string {
  return 'program' in player ? namePlayer(player) : capital(namePlayer(player));
}

function voiceFirst(title: VoiceTitle): string {
  return typeof title === 'string' ? capital(nameVoice(title)) : nameVoice(title);
}
