/** Lengths of time in digits, where they stand by themselves. */
export interface Lengths {
  /** With its unit: `14:47 min`. */
  minutes(ms: number): string;
}
