import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What ships with the program, as files of the test ports' `/opt/backroutine`. */
export function bundledFiles(): Readonly<Record<string, string>> {
  const root = join(import.meta.dirname, '../../routines');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [`/opt/backroutine/routines/${name}`, readFileSync(join(root, name), 'utf8')]),
  );
}
