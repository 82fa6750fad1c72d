/** How the person started the program, so that every command it prints can be typed as it stands. */
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';

export interface StartFacts {
  /** The file that Node was told to run: `process.argv[1]`. */
  readonly script: string;
  readonly workingFolder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** `npx backroutine`, `backroutine`, or `node bin/backroutine.js`. */
export function chooseTypedCommand({ script, workingFolder, variables }: StartFacts): string {
  // npm tells a program which command line it runs. Other programs that npx runs may start this one, too.
  if (/^\W*backroutine(?![\w-])/.test(variables.npm_lifecycle_script ?? '')) return 'npx backroutine';
  // A link on PATH is named without the ending; Windows and pnpm have a small script there, which names the real file.
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
