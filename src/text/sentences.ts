/** Ends of sentences; what follows `e.g.` and the like begins with no capital letter. */
const betweenSentences = /(?<=[.!?]) +(?=\p{Lu})/u;

export function splitSentences(text: string): readonly string[] {
  return text.split(betweenSentences);
}

/** The text with a capital first letter, as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
