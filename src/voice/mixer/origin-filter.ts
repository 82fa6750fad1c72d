/** Readings come every 50 ms, so this is the last three quarters of a second. */
const windowReadings = 15;
/** Readings count once two in a row are this close: on a busy machine they may be 80 ms apart. */
const agreementMs = 15;
/** This many count even if no two in a row agree. */
const enoughReadings = 9;
/** Smaller corrections are not made: nobody hears them, and readings vary by as much on a busy machine. */
const deadBandMs = 6;

/**
 * A steady origin from readings that are late when the machine is busy and early when the player estimates: their
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
    const sorted = [...this.#readings].sort((a, b) => a - b);
    const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? readingMs;
    return currentMs !== undefined && Math.abs(median - currentMs) < deadBandMs ? undefined : median;
  }

  /** Forgets the readings, which no longer hold after the player has stalled. */
  clear(): void {
    this.#readings = [];
    this.#isTrusted = false;
  }

  #agree(): boolean {
    const [before = Number.NaN, last = Number.NaN] = this.#readings.slice(-2);
    return Math.abs(last - before) <= agreementMs || this.#readings.length >= enoughReadings;
  }
}
