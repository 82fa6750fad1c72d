/** Lengths of time in digits, as they are shown and logged. */
export interface Lengths {
  /** `0:12`, `14:47`, `1:02:03` */
  clock(ms: number): string;
  /** With its unit: `14:47 min`. */
  minutes(ms: number): string;
  /** With its unit, and tenths where they are few: `9 s`, `4.2 s`, `8:00 min`, `1:02:03 h`. */
  exact(ms: number): string;
}
