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
  ['speech', 'relax'],
  ['speech', 'announcements', 'paused'],
  ['screen', 'activity', 'hold'],
  ['screen', 'help', 'hurts'],
  ['durations', 'minutes'],
  ['doseReasons', 'line'],
  ['prompts', 'painNow'],
  ['offers', 'names', 'packs-only'],
  ['limits', 'hurtAnswers', 'gentler'],
  ['prompts', 'safety', 'emergency', 'signs', 'chestPain'],
  ['prompts', 'controls', 'yes'],
  ['notices', 'preparingVoice'],
  ['warnings', 'session', 'no-sound'],
  ['warnings', 'voice', 'hangs'],
  ['log', 'lines', 'gap'],
  ['log', 'words', 'rep'],
  ['summary', 'again'],
  ['errors', 'nothing-to-resume'],
  ['handout', 'headings', 'stop'],
];

/** The English table without one phrase. */
function without([key, ...rest]: readonly string[], table: string): string {
  if (rest.length === 0) return `leaveOut(${table}, '${key}')`;
  return `{ ...${table}, '${key}': ${without(rest, `${table}['${key}']`)} }`;
}

const source = `
import { english } from '${root}/src/messages/en/english.ts';
import type { Messages } from '${root}/src/messages/messages.ts';

declare function leaveOut<Part, Key extends keyof Part>(part: Part, key: Key): Omit<Part, Key>;

export const whole: Messages = { ...english, language: 'de' };
${phrases.map((path, index) => `export const language${index}: Messages = ${without(path, 'english')};`).join('\n')}
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
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-messages-'));
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
