/** Where the person's files are. */
import { userInfo } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { Folders } from '../ports.ts';
import { PlainFileError } from './file-error.ts';

export type PersonFolders = Pick<Folders, 'config' | 'data' | 'cache'>;

export interface FolderFacts {
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
  const { BACKROUTINE_HOME: home } = variables;
  if (home !== undefined && home !== '') {
    const folder = resolve(home);
    return { config: join(folder, 'config'), data: join(folder, 'data'), cache: join(folder, 'cache') };
  }
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

export function readListedHome(): string | undefined {
  try {
    return userInfo().homedir;
  } catch {
    return undefined;
  }
}
