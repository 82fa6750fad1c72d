/** Readings are taken every 50 ms; the last three quarters of a second are looked at. */
const window = 15;
/** Nothing is believed before two in a row are nearer together than this: on a busy machine they may be 80 ms apart. */
const agreeMs = 15;
/** So many are enough, even if no two of them agree. */
const enough = 9;
/** The moment is not corrected for less than this: nobody hears it, and readings vary by as much on a busy machine. */
const deadBandMs = 6;

/**
 * Makes one steady moment out of readings that are late when the machine is busy, and early when the player guesses:
 * their median, changed only when it really moved.
 */
export class OriginFilter {
  #readings: readonly number[] = [];
  #isBelieved = false;

  /** Takes a reading; returns the steady moment where it differs from the one in force. */
  add(readingMs: number, currentMs: number | undefined): number | undefined {
    this.#readings = [...this.#readings, readingMs].slice(-window);
    this.#isBelieved ||= this.#agree();
    if (!this.#isBelieved) return undefined;
    const sorted = [...this.#readings].sort((a, b) => a - b);
    const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? readingMs;
    return currentMs !== undefined && Math.abs(median - currentMs) < deadBandMs ? undefined : median;
  }

  /** Forgets readings that were taken under other circumstances. */
  clear(): void {
    this.#readings = [];
    this.#isBelieved = false;
  }

  #agree(): boolean {
    const [before = Number.NaN, last = Number.NaN] = this.#readings.slice(-2);
    return Math.abs(last - before) <= agreeMs || this.#readings.length >= enough;
  }
}
