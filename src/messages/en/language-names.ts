/** The name of a language by its code: `German` for `de`. A code that nobody has named stays as it is. */
export function nameLanguage(code: string): string {
  try {
    // Made when needed: most sessions never name a language, and it takes a while.
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
