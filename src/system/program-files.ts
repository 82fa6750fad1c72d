/** Where the program's own files are, as sources and as built files. The only file that uses `import.meta.url`. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ownFile = fileURLToPath(import.meta.url);

/** The folder that holds package.json, routines and the voice. */
export function findPackageFolder(): string {
  let folder = dirname(ownFile);
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Error(`No package.json above ${ownFile}.`);
    }
    folder = parent;
  }
  return folder;
}

/** The file of a helper: it stands beside this one, as `mixer-process.ts` in the sources and `.js` when built. */
export function helperFile(name: string): string {
  return join(dirname(ownFile), `${name}-process${extname(ownFile)}`);
}

/** The path of a file in a package that was installed with the program, wherever npm has put it. */
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
