/** Calls a person who may be anywhere in the room: by the voice, by the bell, and by a notification where that is wanted. */
import type { Ports } from '../../ports.ts';
import type { VoiceStream } from '../../voice/voice-stream.ts';
import type { SoundPreferences } from '../settings.ts';
import { buildVoiceWorld, voicePreferences } from '../voice-world.ts';
import { renderNotification } from './notification.ts';
import type { RoundCall } from './wait-for-round.ts';

const bell = '\u0007';

interface CallSettings {
  readonly sound: SoundPreferences;
  /** The bell is for those without a voice too. */
  readonly rings: boolean;
  readonly notifies: boolean;
  /** What is said and shown. */
  readonly text: string;
  readonly language: string;
}

/** The voice is opened only when it is due: hours of silence need no sink. */
export function openRoundCall({ sound, rings, notifies, text, language }: CallSettings, ports: Ports): RoundCall {
  let voice: Promise<VoiceStream | undefined> | undefined;
  let isClosed = false;
  const say = async () => {
    // Without a voice the bell has called.
    voice ??= openCallVoice(text, sound, language, ports).catch(() => undefined);
    const stream = await voice;
    if (!isClosed) stream?.announce(text);
  };
  return {
    call: () => {
      const { terminal, environment } = ports;
      if (rings) terminal.write(bell);
      if (notifies && terminal.canRepaint) terminal.write(renderNotification(text, environment.variables));
      if (sound.speaks) void say();
    },
    close: async () => {
      isClosed = true;
      const stream = await voice;
      stream?.halt();
      await stream?.close();
    },
  };
}

async function openCallVoice(
  text: string,
  sound: SoundPreferences,
  language: string,
  ports: Ports,
): Promise<VoiceStream> {
  const { openVoice } = await import('../../voice/voice-stream.ts');
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const world = buildVoiceWorld(ports, sound);
  const preferences = voicePreferences(sound, language);
  // What is wrong with the voice was said at the session before, and is said at the next one.
  const { clips } = await prepareClips(world, [{ say: text }], preferences, { onWarning: () => {} });
  const stream = openVoice(ports, { volume: sound.volume, onWarning: () => {} });
  stream.load(clips);
  await stream.loaded();
  await stream.ready;
  return stream;
}
