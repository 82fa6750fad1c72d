import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import type { Environment, Folders } from '../ports.ts';
import { findPackageFolder, packageFile } from './program-files.ts';
import { buildRandomName } from './replace-file.ts';
import { addTemporaryFile } from './temporary-files.ts';
import { chooseTypedCommand } from './typed-command.ts';

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
    this.#folders ??= chooseFolders(this.variables.BACKROUTINE_HOME, findPackageFolder());
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
  try {
    const folder = mkdtempSync(join(tmpdir(), 'backroutine-'));
    addTemporaryFile(folder);
    return folder;
  } catch {
    return undefined;
  }
}

function namePlatform(platform: NodeJS.Platform): Environment['platform'] {
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';
}

/** `home` gathers everything of the person's below one folder, as for a synced history; else the system's custom. */
function chooseFolders(home: string | undefined, bundled: string): Folders {
  if (home === undefined || home === '') {
    const { config, data, cache } = envPaths('backroutine', { suffix: '' });
    return { config, data, cache, bundled };
  }
  const folder = resolve(home);
  return { config: join(folder, 'config'), data: join(folder, 'data'), cache: join(folder, 'cache'), bundled };
}

function readVersion(packageFile: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return version;
}
