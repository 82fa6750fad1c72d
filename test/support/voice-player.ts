import { clipRate } from '../../src/voice/clip.ts';
import { readPcmBytes } from '../../src/voice/pcm/wav.ts';
import type { FakeChild } from './fake-processes.ts';
import type { VirtualClock } from './virtual-clock.ts';

const tickMs = 5;
const perMs = clipRate / 1000;

/** What players print when they wait for samples. */
const openLines = {
  pacat: 'Stream successfully created.',
  aplay: "Playing raw data 'stdin' : Signed 16 bit Little Endian, Rate 24000 Hz, Mono",
};

/**
 * Plays what is written to a fake child as pacat or aplay would: reports that it is open, begins `startMs` later, and waits
 * when nothing is left to play. Every 50 ms it prints how much was heard, which is only read from pacat.
 */
export class VoicePlayer {
  readonly #clock: VirtualClock;
  readonly #child: FakeChild;
  /** The moment at which each millisecond of the stream was heard. */
  readonly #heardAtMs: number[] = [];
  #playedUntilMs: number;
  #hangs = false;
  /** How many of the child's pieces are in the sum. */
  #counted = 0;
  #writtenBytes = 0;

  constructor(clock: VirtualClock, child: FakeChild, program: keyof typeof openLines, startMs: number) {
    this.#clock = clock;
    this.#child = child;
    this.#playedUntilMs = clock.monotonicMs() + startMs;
    child.printStderr(`${openLines[program]}\n`);
    this.#tick();
  }

  /** From now on it takes and prints nothing more, but does not end. */
  hang(): void {
    this.#hangs = true;
  }

  /** Moments at which something other than silence begins to be heard. */
  listHeardStarts(): readonly number[] {
    return this.listHeard().map(({ atMs }) => atMs);
  }

  /** The same with the first sample of each. */
  listHeard(): readonly { readonly atMs: number; readonly loudness: number }[] {
    const samples = this.#written();
    const starts: { atMs: number; loudness: number }[] = [];
    for (const [index, loudness] of samples.entries()) {
      const heardMs = this.#heardAtMs[Math.floor(index / perMs)];
      if (loudness === 0 || (samples[index - 1] ?? 0) !== 0 || heardMs === undefined) continue;
      starts.push({ atMs: heardMs + (index % perMs) / perMs, loudness });
    }
    return starts;
  }

  #tick(): void {
    const nowMs = this.#clock.monotonicMs();
    // As a process of its own it goes on while the program stands still.
    for (; this.#playedUntilMs < nowMs; this.#playedUntilMs += 1) this.#play(this.#playedUntilMs);
    this.#clock.wakeAfter(tickMs, () => this.#tick());
  }

  #play(atMs: number): void {
    const writtenMs = this.#writtenMs();
    if (this.#hangs || this.#heardAtMs.length + 1 > writtenMs) return;
    this.#heardAtMs.push(atMs);
    if (this.#heardAtMs.length % 50 === 0) {
      this.#child.printStderr(`Time: ${(this.#heardAtMs.length / 1000).toFixed(3)} sec; Latency: 40000 usec.\r`);
    }
  }

  #writtenMs(): number {
    const { written } = this.#child;
    for (; this.#counted < written.length; this.#counted += 1)
      this.#writtenBytes += written[this.#counted]?.length ?? 0;
    return this.#writtenBytes / 2 / perMs;
  }

  #written(): Int16Array {
    return readPcmBytes(Buffer.concat(this.#child.written));
  }
}
