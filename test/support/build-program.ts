import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/** Below node_modules, so that a built program finds the packages. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/backroutine', import.meta.url));

/** Builds a small TypeScript program of the tests and returns the file to run. Takes tens of milliseconds. */
export async function buildProgram(source: URL): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const entry = fileURLToPath(source);
  const outfile = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`);
  await build({
    input: entry,
    output: { file: outfile, format: 'esm', codeSplitting: false },
    platform: 'node',
    // Everything but our own files.
    external: /^[^./]/,
    logLevel: 'warn',
  });
  return outfile;
}
