/** Readings are taken every 50 ms; the last three quarters of a second are looked at. */
const window = 15;
/** So many have to be there before the first value is believed. */
const fewest = 2;
/** The moment is not corrected for less than this: nobody hears it, and readings vary by as much on a busy machine. */
const deadBandMs = 6;

/**
 * Makes one steady moment out of readings that are late when the machine is busy, and early when the player guesses:
 * their median, changed only when it really moved.
 */
export class OriginFilter {
  #readings: readonly number[] = [];

  /** Takes a reading; returns the steady moment where it differs from the one in force. */
  add(readingMs: number, currentMs: number | undefined): number | undefined {
    this.#readings = [...this.#readings, readingMs].slice(-window);
    if (this.#readings.length < fewest) return undefined;
    const sorted = [...this.#readings].sort((a, b) => a - b);
    const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? readingMs;
    return currentMs !== undefined && Math.abs(median - currentMs) < deadBandMs ? undefined : median;
  }

  /** Forgets readings that were taken under other circumstances. */
  clear(): void {
    this.#readings = [];
  }
}
