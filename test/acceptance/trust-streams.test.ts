/** Where the streams lead nowhere: nothing waits for somebody who is not there, and no session ends over a broken log. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { newHome, openFolder, readJournalLines } from '../support/homes.ts';
import { undisturbed } from '../support/outside-load.ts';
import { note } from '../support/promises.ts';
import { Pty } from '../support/pty.ts';
import { PtyProgram, type Redirects } from '../support/pty-program.ts';
import { quoteWords } from '../support/shell-words.ts';
import { reachHold } from '../support/stages.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const folder = openFolder();
const session = ['start', sessionFile('one-long-hold'), '--yes', '--pain', '2', '--voice', 'none'];

/** What the promise allows. */
const limitMs = 2000;

/** What a person would be asked, and the flags that answer instead. */
const questions: readonly (readonly [command: string, ...flags: string[]])[] = [
  ['start', '--mode', '--yes'],
  ['start maintenance', '--yes'],
  ['start --resume', 'Begin one with: node bin/backroutine.js start'],
  ['new', '--from', '--template'],
  ['edit maintenance', '--from'],
];

describe.each(['null', 'closed', 'open-pipe'] as const)('with nobody there and stdin %s', (stdin) => {
  test.concurrent.for(questions)('%s names what to say instead', async ([command, ...flags], context) => {
    const { expect } = context;
    const { result: ended, faults } = await undisturbed(
      () => runWithoutTerminal([...builtProgram, ...command.split(' ')], { stdin, env: newHome(folder) }),
      ({ tookMs }, heldUpMs) => (tookMs <= limitMs + heldUpMs ? [] : [`it took ${Math.round(tookMs)} ms`]),
    );
    const isKept = ended.exitCode === 2 && faults.length === 0;
    note(context, { promise: 'unattended', tried: 1, lost: isKept ? 0 : 1, worstMs: ended.tookMs });
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' });
    expect(faults).toEqual([]);
    for (const flag of flags) expect(ended.stderr).toContain(flag);
    expect(ended.stderr).not.toContain('\u001b');
  });
});

test('a job in the background asks nobody either', async (context) => {
  const command = quoteWords([...builtProgram, 'start']);
  const script = `set -m; ${command} </dev/null >/dev/null 2>errors & wait $!; echo "code $?"; cat errors; read -r`;
  const pty = new Pty('bash', ['-c', script], { workingFolder: folder, env: newHome(folder) });
  const startMs = performance.now();
  await pty.waitForText('code 2');
  note(context, { promise: 'unattended', tried: 1, lost: 0, worstMs: performance.now() - startMs });
  await pty.waitForText('--mode maintenance');
  // The shell stays until then: what it writes last may be lost with its terminal.
  pty.type('\r');
  await pty.exited;
});

describe('a question and the keys find the person', () => {
  const log = (name: string) => join(folder, name);
  const places: readonly (readonly [string, Redirects])[] = [
    ['nothing on stdin', { stdin: 'null', stdout: log('null.log') }],
    ['stdin closed', { stdin: 'closed', stdout: log('closed.log') }],
    ['an open pipe on stdin', { stdin: 'open-pipe', stdout: log('pipe.log') }],
    ['all three streams elsewhere', { stdin: 'null', stdout: log('all.log'), stderr: log('errors') }],
  ];

  test.concurrent.for(places)('with %s', async ([, redirects], { expect, onTestFinished }) => {
    const env = newHome(folder);
    const command = [...builtProgram, 'start', sessionFile('one-long-hold'), '--yes', '--voice', 'none'];
    const program = new PtyProgram(command, { redirects, env });
    onTestFinished(() => program.dispose());
    const { pty } = program;
    await pty.waitForText('Pain now?');
    pty.type('2\r');
    await reachHold(pty);
    pty.press('ctrl-c');
    const end = await program.end();
    expect(end).toEqual({ exitCode: 130, modesBefore: end.modesBefore, modesAfter: end.modesBefore });
    expect(readFileSync(redirects.stdout ?? '', 'utf8')).toMatch(/ pain {5}before 2\/10\n/);
    if (redirects.stderr !== undefined) expect(readFileSync(redirects.stderr, 'utf8')).toBe('');
  });
});

describe('a session whose log', () => {
  const places = [
    ['goes to a full disk', { redirects: { stdout: '/dev/full' } }, [], undefined],
    ['goes to a file on a full disk', {}, ['--log', '/dev/full'], undefined],
    ['is read by a program that goes away', {}, [], '| head -1 >/dev/null; exit $PIPESTATUS'],
  ] as const;

  test.concurrent.for(places)(
    '%s goes on, says so once, and ends with 74',
    async ([, options, args, pipe], context) => {
      const env = newHome(folder);
      const command = [...builtProgram, ...session, ...args];
      const started = pipe === undefined ? command : ['bash', '-c', `${quoteWords(command)} ${pipe}`];
      const program = new PtyProgram(started, { ...options, env });
      context.onTestFinished(() => program.dispose());
      const { pty } = program;
      await reachHold(pty);
      // One more line for the log: its reader may have gone only after it had all of the first ones.
      pty.type('+');
      await pty.waitForText('The log cannot be written');
      pty.type('q');
      await pty.waitForText('Pain after the session?');
      pty.press('return');
      const end = await program.end();
      context.expect(end).toEqual({ exitCode: 74, modesBefore: end.modesBefore, modesAfter: end.modesBefore });
      context.expect(pty.screen.text()).toContain('Stopped early');
      context
        .expect(
          readJournalLines(env.BACKROUTINE_HOME)
            .map((line) => JSON.parse(line).type)
            .at(-1),
        )
        .toBe('end');
    },
  );
});
