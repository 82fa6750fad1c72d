import { isPerSide } from './figure.ts';
import type { Exercise } from './routine.ts';

/** Whether the exercise is done with one side at a time: its figure tells. Without a figure nobody knows. */
export function isOneSided({ figure }: Exercise): boolean {
  return figure !== undefined && (isPerSide(figure.held) || (figure.path !== undefined && isPerSide(figure.path)));
}
