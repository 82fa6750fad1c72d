/** Readings are taken every 50 ms; this many are looked at together. */
const window = 9;
/** So many have to agree before the first value is believed. */
const fewest = 2;
/** The moment is not corrected for less than this: readings themselves vary by a millisecond or two. */
const deadBandMs = 4;

/** Makes one steady moment out of readings that jitter: their median, changed only when it really moved. */
export class OriginFilter {
  #readings: readonly number[] = [];

  /** Takes a reading; returns the steady moment where it differs from the one in force. */
  add(readingMs: number, currentMs: number | undefined): number | undefined {
    this.#readings = [...this.#readings, readingMs].slice(-window);
    if (this.#readings.length < fewest) return undefined;
    const median = [...this.#readings].sort((a, b) => a - b)[this.#readings.length >> 1] ?? readingMs;
    return currentMs !== undefined && Math.abs(median - currentMs) < deadBandMs ? undefined : median;
  }

  /** Forgets readings that were taken under other circumstances. */
  clear(): void {
    this.#readings = [];
  }
}
