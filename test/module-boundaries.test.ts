/** Breaches of the module boundaries are planted in a folder of their own, where nobody else trips over them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lint, listBoundaryViolations, type Violation } from './support/dev-tools.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'backroutine-modules-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** A made-up file for each module: the path decides its module, whether or not `src` has such a file. */
const moduleFiles = {
  ports: 'src/ports.ts',
  text: 'src/text/columns.ts',
  routine: 'src/routine/routine.ts',
  messages: 'src/messages/messages.ts',
  figure: 'src/figure/pose.ts',
  plan: 'src/plan/plan.ts',
  voice: 'src/voice/clip.ts',
  player: 'src/player/event.ts',
  journal: 'src/journal/record.ts',
  care: 'src/care/gate.ts',
  outputs: 'src/outputs/screen.ts',
  documents: 'src/documents/handout.ts',
  cli: 'src/cli/program.ts',
  system: 'src/system/clock.ts',
  main: 'src/main.ts',
} as const;

type Module = keyof typeof moduleFiles;

/** Every module, and those that it may not import though they stand near it. */
const refused: readonly (readonly [file: string, imported: Module])[] = [
  ['src/text/planted.ts', 'routine'],
  ['src/routine/planted.ts', 'messages'],
  ['src/messages/planted.ts', 'plan'],
  ['src/figure/planted.ts', 'plan'],
  ['src/plan/planted.ts', 'ports'],
  ['src/plan/planted.ts', 'player'],
  ['src/voice/planted.ts', 'player'],
  ['src/player/planted.ts', 'voice'],
  ['src/player/planted.ts', 'journal'],
  ['src/journal/planted.ts', 'care'],
  ['src/care/planted.ts', 'outputs'],
  ['src/outputs/planted.ts', 'documents'],
  ['src/documents/planted.ts', 'outputs'],
  ['src/documents/planted.ts', 'voice'],
  ['src/ports/planted.ts', 'text'],
  ['src/cli/planted.ts', 'system'],
  ['src/cli/planted.ts', 'main'],
  ['src/system/planted.ts', 'voice'],
  ['src/system/planted-process.ts', 'cli'],
  ['src/unlisted/planted.ts', 'text'],
  ['src/outputs/screen/planted.ts', 'cli'],
];

const allowed: readonly (readonly [file: string, imported: Module])[] = [
  ['src/routine/planted.ts', 'text'],
  ['src/messages/en/planted.ts', 'routine'],
  ['src/plan/planted.ts', 'messages'],
  ['src/player/planted.ts', 'plan'],
  ['src/ports/planted.ts', 'ports'],
  ['src/voice/planted.ts', 'ports'],
  ['src/journal/planted.ts', 'player'],
  ['src/care/planted.ts', 'journal'],
  ['src/outputs/planted.ts', 'voice'],
  ['src/documents/planted.ts', 'figure'],
  ['src/cli/planted.ts', 'documents'],
  ['src/system/planted-process.ts', 'voice'],
  ['src/system/planted.ts', 'ports'],
];

const packages = ['chalk', 'inquirer', 'js-yaml', 'd3-scale'];

/** Imports of packages and of Node itself that no module but one may have. */
const refusedPackages: readonly (readonly [file: string, imported: string])[] = [
  ['src/plan/planted.ts', 'chalk'],
  ['src/routine/planted.ts', 'inquirer'],
  ['src/cli/planted.ts', 'js-yaml'],
  ['src/cli/planted.ts', 'node:fs'],
  ['src/voice/planted.ts', 'node:crypto'],
];

const allowedPackages: readonly (readonly [file: string, imported: string])[] = [
  ['src/outputs/planted.ts', 'chalk'],
  ['src/documents/page/planted.ts', 'd3-scale'],
  ['src/routine/planted.ts', 'js-yaml'],
  ['src/cli/planted.ts', 'inquirer'],
  ['src/system/planted.ts', 'node:fs'],
];

function write(file: string, source: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}

let violations: readonly Violation[] = [];

beforeAll(async () => {
  for (const file of Object.values(moduleFiles)) write(file, 'export interface Part {}\n');
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  const sources = new Map<string, string>();
  const plant = (file: string, imported: string) =>
    sources.set(file, `${sources.get(file) ?? ''}import type {} from '${imported}';\n`);
  for (const [file, imported] of [...refused, ...allowed]) {
    plant(file, `./${posix.relative(posix.dirname(file), moduleFiles[imported])}`);
  }
  for (const [file, imported] of [...refusedPackages, ...allowedPackages]) plant(file, imported);
  plant('src/documents/page/client/planted.ts', 'd3-scale');
  for (const [file, source] of sources) write(file, source);
  write('src/plan/first.ts', "import type { Second } from './second.ts';\nexport type First = Second;\n");
  write('src/plan/second.ts', "import type { First } from './first.ts';\nexport type Second = First;\n");
  violations = await listBoundaryViolations(folder);
}, 60_000);

test('every import across a module boundary, and no other, is an error', () => {
  const expected = [
    ...refused.map(([from, imported]) => ({ from, to: moduleFiles[imported], rule: 'not-in-allowed' })),
    ...refusedPackages.map(([from, imported]) => ({ from, to: resolvedPath(imported), rule: 'not-in-allowed' })),
  ];
  const crossing = violations.filter(({ rule }) => rule === 'not-in-allowed');
  expect(new Set(crossing)).toEqual(new Set(expected));
});

function resolvedPath(imported: string): string {
  return imported.startsWith('node:') ? imported.slice('node:'.length) : `node_modules/${imported}/index.js`;
}

test('a circle of files is an error, type imports included', () => {
  const circles = violations.filter(({ rule }) => rule === 'no-circular');
  expect(circles.map(({ from }) => from)).toEqual([expect.stringMatching('src/plan/(first|second).ts')]);
});

test('a package in the code of a page is an error, though documents may import it', () => {
  expect(violations.filter(({ rule }) => rule === 'no-package-in-a-page')).toEqual([
    { from: 'src/documents/page/client/planted.ts', to: resolvedPath('d3-scale'), rule: 'no-package-in-a-page' },
  ]);
});

test('each of the linter rules of the modules is an error', async () => {
  const breaches = [
    ['src/player/now.ts', 'export const now = () => Date.now();\n', 'noRestrictedGlobals'],
    ['src/outputs/process.ts', 'export const id = () => process.pid;\n', 'noRestrictedGlobals'],
    ['src/voice/wait.ts', 'export const wait = () => setTimeout(() => {}, 1);\n', 'noRestrictedGlobals'],
    ['src/plan/measure.ts', 'export const measure = () => performance.now();\n', 'noRestrictedGlobals'],
    ['src/unlisted/now.ts', 'export const now = () => Date.now();\n', 'noRestrictedGlobals'],
    ['src/cli/print.ts', "export const print = () => console.log('');\n", 'noConsole'],
    ['src/plan/default.ts', 'export default 1;\n', 'noDefaultExport'],
  ] as const;
  for (const [file, source] of breaches) write(file, source);
  write('src/system/now.ts', 'export const now = () => Date.now() + process.pid;\n');
  const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  write('biome.json', JSON.stringify({ ...rules, vcs: { enabled: false } }));

  const report = await lint(folder);
  for (const [file, , rule] of breaches) expect(report).toMatch(new RegExp(`${file}[^\\n]*${rule}`));
  expect(report).not.toContain('src/system/now.ts');
});

test('each package that a module may import is one of the program', () => {
  const { allowed }: BoundaryRules = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  const installed = /^\(\^\|\/\)node_modules\/\(@types\/\)\?(.+)\/$/;
  const named = allowed.flatMap(({ to }) => to.path ?? []).flatMap((path) => installed.exec(path)?.[1] ?? []);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const known = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(named).toContain('commander');
  expect(named.filter((name) => !Object.hasOwn(known, name))).toEqual([]);
});

interface BoundaryRules {
  readonly allowed: readonly { readonly to: { readonly path?: readonly string[] } }[];
}
