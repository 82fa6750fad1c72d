/** How the person started the program, so that every command it prints can be typed as it stands. */
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';

export interface StartFacts {
  /** The file that Node runs: `process.argv[1]`. */
  readonly script: string;
  readonly workingFolder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** `npx backroutine`, `backroutine`, or `node bin/backroutine.js`. */
export function chooseTypedCommand({ script, workingFolder, variables }: StartFacts): string {
  // npm sets this to the command line that it runs, which may be another program that starts this one.
  if (/^\W*backroutine(?![\w-])/.test(variables.npm_lifecycle_script ?? '')) return 'npx backroutine';
  // A link on PATH has no file extension; on Windows and with pnpm a small script there runs the installed file.
  const isInstalled = basename(script) !== 'backroutine.js' || dirname(script).split(sep).includes('node_modules');
  return isInstalled ? 'backroutine' : `node ${quotePath(shortenPath(script, workingFolder))}`;
}

function shortenPath(path: string, workingFolder: string): string {
  const below = relative(workingFolder, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below;
}

/** Double quotes are understood by every shell, Windows' too. */
function quotePath(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
