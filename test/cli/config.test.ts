import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const path = '/home/person/.config/backroutine/config.yaml';
const everySetting = `voice: flite:awb
piper-model: /models/a.onnx
volume: 70
sounds: both
count: down
start-side: right
wait-for-me: true
rate: slower
level: off
plain: true
figures: ascii
notifications: true
pace: { settle: 20s, move: 3s, switch: 8s, rest: 45s, breath: 5s }
`;

async function show(config: string | undefined, options: TestPortsOptions = {}) {
  const ports = buildTestPorts({ ...options, files: { files: config === undefined ? {} : { [path]: config } } });
  expect(await runCli(ports, 'config', '--json')).toBe(0);
  return JSON.parse(ports.stdout.text);
}

test('every setting that the file has is in force as it is written there', async () => {
  const { settings, exists } = await show(everySetting);
  expect(exists).toBe(true);
  expect(settings.filter(({ from }: { from: string }) => from !== 'settings')).toEqual([]);
  for (const { key, value } of settings) expect(everySetting).toContain(`${key.replace('pace: ', '')}: ${value}`);
});

test('without a file the program decides, and says how', async () => {
  const { settings, exists } = await show(undefined);
  expect(exists).toBe(false);
  expect(settings).toContainEqual({ key: 'pace: settle', value: '15s', from: 'program' });
  expect(settings).toContainEqual({ key: 'plain', value: 'false', from: 'program' });
});

test('a terminal that cannot be repainted makes lines plain', async () => {
  const { settings } = await show('plain: false\n', { terminal: { canRepaint: false } });
  expect(settings).toContainEqual({ key: 'plain', value: 'true', from: 'environment' });
});

test.each([
  [{ BACKROUTINE_HOME: '/one' }, 'BACKROUTINE_HOME'],
  [{ XDG_CONFIG_HOME: '/etc/mine' }, 'XDG_CONFIG_HOME'],
  [{ XDG_CONFIG_HOME: 'mine' }, 'the custom of the system (XDG_CONFIG_HOME is no full path)'],
  [{}, 'the custom of the system'],
])('folders say what they come from: %o', async (variables, from) => {
  const { folders } = await show(undefined, { environment: { variables } });
  expect(folders[0]).toMatchObject({ folder: 'config', from });
});

test('the table names the file, what is in force and where everything lies', async () => {
  const ports = buildTestPorts({ files: { files: { [path]: 'volume: 70\n' } } });
  expect(await runCli(ports, 'config')).toBe(0);
  expect(ports.stdout.text).toContain(`Settings: ${path}\n`);
  expect(ports.stdout.text).toMatch(/^volume +70 +your settings$/m);
  expect(ports.stdout.text).toMatch(/^history, answers +.*\/home\/person\/\.local\/share\/backroutine$/m);
});

test('a file with a fault is shown with it', async () => {
  const ports = buildTestPorts({ files: { files: { [path]: 'volum: 70\n' } } });
  expect(await runCli(ports, 'config')).toBe(65);
  expect(ports.stderr.text).toContain('Did you mean "volume"?');
});
