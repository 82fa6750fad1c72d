import { clipRate } from '../../src/voice/clip.ts';
import { readPcmBytes } from '../../src/voice/pcm/wav.ts';
import type { FakeChild } from './fake-processes.ts';
import type { VirtualClock } from './virtual-clock.ts';

const tickMs = 5;
const perMs = clipRate / 1000;

/**
 * Plays what is written to a fake child as pacat would: says that it is open, begins `startMs` later, tells every 50 ms
 * how much was heard, and waits where nothing is left to play.
 */
export class VoicePacat {
  readonly #clock: VirtualClock;
  readonly #child: FakeChild;
  /** The moment at which each millisecond of the stream was heard. */
  readonly #heardAtMs: number[] = [];
  readonly #startedMs: number;
  #hangs = false;

  constructor(clock: VirtualClock, child: FakeChild, startMs: number) {
    this.#clock = clock;
    this.#child = child;
    this.#startedMs = clock.monotonicMs() + startMs;
    child.printStderr('Stream successfully created.\n');
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
    if (!this.#hangs && nowMs > this.#startedMs) this.#play(nowMs);
    this.#clock.wakeAfter(tickMs, () => this.#tick());
  }

  #play(nowMs: number): void {
    const writtenMs = this.#child.written.reduce((sum, bytes) => sum + bytes.length, 0) / 2 / perMs;
    for (let ms = tickMs; ms > 0 && this.#heardAtMs.length + 1 <= writtenMs; ms -= 1) this.#heardAtMs.push(nowMs - ms);
    if (this.#heardAtMs.length % 50 === 0) {
      this.#child.printStderr(`Time: ${(this.#heardAtMs.length / 1000).toFixed(3)} sec; Latency: 40000 usec.\r`);
    }
  }

  #written(): Int16Array {
    return readPcmBytes(Buffer.concat(this.#child.written));
  }
}
