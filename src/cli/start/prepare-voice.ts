/** The voice before a session: the clips are made, and the player settles. */

import { spokenLanguage } from '../../messages/languages.ts';
import type { VoiceFault } from '../../messages/sound-faults.ts';
import type { WarningArgs } from '../../messages/warnings.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import type { SpeechLength } from '../../plan/fit-cues.ts';
import { listHurtAnswers, listPhrases, type PlannedPhrase } from '../../plan/list-phrases.ts';
import type { Cue, Plan } from '../../plan/plan.ts';
import type { Ports } from '../../ports.ts';
import type { Clip, Clips } from '../../voice/clip.ts';
import type { OnDemandVoice } from '../../voice/clips/on-demand-clips.ts';
import type { Prepared, PrepareListener } from '../../voice/clips/prepare-clips.ts';
import type { VoiceStream } from '../../voice/voice-stream.ts';
import { isFileError, messageOf, writeFaultOf } from '../file-fault.ts';
import { type SoundPreferences, voicePreferences, voiceSettings } from '../sound-preferences.ts';
import type { EarlySound } from './early-sound.ts';

export interface SessionVoice {
  readonly stream: VoiceStream;
  readonly clips: Clips;
  /** Whether holds begin and end with a tone. */
  readonly beeps: boolean;
  readonly lengthOf: SpeechLength;
  /** How long before it is heard a word must be known; 0 where nothing sounds. */
  readonly leadMs: number;
  readonly onDemand: OnDemandVoice;
  /** What is made only once the session runs. */
  readonly hurtAnswers: readonly string[];
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
  wish: SoundPreferences,
  sound: EarlySound,
  ports: Ports,
  listener: Required<PrepareListener>,
): Promise<SessionVoice | undefined> {
  try {
    return await openSessionVoice(toPlay, wish, sound, ports, listener);
  } catch (error) {
    // It may stand open since the questions.
    await sound.close();
    listener.onWarning({ code: 'voice-unprepared', ...faultOf(error) });
    return undefined;
  }
}

function faultOf(error: unknown): WarningArgs['voice-unprepared'] {
  if (isFileError(error)) return { path: error.path, fault: writeFaultOf(error) };
  return { fault: { code: 'other', message: messageOf(error) } };
}

async function openSessionVoice(
  { plan, startAtMs }: ToPlay,
  wish: SoundPreferences,
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
    const beeps = wish.beeps ? buildBeepClips() : new Map<string, Clip>();
    const clips = new Map([...beeps, ...spoken.clips]);
    await loadFirst(clips, new Set([...beeps.keys(), ...listSoon(plan, startAtMs)]), stream);
    const latencyMs = await stream.settled;
    return {
      stream,
      clips,
      beeps: wish.beeps,
      lengthOf: (say) => clips.get(say)?.durationMs ?? estimateSpeechMs(say),
      leadMs: latencyMs === undefined ? 0 : latencyMs + messageMs,
      onDemand: spoken.onDemand,
      hurtAnswers: wish.speaks ? listHurtAnswers(plan) : [],
    };
  } catch (error) {
    // The player's process must not outlive what it was started for.
    await stream.close();
    throw error;
  }
}

/** What is heard in the first minute, by a plan whose words may still become shorter. */
function listSoon({ cues }: Plan, startAtMs: number): readonly string[] {
  const isSoon = ({ atMs }: Cue) => atMs >= startAtMs && atMs < startAtMs + soonMs;
  return cues.filter(isSoon).map(({ say }) => say);
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

interface Spoken {
  readonly clips: Clips;
  readonly onDemand: OnDemandVoice;
}

/** What makes clips with the wanted voice, and tells why that was not taken. */
async function openSpeech(
  plan: Plan,
  wish: SoundPreferences,
  ports: Ports,
  listener: Required<PrepareListener>,
): Promise<(phrases: readonly PlannedPhrase[]) => Promise<Spoken>> {
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const { OnDemandClips, silentVoice } = await import('../../voice/clips/on-demand-clips.ts');
  const world = { ...ports, settings: voiceSettings(ports.environment, wish) };
  const language = spokenLanguage(plan.language);
  return async (phrases) => {
    if (phrases.length === 0) return { clips: new Map(), onDemand: silentVoice };
    const prepared = await prepareClips(world, phrases, voicePreferences(wish, language), listener);
    await tellRefused(prepared, wish, language, listener);
    // A cache that cannot be kept only means that the clips are made anew next time.
    prepared.kept.catch(() => {});
    const { clips, voice } = prepared;
    return { clips, onDemand: voice === undefined ? silentVoice : new OnDemandClips(world, voice, listener.onWarning) };
  };
}

async function tellRefused(
  { voice: spoken, refused }: Prepared,
  wish: SoundPreferences,
  language: string,
  { onWarning }: Required<PrepareListener>,
): Promise<void> {
  // The first one is the person's choice; nobody asked for those that would have come after it.
  const [chosen] = refused;
  if (wish.voice !== undefined && chosen !== undefined) {
    const instead = spoken && { engine: spoken.engine.title, voice: spoken.voice.name };
    onWarning({ code: 'voice-refused', ...chosen, instead });
  }
  if (spoken !== undefined) return;
  const { listInstallWays } = await import('../../voice/list-voices.ts');
  const broken = refused.filter(({ fault }) => !absences.includes(fault.code));
  onWarning({ code: 'no-voice', language, broken, ways: listInstallWays(language) });
}
