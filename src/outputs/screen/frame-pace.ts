import { countBytes } from './cursor-way.ts';

/** Ten frames a second look like a movement. */
const leastGapMs = 100;

/** More than any frame of a figure alone: what is written with a change of the words does not hold it up. */
const wordsBytes = 350;

/**
 * When the next frame of a moving figure may be painted: each byte is paid for with a millisecond before the next frame,
 * so that a large movement comes in fewer frames and a slow line is not flooded.
 */
export class FramePace {
  #paintedMs = 0;
  #owedMs = 0;

  /** Takes note of what was written at a moment. */
  note(atMs: number, text: string): void {
    const bytes = countBytes(text);
    const unpaidMs = Math.max(0, this.#owedMs - Math.max(0, atMs - this.#paintedMs));
    this.#owedMs = bytes > wordsBytes ? 0 : unpaidMs + bytes;
    this.#paintedMs = atMs;
  }

  /** On the same scale as the moments that were noted. */
  get nextMs(): number {
    return this.#paintedMs + Math.max(leastGapMs, this.#owedMs);
  }
}
