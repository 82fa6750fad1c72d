/** Words for a shell, wherever the checkout stands: in a folder with spaces, or with a quotation mark. */
export function quoteWord(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command line that a shell takes for exactly these words. */
export function quoteWords(words: readonly string[]): string {
  return words.map(quoteWord).join(' ');
}

/** What NODE_OPTIONS needs to load a file first. Spaces part the options there; a string in JSON is one of them. */
export function preloading(file: string): string {
  return `--require ${JSON.stringify(file)}`;
}
