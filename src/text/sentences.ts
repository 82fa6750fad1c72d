/** The spaces between sentences: the next one begins with a capital letter, unlike what follows `e.g.`. */
const betweenSentences = /(?<=[.!?]) +(?=\p{Lu})/u;

export function splitSentences(text: string): readonly string[] {
  return text.split(betweenSentences);
}

/** The text with a capital first letter, for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
