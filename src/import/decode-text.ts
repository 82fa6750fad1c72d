/** The text of a file that another program wrote, whichever of the usual encodings it took. */

export interface Decoded {
  readonly text: string;
  /** What may have become wrong by it, a sentence each. */
  readonly lost: readonly string[];
}

/** Files of Windows and of old programs are in its own letters; spreadsheets also write UTF-16, with a mark. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  try {
    return { text: new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes), lost: [] };
  } catch {
    const lost = ['The file is not UTF-8. It was read as Windows-1252: look for letters that are wrong.'];
    return { text: new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, letterOfWindows), lost };
  }
}

/** Node 20 leaves these as they are in Latin-1, where they are control characters. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function letterOfWindows(control: string): string {
  return windowsLetters.charAt(control.charCodeAt(0) - 0x80);
}
