/** The tools that check the sources, run on a folder of a test. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

/** Which imports below `folder` break the module boundaries, among those of `sources` and of what these import. */
export async function listBoundaryViolations(
  folder: string,
  sources: readonly string[] = ['src'],
): Promise<readonly Violation[]> {
  const config = join(root, '.dependency-cruiser.cjs');
  const args = ['--config', config, '--output-type', 'json', ...sources];
  const report = JSON.parse(await runScript('dependency-cruiser/bin/dependency-cruise.mjs', args, folder));
  return report.summary.violations.map(({ from, to, rule }: { from: string; to: string; rule: { name: string } }) => ({
    from,
    to,
    rule: rule.name,
  }));
}

/** What the compiler says about a folder with a `tsconfig.json`. */
export function compile(folder: string): Promise<string> {
  return runScript('typescript/bin/tsc', ['--pretty', 'false'], folder);
}

/** What the linter says about a folder with a `biome.json`. */
export function lint(folder: string): Promise<string> {
  return runScript('@biomejs/biome/bin/biome', ['lint', '--max-diagnostics=200', '--colors=off', '.'], folder);
}

/** What a tool prints. Its exit code says no more than that it found something. */
function runScript(script: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    const path = join(root, 'node_modules', script);
    const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [path, ...args], options, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}
