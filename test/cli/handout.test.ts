import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli as run } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

function machine(options: TestPortsOptions = {}): TestPorts {
  // A file of the person's, so that their folder is there to write to.
  return buildTestPorts({ ...options, files: { files: { ...bundledFiles(), '/home/person/.profile': '' } } });
}

describe('handout', () => {
  test('writes the page and says where', async () => {
    const ports = machine();
    expect(await run(ports, 'handout', 'maintenance', '-o', 'sheet.html')).toBe(0);
    expect(ports.files.text('sheet.html')).toContain('<h1>Lower back maintenance</h1>');
    expect(ports.stdout.text).toBe('sheet.html is written. Open it in a browser to read or print it.\n');
    expect(ports.processes.calls).toEqual([]);
  });

  test('takes the same choices as show', async () => {
    const ports = machine();
    await run(ports, 'handout', 'maintenance', '--mode', 'pain-day', '--start-side', 'right', '--output', '-');
    expect(ports.stdout.text).toContain('<li>for a pain day</li>');
    expect(ports.stdout.text).toContain('Hold for 8 seconds, 4 times on each side, right first.');
  });

  test('writes the page alone to standard output', async () => {
    const ports = machine();
    expect(await run(ports, 'handout', 'desk-break', '-o', '-')).toBe(0);
    expect(ports.stdout.text).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
    expect(ports.stderr.text).toBe('');
  });

  test.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'explorer.exe'],
  ] as const)('--open opens it on %s with the %s of PATH, by full paths', async (platform, opener) => {
    const exitCode = platform === 'win32' ? 1 : 0;
    const ports = machine({ environment: { platform }, programs: { [opener]: () => ({ exitCode }) } });
    expect(await run(ports, 'handout', 'desk-break', '-o', '-rf.html', '--open')).toBe(0);
    expect(ports.processes.calls).toEqual([
      { program: `/usr/bin/${opener}`, args: [ports.files.absolute('-rf.html')] },
    ]);
    expect(ports.files.absolute('-rf.html')).toMatch(/^\//);
    expect(ports.stderr.text).toBe('');
  });

  test('says so when no browser can be opened; the page is written all the same', async () => {
    const ports = machine();
    expect(await run(ports, 'handout', 'desk-break', '-o', 'a.html', '--open')).toBe(0);
    expect(ports.stderr.text).toBe('xdg-open could not open a.html. Open it in your browser by hand.\n');
    expect(ports.files.text('a.html')).toContain('</html>');
  });

  test('prints the address of the session as a page, with its code', async () => {
    const ports = machine();
    const address = 'https://example.org/a?b=1&c=<2>';
    expect(await run(ports, 'handout', 'desk-break', '-o', '-', '--link', address)).toBe(0);
    expect(ports.stdout.text).toContain('<a href="https://example.org/a?b=1&amp;c=%3C2%3E">');
    expect(ports.stdout.text).toMatch(/<svg viewBox="0 0 \d+ \d+" role="img" aria-label="Code for a camera: https/);
  });

  test.each([
    [['maintenance', '-o', 'a.html', '--link', 'javascript:alert(1)'], 2, '--link takes an address of a page'],
    [['maintenance', '-o', 'a.html', '--link', `https://a.example/${'x'.repeat(300)}`], 2, 'at most 300 letters'],
    [['maintenance'], 2, "required option '-o, --output <file>' not specified"],
    [['maintenance', '-o', '-', '--open'], 2, '--open needs a file to open'],
    [['maintenence', '-o', 'a.html'], 65, 'Did you mean "maintenance"?'],
    [['./nowhere.yaml', '-o', 'a.html'], 65, './nowhere.yaml cannot be read'],
  ])('%j ends with %i and says why', async (args, exitCode, message) => {
    const ports = machine();
    expect(await run(ports, 'handout', ...args)).toBe(exitCode);
    expect(ports.stderr.text).toContain(message);
    expect(ports.files.text('a.html')).toBeUndefined();
    expect(ports.stdout.text).toBe('');
  });

  test('ends with 74 when the page cannot be written', async () => {
    const ports = machine();
    ports.files.readOnly = true;
    expect(await run(ports, 'handout', 'maintenance', '-o', '/var/a.html')).toBe(74);
    expect(ports.stderr.text).toContain('/var/a.html cannot be written');
  });
});
