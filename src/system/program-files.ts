/** Where the program's own files are, both as sources and as built files. Nothing else looks at its own address. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OWN_FILE = fileURLToPath(import.meta.url);

/** The folder that holds package.json, routines and the voice. */
export function findPackageFolder(): string {
  let folder = dirname(OWN_FILE);
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) {
      throw new Error(`No package.json above ${OWN_FILE}.`);
    }
    folder = above;
  }
  return folder;
}

/** The file of a helper: it stands beside this one, as `mixer-process.ts` in the sources and `.js` when built. */
export function helperFile(name: string): string {
  return join(dirname(OWN_FILE), `${name}-process${extname(OWN_FILE)}`);
}

/** The file of a package that was installed with the program, wherever npm has laid it. */
export function packageFile(specifier: string): string {
  return createRequire(import.meta.url).resolve(specifier);
}

/** What Node needs to run `file`: nothing when it is built, a loader for TypeScript when it is a source. */
export function loaderArguments(file: string): string[] {
  if (!file.endsWith('.ts')) {
    return [];
  }
  return ['--import', pathToFileURL(packageFile('tsx')).href];
}
