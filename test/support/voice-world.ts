import type { VoiceSettings } from '../../src/voice/speech-engine.ts';
import type { FakeProcesses, ProgramCall, ProgramStandIn } from './fake-processes.ts';
import type { MemoryFiles } from './memory-files.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from './test-ports.ts';
import { buildToneWav } from './voice-sounds.ts';

export const voiceFlitePath = '/opt/backroutine/flite.wasm';

export type TestVoiceWorld = TestPorts & { readonly settings: VoiceSettings };

/** What a stand-in for a speech program does with a text: the file it writes, or nothing. */
export type Speak = (text: string, call: ProgramCall) => Uint8Array | undefined;

/** Speaks a tone that is as long as the text: 60 ms a letter. */
export const speakTone: Speak = (text) =>
  buildToneWav({ beforeMs: 200, toneMs: 60 * text.length, afterMs: 100, rate: 22_050 });

/** A machine with stand-ins for speech programs. The bundled voice is not on it unless `files` says so. */
export function buildVoiceWorld(
  programs: (world: () => TestVoiceWorld) => Readonly<Record<string, ProgramStandIn>> = () => ({}),
  options: TestPortsOptions & { readonly settings?: Partial<VoiceSettings> } = {},
): TestVoiceWorld {
  const world: TestVoiceWorld = {
    ...buildTestPorts({ ...options, programs: programs(() => world) }),
    settings: { flitePath: voiceFlitePath, voiceFolders: [], ...options.settings },
  };
  return world;
}

/**
 * Lets promises go on until `find` finds something: hashing takes real time, of which the virtual clock has none.
 */
export async function waitFor<T>(find: () => T | undefined): Promise<T> {
  for (let turns = 0; turns < 20_000; turns += 1) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('It did not happen.');
}

/** espeak-ng: lists two voices, and speaks what is on its stdin. */
export function espeakStandIn(world: () => TestVoiceWorld, speak: Speak = speakTone): ProgramStandIn {
  return (call) => {
    if (call.args.includes('--voices')) return { stdout: Buffer.from(espeakVoices) };
    writeSpoken(world().files, call, '-w', speak(call.stdin ?? '', call));
    return {};
  };
}

/** pico2wave: speaks its last argument. */
export function picoStandIn(world: () => TestVoiceWorld, speak: Speak = speakTone): ProgramStandIn {
  return (call) => {
    writeSpoken(world().files, call, '-w', speak(call.args.at(-1) ?? '', call));
    return {};
  };
}

/** Where a package puts RHVoice's voices, as files beside the program in `/usr/bin`. */
export function rhvoiceFiles(voices: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(voices).map(([name, language]) => [
      `/usr/share/RHVoice/voices/${name.toLowerCase()}/voice.info`,
      `name=${name}\nlanguage=${language}\ngender=female\n`,
    ]),
  );
}

export function writeSpoken(
  files: MemoryFiles,
  { args }: ProgramCall,
  flag: string,
  wav: Uint8Array | undefined,
): void {
  const file = args[args.indexOf(flag) + 1];
  if (file !== undefined && wav !== undefined) files.put(file, wav);
}

/** The texts that a program was given, without the calls that only list voices. */
export function listSpoken(processes: FakeProcesses, program: string): readonly string[] {
  return processes.calls
    .filter((call) => call.program.endsWith(program) && call.args.includes('-w'))
    .map(({ stdin, args }) => (stdin === undefined || stdin === '' ? (args.at(-1) ?? '') : stdin));
}

const espeakVoices = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  de              --/M      German             gmw/de
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
`;
