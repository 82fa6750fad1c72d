/** Which variable or custom each of the person's folders comes from: what `system/node-environment.ts` goes by, in words. */
import type { Environment, Folders } from '../../ports.ts';

type PersonFolder = Exclude<keyof Folders, 'bundled'>;

export interface FolderSource {
  readonly folder: PersonFolder;
  readonly path: string;
  readonly from: string;
}

export const usualSource = 'the custom of the system';

const holds: Readonly<Record<PersonFolder, string>> = {
  config: 'XDG_CONFIG_HOME',
  data: 'XDG_DATA_HOME',
  cache: 'XDG_CACHE_HOME',
};

export function listFolderSources({ platform, variables, folders }: Environment): readonly FolderSource[] {
  return (Object.keys(holds) as PersonFolder[]).map((folder) => ({
    folder,
    path: folders[folder],
    from: findSource(folder, platform, variables),
  }));
}

function findSource(
  folder: PersonFolder,
  platform: Environment['platform'],
  variables: Environment['variables'],
): string {
  if (variables.BACKROUTINE_HOME) return 'BACKROUTINE_HOME';
  if (platform === 'win32') return usualSource;
  const name = holds[folder];
  const value = variables[name];
  if (platform === 'darwin' || value === undefined || value === '') return usualSource;
  // The specification has relative ones ignored.
  return value.startsWith('/') ? name : `${usualSource} (${name} is no full path)`;
}
