import type { PlanPackStep } from '../../plan/plan.ts';

export function sayPackOff(pack: PlanPackStep['pack']): string {
  return `Take the ${pack} pack off.`;
}
