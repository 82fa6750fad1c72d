import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import type { ParentChannel } from '../../ports/processes.ts';
import type { Files } from '../../ports.ts';
import type { FliteAnswer, FliteRequest } from './flite.ts';

/** The bundled voice is 21 MB. */
const maxVoiceBytes = 64 * 1024 * 1024;

/**
 * Speaks in a process of its own, so that preparing the voice uses a second core, does not stop the spinner, and can be
 * ended if a text makes the engine hang. `lowerPriority` gives all other programs precedence.
 */
export function runFliteHelper(files: Files, channel: ParentChannel, lowerPriority: () => void): void {
  let speak: Promise<SpeakFlite> | undefined;
  channel.onMessage((message) => {
    const request = message as FliteRequest;
    if (request.type === 'load') {
      if (request.isLowPriority) lowerPriority();
      speak = files.read(request.path, maxVoiceBytes).then(compileFlite);
    } else void answer(request, speak).then((answered) => channel.send(answered));
  });
}

async function answer(
  { id, text, voice, stretch }: Extract<FliteRequest, { type: 'speak' }>,
  speak: Promise<SpeakFlite> | undefined,
): Promise<FliteAnswer> {
  try {
    return { id, wav: (await speak)?.(text, voice, stretch) ?? new Uint8Array(0) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Speaks `text` and returns a WAV file of 16 kHz. `stretch` 0.8 makes it a fifth shorter. */
export type SpeakFlite = (text: string, voice: string, stretch: number) => Uint8Array;

/** Compiles the bundled speech program once. */
export async function compileFlite(wasm: Uint8Array): Promise<SpeakFlite> {
  const program = await WebAssembly.compile(wasm);
  let ready: FliteInstance | undefined;
  return (text, voice, stretch) => {
    const instance = ready ?? new FliteInstance(program);
    // Not kept where speaking throws.
    ready = undefined;
    const wav = instance.speak(text, voice, stretch);
    if (instance.isReusable) ready = instance;
    return wav;
  };
}

/** WebAssembly memory never shrinks, so larger instances are dropped. Twice what the longest sentences take. */
const maxMemoryBytes = 64 * 1024 * 1024;

/**
 * The program, which runs once for each text, its memory reset before: nothing that a text does to it lasts. A new
 * instance for each text would do the same, but take five times as long for a number, since the system hands out the
 * 17 MB of the voices page by page.
 */
class FliteInstance {
  readonly #instance: WebAssembly.Instance;
  readonly #untouched: Uint8Array;
  #system = openSystem([], new Map());
  #hasExited = false;

  constructor(program: WebAssembly.Module) {
    const calls = Object.keys(this.#system.wasiImport).map((name) => [name, this.#passOn(name)] as const);
    this.#instance = new WebAssembly.Instance(program, { wasi_snapshot_preview1: Object.fromEntries(calls) });
    this.#untouched = new Uint8Array(this.#instance.exports.memory.buffer.slice(0));
  }

  /** Whether it may speak the next text. After an exit the program's stack is not unwound. */
  get isReusable(): boolean {
    return !this.#hasExited && this.#instance.exports.memory.buffer.byteLength <= maxMemoryBytes;
  }

  speak(text: string, voice: string, stretch: number): Uint8Array {
    this.#restoreMemory();
    // Without `-t` flite takes a text for the name of a file.
    const args = ['flite', '-voice', voice, '--setf', `duration_stretch=${stretch}`, '-t', text, '-o', 'out.wav'];
    const files = new Map<string, File>();
    this.#system = openSystem(args, files);
    this.#system.start(this.#instance);
    return files.get('out.wav')?.data ?? new Uint8Array(0);
  }

  #restoreMemory(): void {
    const memory = new Uint8Array(this.#instance.exports.memory.buffer);
    memory.set(this.#untouched);
    memory.fill(0, this.#untouched.length);
  }

  /** The program is bound to its system once, and each text has a system of its own. */
  #passOn(name: string): (...args: unknown[]) => unknown {
    return (...args) => {
      if (name === 'proc_exit') this.#hasExited = true;
      return this.#system.wasiImport[name]?.(...args);
    };
  }
}

/** A system with nothing but a folder of its own in memory. */
function openSystem(args: string[], files: Map<string, File>): WASI {
  const silent = new ConsoleStdout(() => {});
  const folder = new PreopenDirectory('/', files);
  return new WASI(args, [], [new OpenFile(new File([])), silent, silent, folder], { debug: false });
}

/** The part of the WebAssembly global that flite needs: neither ES2023 nor Node's own types declare it. */
declare global {
  namespace WebAssembly {
    class Module {
      private readonly kind: 'module';
    }
    class Memory {
      readonly buffer: ArrayBuffer;
    }
    class Instance {
      constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>);
      /** What a WASI program exports. */
      readonly exports: { readonly memory: Memory; readonly _start: () => unknown };
    }
    function compile(bytes: Uint8Array): Promise<Module>;
  }
}
