/** The voice before a session: the clips are made, and the player settles. */
import type { SpeakLate } from '../../outputs/spoken-cues.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import type { SpeechLength } from '../../plan/fit-cues.ts';
import { listHurtAnswers, listPhrases, type PlannedPhrase } from '../../plan/list-phrases.ts';
import type { Cue, Plan } from '../../plan/plan.ts';
import type { VoiceFault } from '../../plan/wording/sound-fault.ts';
import { spokenLanguage } from '../../plan/wording/wordings.ts';
import type { Ports } from '../../ports.ts';
import type { Clips } from '../../voice/clip.ts';
import type { PrepareListener } from '../../voice/clips/prepare-clips.ts';
import type { VoiceStream } from '../../voice/voice-stream.ts';
import { messageOf } from '../file-fault.ts';
import { type SoundWish, voiceSettings, voiceWish } from '../sound-wish.ts';
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
  /** What is made only once the session runs. */
  readonly later: readonly string[];
}

/** The way of a message to the mixer and through its next block, on top of the player's own latency. */
const messageMs = 60;

/** What is heard in so long is where it is played from before the session begins. All of it is there in much less. */
const soonMs = 60_000;

/** What is to be played, and from where on. */
interface ToPlay {
  readonly plan: Plan;
  readonly startAtMs: number;
}

/** `undefined` where it cannot be prepared: one line says so, and the session goes on without it. */
export async function prepareVoice(
  toPlay: ToPlay,
  wish: SoundWish,
  sound: EarlySound,
  ports: Ports,
  listener: Required<PrepareListener>,
): Promise<SessionVoice | undefined> {
  try {
    return await openSessionVoice(toPlay, wish, sound, ports, listener);
  } catch (error) {
    // It may stand open since the questions.
    await sound.close();
    listener.onTrouble({ code: 'voice-unprepared', message: messageOf(error) });
    return undefined;
  }
}

async function openSessionVoice(
  { plan, startAtMs }: ToPlay,
  wish: SoundWish,
  sound: EarlySound,
  ports: Ports,
  listener: Required<PrepareListener>,
): Promise<SessionVoice> {
  const { buildBeepClips } = await import('../../voice/beep.ts');
  const speak = await openSpeech(plan, wish, ports, listener);
  // Where no question came before, the player settles while the clips are made.
  const stream = await sound.take();
  try {
    const spoken = await speak(wish.speaks ? listPhrases(plan, startAtMs) : []);
    const clips = wish.beeps ? new Map([...buildBeepClips(), ...spoken]) : spoken;
    await loadFirst(clips, listSoon(plan, startAtMs), stream);
    const latencyMs = await stream.settled;
    return {
      stream,
      clips,
      beeps: wish.beeps,
      lengthOf: (say) => clips.get(say)?.durationMs ?? estimateSpeechMs(say),
      leadMs: latencyMs === undefined ? 0 : latencyMs + messageMs,
      speakLate: (says) => speak(wish.speaks ? says.map((say) => ({ say })) : []),
      later: wish.speaks ? listHurtAnswers(plan) : [],
    };
  } catch (error) {
    // The player's process must not outlive what it was started for.
    await stream.close();
    throw error;
  }
}

/** What is heard in the first minute, by a plan whose words may still become shorter. */
function listSoon({ cues }: Plan, startAtMs: number): ReadonlySet<string> {
  const isSoon = ({ atMs }: Cue) => atMs >= startAtMs && atMs < startAtMs + soonMs;
  return new Set(cues.filter(isSoon).map(({ say }) => say));
}

/** Resolves when all clips up to the last one of `soon` have arrived; the others follow while the session begins. */
async function loadFirst(clips: Clips, soon: ReadonlySet<string>, stream: VoiceStream): Promise<void> {
  const inOrder = [...clips];
  const last = inOrder.findLastIndex(([say]) => soon.has(say));
  stream.load(new Map(inOrder.slice(0, last + 1)));
  const arrived = stream.loaded();
  stream.load(new Map(inOrder.slice(last + 1)));
  await arrived;
}

/** Voices that are not here, or are not for this language: what can be installed says more than each of them. */
const absences: readonly VoiceFault['code'][] = ['only-on', 'not-installed', 'no-model', 'other-language'];

/** What makes clips with the wanted voice. Why a voice was not taken is told once, where the person chose it. */
async function openSpeech(
  plan: Plan,
  wish: SoundWish,
  ports: Ports,
  listener: Required<PrepareListener>,
): Promise<(phrases: readonly PlannedPhrase[]) => Promise<Clips>> {
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const { onTrouble } = listener;
  const world = { ...ports, settings: voiceSettings(ports.environment, wish) };
  const language = spokenLanguage(plan.language);
  let isTold = false;
  return async (phrases) => {
    if (phrases.length === 0) return new Map();
    // While the session runs nobody looks at what is made late.
    const prepared = await prepareClips(world, phrases, voiceWish(wish, language), isTold ? { onTrouble } : listener);
    // The first one is the person's choice; nobody asked for those that would have come after it.
    const [chosen] = prepared.refused;
    const { voice: spoken } = prepared;
    if (!isTold && wish.voice !== undefined && chosen !== undefined) {
      onTrouble({
        code: 'voice-refused',
        ...chosen,
        instead: spoken && { engine: spoken.engine.title, voice: spoken.voice.name },
      });
    }
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
