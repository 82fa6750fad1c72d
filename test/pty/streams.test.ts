import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Redirects } from '../support/pty-program.ts';
import { quoteWords } from '../support/shell-words.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';
import { probeCommand, startProbe } from './start-probe.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-streams-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('a question finds the person', () => {
  const cases: readonly (readonly [string, (folder: string) => Redirects])[] = [
    ['stdout in a file', (folder) => ({ stdout: join(folder, 'log') })],
    ['stderr in a file too', (folder) => ({ stdout: join(folder, 'log'), stderr: join(folder, 'errors') })],
    ['nothing on stdin', (folder) => ({ stdin: 'null', stdout: join(folder, 'log') })],
    ['stdin closed', (folder) => ({ stdin: 'closed', stdout: join(folder, 'log') })],
    ['an open pipe on stdin', (folder) => ({ stdin: 'open-pipe', stdout: join(folder, 'log') })],
    [
      'all three streams elsewhere',
      (folder) => ({ stdin: 'null', stdout: join(folder, 'log'), stderr: join(folder, 'errors') }),
    ],
  ];

  test.each(cases)('with %s', async (_, buildRedirects) => {
    const folder = temporaryFolder();
    const program = startProbe('ask-then-hold', { redirects: buildRedirects(folder) });
    await program.pty.waitForText('Mode?');
    program.pty.resize(70, 20);
    program.pty.press('down');
    program.pty.press('return');
    await program.pty.waitForText('70x20');
    program.pty.press('pageup');
    await program.pty.waitForText('keys pageup.');
    program.pty.resize(20, 6);
    await program.pty.waitForText('20x6 rep');
    program.pty.type('q');
    const end = await program.end();
    expect(end.exitCode).toBe(0);
    expect(end.modesAfter).toBe(end.modesBefore);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('two\n');
  });

  test('and with stdout closed', async () => {
    const program = startProbe('ask', { redirects: { stdout: 'closed' } });
    await program.pty.waitForText('Mode?');
    program.pty.press('return');
    expect((await program.end()).exitCode).toBe(0);
  });
});

describe('without a terminal nobody is asked', () => {
  test.each(['null', 'closed', 'open-pipe'] as const)('stdin: %s', async (stdin) => {
    const result = await runWithoutTerminal(probeCommand('ask'), { stdin });
    expect(result.exitCode).toBe(2);
    expect(result.stderr).toBe('Nobody to ask. Use --mode.\n');
    expect(result.stdout).toBe('');
  });

  test('a job in the background is not stopped by its terminal either', async () => {
    const folder = temporaryFolder();
    const { Pty } = await import('../support/pty.ts');
    const command = quoteWords(probeCommand('ask'));
    const script = `set -m; ${command} </dev/null >log 2>errors & wait $!; echo "code $?"`;
    const pty = new Pty('bash', ['-c', script], { workingFolder: folder });
    await pty.waitForText('code 2');
    expect(readFileSync(join(folder, 'errors'), 'utf8')).toBe('Nobody to ask. Use --mode.\n');
  });
});

describe('stdout', () => {
  test('reaches a slow reader whole', async () => {
    const reader = ['sh', '-c', `${quoteWords(probeCommand('big-log'))} | (sleep 0.3; wc -c)`];
    const result = await runWithoutTerminal(reader, { stdin: 'null' });
    expect(result.stdout.trim()).toBe('1000001');
  });

  test('that nobody reads is reported once', async () => {
    const reader = ['bash', '-c', `${quoteWords(probeCommand('big-log'))} | true; echo "code \${PIPESTATUS[0]}"`];
    const result = await runWithoutTerminal(reader, { stdin: 'null' });
    expect(result.stdout.trim()).toBe('code 74');
    expect(result.stderr).toBe('The log failed 1 times: write EPIPE\n');
  });

  test('on a full disk is reported once', async () => {
    const result = await runWithoutTerminal(probeCommand('big-log'), { stdin: 'null', stdoutFile: '/dev/full' });
    expect(result.exitCode).toBe(74);
    expect(result.stderr).toMatch(/^The log failed 1 times: ENOSPC/);
  });
});

describe('the surroundings', () => {
  const cases = [
    [{ TERM: 'dumb' }, { canAsk: true, canRepaint: false, hasColour: false }],
    [{ NO_COLOR: '1' }, { canRepaint: true, hasColour: false }],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, { hasColour: true }],
    [{ LC_ALL: 'C' }, { canRepaint: true, hasUnicode: false }],
    [{}, { canAsk: true, canRepaint: true, hasColour: true, hasUnicode: true, columns: 200, rows: 24 }],
  ] as const;

  test.each(cases)('%o on a terminal', async (env, expected) => {
    const program = startProbe('facts', { env, columns: 200 });
    expect((await program.end()).exitCode).toBe(0);
    expect(JSON.parse(program.pty.screen.lines()[0] ?? '')).toMatchObject(expected);
  });

  test('nothing is asked, repainted or coloured without a terminal', async () => {
    const { stdout } = await runWithoutTerminal(probeCommand('facts'), { stdin: 'null' });
    expect(JSON.parse(stdout)).toMatchObject({ canAsk: false, canRepaint: false, hasColour: false });
  });
});
