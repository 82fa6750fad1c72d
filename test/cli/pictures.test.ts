/** Pictures of a person's own exercises: what is shown of them where, and what is wrong with one. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readPictures } from '../../src/cli/read-pictures.ts';
import { isPictureName, maxPictureBytes, pictureTypeOf } from '../../src/routine/picture.ts';
import { nodeFiles } from '../../src/system/node-files.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli } from '../support/run-cli.ts';
import { buildVoiceWorld, espeakStandIn } from '../support/voice-world.ts';

const sheet = `format: 1
title: With a picture
language: en
source: { title: The practice }
steps:
  - { exercise: slides, hold: 3s, reps: 1 }
exercises:
  slides:
    name: Wall <slides>
    position: standing
    picture: wall slides.jpg
`;

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 9]);
const address = `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;

function machine(picture: Uint8Array | undefined, stdin = '') {
  const files = {
    ...bundledFiles(),
    '/home/person/sheets/a.yaml': sheet,
    '/opt/backroutine/dist/page-client.js': 'void 0;\n',
    ...(picture === undefined ? {} : { '/home/person/sheets/wall slides.jpg': picture }),
  };
  return buildVoiceWorld((world) => ({ 'espeak-ng': espeakStandIn(world) }), { files: { files, stdin } });
}

test('the handout and the page bring it along whole, named for whoever does not see it', async () => {
  const ports = machine(jpeg);
  const image = (page: string) => /<img [^>]*>/.exec(page)?.[0];
  expect(await runCli(ports, 'handout', 'sheets/a.yaml', '-o', '-')).toBe(0);
  expect(image(ports.stdout.text)).toBe(
    `<img class="picture" src="${address}" alt="Picture of the exercise: Wall &lt;slides&gt;">`,
  );
  expect(ports.stdout.text).toContain('img-src data:"');
  ports.stdout.text = '';
  expect(await runCli(ports, 'page', 'sheets/a.yaml', '-o', '-')).toBe(0);
  expect(image(ports.stdout.text)).toContain(
    `data-exercise="slides" src="${address}" alt="Picture of the exercise: Wall`,
  );
  ports.stdout.text = '';
  expect(await runCli(ports, 'show', 'sheets/a.yaml')).toBe(0);
  expect(ports.stdout.text).toContain('Picture on the handout and the page: wall slides.jpg');
});

test('a page without pictures may load none', async () => {
  const ports = machine(undefined);
  expect(await runCli(ports, 'handout', 'maintenance', '-o', '-')).toBe(0);
  expect(ports.stdout.text).not.toContain('img-src');
});

test.each([
  ['missing', undefined, 'There is no "wall slides.jpg" beside the routine.'],
  ['no picture', new TextEncoder().encode('<svg onload="x">'), 'is neither a JPEG nor a PNG, whatever its name says.'],
  ['too large', new Uint8Array(maxPictureBytes + 1).fill(0xff), 'is larger than 1 MB.'],
])('one that is %s is a problem with its place, and keeps nobody from a session', async (_, picture, message) => {
  const ports = machine(picture);
  expect(await runCli(ports, 'check', 'sheets/a.yaml')).toBe(65);
  expect(ports.stdout.text).toContain('sheets/a.yaml:11:14: ');
  expect(ports.stdout.text).toContain(message);
  expect(ports.stdout.text).toMatch(/can be played, .*; 1 problem\.\n$/);
  for (const args of [
    ['handout', 'sheets/a.yaml', '-o', '-'],
    ['page', 'sheets/a.yaml', '-o', '-'],
  ]) {
    ports.stderr.text = '';
    expect(await runCli(ports, ...args)).toBe(65);
    expect(ports.stderr.text).toContain(message);
  }
  expect(await runCli(ports, 'show', 'sheets/a.yaml')).toBe(0);
});

test('what is right has no problem, whichever of the two it is, and the other problems come along', async () => {
  for (const picture of [jpeg, png]) expect(await runCli(machine(picture), 'check', 'sheets/a.yaml')).toBe(0);
  const ports = machine(undefined);
  ports.files.put('/home/person/sheets/a.yaml', sheet.replace('hold: 3s', 'holds: 3s'));
  expect(await runCli(ports, 'check', 'sheets/a.yaml')).toBe(65);
  expect(ports.stdout.text).toContain('"holds" is not a key');
  expect(ports.stdout.text).toContain('cannot be played: 2 problems.');
});

test('a routine from standard input has no folder, and says so', async () => {
  const ports = machine(jpeg, sheet);
  expect(await runCli(ports, 'check', '-')).toBe(65);
  expect(ports.stdout.text).toContain('A routine from standard input has no folder');
  const other = machine(jpeg, sheet);
  expect(await runCli(other, 'handout', '-', '-o', '-')).toBe(65);
  expect(other.stderr.text).toContain('A routine from standard input has no folder');
});

const folder = mkdtempSync(join(tmpdir(), 'backroutine-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(process.platform === 'win32')('a link, a folder and a pipe give nothing away', () => {
  const here = join(folder, 'sheets');
  mkdirSync(join(here, 'folder.jpg'), { recursive: true });
  writeFileSync(join(folder, 'secret.jpg'), jpeg);
  writeFileSync(join(here, 'mine.jpg'), jpeg);
  symlinkSync(join(folder, 'secret.jpg'), join(here, 'link.jpg'));
  symlinkSync('mine.jpg', join(here, 'near.jpg'));
  symlinkSync('nowhere', join(here, 'dangling.jpg'));
  const codeOf = (picture: string, path = join(here, 'a.yaml')) => {
    const bytes = new TextEncoder().encode(sheet.replace('wall slides.jpg', picture));
    writeFileSync(join(here, 'a.yaml'), bytes);
    return readPictures(path, bytes, nodeFiles).problems[0]?.code;
  };
  expect(codeOf('mine.jpg')).toBeUndefined();
  for (const other of ['link.jpg', 'near.jpg', 'folder.jpg']) expect(codeOf(other)).toBe('picture-elsewhere');
  expect(codeOf('dangling.jpg')).toBe('picture-missing');
  // The pictures are beside the file itself, not beside a link to it.
  symlinkSync(join(here, 'a.yaml'), join(folder, 'linked.yaml'));
  expect(codeOf('mine.jpg', join(folder, 'linked.yaml'))).toBeUndefined();
});

test('no name that is allowed leads out of the folder', () => {
  const part = fc.oneof(fc.constantFrom('..', '.', '/', '\\', 'C:', 'a', '\u202e', '\u0000', ' ', '%2f'), fc.string());
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const name = `${parts.join('')}.png`;
      if (!isPictureName(name)) return;
      expect(join('/a/b', name)).toBe(`/a/b/${name}`);
      expect(name).not.toMatch(/[/\\:\p{C}]/u);
    }),
  );
});

test('only the first bytes tell what it is', () => {
  expect([jpeg, png].map(pictureTypeOf)).toEqual(['image/jpeg', 'image/png']);
  for (const bytes of [new Uint8Array(), png.subarray(0, 7), new TextEncoder().encode('GIF89a')])
    expect(pictureTypeOf(bytes)).toBeUndefined();
});
