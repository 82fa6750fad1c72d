/** Speech in the pieces in which it is recorded. */
import { splitSentences } from '../text/prose.ts';
import { cleanForSpeech, isSayable } from '../text/spoken-text.ts';

/** Between two sentences at the pace of recordings. */
export const betweenSentencesMs = 280;

/**
 * The sentences of a text, as they are given to a voice: what is recorded is found by what is spoken. What leads up to a
 * colon is one by itself, so that few recordings serve many texts.
 */
export function splitRecorded(text: string): readonly string[] {
  const sentences = splitSentences(cleanForSpeech(text)).flatMap((sentence) => sentence.split(/(?<=:) +/));
  return sentences.map(cleanForSpeech).filter(isSayable);
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
