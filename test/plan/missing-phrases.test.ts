/** A language that misses a phrase does not compile. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Phrases of every part of the table, by the path to each. */
const phrases = [
  ['spoken', 'relax'],
  ['spoken', 'announcements', 'paused'],
  ['shown', 'activity', 'hold'],
  ['shown', 'help', 'hurts'],
  ['lengths', 'minutes'],
  ['chosen', 'line'],
  ['asked', 'painNow'],
  ['asked', 'dayKinds', 'pain-day'],
  ['asked', 'safety', 'emergency', 'signs', 'chestPain'],
  ['asked', 'prompts', 'yes'],
  ['told', 'preparingVoice'],
  ['troubles', 'session', 'no-sound'],
  ['troubles', 'voice', 'hangs'],
  ['logged', 'lines', 'gap'],
  ['logged', 'words', 'rep'],
  ['summed', 'again'],
  ['refused', 'nothing-to-resume'],
  ['printed', 'headings', 'stop'],
];

/** The English table without one phrase. */
function without([key, ...rest]: readonly string[], table: string): string {
  if (rest.length === 0) return `leaveOut(${table}, '${key}')`;
  return `{ ...${table}, '${key}': ${without(rest, `${table}['${key}']`)} }`;
}

const source = `
import { english } from '${root}/src/plan/wording/english.ts';
import type { Wording } from '${root}/src/plan/wording/wording.ts';

declare function leaveOut<Part, Key extends keyof Part>(part: Part, key: Key): Omit<Part, Key>;

export const whole: Wording = { ...english, language: 'de' };
${phrases.map((path, index) => `export const language${index}: Wording = ${without(path, 'english')};`).join('\n')}
`;

async function compile(file: string): Promise<string> {
  const tsc = join(root, 'node_modules/.bin/tsc');
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--allowImportingTsExtensions',
    '--erasableSyntaxOnly',
    '--lib',
    'ES2023',
  ];
  const modules = ['--module', 'NodeNext', '--moduleResolution', 'NodeNext', '--target', 'ES2023', '--types', ''];
  const run = promisify(execFile)(tsc, [...options, ...modules, '--pretty', 'false', file]);
  return run.then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
}

test('every phrase that is left out is an error that names it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-wording-'));
  try {
    const file = join(folder, 'second.ts');
    writeFileSync(file, source);
    const missing = [...(await compile(file)).matchAll(/(?:Property '["']?([\w-]+)["']?' is missing)/g)].map(
      ([, key]) => key,
    );
    expect(missing).toEqual(phrases.map((path) => path.at(-1)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
