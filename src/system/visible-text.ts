/**
 * The last door before a terminal or a file that may be shown on one. Texts of others are made safe where they are put
 * into words; whatever was forgotten there can here no longer move the cursor or change the terminal.
 */

const escapeKey = '\u001b';

/** Every control character but line ends, tabs and the colours that the program itself writes. */
const controls = new RegExp(`(${escapeKey}\\[[\\d;]*m)|(?![\\n\\t])\\p{Cc}`, 'gu');

export function visibleText(text: string): string {
  return text.replace(controls, (letter, colour: string | undefined) =>
    colour === undefined ? `\\u{${letter.codePointAt(0)?.toString(16)}}` : colour,
  );
}
