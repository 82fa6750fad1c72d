import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
/** The breaches are planted beside the rules, not among the sources, where others would trip over them. */
const ground = mkdtempSync(join(tmpdir(), 'backroutine-rooms-'));

/** One breach of every rule of the rooms; the linter must name each. */
const breaches: readonly (readonly [file: string, source: string, rule: string])[] = [
  [
    'src/routine/planted-1.ts',
    "import type { Plan } from '../plan/plan.ts';\nexport type A = Plan;\n",
    'noRestrictedImports',
  ],
  [
    'src/plan/planted-2.ts',
    "import type { PlayerEvent } from '../player/event.ts';\nexport type A = PlayerEvent;\n",
    'noRestrictedImports',
  ],
  [
    'src/plan/planted-3.ts',
    "import type { Clock } from '../ports.ts';\nexport type A = Clock;\n",
    'noRestrictedImports',
  ],
  [
    'src/figure/planted-4.ts',
    "import type { Plan } from '../plan/plan.ts';\nexport type A = Plan;\n",
    'noRestrictedImports',
  ],
  ['src/player/planted-5.ts', "export { Journal } from '../outputs/journal.ts';\n", 'noRestrictedImports'],
  [
    'src/voice/planted-6.ts',
    "import type { PlayerEvent } from '../player/event.ts';\nexport type A = PlayerEvent;\n",
    'noRestrictedImports',
  ],
  ['src/history/planted-7.ts', "export { Journal } from '../outputs/journal.ts';\n", 'noRestrictedImports'],
  ['src/outputs/planted-8.ts', "export { runProgram } from '../cli/program.ts';\n", 'noRestrictedImports'],
  ['src/documents/planted-9.ts', "export { runProgram } from '../cli/program.ts';\n", 'noRestrictedImports'],
  ['src/cli/planted-10.ts', "export { buildPorts } from '../system/build-ports.ts';\n", 'noRestrictedImports'],
  [
    'src/system/planted-11.ts',
    "import type { Plan } from '../plan/plan.ts';\nexport type A = Plan;\n",
    'noRestrictedImports',
  ],
  [
    'src/cli/planted-12.ts',
    "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
    'noRestrictedImports',
  ],
  ['src/player/planted-13.ts', 'export const a = () => Date.now();\n', 'noRestrictedGlobals'],
  ['src/outputs/planted-14.ts', 'export const a = () => process.pid;\n', 'noRestrictedGlobals'],
  ['src/voice/planted-15.ts', 'export const a = () => setTimeout(() => {}, 1);\n', 'noRestrictedGlobals'],
  ['src/plan/planted-16.ts', 'export const a = () => performance.now();\n', 'noRestrictedGlobals'],
  ['src/cli/planted-17.ts', "export const a = () => console.log('');\n", 'noConsole'],
  ['src/plan/planted-18.ts', 'export default 1;\n', 'noDefaultExport'],
  ['src/plan/planted-19.ts', "export { b } from './planted-20.ts';\nexport const a = 1;\n", 'noImportCycles'],
];

afterAll(() => rmSync(ground, { recursive: true }));

test('every breach of the rooms is an error of the linter', () => {
  const all = [
    ...breaches,
    ['src/plan/planted-20.ts', "export { a } from './planted-19.ts';\nexport const b = 1;\n", ''] as const,
  ];
  for (const [file, source] of all) {
    const path = join(ground, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source);
  }
  const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(ground, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
  const report = lint(all.map(([file]) => file));
  for (const [file, , rule] of breaches) {
    expect(report, `${file} should break ${rule}`).toMatch(new RegExp(`${file}[^\\n]*${rule}`));
  }
});

function lint(files: readonly string[]): string {
  const biome = join(root, 'node_modules/.bin/biome');
  try {
    return execFileSync(biome, ['lint', '--max-diagnostics=200', '--colors=off', ...files], {
      cwd: ground,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}
