/** Where a long stream of bytes goes: stdout, or a file that appears under its name only when it is whole. */
import type { Files, Ports, TextSink } from '../../ports.ts';
import { writeFaultOf } from '../file-fault.ts';
import { UserError } from '../user-error.ts';

export interface ByteTarget {
  /** Takes all pieces in. Throws a UserError when they cannot be written; nothing half-done is left then. */
  fill(pieces: AsyncIterable<Uint8Array>): Promise<void>;
}

const readableByAll = 0o644;
const randomLetters = 8;

export function openByteTarget(file: string, { files, stdout, environment }: Ports): ByteTarget {
  if (file === '-') return { fill: (pieces) => fillSink(stdout, pieces) };
  const aside = `${file}.${environment.randomName(randomLetters)}.part`;
  return { fill: (pieces) => fillFile(files, file, aside, pieces) };
}

async function fillSink(stdout: TextSink, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  let failure: Error | undefined;
  stdout.onFailure((error) => {
    failure = error;
  });
  for await (const piece of pieces) {
    await stdout.writeBytes(piece);
    if (failure !== undefined) throw unwritable('stdout', failure);
  }
}

async function fillFile(files: Files, file: string, aside: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    const target = files.createAppend(aside, readableByAll);
    try {
      for await (const piece of pieces) if (piece.length > 0) target.append(piece);
      await target.flush();
    } finally {
      target.close();
    }
    files.rename(aside, file);
  } catch (error) {
    if (files.facts(aside) !== undefined) files.remove(aside);
    throw isFileError(error) ? unwritable(file, error) : error;
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'path' in error;
}

function unwritable(path: string, error: unknown): UserError {
  return new UserError({ code: 'file-unwritable', path, fault: writeFaultOf(error) });
}
