import { clipRate } from '../../src/voice/clip.ts';
import { readPcmBytes } from '../../src/voice/pcm/wav.ts';
import type { FakeChild } from './fake-processes.ts';
import type { VirtualClock } from './virtual-clock.ts';

const tickMs = 5;
const perMs = clipRate / 1000;

/** What players say when they wait for samples. */
const openLines = {
  pacat: 'Stream successfully created.',
  aplay: "Playing raw data 'stdin' : Signed 16 bit Little Endian, Rate 24000 Hz, Mono",
};

/**
 * Plays what is written to a fake child as pacat or aplay would: says that it is open, begins `startMs` later, and waits
 * where nothing is left to play. Every 50 ms it tells how much was heard, which is only listened to from pacat.
 */
export class VoicePlayer {
  readonly #clock: VirtualClock;
  readonly #child: FakeChild;
  /** The moment at which each millisecond of the stream was heard. */
  readonly #heardAtMs: number[] = [];
  #playedUntilMs: number;
  #hangs = false;

  constructor(clock: VirtualClock, child: FakeChild, program: keyof typeof openLines, startMs: number) {
    this.#clock = clock;
    this.#child = child;
    this.#playedUntilMs = clock.monotonicMs() + startMs;
    child.printStderr(`${openLines[program]}\n`);
    this.#tick();
  }

  /** From now on it takes nothing more and says nothing more, but does not end. */
  hang(): void {
    this.#hangs = true;
  }

  /** Moments at which something other than silence begins to be heard. */
  listHeardStarts(): readonly number[] {
    const samples = this.#written();
    return [...samples.keys()]
      .filter((index) => samples[index] !== 0 && (samples[index - 1] ?? 0) === 0)
      .map((index) => (this.#heardAtMs[Math.floor(index / perMs)] ?? Number.NaN) + (index % perMs) / perMs);
  }

  #tick(): void {
    const nowMs = this.#clock.monotonicMs();
    // It is a process of its own: it went on while the program stood still.
    for (; this.#playedUntilMs < nowMs; this.#playedUntilMs += 1) this.#play(this.#playedUntilMs);
    this.#clock.wakeAfter(tickMs, () => this.#tick());
  }

  #play(atMs: number): void {
    const writtenMs = this.#child.written.reduce((sum, bytes) => sum + bytes.length, 0) / 2 / perMs;
    if (this.#hangs || this.#heardAtMs.length + 1 > writtenMs) return;
    this.#heardAtMs.push(atMs);
    if (this.#heardAtMs.length % 50 === 0) {
      this.#child.printStderr(`Time: ${(this.#heardAtMs.length / 1000).toFixed(3)} sec; Latency: 40000 usec.\r`);
    }
  }

  #written(): Int16Array {
    return readPcmBytes(Buffer.concat(this.#child.written));
  }
}
