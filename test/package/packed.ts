import { join } from 'node:path';
import { runNpm } from '../support/run-npm.ts';

const root = join(import.meta.dirname, '../..');

interface Packed {
  readonly filename: string;
  /** Bytes of the archive. */
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What `npm pack` makes of a checkout as it was built. With a folder the archive is written there, else only listed. */
export function pack(folder?: string, checkout = root): Packed {
  const where = folder === undefined ? ['--dry-run'] : ['--pack-destination', folder];
  const printed = runNpm(['pack', '--json', '--ignore-scripts', ...where], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(printed);
  return packed;
}
