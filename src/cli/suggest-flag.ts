/** What commander says of an unknown flag, with a better guess: it knows misspelt words, but not those cut short. */

/** `flags` as they are written: `--minutes`. */
export function suggestFlag(message: string, flags: readonly string[]): string {
  const written = /^error: unknown option '(--\w[\w-]*)/.exec(message)?.[1];
  const meant = flags.filter((flag) => written !== undefined && flag.startsWith(written));
  if (meant.length === 0) return message;
  const [first = ''] = message.split('\n');
  return `${first}\n(Did you mean ${meant.join(' or ')}?)\n`;
}
