import { dayMs } from '../../durations.ts';
import type { ChildProgram } from '../../ports/processes.ts';
import type { Cancel, Environment } from '../../ports.ts';
import { clipRate, samplesIn, soundMs } from '../clip.ts';
import { buildWav } from '../pcm/wav.ts';
import { momentOf } from './mix.ts';
import { blockLength, type OpenSink, paceBlocks, type Sink, type SinkHooks, type SinkWorld } from './sink.ts';

/** A program that plays a WAV file and ends. */
export interface ClipProgram {
  /** The program's name. */
  readonly program: string;
  readonly platforms: readonly Environment['platform'][];
  /** What it needs to start and to open the device. */
  readonly startMs: number;
  args(file: string): readonly string[];
  /** What it reads from its stdin. */
  stdin?(file: string): string;
}

/** A program that runs on for this long after the end of its clip hangs. */
const hangMs = 3_000;
/** One clip that is not played may be an accident of a sink that has played; this many in a row are its fault. */
const maxFailures = 2;
/** Played first: without a device these programs end at once, and the next sink must be tried before the first word. */
const probe = new Int16Array(samplesIn(600));
/** A program that only needs long to fail on a busy machine ends before this share of the probe. */
const probeShare = 0.9;

/** Starts a program for each clip. Less exact than a stream, and the first syllable may be lost, so it comes last. */
export function clipSink(spec: ClipProgram): Sink {
  return {
    id: `${spec.program} for each clip`,
    title: { way: 'clips', program: spec.program },
    platforms: spec.platforms,
    open(world, hooks) {
      const path = world.processes.find(spec.program);
      return path === undefined ? undefined : new ClipByClip(world, hooks, spec, path);
    },
  };
}

class ClipByClip implements OpenSink {
  readonly #world: SinkWorld;
  readonly #hooks: SinkHooks;
  readonly #spec: ClipProgram;
  readonly #path: string;
  readonly #files: ClipFiles;
  readonly #running = new Map<ChildProgram, Cancel>();
  /** `undefined` until the probe was played. */
  #stopPacing: Cancel | undefined;
  #isReady = false;
  #failures = 0;
  #hasPlayed = false;

  constructor(world: SinkWorld, hooks: SinkHooks, spec: ClipProgram, path: string) {
    this.#world = world;
    this.#hooks = hooks;
    this.#spec = spec;
    this.#path = path;
    this.#files = new ClipFiles(world);
    this.#play(probe);
  }

  silence(): void {
    // The probe is silent, and without its end nothing would begin.
    if (this.#stopPacing !== undefined) this.#endAll();
  }

  close({ atOnce }: { readonly atOnce: boolean }): void {
    this.#stopPacing?.();
    if (atOnce) this.#endAll();
    this.#files.clear();
  }

  #endAll(): void {
    const ended = [...this.#running];
    this.#running.clear();
    for (const [child, stopWaiting] of ended) {
      stopWaiting();
      child.kill();
    }
  }

  #beginPacing(): void {
    const { clock } = this.#world;
    this.#stopPacing = paceBlocks(clock, this.#spec.startMs, (stalled) => this.#playBegun(stalled));
  }

  #playBegun(stalled: boolean): void {
    const { begun, position } = this.#hooks.pull(blockLength);
    if (stalled || !this.#isReady) {
      this.#isReady = true;
      this.#hooks.setOrigin(this.#world.clock.monotonicMs() + this.#spec.startMs - momentOf(0, position));
    }
    for (const { samples } of begun) this.#play(samples);
  }

  #play(samples: Int16Array): void {
    const file = this.#files.pathOf(samples);
    const clipMs = soundMs(samples.length);
    const startedMs = this.#world.clock.monotonicMs();
    const child = this.#world.processes.start(this.#path, this.#spec.args(file));
    child.write(Buffer.from(this.#spec.stdin?.(file) ?? '', 'utf8'));
    child.end();
    this.#running.set(
      child,
      this.#world.clock.wakeAfter(clipMs + hangMs, () => this.#noteEnd(child, false)),
    );
    child.onExit(() => {
      // These programs exit with 0 even without a device, so only the time shows whether the clip was played.
      const share = (this.#world.clock.monotonicMs() - startedMs) / clipMs;
      this.#noteEnd(child, share > (samples === probe ? probeShare : 0.5));
    });
  }

  #noteEnd(child: ChildProgram, hasPlayed: boolean): void {
    const stopWaiting = this.#running.get(child);
    if (stopWaiting === undefined) return;
    stopWaiting();
    this.#running.delete(child);
    child.kill();
    const isProbe = this.#stopPacing === undefined;
    this.#hasPlayed ||= hasPlayed && !isProbe;
    this.#failures = hasPlayed ? 0 : this.#failures + 1;
    if (hasPlayed && isProbe) this.#beginPacing();
    if (this.#failures < (this.#hasPlayed ? maxFailures : 1)) return;
    this.close({ atOnce: true });
    this.#hooks.lose({ code: 'unplayed' }, this.#hasPlayed);
  }
}

const maxClipAgeMs = dayMs;

/** Clips as WAV files, for sinks that only play files. */
class ClipFiles {
  readonly #world: SinkWorld;
  readonly #paths = new Map<Int16Array, string>();
  /** Keeps the files of two sessions apart. */
  readonly #prefix: string;

  constructor(world: SinkWorld) {
    this.#world = world;
    this.#prefix = `${Math.round(world.clock.monotonicMs() * 1000)}`;
    world.files.makeFolder(world.clipFolder, 0o700);
    this.#removeStaleFiles();
  }

  pathOf(samples: Int16Array): string {
    const known = this.#paths.get(samples);
    if (known !== undefined) return known;
    const { files, clipFolder, volume } = this.#world;
    const path = files.join(clipFolder, `${this.#prefix}-${this.#paths.size}.wav`);
    const wav = buildWav(
      samples.map((sample) => Math.round(sample * volume)),
      clipRate,
    );
    files.create(path, wav, 0o600);
    this.#paths.set(samples, path);
    return path;
  }

  clear(): void {
    for (const path of this.#paths.values()) this.#world.files.remove(path);
    this.#paths.clear();
  }

  /** A session that was killed could not remove its files. */
  #removeStaleFiles(): void {
    const { files, clipFolder, clock } = this.#world;
    for (const name of files.list(clipFolder)) {
      const path = files.join(clipFolder, name);
      const modifiedMs = files.facts(path)?.modifiedMs ?? 0;
      if (clock.wallMs() - modifiedMs > maxClipAgeMs) files.remove(path);
    }
  }
}
