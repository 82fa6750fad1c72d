import { readdirSync, readFileSync } from 'node:fs';
import type { BuildOptions, RolldownPluginOption } from 'rolldown';
import license, { type Dependency } from 'rollup-plugin-license';
import { renderProblems } from './src/messages/render-problems.ts';
import { readExercise } from './src/routine/read-routine.ts';
import type { Exercise } from './src/routine/routine.ts';

/** Packages that `src/text/` asks only about a text that needs them. */
const onDemandTextPackages = ['string-width', 'wrap-ansi', 'cli-truncate'];

/** Every file that is started or loaded by itself: the program, its helper processes, and what is loaded on demand. */
const input = {
  main: 'src/main.ts',
  'mixer-process': 'src/system/mixer-process.ts',
  'speaker-process': 'src/system/speaker-process.ts',
  ...Object.fromEntries(onDemandTextPackages.map((name) => [name, name])),
};

/** Questions that the program never asks; the editor's alone would be nine tenths of inquirer. */
const unusedPrompts: RolldownPluginOption = {
  name: 'unused-prompts',
  load: {
    filter: { id: /[\\/]@inquirer[\\/](?:editor|expand|number|password|rawlist)[\\/]/ },
    handler: () => 'export default undefined;',
  },
};

/** commander can start programs as subcommands. Ours has none, and `child_process` costs a tenth of Node's own start. */
const noSubprograms: RolldownPluginOption = {
  name: 'no-subprograms',
  resolveId: {
    filter: { id: /^node:child_process$/ },
    handler: (_id, importer) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer ?? '') ? '\0no-subprograms' : null,
  },
  load: { filter: { id: /^\0no-subprograms$/ }, handler: () => 'export {};' },
};

/**
 * Reading string-width's pattern of all emoji takes Node longer than its own start, and all three make a segmenter: they
 * are loaded when a text needs it. The other two ask for the same string-width; of ASCII, which is what nearly every text
 * consists of, the width is known without it.
 */
const onDemandText: RolldownPluginOption = {
  name: 'on-demand-text',
  resolveId: {
    filter: { id: new RegExp(`^(?:${onDemandTextPackages.join('|')})$`) },
    handler: (id, importer) => (importer === undefined ? null : `\0on-demand-text/${id}`),
  },
  load: {
    filter: { id: /^\0on-demand-text\// },
    handler: (id) => {
      const name = id.replace('\0on-demand-text/', '');
      const quick = name === 'string-width' ? '/^[ -~]*$/.test(args[0]) ? args[0].length : ' : '';
      return `export default (...args) => ${quick}require(__dirname + "/${name}.cjs")(...args);`;
    },
  },
};

/**
 * The decoder of recorded voices brings along a reader of Ogg pages, which is LGPL and is not used: the program hands
 * over pages that it has read itself. Only the names of their parts are needed.
 */
const pageParts = ['totalSamples', 'data', 'codecFrames', 'header', 'vorbisComments', 'vorbisSetup', 'isLastPage'];
const noPageReader: RolldownPluginOption = {
  name: 'no-page-reader',
  resolveId: { filter: { id: /^codec-parser$/ }, handler: () => '\0no-page-reader' },
  load: {
    filter: { id: /^\0no-page-reader$/ },
    handler: () =>
      [...pageParts.map((name) => `export const ${name} = '${name}';`), 'export default class {}'].join('\n'),
  },
};

/** The bundled exercises as data: see `src/cli/bundled-exercises.ts`. One with problems fails the build. */
const bundledExercises: RolldownPluginOption = {
  name: 'bundled-exercises',
  load: {
    filter: { id: /[\\/]src[\\/]cli[\\/]bundled-exercises\.ts$/ },
    handler: () => {
      const exercises = JSON.stringify(readdirSync('routines/exercises').map(readBundledExercise));
      return `export const bundledExercises = new Map(JSON.parse(${JSON.stringify(exercises)}));`;
    },
  },
};

function readBundledExercise(fileName: string): readonly [id: string, exercise: Exercise] {
  const id = fileName.replace('.yaml', '');
  const bytes = readFileSync(`routines/exercises/${fileName}`);
  const reading = readExercise(id, bytes);
  if (reading.problems === undefined) return [id, reading.exercise];
  throw new Error(renderProblems(reading.problems, { name: fileName, bytes }).join('\n'));
}

// Its types declare a default export that it does not have.
const buildLicences = license as unknown as typeof license.default;

/** As it came with the package. saxes (ISC) and the decoder (MIT) name their licences, but ship no text of them. */
function renderLicence(bundled: Dependency): string {
  const inside = compiledInto.get(bundled.name ?? '') ?? [];
  return [renderOwnLicence(bundled), ...inside.map((name) => readFileSync(`licences/${name}.txt`, 'utf8'))].join(
    betweenLicences,
  );
}

const betweenLicences = '\n---\n\n';

/** Code of others that a package brings along as WebAssembly, and names nowhere in its own licence. */
const compiledInto: ReadonlyMap<string, readonly string[]> = new Map([
  ['@wasm-audio-decoders/ogg-vorbis', ['vorbis-decoder']],
]);

/** Not bundled: one of them is LGPL, and whoever wants to can put another build in its place. */
const encoders = 'wasm-media-encoders';

/** The licences of the encoders, which are installed beside the program, with what is compiled into them. */
function listEncoderLicences(): readonly string[] {
  const {
    version,
    license: terms,
    repository,
  } = JSON.parse(readFileSync(`node_modules/${encoders}/package.json`, 'utf8'));
  const head = [
    `Name: ${encoders} (installed beside the program, not bundled)`,
    `Version: ${version}`,
    `License: ${terms}`,
  ];
  const text = readFileSync(`node_modules/${encoders}/LICENSE`, 'utf8');
  const own = [...head, `Repository: ${repository.url}`, 'License Text:', '===', '', text].join('\n');
  return [own, ...['lame', 'vorbis'].map((name) => readFileSync(`licences/${name}.txt`, 'utf8'))];
}

function renderOwnLicence(bundled: Dependency): string {
  const terms = termsWithoutText.get(bundled.license ?? '');
  if (bundled.licenseText !== null || terms === undefined) return bundled.text();
  const { name, author } = bundled;
  return `${bundled.text()}\nLicense Text:\n===\n\nCopyright (c) ${author?.name ?? name} and contributors\n\n${terms}`;
}

const iscTerms = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.
`;

const mitTerms = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use,
copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom
the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

const termsWithoutText: ReadonlyMap<string, string> = new Map([
  ['ISC', iscTerms],
  ['MIT', mitTerms],
]);

/** The licences of everything that is bundled, beside it, and of the encoders. Another kind of licence fails the build. */
const licences: RolldownPluginOption = buildLicences({
  thirdParty: {
    allow: {
      test: '(MIT OR ISC OR BSD-2-Clause OR BSD-3-Clause OR Apache-2.0 OR BlueOak-1.0.0)',
      failOnUnlicensed: true,
      failOnViolation: true,
    },
    output: {
      file: 'dist/THIRD-PARTY-LICENSES.txt',
      template: (packages) => [...packages.map(renderLicence), ...listEncoderLicences()].join(betweenLicences),
    },
  },
});

/**
 * What is loaded together stands in one file, each with all that it imports: what the helpers share, what every command
 * needs, what reads the journals, the messages, and what reads routines. The first question of `start` comes before the
 * last of these.
 */
const loadedTogether = [
  {
    name: 'system',
    test: /[\\/]system[\\/]node-(?:clock|environment|files|helper|processes)\.ts$/,
    priority: 4,
  },
  {
    name: 'program',
    test: /[\\/]cli[\\/](?:program|prompts|read-flags|settings|user-error)\.ts$|[\\/]system[\\/]open-ports\.ts$|[\\/]text[\\/]\w+\.ts$|[\\/]routine[\\/](?:calendar|choosable)\.ts$|on-demand-text/,
    priority: 3,
  },
  {
    name: 'history',
    test: /[\\/]journal[\\/](?:answers|list-sessions|today|session-lock|session-sums)\.ts$|[\\/]cli[\\/]due-time\.ts$|[\\/]care[\\/](?:after-session|offer)\.ts$/,
    priority: 2,
  },
  // Most of it is WebAssembly, read only where a recorded voice is decoded.
  { name: 'sound-decoder', test: /[\\/]node_modules[\\/](?:@wasm-audio-decoders|simple-yenc)[\\/]/, priority: 2 },
  // The words for problems of files come with what reads these, those of the weeks and of
  // pages with the commands that say them.
  {
    name: 'words',
    test: /[\\/](?:messages[\\/](?!render-problems|[\w-]+[\\/](?:problems|page|progress|weeks))|cli[\\/]own-messages)/,
    priority: 2,
  },
  {
    name: 'routine',
    test: /[\\/](?:care[\\/]planned-packs|cli[\\/]routine-library|plan[\\/]build-plan)\.ts$/,
    priority: 1,
  },
];

/**
 * A few small CommonJS files, loaded only when they are needed: Node reads them in half the time that it takes for
 * the same program as modules, and in a tenth of the time for the packages one by one.
 */
export default {
  input,
  platform: 'node',
  external: [/^@echogarden\//, encoders],
  plugins: [bundledExercises, unusedPrompts, noSubprograms, noPageReader, onDemandText, licences],
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    cleanDir: true,
    minify: true,
    codeSplitting: { groups: loadedTogether },
  },
} satisfies BuildOptions;

/**
 * The code of the page that leads through a session in a browser. What it shares with the program is taken from modules
 * that do nothing but declare, so that only what it calls is in it.
 */
export const pageClient: BuildOptions = {
  input: { 'page-client': 'src/documents/page/client/main.ts' },
  platform: 'browser',
  // The page has no words of the weeks; else the bundler wraps what it shares with this module, which is loaded on demand.
  external: ['./weeks.ts'],
  treeshake: { moduleSideEffects: false, propertyReadSideEffects: false },
  output: { dir: 'dist', format: 'iife', entryFileNames: '[name].js', minify: true, comments: false },
};
