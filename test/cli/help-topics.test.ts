import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listSections, renderMarkdown } from '../../src/cli/help/print-topic.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const page = readFileSync(new URL('../../routines/README.md', import.meta.url), 'utf8');

function machine(columns = 80): TestPorts {
  const files = { ...bundledFiles(), '/opt/backroutine/routines/README.md': page };
  return buildTestPorts({ stdout: { columns }, files: { files } });
}

async function help(...args: readonly string[]): Promise<string> {
  const ports = machine();
  expect(await runCli(ports, 'help', ...args)).toBe(0);
  return ports.stdout.text;
}

describe('help format', () => {
  test('prints the page without its marks, no wider than the window but for code', async () => {
    const lines = (await help('format')).split('\n');
    expect(lines.filter((line) => /\]\(|\*\*|```|^#|\|.*\|/.test(line) && !line.startsWith('    '))).toEqual([]);
    expect(lines.filter((line) => line.length > 80 && !line.startsWith('    '))).toEqual([]);
    expect(lines).toContain('  mode');
    expect(lines).toContain('    title: After the physiotherapist, March');
  });

  test('loses no word of the page', async () => {
    const words = (text: string) => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
    const shown = new Set(words(renderMarkdown(page, 80).join(' ')));
    const withoutLinks = page.replace(/\]\([^)]*\)/g, ']').replace(/```yaml/g, '');
    // What heads the columns of a list of keys says nothing beside the keys.
    expect([...new Set(words(withoutLinks))].filter((word) => !shown.has(word) && word !== 'says')).toEqual([]);
  });

  test('prints the part alone that a message names, whichever it is', async () => {
    const folder = new URL('../../src/messages/en/problems/', import.meta.url);
    const words = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const named = words.flatMap((text) => [...text.matchAll(/section: '([a-z-]+)'/g)].map(([, name = '']) => name));
    const anchors = listSections(page).map(({ anchor }) => anchor);
    expect(named.filter((section) => !anchors.includes(section))).toEqual([]);
    expect(await help('format', 'times-and-numbers')).toMatch(/^TIMES AND NUMBERS\n[\s\S]*range[\s\S]*12 hours/);
  });

  test('names the parts for a wrong one', async () => {
    const ports = machine();
    expect(await runCli(ports, 'help', 'format', 'step')).toBe(2);
    expect(ports.stderr.text).toContain('Did you mean "steps"?');
  });
});

test('help keys, exercises and environment list them', async () => {
  expect(await help('keys')).toContain('pause and go on');
  expect(await help('environment')).toMatch(/BACKROUTINE_HOME[\s\S]*NO_COLOR[\s\S]*130/);
  const exercises = await help('exercises');
  for (const file of readdirSync(new URL('../../routines/exercises', import.meta.url)))
    expect(exercises).toContain(`\n  ${file.replace('.yaml', '')}\n`);
});

test('help about a command is its own, and about nothing known says what there is', async () => {
  expect(await help('start')).toContain('--wait-for-me');
  const ports = machine();
  expect(await runCli(ports, 'help', 'formt')).toBe(2);
  expect(ports.stderr.text).toContain('Did you mean "format"?');
});
