import { describe, expect, test } from 'vitest';
import { readTags, readText } from '../../documents/support/read-page.ts';
import { bundledFiles } from '../../support/bundled-files.ts';
import {
  berlinOffset,
  dataFolder,
  endOfWeeksMs,
  type MadeUpSession,
  madeUpWeeks,
  writePeg,
  writeWeeks,
} from '../../support/made-up-weeks.ts';
import { runCli } from '../../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../../support/test-ports.ts';

function machine(sessions: readonly MadeUpSession[], more: Readonly<Record<string, string>> = {}): TestPorts {
  return buildTestPorts({
    clock: { wallMs: endOfWeeksMs, utcOffsetMinutes: berlinOffset },
    files: { files: { ...bundledFiles(), ...writeWeeks(sessions), ...more } },
  });
}

async function report(ports: TestPorts, ...flags: readonly string[]): Promise<string> {
  expect(await runCli(ports, 'report', '-o', '-', ...flags)).toBe(0);
  return ports.stdout.text;
}

/** What a reader sees, a block a line. */
function readLines(page: string): string {
  const lines = page
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replaceAll('\n', ' ')
    .replace(/<(?:tr|li|p|h\d|caption|section)\b/g, '\n$&')
    .split('\n')
    .map((line) =>
      readText(line)
        .trim()
        .replace(/ ([.,;])/g, '$1'),
    );
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

describe.each(Object.entries(madeUpWeeks))('eight weeks %s', (name, sessions) => {
  test('are reported in the words that were read and judged', async () => {
    const page = await report(machine(sessions, writePeg(6, 5, 4, 4)));
    const words = readLines(page.slice(page.indexOf('<body>')));
    await expect(words).toMatchFileSnapshot(`../../fixtures/weeks/${name}.report.txt`);
  });
});

const hurting: readonly MadeUpSession[] = [{ kind: 'hurts', day: 50, before: 4, after: 5 }];

test('the page is well formed, loads nothing and runs nothing', async () => {
  const page = await report(machine(madeUpWeeks.flaring, writePeg(4, 3)));
  const tags = readTags(page);
  for (const tag of ['script', 'link', 'img', 'iframe']) expect(tags).not.toContain(tag);
  expect(page).not.toMatch(/\b(?:src|onload|onclick)=|href="http|@import|url\(|NaN|undefined|\[object/);
  expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'`);
});

test('no name, title or note becomes markup', async () => {
  const attack = '</title><script>alert(1)</script>';
  const files = Object.fromEntries(
    Object.entries(writeWeeks(hurting)).map(([path, text]) => [
      path,
      text
        .replace(/"title":"[^"]*"/, `"title":${JSON.stringify(attack)}`)
        .replace(/"name":"Bird-dog"/, `"name":${JSON.stringify(attack)}`),
    ]),
  );
  const ports = machine([], files);
  expect(await runCli(ports, 'history', 'note', 'last', attack)).toBe(0);
  ports.stdout.text = '';
  const page = await report(ports, '--name', attack);
  expect(readTags(page)).not.toContain('script');
  expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(5);
});

test('a session is there with what was prescribed and done, the reason, the pain and the note', async () => {
  const ports = machine(hurting);
  await runCli(ports, 'history', 'note', 'last', 'Stiff the next morning');
  await runCli(ports, 'history', 'edit', 'last', '--pain-after', '6');
  ports.stdout.text = '';
  const text = readText(await report(ports, '--name', 'Ada Example'));
  expect(text).toContain('Exercise report: Ada Example');
  expect(text).toContain('Tuesday 24 Nov 2026, 18:00');
  expect(text).toContain('Pain before 4, after 6; reported during it: Bird-dog (left).');
  expect(text).toMatch(
    /Bird-dog 8 reps \(4 left, 4 right\) × 9 s 0 reps, 2 s held it hurt on the left; left out because it hurt/,
  );
  expect(text).toContain('Note: Stiff the next morning');
  expect(text).toContain('Put right by the person afterwards.');
});

test('is written for its owner alone, and names the file', async () => {
  const ports = machine(hurting);
  expect(await runCli(ports, 'report')).toBe(0);
  expect(ports.stdout.text).toContain('backroutine-report-2026-11-29.html is written.');
  expect(ports.files.mode('backroutine-report-2026-11-29.html')).toBe(0o600);
});

test('an empty history makes a page that says so', async () => {
  const page = await report(machine([]), '--weeks', '2');
  expect(readText(page)).toContain('No session in the last 2 weeks.');
  readTags(page);
  expect(await report(machine([], { [`${dataFolder}/sessions/2026-11/20261127T101500Z-0f.jsonl`]: 'torn' }))).toContain(
    '1 file of sessions cannot be read',
  );
});
