import type { Chapter, SessionSound } from './session-sound.ts';

/** Type and name with which the comment packet begins. */
const packetStart = Buffer.from('\u0003vorbis', 'latin1');

/** A comment packet with title and chapters in place of the encoder's own, whose vendor string is kept. */
export function rebuildComment(
  packet: Uint8Array,
  { title, description, chapters }: Pick<SessionSound, 'title' | 'description' | 'chapters'>,
): Uint8Array {
  const comments = [
    `TITLE=${title}`,
    `DESCRIPTION=${description}`,
    ...chapters.flatMap((chapter, index) => listChapterComments(chapter, index)),
  ];
  return Buffer.concat([
    packetStart,
    withLength(readVendor(packet)),
    littleEndian(comments.length),
    ...comments.map((comment) => withLength(Buffer.from(comment, 'utf8'))),
    Buffer.of(1),
  ]);
}

/** `CHAPTER001=00:01:30.000` and `CHAPTER001NAME=Bridging`. */
function listChapterComments({ atMs, title }: Chapter, index: number): readonly string[] {
  const key = `CHAPTER${String(index + 1).padStart(3, '0')}`;
  return [`${key}=${renderTime(atMs)}`, `${key}NAME=${title}`];
}

function renderTime(ms: number): string {
  const whole = Math.round(ms);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const milliseconds = String(whole % 1000).padStart(3, '0');
  return `${two(whole / 3_600_000)}:${two((whole / 60_000) % 60)}:${two((whole / 1000) % 60)}.${milliseconds}`;
}

function readVendor(packet: Uint8Array): Uint8Array {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const start = packetStart.length + 4;
  return packet.subarray(start, start + view.getUint32(packetStart.length, true));
}

function withLength(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([littleEndian(bytes.length), bytes]);
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
