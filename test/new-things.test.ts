/** A new thing is one file and one line in its registry. Each is added to a copy of the sources, which must then hold. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { english } from '../src/messages/en/english.ts';
import { compile, listBoundaryViolations } from './support/dev-tools.ts';
import { buildVoiceWorld } from './support/voice-world.ts';

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'backroutine-new-things-'));

interface NewThing {
  readonly file: string;
  readonly source: string;
  readonly registry: string;
  /** What the registry calls it, and the import beside it. */
  readonly name: string;
  readonly importedFrom: string;
}

const language: NewThing = {
  file: 'src/messages/de/german.ts',
  source: `import { english } from '../en/english.ts';
import type { Messages } from '../messages.ts';

export const german: Messages = {
  ...english,
  language: 'de',
  speech: { ...english.speech, relax: 'Locker lassen.' },
};
`,
  registry: 'src/messages/messages-for.ts',
  name: 'german',
  importedFrom: './de/german.ts',
};

const engine: NewThing = {
  file: 'src/voice/engines/parrot.ts',
  source: `import type { SpeechEngine } from '../speech-engine.ts';

export const parrot: SpeechEngine = {
  id: 'parrot',
  title: { name: 'Parrot' },
  canSpeak: () => true,
  wordsPerMinute: () => 170,
  inspect: () => Promise.resolve({ available: true, voices: [{ name: 'polly', language: 'en-GB' }] }),
  open: () =>
    Promise.resolve({
      identity: 'parrot',
      speak: () => Promise.resolve(new Uint8Array()),
      close: () => Promise.resolve(),
    }),
};
`,
  registry: 'src/voice/speech-engines.ts',
  name: 'parrot',
  importedFrom: './engines/parrot.ts',
};

const newThings = [language, engine];

/** Tables that lack a phrase each; where the compiler takes one of them, it says so. */
const lackingFile = 'src/messages/de/lacking.ts';

/** Where each phrase of the table stands, as the compiler has it: `Messages['speech']` and `relax`. */
function listPhrases(table: object, type: string): readonly (readonly [type: string, key: string])[] {
  return Object.entries(table).flatMap(([key, value]) => [
    [type, key] as const,
    ...(isTable(value) ? listPhrases(value, `${type}[${JSON.stringify(key)}]`) : []),
  ]);
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function listAllPhrases() {
  return [
    ...listPhrases(english, 'Messages'),
    ...listPhrases(await english.page(), "Awaited<ReturnType<Messages['page']>>"),
    ...listPhrases(await english.weeks(), "Awaited<ReturnType<Messages['weeks']>>"),
  ];
}

async function buildLacking(): Promise<string> {
  const phrases = await listAllPhrases();
  const types = [...new Set(phrases.map(([type]) => type))];
  return [
    "import type { Messages } from '../messages.ts';",
    // Named by themselves, where no error is expected: a table that is not there would be one.
    ...types.map((type, index) => `type Table${index} = ${type};`),
    ...phrases.map(([type, key], index) => {
      const table = `Table${types.indexOf(type)}`;
      return `// @ts-expect-error\nexport const lacking${index}: ${table} = {} as Omit<${table}, ${JSON.stringify(key)}>;`;
    }),
  ].join('\n');
}

beforeAll(async () => {
  for (const part of ['src', 'tsconfig.json', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const { file, source, registry, name, importedFrom } of newThings) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), source);
    const listed = readFileSync(join(copy, registry), 'utf8').replace(/\];$/m, `, ${name}];`);
    writeFileSync(join(copy, registry), `import { ${name} } from '${importedFrom}';\n${listed}`);
  }
  writeFileSync(join(copy, lackingFile), await buildLacking());
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true }));

test('a new language and a new voice engine compile, and a language that lacks a phrase does not', async () => {
  expect((await listAllPhrases()).length).toBeGreaterThan(500);
  expect(await compile(copy)).toBe('');
}, 60_000);

test('a new language and a new voice engine keep to the module boundaries', async () => {
  const files = newThings.flatMap(({ file, registry }) => [file, registry]);
  const violations = await listBoundaryViolations(copy, files);
  expect(violations.filter(({ from }) => files.includes(from))).toEqual([]);
});

test('a new language is spoken where a routine is written in it', async () => {
  const { messagesFor } = await import(join(copy, 'src/messages/messages-for.ts'));
  expect(messagesFor('de-AT').speech.relax).toBe('Locker lassen.');
});

test('a new voice engine is taken where no other speaks', async () => {
  const { listVoices } = await import(join(copy, 'src/voice/choose-voice.ts'));
  const voices = await listVoices(buildVoiceWorld(), { language: 'en' });
  expect(voices).toContainEqual({ engine: 'parrot', voice: 'polly', language: 'en-GB', inForce: 'first' });
});
