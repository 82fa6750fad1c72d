import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepAwake } from '../../../src/cli/start/keep-awake.ts';
import type { Environment } from '../../../src/ports.ts';
import { buildProgram } from '../../support/build-program.ts';
import { isAlive } from '../../support/pty-program.ts';
import { writeStandIn } from '../../support/stand-ins.ts';
import { buildTestPorts } from '../../support/test-ports.ts';
import { runWithoutTerminal } from '../../support/without-terminal.ts';

function keep(platform: Environment['platform'], programs: readonly string[]) {
  const ports = buildTestPorts({
    environment: { platform },
    programs: Object.fromEntries(programs.map((program) => [program, () => ({})])),
  });
  const release = keepAwake('Lower back', ports);
  return { ...ports, release };
}

describe('keepAwake', () => {
  test.each<[Environment['platform'], string, readonly string[]]>([
    ['linux', 'systemd-inhibit', ['--what=idle:sleep', '--who=backroutine', '--why=Lower back', '/usr/bin/cat']],
    ['darwin', 'caffeinate', ['-di', '/usr/bin/cat']],
  ])('on %s runs %s until it is released', (platform, program, args) => {
    const { clock, processes, release } = keep(platform, [program, 'cat']);
    clock.advance(2_000);
    expect(processes.calls).toEqual([{ program: `/usr/bin/${program}`, args }]);
    expect(processes.started[0]?.ended).toBe(false);
    release();
    expect(processes.started[0]?.ended).toBe(true);
  });

  test('on Windows asks through PowerShell, for as long as its input is open', () => {
    const { clock, processes, release } = keep('win32', ['powershell.exe']);
    clock.advance(2_000);
    const script = Buffer.from(processes.calls[0]?.args.at(-1) ?? '', 'base64').toString('utf16le');
    expect(script).toContain('SetThreadExecutionState([uint32]2147483651)');
    // Continuous, system required, display required.
    expect(2147483651).toBe(0x80000000 + 1 + 2);
    expect(script.split('\n').at(-1)).toContain('ReadToEnd()');
    release();
    expect(processes.started[0]?.ended).toBe(true);
  });

  test.each<[Environment['platform'], readonly string[]]>([
    ['linux', ['cat']],
    ['linux', ['systemd-inhibit']],
    ['darwin', ['cat']],
    ['win32', []],
    ['other', ['systemd-inhibit', 'cat']],
  ])('on %s with nothing but %j runs nothing', (platform, programs) => {
    const { clock, processes, release } = keep(platform, programs);
    clock.advance(5_000);
    release();
    expect(processes.calls).toEqual([]);
  });

  test('runs nothing for a session that is over before its first word', () => {
    const { clock, processes, release } = keep('linux', ['systemd-inhibit', 'cat']);
    clock.advance(500);
    release();
    clock.advance(5_000);
    expect(processes.calls).toEqual([]);
    expect(clock.pendingWakes).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('no process is left', async () => {
  const parent = await buildProgram(new URL('./keep-awake-parent.ts', import.meta.url));

  test.each(['releases it', 'exits', 'crashes', 'is killed'])('when the program %s', async (how) => {
    const folder = mkdtempSync(join(tmpdir(), 'backroutine-awake-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const notes = join(folder, 'pids');
    // As the real ones do, it runs the program that its arguments end with, and waits for it.
    const script = `for last; do :; done\n"$last" <&0 &\necho "$$ $!" > ${notes}.new\nmv ${notes}.new ${notes}\nwait`;
    const bin = writeStandIn(join(folder, 'bin'), 'systemd-inhibit', script);
    writeStandIn(bin, 'caffeinate', script);
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
    await runWithoutTerminal([process.execPath, parent, notes, how], { stdin: 'null', env });
    const pids = readFileSync(notes, 'utf8').trim().split(' ').map(Number);
    expect(pids).toHaveLength(2);
    await expect.poll(() => pids.filter(isAlive), { timeout: 20_000, interval: 10 }).toEqual([]);
  });
});
