/** Smallest important easing on the 0-10 scale: 2 points or 30 % (Ostelo 2008). */
const importantPoints = 2;
const importantShare = 0.3;

export type PainChange = 'eased' | 'unchanged' | 'worse';

/** Whether a change of pain matters. The source speaks of easing; that 2 points more are worse is our choice. */
export function ratePainChange(before: number, after: number): PainChange {
  if (after - before >= importantPoints) return 'worse';
  const eased = before - after;
  return eased > 0 && (eased >= importantPoints || eased >= importantShare * before) ? 'eased' : 'unchanged';
}
