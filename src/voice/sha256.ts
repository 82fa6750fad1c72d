/** The SHA-256 of some bytes or text, in hexadecimal. */
export async function sha256(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
