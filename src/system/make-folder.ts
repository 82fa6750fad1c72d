import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it with rights `mode`. One level at a time, because `mkdirSync` with `recursive`
 * spins for ever below /proc.
 */
export function makeFolderByLevel(path: string, mode: number): void {
  if (isFolder(path)) {
    return;
  }
  const above = dirname(path);
  if (above !== path) {
    makeFolderByLevel(above, mode);
  }
  try {
    mkdirSync(path, { mode });
  } catch (thrown) {
    // Another session may have made it in between.
    if (!isFolder(path)) {
      throw thrown;
    }
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
