/**
 * The voices on this machine: which of them speaks (the person's choice where it is here, else the first that can), and all of
 * them as a table.
 */
import type { VoiceFault, VoiceTitle } from '../messages/errors.ts';
import { primaryLanguage } from '../messages/messages-for.ts';
import type { EngineState, EngineVoice, SpeechEngine, VoiceWorld } from './speech-engine.ts';
import { speechEngines } from './speech-engines.ts';

export interface VoicePreferences {
  /** The person's choice: an engine (`espeak-ng`), a voice (`awb`), or both (`flite:awb`). */
  readonly wanted?: string;
  /** What has to be spoken. Nobody reads English aloud in a German voice. */
  readonly language: string;
}

export interface ChosenVoice {
  readonly engine: SpeechEngine;
  readonly voice: EngineVoice;
}

export type Candidate =
  | ({ readonly kind: 'voice' } & ChosenVoice)
  /** Why something that comes first in the order cannot be taken. */
  | { readonly kind: 'refused'; readonly about: VoiceTitle; readonly fault: VoiceFault };

/**
 * The voices that could be taken here, best first: the person's choice, then the engines in their order. An engine is
 * only looked at when everything before it failed, so that a session does not wait for programs it will not use. Of an
 * engine whose voices do not speak everything, each voice is one: where one has too little, another may have enough.
 */
export async function* candidateVoices(world: VoiceWorld, preferences: VoicePreferences): AsyncGenerator<Candidate> {
  const { engineId, voiceName } = readWanted(preferences.wanted);
  const chosen = speechEngines.filter(({ id }) => id === engineId);
  for (const engine of chosen)
    yield* candidatesOf(engine, await engine.inspect(world), preferences.language, voiceName);
  const byName = engineId === undefined && voiceName !== undefined;
  const named = byName ? await findByName(world, preferences.language, voiceName) : [];
  yield* named;
  for (const engine of speechEngines) {
    if (chosen.includes(engine)) continue;
    const candidates = candidatesOf(engine, await engine.inspect(world), preferences.language);
    yield* candidates.filter((one) => !named.some((known) => isSameVoice(one, known)));
  }
}

function isSameVoice(one: Candidate, other: Candidate): boolean {
  if (one.kind === 'refused' || other.kind === 'refused') return false;
  const { name, language } = one.voice;
  return one.engine === other.engine && name === other.voice.name && language === other.voice.language;
}

interface WantedVoice {
  readonly engineId: string | undefined;
  readonly voiceName: string | undefined;
}

function readWanted(wanted: string | undefined): WantedVoice {
  const text = wanted?.trim().toLowerCase();
  if (text === undefined || text === '') return { engineId: undefined, voiceName: undefined };
  const engine = speechEngines.find(({ id }) => text === id || text.startsWith(`${id}:`));
  if (engine === undefined) return { engineId: undefined, voiceName: text };
  return { engineId: engine.id, voiceName: text.slice(engine.id.length + 1).trim() || undefined };
}

async function findByName(world: VoiceWorld, language: string, voiceName: string): Promise<readonly Candidate[]> {
  for (const engine of speechEngines) {
    const state = await engine.inspect(world);
    if (state.available && state.voices.some((voice) => isNamed(voice, voiceName))) {
      return candidatesOf(engine, state, language, voiceName);
    }
  }
  return [{ kind: 'refused', about: { name: voiceName }, fault: { code: 'found-nowhere' } }];
}

function candidatesOf(
  engine: SpeechEngine,
  state: Awaited<ReturnType<SpeechEngine['inspect']>>,
  language: string,
  voiceName?: string,
): readonly Candidate[] {
  const refuse = (fault: VoiceFault): readonly Candidate[] => [{ kind: 'refused', about: engine.title, fault }];
  if (!state.available) return refuse(state.fault);
  const named = voiceName === undefined ? state.voices : state.voices.filter((voice) => isNamed(voice, voiceName));
  if (named.length === 0) return refuse({ code: 'voice-unknown', voice: voiceName ?? '' });
  const voices = engine.shareOf === undefined ? bestFor(language, named) : ofLanguage(language, named);
  if (voices.length === 0) return refuse({ code: 'other-language', language });
  return voices.map((voice) => ({ kind: 'voice', engine, voice }));
}

function isNamed({ name }: EngineVoice, voiceName: string): boolean {
  return name.toLowerCase() === voiceName;
}

/** A voice of the very variant (`en-GB`) where there is one, else the first of the language. */
function bestFor(language: string, voices: readonly EngineVoice[]): readonly EngineVoice[] {
  const spoken = ofLanguage(language, voices);
  const best = spoken.find((voice) => voice.language.toLowerCase() === language.toLowerCase()) ?? spoken[0];
  return best === undefined ? [] : [best];
}

function ofLanguage(language: string, voices: readonly EngineVoice[]): readonly EngineVoice[] {
  return voices.filter((voice) => primaryLanguage(voice.language) === primaryLanguage(language));
}

/** Whether `--voice` would find an engine by this name, or a voice of one that is no recorded voice. */
export async function isNameOfEngine(world: VoiceWorld, name: string): Promise<boolean> {
  for (const engine of speechEngines) {
    if (engine.id === name) return true;
    if (engine.shareOf !== undefined) continue;
    const state = await engine.inspect(world);
    if (state.available && state.voices.some((voice) => isNamed(voice, name))) return true;
  }
  return false;
}

/** Whether the person asked for this very voice, or for its engine. */
export function isWanted({ engine, voice }: ChosenVoice, { wanted }: VoicePreferences): boolean {
  const { engineId, voiceName } = readWanted(wanted);
  if (engineId === undefined && voiceName === undefined) return false;
  return (engineId ?? engine.id) === engine.id && (voiceName === undefined || isNamed(voice, voiceName));
}

// The voices on this machine as a table for the person.

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
