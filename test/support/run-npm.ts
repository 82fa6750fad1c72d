import { execFileSync, type StdioOptions } from 'node:child_process';

/** Runs npm to its end and gives what it prints. On Windows it is a script, which only a shell can start. */
export function runNpm(
  args: readonly string[],
  options: { readonly cwd: string; readonly stdio: StdioOptions },
): string {
  return execFileSync('npm', [...args], { ...options, encoding: 'utf8', shell: process.platform === 'win32' });
}
