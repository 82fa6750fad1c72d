import { expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli as run } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const own = '/home/person/.config/backroutine/routines';

const short = (title: string) => `format: 1
title: ${title}
steps:
  - exercise: bridging
    hold: 3s
    reps: 2
`;

function machine(): TestPorts {
  return buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: {
      files: {
        ...bundledFiles(),
        [`${own}/mine.yaml`]: short('"Mine \\e[2J"'),
        [`${own}/maintenance.yaml`]: short('My maintenance'),
        [`${own}/broken.yaml`]: 'format: 1\n',
      },
    },
  });
}

test('lists bundled and own routines with their time, mode and last day', async () => {
  const ports = machine();
  ports.files.put(`${own}/mine.yaml`, short('Mine'));
  await run(ports, 'start', 'mine', '--voice', 'none', '--yes');
  await run(ports, 'start', 'maintenance', '--voice', 'none', '--yes');
  ports.stdout.text = '';
  expect(await run(ports, 'list')).toBe(0);
  expect(ports.stdout.text).toMatchInlineSnapshot(`
    "name               time    mode         last done   from                           title
    big-three          19 min  maintenance  never       bundled                        Big three
    big-three-starter  13 min  maintenance  never       bundled                        Big three, to begin with
    broken                                  never       own                            cannot be read; backroutine check broken tells why
    desk-break         4 min   maintenance  never       bundled                        Desk break
    gentle-pain-day    33 min  pain-day     never       bundled                        Gentle pain day
    maintenance        1 min   maintenance  2026-03-06  own, replaces the bundled one  My maintenance
    mine               1 min   maintenance  2026-03-06  own                            Mine
    packs-only         36 min  pain-day     never       bundled                        Packs only
    pain-day           39 min  pain-day     never       bundled                        Pain day
    "
  `);
});

test('names the files among one’s own that have no name to start them by', async () => {
  const ports = machine();
  ports.files.put(`${own}/After the physio.yaml`, short('Physio'));
  ports.files.put(`${own}/other.yml`, short('Other'));
  ports.files.put(`${own}/notes.txt`, 'x');
  expect(await run(ports, 'list')).toBe(0);
  expect(ports.stdout.text.split('\n').slice(-3)).toEqual([
    'Not listed: After the physio.yaml. Call it after-the-physio.yaml: small letters, digits and hyphens.',
    'Not listed: other.yml. Call it other.yaml: small letters, digits and hyphens.',
    '',
  ]);
});

test('proposes no name that a routine has already: it would take the place of that one', async () => {
  const ports = machine();
  for (const file of ['Mine.yaml', 'Mine.yml', 'Maintenance.YML', 'Desk break.yaml'])
    ports.files.put(`${own}/${file}`, short('A'));
  await run(ports, 'list');
  const proposed = [...ports.stdout.text.matchAll(/Call it (\S+)\.yaml/g)].map(([, name]) => name);
  expect(proposed.toSorted()).toEqual(['desk-break-2', 'maintenance-2', 'mine-2', 'mine-3']);
});

test('prints the same as JSON', async () => {
  const ports = machine();
  expect(await run(ports, 'list', '--json')).toBe(0);
  const rows = JSON.parse(ports.stdout.text);
  expect(rows.find(({ name }: { name: string }) => name === 'maintenance')).toEqual({
    name: 'maintenance',
    title: 'My maintenance',
    mode: 'maintenance',
    minutes: 1,
    until: null,
    from: 'own',
    broken: false,
    replacesBundled: true,
    lastDone: null,
  });
  expect(rows.find(({ name }: { name: string }) => name === 'broken')).toMatchObject({ broken: true, minutes: null });
});

test('is of use although the history cannot be read', async () => {
  const ports = machine();
  ports.files.deny('/home/person/.local/share/backroutine', 'EACCES');
  expect(await run(ports, 'list')).toBe(0);
  expect(ports.stdout.text).toContain('big-three');
});

test('shows the minutes that `show` does, by the person’s own pace', async () => {
  const ports = machine();
  ports.files.put(
    '/home/person/.config/backroutine/config.yaml',
    'pace: { settle: 100s, switch: 30s }\nrate: slower\n',
  );
  await run(ports, 'list', '--json');
  const rows: readonly { readonly name: string; readonly minutes: number }[] = JSON.parse(ports.stdout.text);
  for (const name of ['maintenance', 'desk-break', 'pain-day']) {
    ports.stdout.text = '';
    await run(ports, 'show', name, '--json');
    const minutes = Math.round(JSON.parse(ports.stdout.text).totalMs / 60_000);
    expect(rows.find((row) => row.name === name)?.minutes, name).toBe(minutes);
  }
});

test('prints nothing but names for completions', async () => {
  const ports = machine();
  expect(await run(ports, 'list', '--names')).toBe(0);
  const names = ports.stdout.text.trimEnd().split('\n');
  expect(names).toContain('broken');
  expect(names.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  expect(await run(ports, 'completions', 'tcsh')).toBe(2);
  expect(ports.stderr.text).toContain('bash, zsh, fish');
});

test('says until which day a routine is prescribed', async () => {
  const ports = machine();
  ports.files.put(`${own}/mine.yaml`, `${short('Mine')}until: 2026-12-24\n`);
  expect(await run(ports, 'list')).toBe(0);
  expect(ports.stdout.text).toMatch(/^mine .* Mine, until 24 Dec 2026$/m);
  ports.stdout.text = '';
  expect(await run(ports, 'list', '--json')).toBe(0);
  expect(ports.stdout.text).toContain('"until": "2026-12-24"');
});
