/** The voice of a session, before it begins: the clips are made, and the sink gets ready. */
import { minuteMs } from '../../durations.ts';
import type { VoiceFault } from '../../messages/errors.ts';
import { messagesFor, spokenLanguage } from '../../messages/messages-for.ts';
import type { SessionWarningArgs, WarningLog } from '../../messages/warnings.ts';
import { listLastQuestions, listLaterPhrases, listPhrases } from '../../plan/list-phrases.ts';
import type { Cue, Plan } from '../../plan/plan.ts';
import type { PlannedPhrase } from '../../plan/planned-phrase.ts';
import type { Ports } from '../../ports.ts';
import type { PackKind } from '../../routine/routine.ts';
import type { Clip, Clips } from '../../voice/clip.ts';
import type { OnDemandVoice } from '../../voice/clips/on-demand-clips.ts';
import type { Prepared, PrepareListener } from '../../voice/clips/prepare-clips.ts';
import type { VoiceStream } from '../../voice/voice-stream.ts';
import type { SoundPreferences } from '../settings.ts';
import { withSpinner } from '../spinner.ts';
import { isFileError, messageOf, writeFaultOf } from '../user-error.ts';
import { buildVoiceWorld, voicePreferences } from '../voices/voice-world.ts';
import type { EarlySound } from './early-sound.ts';
import type { PreparedSession } from './prepare-session.ts';

export interface SessionVoice {
  readonly stream: VoiceStream;
  readonly clips: Clips;
  /** What is said when the pain is asked for after the session, to somebody who has a pack on or not. */
  lastQuestion(pack?: PackKind): string;
  /** Whether holds begin and end with a tone. */
  readonly beeps: boolean;
  /** How long before it is heard a word must be known. */
  readonly leadMs: number;
  /** For what could not be foreseen. */
  readonly onDemand: OnDemandVoice;
  /** Made only once the session runs. */
  readonly laterPhrases: readonly PlannedPhrase[];
}

/** The latency where nothing plays yet: a device may come at any moment, and its first word must be in time. */
const usualLatencyMs = 200;

/** What a message takes to the mixer and through its next block, on top of the sink's own latency. */
const messageMs = 60;

/** What is heard within this time has reached the mixer before the session begins; the rest arrives in much less. */
const soonMs = minuteMs;

/** Which clips are made depends on these alone. */
type PlayedPart = Pick<PreparedSession, 'plan' | 'startAtMs'>;

interface VoiceSetup {
  readonly sound: EarlySound;
  readonly warnings: WarningLog;
  readonly isPlain: boolean;
}

/** `undefined` where nothing is to sound, or nothing can: then a warning says so, and the session goes on without it. */
export async function prepareVoice(
  played: PlayedPart,
  preferences: SoundPreferences,
  setup: VoiceSetup,
  ports: Ports,
): Promise<SessionVoice | undefined> {
  const { sound, warnings, isPlain } = setup;
  if (!preferences.speaks && !preferences.beeps) return undefined;
  const { preparingVoice } = messagesFor(played.plan.language).notices;
  return withSpinner(preparingVoice(), ports, isPlain, async (show) => {
    try {
      return await openSessionVoice(played, preferences, setup, ports, {
        onProgress: (done, total) => show(preparingVoice({ done, total })),
        onWarning: (warning) => warnings.add(warning),
      });
    } catch (error) {
      // The sink may have been opened during the questions.
      await sound.close();
      warnings.add({ code: 'voice-unprepared', ...faultOf(error) });
      return undefined;
    }
  });
}

function faultOf(error: unknown): SessionWarningArgs['voice-unprepared'] {
  if (isFileError(error)) return { path: error.path, fault: writeFaultOf(error) };
  return { fault: { code: 'other', message: messageOf(error) } };
}

async function openSessionVoice(
  { plan, startAtMs }: PlayedPart,
  preferences: SoundPreferences,
  { sound, isPlain }: VoiceSetup,
  ports: Ports,
  listener: Required<PrepareListener>,
): Promise<SessionVoice> {
  const { buildBeepClips } = await import('../../voice/beep.ts');
  const speak = await openSpeech(plan, preferences, ports, listener);
  // Where no question came before, the sink gets ready while the clips are made.
  const stream = await sound.take();
  try {
    const { painAfter, painAfterTyped } = messagesFor(plan.language).speech;
    const phrases = [...listPhrases(plan, startAtMs), ...listLastQuestions(plan, isPlain)];
    const spoken = await speak(preferences.speaks ? phrases : []);
    const beeps = preferences.beeps ? buildBeepClips() : new Map<string, Clip>();
    const clips = new Map([...beeps, ...spoken.clips]);
    await loadFirst(clips, new Set([...beeps.keys(), ...listSoon(plan, startAtMs)]), stream);
    const latencyMs = await stream.ready;
    return {
      stream,
      clips,
      lastQuestion: isPlain ? painAfterTyped : painAfter,
      beeps: preferences.beeps,
      leadMs: (latencyMs ?? usualLatencyMs) + messageMs,
      onDemand: spoken.onDemand,
      laterPhrases: preferences.speaks ? listLaterPhrases(plan) : [],
    };
  } catch (error) {
    // The sink's process must not outlive what it was started for.
    await stream.close();
    throw error;
  }
}

/** What is heard in the first minute. */
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

/** Faults of a voice that is absent or speaks another language: what can be installed is shown in their place. */
const absenceCodes: readonly VoiceFault['code'][] = [
  'none-recorded',
  'mostly-unrecorded',
  'only-on',
  'not-installed',
  'no-model',
  'other-language',
];

interface Spoken {
  readonly clips: Clips;
  readonly onDemand: OnDemandVoice;
}

/** What makes the clips with the wanted voice, and warns where another one is taken. */
async function openSpeech(
  plan: Plan,
  preferences: SoundPreferences,
  ports: Ports,
  listener: Required<PrepareListener>,
): Promise<(phrases: readonly PlannedPhrase[]) => Promise<Spoken>> {
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const { OnDemandClips, silentVoice } = await import('../../voice/clips/on-demand-clips.ts');
  const world = buildVoiceWorld(ports, preferences);
  const language = spokenLanguage(plan.language);
  return async (phrases) => {
    if (phrases.length === 0) return { clips: new Map(), onDemand: silentVoice };
    const prepared = await prepareClips(world, phrases, voicePreferences(preferences, language), listener);
    await warnOfRefused(prepared, preferences, language, listener);
    const { clips, voice, foreign } = prepared;
    if (voice === undefined) return { clips, onDemand: silentVoice };
    return { clips, onDemand: new OnDemandClips(world, { voice, foreign }, listener.onWarning) };
  };
}

async function warnOfRefused(
  { voice: spoken, refused }: Prepared,
  preferences: SoundPreferences,
  language: string,
  { onWarning }: Required<PrepareListener>,
): Promise<void> {
  // The first one is the person's choice; nobody asked for those that would have come after it.
  const [chosen] = refused;
  if (preferences.voice !== undefined && chosen !== undefined) {
    const instead = spoken && { engine: spoken.engine.title, voice: spoken.voice.name };
    onWarning({ code: 'voice-refused', ...chosen, instead });
  }
  if (spoken !== undefined) return;
  const { listInstallWays } = await import('../../voice/speech-engines.ts');
  const broken = refused.filter(({ fault }) => !absenceCodes.includes(fault.code));
  onWarning({ code: 'no-voice', language, broken, ways: listInstallWays(language) });
}
