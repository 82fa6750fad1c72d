/** The voices on this machine as a table for the person. */
import type { VoiceFault } from '../messages/sound-faults.ts';
import { type ChosenVoice, candidateVoices, isWanted, ofLanguage, type VoicePreferences } from './choose-voice.ts';
import type { EngineState, SpeechEngine, VoiceWorld } from './speech-engine.ts';
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

async function firstVoice(world: VoiceWorld, preferences: VoicePreferences): Promise<ChosenVoice | undefined> {
  for await (const candidate of candidateVoices(world, preferences)) {
    if (candidate.kind === 'voice') return candidate;
  }
  return undefined;
}

function listEngine(
  engine: SpeechEngine,
  state: EngineState,
  preferences: VoicePreferences,
  taken: ChosenVoice | undefined,
): readonly VoiceRow[] {
  const { language } = preferences;
  const refuse = (fault: VoiceFault): VoiceRow => ({ engine: engine.id, fault });
  if (!state.available) return [refuse(state.fault)];
  const voices = ofLanguage(language, state.voices);
  if (voices.length === 0) return [refuse({ code: 'other-language', language })];
  return voices.map((voice) => {
    const row = { engine: engine.id, voice: voice.name, language: voice.language };
    const isTaken =
      taken?.engine === engine && taken.voice.name === voice.name && taken.voice.language === voice.language;
    return isTaken ? { ...row, inForce: isWanted({ engine, voice }, preferences) ? 'chosen' : 'first' } : row;
  });
}
