import { candidateVoices, type VoiceWish } from './candidate-voices.ts';
import { type EngineState, primaryLanguage, type SpeechEngine, type VoiceWorld } from './speech-engine.ts';
import { speechEngines } from './speech-engines.ts';

export interface VoiceRow {
  readonly engine: string;
  /** Absent where the engine itself is not available. */
  readonly voice?: string;
  readonly language?: string;
  readonly available: boolean;
  /** Why it cannot be taken, or why it is the one in force. */
  readonly reason: string;
  readonly inForce: boolean;
}

/** Every engine, with the voices that speak the wished-for language, and which of them a session would take now. */
export async function listVoices(world: VoiceWorld, wish: VoiceWish): Promise<readonly VoiceRow[]> {
  const taken = await firstVoice(world, wish);
  const rows: VoiceRow[] = [];
  for (const engine of speechEngines) {
    rows.push(...listEngine(engine, await engine.inspect(world), wish, taken));
  }
  return rows;
}

/** Which engines would speak a language if they were installed, one line; `undefined` where none is known. */
export function renderAdvice(language: string): string | undefined {
  const ways = speechEngines.flatMap(({ canSpeak, install }) => (canSpeak(language) && install ? [install] : []));
  return ways.length === 0 ? undefined : `To hear "${language}": ${ways.join('; or ')}.`;
}

interface Taken {
  readonly engine: string;
  readonly voice: string;
}

async function firstVoice(world: VoiceWorld, wish: VoiceWish): Promise<Taken | undefined> {
  for await (const candidate of candidateVoices(world, wish)) {
    if (candidate.kind === 'voice') return { engine: candidate.engine.id, voice: candidate.voice.name };
  }
  return undefined;
}

function listEngine(
  engine: SpeechEngine,
  state: EngineState,
  { language, wanted }: VoiceWish,
  taken: Taken | undefined,
): readonly VoiceRow[] {
  const refuse = (reason: string): VoiceRow => ({ engine: engine.id, available: false, reason, inForce: false });
  if (!state.available) return [refuse(state.reason)];
  const voices = state.voices.filter((voice) => primaryLanguage(voice.language) === primaryLanguage(language));
  if (voices.length === 0) return [refuse(`it does not speak "${language}"`)];
  return voices.map((voice) => {
    const inForce = taken?.engine === engine.id && taken.voice === voice.name;
    return {
      engine: engine.id,
      voice: voice.name,
      language: voice.language,
      available: true,
      reason: inForce ? whyTaken(engine.id, voice.name, wanted) : '',
      inForce,
    };
  });
}

function whyTaken(engine: string, voice: string, wanted: string | undefined): string {
  const isChoice = [engine, voice, `${engine}:${voice}`].some((name) => name.toLowerCase() === wanted?.toLowerCase());
  return isChoice ? 'your choice' : 'the first in the order that is available';
}
