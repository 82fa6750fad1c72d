/** A session through the voice that the system brings along, where it brings one that is not ours. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readWav } from '../../src/voice/pcm/wav.ts';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const engines: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'say', win32: 'sapi' };
const engine = engines[process.platform] ?? '';
const reason = 'The session through the system’s voice is skipped: only macOS and Windows have one.';
if (engine === '') console.warn(reason);

/** The voice starts once for all phrases; the first time on a machine may take long. */
const limitMs = 120_000;

describe.skipIf(engine === '')(`the system's voice ${engine}`, () => {
  const home = mkdtempSync(join(tmpdir(), 'backroutine-system-voice-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const run = (...args: readonly string[]) =>
    runWithoutTerminal([...builtProgram, ...args], { stdin: 'null', env: { BACKROUTINE_HOME: home }, limitMs });

  test('leads a session to its end, and no other voice speaks instead', { timeout: limitMs }, async () => {
    const { exitCode, stdout, stderr } = await run(
      'start',
      sessionFile('twenty-seconds'),
      ...['--voice', engine, '--yes', '--pain', '0', '--plain'],
    );
    expect(stderr).not.toContain('instead');
    expect(stdout).toMatch(/ end +done/);
    expect(exitCode).toBe(0);
  });

  test('is heard in a sound file', { timeout: limitMs }, async () => {
    const file = join(home, 'session.wav');
    expect((await run('render', sessionFile('twenty-seconds'), '--voice', engine, '-o', file)).exitCode).toBe(0);
    const samples = readWav(readFileSync(file))?.samples ?? new Float32Array();
    expect(samples.some((sample) => Math.abs(sample) > 0.05)).toBe(true);
  });
});
