/** The figure breathes to remind the person to breathe. In a shorter hold a breath would hardly begin. Own choice. */
export const shortestBreathingHoldMs = 10_000;

/** Where in a breath the figure is, from 0 (out) to 1 (in). `breathMs` is the length of one breath, in and out. */
export function breathAt(elapsedMs: number, holdMs: number, breathMs: number): number {
  if (holdMs <= shortestBreathingHoldMs || breathMs <= 0) return 0;
  return (1 - Math.cos((2 * Math.PI * elapsedMs) / breathMs)) / 2;
}
