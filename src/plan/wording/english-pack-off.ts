import type { PlanPackStep } from '../plan.ts';

export function wordPackOff(pack: PlanPackStep['pack']): string {
  return `Take the ${pack} pack off.`;
}
