import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainFileError, readErrorCode } from './file-error.ts';

/** The first buffer for a file that reports no size, such as those below /proc. */
const firstGuessBytes = 64 * 1024;

const stdinDescriptor = 0;

/** The plain files that were read, by device and inode: one has many names. */
const filesRead = new Set<string>();

function identify({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

/** Whether a path leads to a file of which something was read, as standard input too. */
export function wasRead(path: string): boolean {
  const facts = statSync(path, { bigint: true, throwIfNoEntry: false });
  return facts !== undefined && filesRead.has(identify(facts));
}

/** Before a file goes: the next one may get its inode. */
export function forgetReading(path: string): void {
  const facts = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (facts !== undefined) filesRead.delete(identify(facts));
}

/** Notes the file, and returns its size. */
function noteReading(descriptor: number): number {
  const facts = fstatSync(descriptor, { bigint: true });
  if (facts.isFile()) filesRead.add(identify(facts));
  return Number(facts.size);
}

function noteStdin(): void {
  try {
    noteReading(stdinDescriptor);
  } catch {
    // What the system cannot look at, as some consoles, is no file that could be written over.
  }
}

/** Reads a file of at most `maxBytes`; `-` is stdin. A pipe is waited for, and any signal ends that. */
export async function readBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  if (path === '-') {
    noteStdin();
    return readStream(process.stdin, path, maxBytes);
  }
  if (statSync(path).isFIFO()) {
    return readPipe(path, maxBytes);
  }
  return readBoundedSync(path, maxBytes);
}

/** Reads a file of at most `maxBytes`. A named pipe is not waited for: that would block the program. */
export function readBoundedSync(path: string, maxBytes: number): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return readDescriptor(descriptor, path, maxBytes);
  } finally {
    closeSync(descriptor);
  }
}

async function readStream(stream: AsyncIterable<Buffer | string>, path: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    total += chunk.length;
    if (total > maxBytes) {
      throw new PlainFileError('read', path, 'TOOLARGE');
    }
  }
  return Buffer.concat(chunks);
}

/** How long somebody who is to write into a pipe may take to open it. */
const writerMs = 2000;

/** Between two looks at a pipe with nothing in it. Waiting in the system itself no signal would end. */
const retryMs = 10;

async function readPipe(path: string, maxBytes: number): Promise<Uint8Array> {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await readStream(readPieces(descriptor, performance.now() + writerMs), path, maxBytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Nothing to read means no writer any more, or none yet; a writer that has written nothing yet is EAGAIN. */
async function* readPieces(descriptor: number, untilMs: number): AsyncGenerator<Buffer> {
  let hasWriter = false;
  for (;;) {
    const piece = readPiece(descriptor);
    if (piece?.length === 0 && (hasWriter || performance.now() > untilMs)) return;
    hasWriter ||= piece === undefined || piece.length > 0;
    if (piece !== undefined && piece.length > 0) yield piece;
    else await sleep(retryMs);
  }
}

function readPiece(descriptor: number): Buffer | undefined {
  const buffer = Buffer.alloc(firstGuessBytes);
  try {
    return buffer.subarray(0, readSync(descriptor, buffer));
  } catch (thrown) {
    if (readErrorCode(thrown) === 'EAGAIN') return undefined;
    throw thrown;
  }
}

function readDescriptor(descriptor: number, path: string, maxBytes: number): Uint8Array {
  const size = noteReading(descriptor);
  // One byte more than the reported size: only an empty read proves that the end is reached.
  let buffer = Buffer.alloc(Math.min(size || firstGuessBytes, maxBytes) + 1);
  let length = fill(descriptor, buffer, 0);
  while (length === buffer.length && length <= maxBytes) {
    buffer = Buffer.concat([buffer], Math.min(2 * length, maxBytes + 1));
    length = fill(descriptor, buffer, length);
  }
  if (length > maxBytes) {
    throw new PlainFileError('read', path, 'TOOLARGE');
  }
  return buffer.subarray(0, length);
}

/** Reads into `buffer` from `start` until it is full or the file ends; returns how far it is filled. */
function fill(descriptor: number, buffer: Buffer, start: number): number {
  let end = start;
  while (end < buffer.length) {
    const got = readSync(descriptor, buffer, end, buffer.length - end, null);
    if (got === 0) {
      break;
    }
    end += got;
  }
  return end;
}
