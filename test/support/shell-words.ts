/** Quotes words for a shell, because the checkout's path may have spaces or a quotation mark. */
export function quoteWord(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command line that a shell splits into exactly these words. */
export function quoteWords(words: readonly string[]): string {
  return words.map(quoteWord).join(' ');
}

/** What NODE_OPTIONS needs to load a file first. Spaces part the options there; a string in JSON is one of them. */
export function preloading(file: string): string {
  return `--require ${JSON.stringify(file)}`;
}
