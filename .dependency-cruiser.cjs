/**
 * What each module of src may import besides itself, as in "Modules" of CONTRIBUTING.md. Each stands below all that it
 * imports, so modules cannot form a circle, and a new folder may import nothing until it is listed. A module is a folder,
 * a file of that name beside it, or both.
 */
const modules = {
  ports: [],
  bytes: [],
  durations: [],
  text: [],
  routine: ['durations', 'text'],
  import: ['durations', 'text', 'routine'],
  messages: ['durations', 'text', 'routine'],
  figure: ['bytes', 'text', 'routine'],
  plan: ['durations', 'text', 'routine', 'messages'],
  voice: ['ports', 'bytes', 'durations', 'text', 'messages', 'plan'],
  player: ['ports', 'durations', 'text', 'routine', 'messages', 'plan'],
  journal: ['ports', 'durations', 'text', 'routine', 'messages', 'plan', 'player'],
  care: ['ports', 'durations', 'text', 'routine', 'messages', 'plan', 'player', 'journal'],
  outputs: [
    'ports',
    'durations',
    'text',
    'routine',
    'messages',
    'figure',
    'plan',
    'voice',
    'player',
    'journal',
    'care',
  ],
  documents: ['ports', 'durations', 'text', 'routine', 'messages', 'figure', 'plan', 'player', 'journal', 'care'],
  system: ['ports'],
};
modules.cli = Object.keys(modules).filter((name) => name !== 'system');
modules.main = ['cli', 'system'];

/** The packages that each module may import. */
const packages = {
  text: ['string-width', 'wrap-ansi', 'cli-truncate'],
  routine: ['valibot', 'js-yaml', 'fastest-levenshtein'],
  import: ['valibot', 'saxes'],
  voice: ['wasm-media-encoders', '@wasm-audio-decoders/ogg-vorbis', '@bjorn3/browser_wasi_shim'],
  outputs: ['chalk'],
  documents: ['d3-scale', 'd3-shape', 'uqr'],
  cli: ['commander', 'inquirer', 'ora', 'shlex'],
  system: ['execa', 'which', '@echogarden/audio-io'],
};

const pathsOf = (names) => names.map((name) => `^src/${name}(/|\\.ts$)`);

module.exports = {
  allowedSeverity: 'error',
  allowed: [
    ...Object.entries(modules).map(([name, others]) => ({
      from: { path: pathsOf([name]) },
      to: { path: pathsOf([name, ...others]) },
    })),
    ...Object.entries(packages).map(([name, names]) => ({
      from: { path: pathsOf([name]) },
      to: { path: names.map((packageName) => `(^|/)node_modules/(@types/)?${packageName}/`) },
    })),
    { from: { path: pathsOf(['system', 'main']) }, to: { dependencyTypes: ['core'] } },
    // Helpers in processes of their own bring the ports and the voice together, as main.ts does for the program.
    { from: { path: '^src/system/[^/]+-process\\.ts$' }, to: { path: pathsOf(['voice']) } },
  ],
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    // Every page carries it: whatever it needs is its own, or what the program needs as well.
    {
      name: 'no-package-in-a-page',
      severity: 'error',
      from: { path: '^src/documents/page/client/' },
      to: { path: '(^|/)node_modules/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // dependency-cruiser cannot read TypeScript 7 by itself. Type imports count.
    parser: 'swc',
    tsPreCompilationDeps: true,
  },
};
