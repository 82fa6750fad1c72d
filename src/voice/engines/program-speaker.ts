import {
  type EngineState,
  type EngineVoice,
  type Speaker,
  SpeechFailure,
  speechTimeoutMs,
  type VoiceWorld,
} from '../speech-engine.ts';

/** A speaker that runs a program for each text. */
export function openProgramSpeaker(
  world: VoiceWorld,
  identity: string,
  buildRun: (text: string, stretch: number) => SpeechRun,
): Speaker {
  return {
    identity,
    speak: (text, stretch) => speakToFile(world, buildRun(text, stretch)),
    async close() {
      // No program is left running after a text.
    },
  };
}

/** What `inspect` returns of a program that is here and lists these voices. */
export function judgeVoices(voices: readonly EngineVoice[]): EngineState {
  return voices.length === 0 ? { available: false, fault: { code: 'lists-no-voices' } } : { available: true, voices };
}

/** The path of a program that `inspect` has found. Throws a SpeechFailure when it is gone. */
export function requireProgram({ processes }: VoiceWorld, program: string): string {
  const path = processes.find(program);
  if (path === undefined) throw new SpeechFailure({ code: 'gone' }, { fatal: true });
  return path;
}

/** Changes with every update of an installed program, because its file does. */
export function identifyVoice({ files }: VoiceWorld, path: string, voice: EngineVoice): string {
  const facts = files.facts(path);
  return `${path}:${facts?.sizeBytes}:${facts?.modifiedMs}:${voice.name}`;
}

/** One run of a program that writes what it says into a WAV file. */
interface SpeechRun {
  readonly program: string;
  args(file: string): readonly string[];
  /** The text, where the program reads it from there. */
  readonly stdin?: string;
}

const maxWavBytes = 64 * 1024 * 1024;

/**
 * Runs a speech program and returns the file it wrote; empty where it wrote none. The exit code says nothing: these
 * programs exit with 0 when they said nothing, and some with another code when they did.
 */
async function speakToFile(world: VoiceWorld, { program, args, stdin = '' }: SpeechRun): Promise<Uint8Array> {
  return withTemporaryWav(world, async (file) => {
    const { failure } = await world.processes.run(program, args(file), { stdin, timeoutMs: speechTimeoutMs });
    if (failure === 'timed-out') throw new SpeechFailure({ code: 'hangs' }, { fatal: false });
    if (failure === 'not-found') throw new SpeechFailure({ code: 'not-started' }, { fatal: true });
    return file;
  });
}

/** Lets `write` fill a new file, reads it, and removes it. */
export async function withTemporaryWav(
  { environment, files }: VoiceWorld,
  write: (file: string) => Promise<unknown>,
): Promise<Uint8Array> {
  const folder = environment.temporaryFolder();
  files.makeFolder(folder, 0o700);
  const file = files.join(folder, `${environment.randomName(16)}.wav`);
  try {
    await write(file);
    return files.facts(file) === undefined ? new Uint8Array(0) : await files.read(file, maxWavBytes);
  } finally {
    if (files.facts(file) !== undefined) files.remove(file);
  }
}
