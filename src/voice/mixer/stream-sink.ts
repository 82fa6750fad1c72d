import type { SinkFault } from '../../messages/errors.ts';
import type { ChildProgram } from '../../ports/processes.ts';
import type { Cancel } from '../../ports.ts';
import { samplesIn } from '../clip.ts';
import { buildPcmBytes } from '../pcm/wav.ts';
import { momentOf } from './mix.ts';
import { blockLength, blockMs, type OpenSink, paceBlocks, type Sink, type SinkHooks, type SinkWorld } from './sink.ts';

/** A program that plays samples from its stdin. */
export interface StreamProgram {
  readonly id: string;
  readonly args: readonly string[];
  /** What a line of its output means. */
  readLine(line: string): StreamSign | undefined;
  /** Whether it reports how much it has played; if not, playing is assumed to begin with the first sample written. */
  readonly reportsTime: boolean;
}

type StreamSign =
  /** It waits for samples. What is written earlier delays everything for good. */
  | { readonly kind: 'open' }
  /** How much of the stream has been heard. */
  | { readonly kind: 'played'; readonly ms: number };

/** Blocks are written this far ahead of when they are heard, so that a busy machine causes no gap. */
const leadBlocks = 9;
const leadMs = leadBlocks * blockMs;
/** A sink that does not begin within this time hangs. */
const startTimeoutMs = 3_000;
/** A sink that takes no samples, or makes no progress, for this long hangs too. */
const stuckMs = 2_000;

export function streamSink(program: StreamProgram): Sink {
  return {
    id: program.id,
    title: { way: 'stream', program: program.id },
    platforms: ['linux', 'other'],
    open(world, hooks) {
      const path = world.processes.find(program.id);
      if (path === undefined) return undefined;
      return new RunningStream(world, hooks, program, world.processes.start(path, program.args));
    },
  };
}

/**
 * Writes the lead as silence as soon as the program is open, then a block every 20 ms from the moment it really plays.
 * So the latency is the lead and the machine's own delay, however long the sound device took to start.
 */
class RunningStream implements OpenSink {
  readonly #world: SinkWorld;
  readonly #hooks: SinkHooks;
  readonly #program: StreamProgram;
  readonly #child: ChildProgram;
  readonly #origin = new OriginFilter();
  #originMs: number | undefined;
  readonly #cancels: Cancel[] = [];
  #unread = '';
  #startPosition: number | undefined;
  #started = false;
  #isClosed = false;
  #progressMs: number;
  #playedMs = 0;

  constructor(world: SinkWorld, hooks: SinkHooks, program: StreamProgram, child: ChildProgram) {
    this.#world = world;
    this.#hooks = hooks;
    this.#program = program;
    this.#child = child;
    this.#progressMs = this.#nowMs();
    child.onStderr((text) => this.#read(text));
    child.onStdout((text) => this.#read(text));
    child.onExit(({ exitCode, failure }) => this.#lose({ code: 'ended', exitCode, how: failure }));
    this.#cancels.push(
      world.clock.wakeAfter(startTimeoutMs, () => {
        if (!this.#started) this.#lose({ code: 'not-begun' });
      }),
    );
  }

  silence(): void {
    // The mixer itself falls silent.
  }

  close({ atOnce }: { readonly atOnce: boolean }): void {
    this.#finish();
    if (atOnce) this.#child.kill();
    else this.#child.end();
  }

  #read(text: string): void {
    const lines = (this.#unread + text).split(/[\r\n]+/);
    this.#unread = lines.pop() ?? '';
    for (const line of lines) {
      const sign = this.#isClosed ? undefined : this.#program.readLine(line);
      if (sign?.kind === 'open') this.#fill();
      if (sign?.kind === 'played') this.#noteTime(sign.ms);
    }
  }

  #fill(): void {
    if (this.#startPosition !== undefined) return;
    this.#startPosition = this.#fillAhead();
    if (this.#program.reportsTime) return;
    this.#begin();
    this.#setOrigin(this.#originIfHeardNow(this.#startPosition));
  }

  /** Writes the lead; returns the position of its first sample. */
  #fillAhead(): number {
    const first = this.#writeBlock();
    for (let block = 1; block < leadBlocks; block += 1) this.#writeBlock();
    return first;
  }

  #begin(): void {
    this.#started = true;
    this.#progressMs = this.#nowMs();
    this.#cancels.push(paceBlocks(this.#world.clock, leadMs, (stalled) => this.#pace(stalled)));
  }

  #pace(stalled: boolean): void {
    if (stalled) {
      // The sink has played all that was written, and starts again with the next sample.
      this.#origin.clear();
      this.#progressMs = this.#nowMs();
      this.#setOrigin(this.#originIfHeardNow(this.#fillAhead()));
      return;
    }
    this.#writeBlock();
    if (this.#nowMs() - this.#progressMs > stuckMs) this.#lose({ code: 'stuck' });
  }

  #writeBlock(): number {
    const { samples, position } = this.#hooks.pull(blockLength);
    const hasRoom = this.#child.write(buildPcmBytes(samples));
    if (hasRoom && !this.#program.reportsTime) this.#progressMs = this.#nowMs();
    return position;
  }

  #noteTime(playedMs: number): void {
    if (playedMs <= this.#playedMs || this.#startPosition === undefined) return;
    if (!this.#started) this.#begin();
    this.#playedMs = playedMs;
    this.#progressMs = this.#nowMs();
    const heard = this.#startPosition + samplesIn(playedMs);
    const originMs = this.#origin.add(this.#originIfHeardNow(heard), this.#originMs);
    if (originMs !== undefined) this.#setOrigin(originMs);
  }

  /** When position 0 was heard, if `position` is heard now. */
  #originIfHeardNow(position: number): number {
    return this.#nowMs() - momentOf(0, position);
  }

  #setOrigin(originMs: number): void {
    this.#originMs = originMs;
    this.#hooks.setOrigin(originMs);
  }

  #nowMs(): number {
    return this.#world.clock.monotonicMs();
  }

  #lose(fault: SinkFault): void {
    if (this.#isClosed) return;
    this.#finish();
    this.#child.kill();
    this.#hooks.lose(fault);
  }

  #finish(): void {
    this.#isClosed = true;
    for (const cancel of this.#cancels) cancel();
  }
}

/** Readings come every 50 ms, so this is the last three quarters of a second. */
const windowReadings = 15;
/** Readings count once two in a row are this close: on a busy machine they may be 80 ms apart. */
const agreementMs = 15;
/** This many count even if no two in a row agree. */
const enoughReadings = 9;
/** Smaller corrections are not made: nobody hears them, and readings vary by as much on a busy machine. */
const deadBandMs = 6;

/**
 * A steady origin from readings that are late when the machine is busy and early when the sink estimates: their
 * median, changed only when it has really moved.
 */
export class OriginFilter {
  #readings: readonly number[] = [];
  #isTrusted = false;

  /** Adds a reading; returns the new origin, or `undefined` where the current one still holds. */
  add(readingMs: number, currentMs: number | undefined): number | undefined {
    this.#readings = [...this.#readings, readingMs].slice(-windowReadings);
    this.#isTrusted ||= this.#agree();
    if (!this.#isTrusted) return undefined;
    const sorted = this.#readings.toSorted((a, b) => a - b);
    const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? readingMs;
    return currentMs !== undefined && Math.abs(median - currentMs) < deadBandMs ? undefined : median;
  }

  /** Forgets the readings, which no longer hold after the sink has stalled. */
  clear(): void {
    this.#readings = [];
    this.#isTrusted = false;
  }

  #agree(): boolean {
    const [before = Number.NaN, last = Number.NaN] = this.#readings.slice(-2);
    return Math.abs(last - before) <= agreementMs || this.#readings.length >= enoughReadings;
  }
}
