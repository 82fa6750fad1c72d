import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The command line of the built program, as a person's shell starts it. */
export const builtProgram: readonly string[] = [process.execPath, join(root, 'bin/backroutine.js')];

/** A routine made for tests: `forty-seconds`. */
export function sessionFile(name: string): string {
  return join(root, 'test/fixtures/sessions', `${name}.yaml`);
}
