/** Speech in the pieces in which it is recorded. */
import { splitSentences } from '../text/prose.ts';

/** The sentences of a text. What leads up to a colon is one by itself, so that few recordings serve many texts. */
export function splitRecorded(text: string): readonly string[] {
  return splitSentences(text).flatMap((sentence) => sentence.split(/(?<=:) +/));
}

/** What a recording is found by: capital letters, full stops and quotation marks change nothing of what is heard. */
export function recordingKey(sentence: string): string {
  return sentence
    .normalize('NFC')
    .toLowerCase()
    .replace(/[."“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
