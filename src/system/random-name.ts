/** Random lower-case hexadecimal letters for names of files. */
export function buildRandomName(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(length / 2)));
  return Buffer.from(bytes).toString('hex').slice(0, length);
}
