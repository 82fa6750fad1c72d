import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Environment, Folders } from '../ports.ts';
import { choosePersonFolders, readListedHome } from './person-folders.ts';
import { findPackageFolder, packageFile } from './program-files.ts';
import { buildRandomName } from './replace-file.ts';
import { addTemporaryFile, forgetTemporaryFile } from './temporary-files.ts';

/** The real environment. Folders and version are looked up when first asked for. */
export class NodeEnvironment implements Environment {
  readonly variables = process.env;
  readonly platform = namePlatform(process.platform);
  readonly randomName = buildRandomName;
  readonly packageFile = packageFile;
  #temporaryFolder: string | undefined;
  #folders: Folders | undefined;
  #version: string | undefined;

  get folders(): Folders {
    this.#folders ??= {
      ...choosePersonFolders({
        platform: process.platform,
        variables: this.variables,
        listedHome: readListedHome(),
      }),
      bundled: findPackageFolder(),
    };
    return this.#folders;
  }

  temporaryFolder(): string {
    this.#temporaryFolder ??= makeTemporaryFolder() ?? join(this.folders.cache, 'temporary');
    return this.#temporaryFolder;
  }

  get version(): string {
    this.#version ??= readVersion(join(this.folders.bundled, 'package.json'));
    return this.#version;
  }

  get typedCommand(): string {
    return chooseTypedCommand({
      script: process.argv[1] ?? '',
      workingFolder: process.cwd(),
      variables: this.variables,
    });
  }
}

/** `undefined` where the system has no room for it. */
function makeTemporaryFolder(): string | undefined {
  const folder = join(tmpdir(), `backroutine-${buildRandomName(12)}`);
  // Noted first: a signal that came between the two would leave the folder behind.
  addTemporaryFile(folder);
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch {
    forgetTemporaryFile(folder);
    return undefined;
  }
}

function namePlatform(platform: NodeJS.Platform): Environment['platform'] {
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';
}

function readVersion(packageFile: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return version;
}

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
