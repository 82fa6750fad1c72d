/** What an engine is given to say. Foreign text reaches it only through `cleanForSpeech`. */
import { splitSentences } from './prose.ts';

/**
 * Makes text harmless for every engine: no control or direction characters, no markup (`<…>` is read by pico and SAPI,
 * `[[…]]` by macOS and espeak-ng), no minus at the start that could be read as an option.
 */
export function cleanForSpeech(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, ' ')
      // Stars and emoji are decoration, and some voices read their names.
      .replace(/[^\P{So}°]/gu, ' ')
      .replace(/[[\]<>{}|\\`"&^~]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[-–—@/\s]+/, '')
  );
}

/** Whether there is anything in the text that can be said. */
export function isSayable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Longer texts are spoken in parts: engines take more than proportionally long (22 s for 5,000 letters). */
const maxPartLength = 300;

/** Parts of at most 300 characters, split after sentences, else after other marks, else between words. */
export function splitForSpeech(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > maxPartLength) {
    const at = splitPoint(rest.slice(0, maxPartLength));
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

function splitPoint(text: string): number {
  for (const mark of [/[.!?](?=\s)/g, /[,;:–—](?=\s)/g, /\s/g]) {
    const last = [...text.matchAll(mark)].at(-1);
    if (last !== undefined && last.index > 0) return last.index + 1;
  }
  return lastWholeCharacter(text);
}

/** A word without an end is cut, but never through a character of two units. */
function lastWholeCharacter(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}

/** Silence between two recorded sentences, at the pace of recordings. */
export const betweenRecordingsMs = 280;

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
