/** The voice before a session: the clips are made and the player settles, while a spinner shows that it goes on. */

import type { SpeakLate } from '../../outputs/spoken-cues.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import type { SpeechLength } from '../../plan/fit-cues.ts';
import { listPhrases, type PlannedPhrase } from '../../plan/list-phrases.ts';
import type { Plan } from '../../plan/plan.ts';
import type { VoiceFault } from '../../plan/wording/sound-fault.ts';
import type { Trouble } from '../../plan/wording/trouble.ts';
import { spokenLanguage } from '../../plan/wording/wordings.ts';
import type { Ports, Terminal } from '../../ports.ts';
import type { Clips } from '../../voice/clip.ts';
import type { VoiceStream } from '../../voice/voice-stream.ts';
import { messageOf } from '../file-fault.ts';
import { type SoundWish, voiceSettings, voiceWish } from '../sound-wish.ts';
import { writeLines } from '../write-lines.ts';
import type { EarlySound } from './early-sound.ts';

export interface SessionVoice {
  readonly stream: VoiceStream;
  readonly clips: Clips;
  /** Whether holds begin and end with a tone. */
  readonly beeps: boolean;
  readonly lengthOf: SpeechLength;
  /** How long before it is heard a word must be known; 0 where nothing sounds. */
  readonly leadMs: number;
  readonly speakLate: SpeakLate;
}

/** The way of a message to the mixer and through its next block, on top of the player's own latency. */
const messageMs = 60;

/** `undefined` where it cannot be prepared: one line says so, and the session goes on without it. */
export async function prepareVoice(
  plan: Plan,
  wish: SoundWish,
  sound: EarlySound,
  ports: Ports,
  onTrouble: (trouble: Trouble) => void,
): Promise<SessionVoice | undefined> {
  try {
    return await openSessionVoice(plan, wish, sound, ports, onTrouble);
  } catch (error) {
    // It may stand open since the questions.
    await sound.close();
    onTrouble({ code: 'voice-unprepared', message: messageOf(error) });
    return undefined;
  }
}

async function openSessionVoice(
  plan: Plan,
  wish: SoundWish,
  sound: EarlySound,
  ports: Ports,
  onTrouble: (trouble: Trouble) => void,
): Promise<SessionVoice> {
  const { buildBeepClips } = await import('../../voice/beep.ts');
  const speak = await openSpeech(plan, wish, ports, onTrouble);
  // Where no question came before, the player settles while the clips are made.
  const stream = await sound.take();
  try {
    const spoken = await speak(wish.speaks ? listPhrases(plan) : []);
    const clips = wish.beeps ? new Map([...spoken, ...buildBeepClips()]) : spoken;
    stream.load(clips);
    await stream.loaded();
    const latencyMs = await stream.settled;
    return {
      stream,
      clips,
      beeps: wish.beeps,
      lengthOf: (say) => clips.get(say)?.durationMs ?? estimateSpeechMs(say),
      leadMs: latencyMs === undefined ? 0 : latencyMs + messageMs,
      speakLate: (says) => speak(wish.speaks ? says.map((say) => ({ say })) : []),
    };
  } catch (error) {
    // The player's process must not outlive what it was started for.
    await stream.close();
    throw error;
  }
}

/** Voices that are not here, or are not for this language: what can be installed says more than each of them. */
const absences: readonly VoiceFault['code'][] = ['only-on', 'not-installed', 'no-model', 'other-language'];

/** What makes clips with the wanted voice. Why a voice was not taken is told once, where the person chose it. */
async function openSpeech(
  plan: Plan,
  wish: SoundWish,
  ports: Ports,
  onTrouble: (trouble: Trouble) => void,
): Promise<(phrases: readonly PlannedPhrase[]) => Promise<Clips>> {
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const world = { ...ports, settings: voiceSettings(ports.environment, wish) };
  const language = spokenLanguage(plan.language);
  let isTold = false;
  return async (phrases) => {
    if (phrases.length === 0) return new Map();
    const prepared = await prepareClips(world, phrases, voiceWish(wish, language), { onTrouble });
    // The first one is the person's choice; nobody asked for those that would have come after it.
    const [chosen] = prepared.refused;
    if (!isTold && wish.voice !== undefined && chosen !== undefined) onTrouble({ code: 'voice-refused', ...chosen });
    if (!isTold && prepared.voice === undefined) {
      const { listInstallWays } = await import('../../voice/list-voices.ts');
      const broken = prepared.refused.filter(({ fault }) => !absences.includes(fault.code));
      onTrouble({ code: 'no-voice', language, broken, ways: listInstallWays(language) });
    }
    isTold = true;
    // A cache that cannot be kept only means that the clips are made anew next time.
    prepared.kept.catch(() => {});
    return prepared.clips;
  };
}

/** Shows that something goes on while `work` does. Where nothing is repainted, one line says so. */
export async function withSpinner<Result>(
  text: string,
  terminal: Terminal,
  isPlain: boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  const streams = terminal.promptStreams();
  if (streams === undefined || isPlain) {
    writeLines(terminal, [text]);
    return work();
  }
  const { default: ora } = await import('ora');
  // Taken, so that Ctrl+Z comes as a key between two acts of ours: a stop that the terminal sends while a program is
  // being started stops that one alone, and us waiting for it.
  const giveBack = terminal.take({ onKey: () => {}, onRepaint: () => {} }, { repaint: false });
  const stream = streams.output as NodeJS.WriteStream;
  // ora would take Ctrl+C and the terminal's mode away with its own handling of stdin, and knows nothing of NO_COLOR.
  const spinner = ora({ text, stream, color: terminal.hasColour && 'cyan', discardStdin: false }).start();
  try {
    return await work();
  } finally {
    spinner.stop();
    giveBack();
  }
}
