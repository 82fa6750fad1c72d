/** Where the measured programs run: an environment without the machine's own settings, and folders of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built program, as a shell starts it. */
export const program: readonly string[] = [process.execPath, join(import.meta.dirname, '../../bin/backroutine.js')];

/** Whether this Node keeps what it compiled for the next start: from 22.1 on. */
export const keepsCompiled = 'enableCompileCache' in module;

/** What everything is compared with. */
export const bareNode: readonly string[] = [process.execPath, '-e', '0'];

const home = mkdtempSync(join(tmpdir(), 'backroutine-bench-'));
process.once('exit', () => rmSync(home, { recursive: true, force: true }));

/**
 * Nothing is handed on but what a program needs to run. NODE_EXTRA_CA_CERTS alone makes a bare Node start in two and a
 * half times its time, and so flatters every ratio to it; NODE_OPTIONS and a compile cache of others would do the same.
 */
export const environment: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: home,
  BACKROUTINE_HOME: home,
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
};

/** A file for a program to read; it goes when the suite ends. */
export function writeInput(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

/** A folder of its own for a program that must find nothing of the others. */
export function makeHome(): string {
  return mkdtempSync(join(home, 'home-'));
}
