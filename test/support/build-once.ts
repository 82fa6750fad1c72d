import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-npm.ts';

const root = join(import.meta.dirname, '../..');

/** Builds dist/ before the tests that start the built program, where a source is newer than the build. */
export function setup(): void {
  if (newestMs('src') > (statSync(join(root, 'dist/main.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0)) {
    runNpm(['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

function newestMs(folder: string): number {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => statSync(join(root, folder, file)).mtimeMs));
}
