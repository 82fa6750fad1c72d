/** Lengths of time in digits, where they stand by themselves. */
export interface DurationMessages {
  /** With its unit: `14:47 min`. */
  minutes(ms: number): string;
}
