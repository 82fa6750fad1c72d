import type { InstallWay, VoiceFault } from '../messages/sound-faults.ts';
import { candidateVoices, type VoicePreferences } from './candidate-voices.ts';
import { type EngineState, primaryLanguage, type SpeechEngine, type VoiceWorld } from './speech-engine.ts';
import { speechEngines } from './speech-engines.ts';

export interface VoiceRow {
  readonly engine: string;
  /** Absent where the engine itself is not available. */
  readonly voice?: string;
  readonly language?: string;
  /** Why it cannot be taken; absent where it can. */
  readonly fault?: VoiceFault;
  /** Why it is the one in force; absent where it is not. */
  readonly inForce?: 'chosen' | 'first';
}

/** Every engine, with its voices for the preferred language, and which of them a session would take now. */
export async function listVoices(world: VoiceWorld, preferences: VoicePreferences): Promise<readonly VoiceRow[]> {
  const taken = await firstVoice(world, preferences);
  const rows: VoiceRow[] = [];
  for (const engine of speechEngines) {
    rows.push(...listEngine(engine, await engine.inspect(world), preferences, taken));
  }
  return rows;
}

/** What can be installed to hear a language. */
export function listInstallWays(language: string): readonly InstallWay[] {
  return speechEngines.flatMap(({ canSpeak, install }) => (canSpeak(language) && install ? [install] : []));
}

interface Taken {
  readonly engine: string;
  readonly voice: string;
}

async function firstVoice(world: VoiceWorld, preferences: VoicePreferences): Promise<Taken | undefined> {
  for await (const candidate of candidateVoices(world, preferences)) {
    if (candidate.kind === 'voice') return { engine: candidate.engine.id, voice: candidate.voice.name };
  }
  return undefined;
}

function listEngine(
  engine: SpeechEngine,
  state: EngineState,
  { language, wanted }: VoicePreferences,
  taken: Taken | undefined,
): readonly VoiceRow[] {
  const refuse = (fault: VoiceFault): VoiceRow => ({ engine: engine.id, fault });
  if (!state.available) return [refuse(state.fault)];
  const voices = state.voices.filter((voice) => primaryLanguage(voice.language) === primaryLanguage(language));
  if (voices.length === 0) return [refuse({ code: 'other-language', language })];
  return voices.map((voice) => {
    const row = { engine: engine.id, voice: voice.name, language: voice.language };
    const isTaken = taken?.engine === engine.id && taken.voice === voice.name;
    return isTaken ? { ...row, inForce: whyTaken(engine.id, voice.name, wanted) } : row;
  });
}

function whyTaken(engine: string, voice: string, wanted: string | undefined): 'chosen' | 'first' {
  const isChoice = [engine, voice, `${engine}:${voice}`].some((name) => name.toLowerCase() === wanted?.toLowerCase());
  return isChoice ? 'chosen' : 'first';
}
