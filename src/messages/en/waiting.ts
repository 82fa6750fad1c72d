import type { WaitingMessages } from '../waiting.ts';
import { showDue } from './limits.ts';
import { minuteMs } from './numbers.ts';

export const englishWaiting: WaitingMessages = {
  question: (due) => `Wait here for the next round, ${showDue(due)}?`,
  left: (due, leftMs) => `Next round ${showDue(due)}, in ${showLeft(leftMs)}. q leaves.`,
  due: 'It is time for the next round. Any key begins, q leaves.',
  call: 'It is time for the next round.',
};

/** `1 h 20 min`, a part of a minute counted as one. */
function showLeft(leftMs: number): string {
  const minutes = Math.max(1, Math.ceil(leftMs / minuteMs));
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}
