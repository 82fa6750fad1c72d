/** Started through npx, the program prints `npx backroutine` in every command that it names. */
import { expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const own = '/home/person/.config/backroutine/routines';
const backup = JSON.stringify({
  workouts: [
    {
      title: 'Back hips',
      sets: [{ repetitions: 1, exercises: [{ name: 'Bridging', duration: 20 }] }],
      version: 1,
      position: 0,
    },
  ],
});

function startedThroughNpx(): TestPorts {
  const files = { ...bundledFiles(), [`${own}/broken.yaml`]: 'steps: backroutine start\n', '/backup.json': backup };
  return buildTestPorts({
    files: { files },
    terminal: { canAsk: false },
    environment: { typedCommand: 'npx backroutine' },
  });
}

const names = [
  'start',
  'show',
  'list',
  'check',
  'new',
  'edit',
  'import',
  'handout',
  'render',
  'voices',
  'history',
  'today',
  'next',
  'remind',
];

/** The program's name before a command or a flag, without npx. */
const bare = new RegExp(`(?<!npx\\s+)backroutine\\s+(?:${names.join('|')}|help|--|\\[)`);

test.each([
  'start --resume',
  'history',
  'history --sums',
  'list',
  'new mine --from maintenance',
  'new broken --from maintenance',
  'edit maintenance',
  `edit ${own}/broken.yaml`,
  'import /backup.json',
  'voices try',
  'voices try nobody',
  'start --min',
  'strat',
  '--help',
  ...names.map((name) => `${name} --help`),
])('%s', async (command) => {
  const ports = startedThroughNpx();
  await runCli(ports, ...command.split(' '));
  const printed = ports.stdout.text + ports.stderr.text;
  expect(printed).toContain('npx backroutine');
  expect(printed).not.toMatch(bare);
  expect(printed).not.toMatch(/npx\s+npx/);
});

test.each(['', ...names])('the help of "%s" fits the window however long the typed command is', async (name) => {
  const ports = buildTestPorts({
    files: { files: bundledFiles() },
    environment: { typedCommand: 'node checkout/bin/backroutine.js' },
  });
  await runCli(ports, ...`${name} --help`.trim().split(' '));
  // Examples stay whole, because they are copied.
  const [wrapped = ''] = ports.stdout.text.split('Examples:');
  expect(wrapped).toContain('node checkout/bin/backroutine.js');
  expect(wrapped.split('\n').filter((line) => line.length > ports.stdout.columns)).toEqual([]);
});

test('the lines of a routine are quoted as they are', async () => {
  const ports = startedThroughNpx();
  expect(await runCli(ports, 'start', 'broken', '--yes')).toBe(65);
  expect(ports.stderr.text).toContain(' | steps: backroutine start\n');
});
