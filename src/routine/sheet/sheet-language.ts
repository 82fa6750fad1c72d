/** Whether a sheet is in German: more of its words are. */
import type { ReadSheet } from './sheet.ts';

const germanWords =
  /\b(?:und|sie|je|seite|sek|sekunden|wdh|wiederholungen|übungen|sätze|mal|täglich|halten|rücken|bein)\b/giu;
const englishWords = /\b(?:and|your|each|side|sec|seconds|reps|exercises|sets|times|hold|back|leg|the|on)\b/giu;

export function isGerman({ lines }: Pick<ReadSheet, 'lines'>): boolean {
  const text = lines.map((line) => line.text).join('\n');
  return (text.match(germanWords)?.length ?? 0) > (text.match(englishWords)?.length ?? 0);
}
