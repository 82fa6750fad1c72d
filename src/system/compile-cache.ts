/** Keeps what Node compiled of the built program for the next start: two fifths of a start are compiling it anew. */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { makeFolderByLevel } from './make-folder.ts';
import { replaceFileSync } from './replace-file.ts';

/** A built file whose name holds a hash of its content, so that what is kept under its name fits it. */
const namedByContent = /-[\w-]{8}\.cjs$/;

/** From here on exit codes are 128 and the number of the signal that ended the program. */
const SIGNALLED = 128;

const checksumBytes = 4;

/** Node's own cache, from 22.1 on. Node 20 knows nothing of it. */
interface CachingModule {
  readonly enableCompileCache?: (folder: string) => void;
}

/** What Node 20 calls to compile a CommonJS file; it has been so since Node 0.x and Node 20 will not change any more. */
interface CompilingModule {
  exports: unknown;
  require(id: string): unknown;
  _compile(source: string, file: string): unknown;
}

/** From here on keeps every file of the program in `folder`. Where that fails the file is compiled as ever. */
export function keepCompiled(folder: string): void {
  const { enableCompileCache } = module as CachingModule;
  if (enableCompileCache) enableCompileCache(folder);
  else keepOnNode20(folder, (module as unknown as { readonly prototype: CompilingModule }).prototype);
}

function keepOnNode20(folder: string, prototype: CompilingModule): void {
  const compile = prototype._compile;
  const unkept: Kept[] = [];
  prototype._compile = function (source, file) {
    if (!namedByContent.test(file)) return compile.call(this, source, file);
    const kept = compileKept(source, file, join(folder, `${basename(file)}.${process.version}-${process.arch}`));
    if (kept.script.cachedDataRejected !== false) unkept.push(kept);
    const run = kept.script.runInThisContext();
    return run.call(this.exports, this.exports, (id: string) => this.require(id), this, file, dirname(file));
  };
  // At the end everything that was needed has been compiled, so that all of it is kept. Bringing it onto a busy disk
  // takes a while, and whoever ended the program with a signal wants it gone.
  process.once('exit', (exitCode) => {
    if (exitCode < SIGNALLED) keepAll(folder, unkept);
  });
}

interface Kept {
  readonly script: Script;
  readonly path: string;
}

/** V8 takes no data of another version of itself, and says so with `cachedDataRejected`; without data it says nothing. */
function compileKept(source: string, file: string, path: string): Kept {
  const cachedData = readKept(path);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  return { script, path };
}

/** V8 believes what it is given, and ends the process at a wrong byte: every kept file ends with its checksum. */
function readKept(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(0, -checksumBytes);
    return bytes.readUInt32LE(data.length) === checksum(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function withChecksum(data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + checksumBytes);
  data.copy(bytes);
  bytes.writeUInt32LE(checksum(data), data.length);
  return bytes;
}

/** Of all that Node brings along for this, loaded in the shortest time. */
function checksum(data: Buffer): number {
  return process.getBuiltinModule('node:zlib').crc32(data);
}

function keepAll(folder: string, unkept: readonly Kept[]): void {
  try {
    if (unkept.length > 0) makeFolderByLevel(folder, 0o700);
    for (const { script, path } of unkept) replaceFileSync(path, withChecksum(script.createCachedData()), 0o600);
  } catch {
    // The next start takes a little longer; nobody need be told.
  }
}
