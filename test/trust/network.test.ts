/** Nothing is sent anywhere: every command runs with a trap for network connections. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { note } from '../support/promises.ts';
import { preloading } from '../support/shell-words.ts';
import { UnattendedSession } from '../support/unattended-session.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const folder = openFolder();
const preload = join(import.meta.dirname, '../support/trap-network.cjs');
const routine = sessionFile('twenty-seconds');

function trapIn(file: string) {
  // Helpers inherit it.
  return { ...newHome(folder), NODE_OPTIONS: preloading(preload), NETWORK_FILE: file };
}

const commands = [
  ['--version'],
  ['--help'],
  ['list'],
  ['show', routine],
  ['show', routine, '--cues'],
  ['show', 'bird-dog'],
  ['check', routine],
  ['voices'],
  ['history'],
  ['new', '--template'],
  ['today'],
  ['progress'],
  ['export'],
  ['report', '-o', join(folder, 'report.html')],
  ['remind', '--days', 'daily', '--at', '08:00', '-o', join(folder, 'reminders.ics')],
  ['handout', 'maintenance', '-o', join(folder, 'page.html')],
  ['render', routine, '-o', join(folder, 'session.ogg')],
  ['page', routine, '-o', join(folder, 'session.html'), '--sounds', 'beeps'],
];

test.concurrent.for(commands)('%j', async (command, context) => {
  const trapped = join(folder, `trapped-${commands.indexOf(command)}`);
  const ended = await runWithoutTerminal([...builtProgram, ...command], {
    stdin: 'null',
    env: trapIn(trapped),
    limitMs: 60_000,
  });
  note(context, { promise: 'network', tried: 1, lost: existsSync(trapped) ? 1 : 0 });
  context.expect(ended.exitCode).toBe(0);
  context.expect(existsSync(trapped)).toBe(false);
});

test.concurrent('a session with a voice', { timeout: 60_000 }, async (context) => {
  const trapped = join(folder, 'trapped-session');
  const playing = new UnattendedSession([routine], { env: trapIn(trapped) });
  await playing.acknowledged(4);
  playing.kill('SIGTERM');
  const { exitCode } = await playing.ended;
  note(context, { promise: 'network', tried: 1, lost: existsSync(trapped) ? 1 : 0 });
  context.expect(exitCode).toBe(143);
  context.expect(existsSync(trapped)).toBe(false);
});

const reachingOut = [
  "fetch('https://example.org')",
  "require('node:https').get('https://example.org')",
  "require('node:http2').connect('https://example.org')",
  "require('node:net').connect(80, '127.0.0.1')",
  "require('node:net').createServer().listen(0)",
  "require('node:dgram').createSocket('udp4')",
  "require('node:dns').lookup('example.org', () => {})",
  "require('node:dns/promises').resolve4('example.org')",
  "require('node:child_process').spawnSync(process.execPath, ['-e', 'fetch(`https://example.org`)'])",
];

test.concurrent.for(reachingOut)('the trap catches %s', async (act, context) => {
  const trapped = join(folder, `caught-${reachingOut.indexOf(act)}`);
  await runWithoutTerminal([process.execPath, '-e', act], { stdin: 'null', env: trapIn(trapped) });
  context.expect(readFileSync(trapped, 'utf8')).toContain('Reached for the network.');
});
