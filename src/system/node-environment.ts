/** The environment of the process: its folders, its version, and how the program was started. */
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Environment, Folders, ProgramStart } from '../ports.ts';
import { PlainFileError } from './file-error.ts';
import { findPackageFolder, packageFile } from './program-files.ts';
import { addTemporaryFile, buildRandomName, forgetTemporaryFile } from './temporary-files.ts';

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
      platform: process.platform,
      script: process.argv[1] ?? '',
      workingFolder: process.cwd(),
      variables: this.variables,
    });
  }

  get programStart(): ProgramStart {
    return { words: [process.execPath, process.argv[1] ?? ''], home: readOwnHome(this.variables) };
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

interface StartFacts {
  readonly platform: string;
  /** The file that Node runs: `process.argv[1]`. */
  readonly script: string;
  readonly workingFolder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** `npx backroutine`, `backroutine`, or `node bin/backroutine.js`. */
export function chooseTypedCommand({ platform, script, workingFolder, variables }: StartFacts): string {
  // npm sets this to the command line that it runs, which may be another program that starts this one.
  if (/^\W*backroutine(?![\w-])/.test(variables.npm_lifecycle_script ?? '')) return 'npx backroutine';
  // A link on PATH has no file extension; on Windows and with pnpm a small script there runs the installed file.
  const isInstalled = basename(script) !== 'backroutine.js' || dirname(script).split(sep).includes('node_modules');
  if (isInstalled) return 'backroutine';
  return `node ${quotePath(shortenPath(script, workingFolder), platform)}`;
}

function shortenPath(path: string, workingFolder: string): string {
  const below = relative(workingFolder, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below;
}

/** Every start loads this file: too often for the library that quotes elsewhere. */
function quotePath(path: string, platform: string): string {
  if (!/[^\w@%+=:,./~-]/.test(path.replaceAll(sep, '/'))) return path;
  return platform === 'win32' ? `"${path}"` : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

type PersonFolders = Pick<Folders, 'config' | 'data' | 'cache'>;

interface FolderFacts {
  readonly platform: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** As the system's list of users has it; `undefined` for somebody who is not in it. */
  readonly listedHome: string | undefined;
}

/**
 * BACKROUTINE_HOME gathers everything below one folder, as for a synced history; else it is the system's custom. Throws a
 * FileError `NOHOME` where the person has no home.
 */
export function choosePersonFolders({ platform, variables, listedHome }: FolderFacts): PersonFolders {
  const home = readOwnHome(variables);
  if (home !== undefined) return { config: join(home, 'config'), data: join(home, 'data'), cache: join(home, 'cache') };
  if (platform === 'darwin') return chooseMacFolders(findHome(variables, listedHome));
  if (platform === 'win32') return chooseWindowsFolders(variables, listedHome);
  const below = (name: string, ...usual: readonly string[]) =>
    join(absolute(variables[name]) ?? join(findHome(variables, listedHome), ...usual), 'backroutine');
  return {
    config: below('XDG_CONFIG_HOME', '.config'),
    data: below('XDG_DATA_HOME', '.local', 'share'),
    cache: below('XDG_CACHE_HOME', '.cache'),
  };
}

function readOwnHome({ BACKROUTINE_HOME: home }: FolderFacts['variables']): string | undefined {
  return home === undefined || home === '' ? undefined : resolve(home);
}

function chooseMacFolders(home: string): PersonFolders {
  const below = (kind: string) => join(home, 'Library', kind, 'backroutine');
  return { config: below('Preferences'), data: below('Application Support'), cache: below('Caches') };
}

/** Windows has one folder for each program; its parts are named as other programs name theirs. */
function chooseWindowsFolders({ APPDATA, LOCALAPPDATA }: FolderFacts['variables'], listedHome: string | undefined) {
  const inHome = (kind: string) => join(findHome({}, listedHome), 'AppData', kind);
  const roaming = join(absolute(APPDATA) ?? inHome('Roaming'), 'backroutine');
  const local = join(absolute(LOCALAPPDATA) ?? inHome('Local'), 'backroutine');
  return { config: join(roaming, 'Config'), data: join(local, 'Data'), cache: join(local, 'Cache') };
}

/** A relative path would mean another folder wherever the program is started; the XDG specification ignores it too. */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

function findHome({ HOME }: FolderFacts['variables'], listedHome: string | undefined): string {
  const home = absolute(HOME) ?? absolute(listedHome);
  if (home === undefined) throw new PlainFileError('find', 'HOME', 'NOHOME');
  return home;
}

function readListedHome(): string | undefined {
  try {
    return userInfo().homedir;
  } catch {
    return undefined;
  }
}
