/** What a path that is to be written really leads to. */
import { accessSync, constants, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PlainFileError, readErrorCode } from './file-error.ts';

type WriteTarget =
  /** A plain file by its own name, whatever links led to it. `facts` is absent where there is none yet. */
  | { readonly kind: 'file'; readonly path: string; readonly facts: Stats | undefined }
  /** A pipe or a device: it is written into and must stay what it is. */
  | { readonly kind: 'stream'; readonly path: string };

/** Throws what the system throws, EISDIR for a folder, ELOOP for links in a circle, EACCES for a file that may not be written. */
export function findWriteTarget(path: string): WriteTarget {
  const facts = statOrAbsent(path);
  if (facts === undefined) return { kind: 'file', path: followDanglingLinks(path), facts };
  if (facts.isDirectory()) throw new PlainFileError('write', path, 'EISDIR');
  if (!facts.isFile()) return { kind: 'stream', path };
  // The system asks only whether the folder may be changed, where another file takes its place.
  accessSync(path, constants.W_OK);
  return { kind: 'file', path: realpathSync(path), facts };
}

/** Never waits for somebody at the other end of a pipe, and no terminal becomes the program's own. */
export const openWithoutWaiting = constants.O_NONBLOCK | constants.O_NOCTTY;

/** How long somebody who is to read a pipe may take to open it, or to read on at the end. */
export const readerMs = 2_000;

/** Between two tries at a pipe that is full or that nobody reads yet. Waiting in the system itself no signal would end. */
export const retryMs = 10;

function statOrAbsent(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (thrown) {
    if (readErrorCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

/** As many as the system itself follows. */
const maxLinks = 40;

/** A link may lead to a file that is only now to be made. */
function followDanglingLinks(path: string): string {
  let reached = path;
  for (let links = 0; links < maxLinks; links += 1) {
    try {
      reached = resolve(dirname(reached), readlinkSync(reached));
    } catch {
      return reached;
    }
  }
  throw new PlainFileError('write', path, 'ELOOP');
}
