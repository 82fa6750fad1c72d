/** Every system call of a command may fail once: no old byte is lost, and nothing is called done that is not. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { listJournals, newHome, openFolder } from '../support/homes.ts';
import { howOften, someOf } from '../support/long.ts';
import { note } from '../support/promises.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const folder = openFolder();
const routine = sessionFile('twenty-seconds');
const old = 'what was there before\n';
const journal = join(import.meta.dirname, '../fixtures/journals/0.2.jsonl');

/** Why nothing can be injected here: no strace, or tracing is not allowed, as in some containers. */
const whyNot = findWhyNot();

function findWhyNot(): string | undefined {
  const { status, error } = spawnSync('strace', ['-o', '/dev/null', '-e', 'inject=fsync:error=EIO', 'true']);
  if (error !== undefined) return 'there is no strace';
  return status === 0 ? undefined : 'ptrace is not allowed';
}

interface Command {
  readonly name: string;
  args(out: string): readonly string[];
  /** A file that the command writes, and what it is when it is whole: it is there, or the command says that it is not. */
  readonly writes?: { readonly path: RegExp; readonly whole: RegExp };
}

const page = /^<!doctype html>[\s\S]*<\/html>\n$/;

/** What is put right about a session stands in a file of its own. */
const correction = { path: /\/corrections\/[^/]+\.json$/, whole: /^\{.*\}\n$/s };
const session = '20261129T021045Z-f7bb8a85';

const commands: readonly Command[] = [
  {
    name: 'handout',
    args: (out) => ['handout', routine, '-o', join(out, 'page.html')],
    writes: { path: /\/page\.html$/, whole: page },
  },
  {
    name: 'render',
    args: (out) => ['render', routine, '--sounds', 'beeps', '-o', join(out, 'page.html'), '--format', 'wav'],
    writes: { path: /\/page\.html$/, whole: /^RIFF/ },
  },
  {
    name: 'report',
    args: (out) => ['report', '-o', join(out, 'page.html')],
    writes: { path: /\/page\.html$/, whole: page },
  },
  {
    name: 'remind',
    args: (out) => ['remind', '--days', 'daily', '--at', '08:00', '-o', join(out, 'page.html')],
    writes: { path: /\/page\.html$/, whole: /^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n$/ },
  },
  { name: 'history edit', args: () => ['history', 'edit', session, '--pain-before', '4'], writes: correction },
  { name: 'history remove', args: () => ['history', 'remove', session], writes: correction },
  { name: 'history note', args: () => ['history', 'note', session, 'tired'], writes: correction },
  { name: 'history add', args: () => ['history', 'add', 'maintenance', '--date', '2026-11-20'] },
  { name: 'export', args: () => ['export'] },
  { name: 'progress', args: () => ['progress'] },
  { name: 'today', args: () => ['today'] },
  { name: 'new', args: () => ['new', 'mine', '--from', 'maintenance'] },
  { name: 'import', args: () => ['import', join(import.meta.dirname, '../fixtures/import/morning.feeel')] },
  { name: 'history', args: () => ['history', '--json'] },
  { name: 'list', args: () => ['list', '--json'] },
  { name: 'show', args: () => ['show', routine, '--json'] },
  { name: 'voices', args: () => ['voices', '--clear-cache'] },
];

const faults = ['EIO', 'ENOSPC'] as const;

/** Calls that Node itself does not make: the program makes them, and any of them may fail. */
const ownCalls = ['fsync,fdatasync', 'rename', 'mkdir', 'fchmod', 'fchown', 'ftruncate', 'unlink,rmdir'] as const;

/** Node makes these too: they fail for the person's files alone. */
const sharedCalls = ['openat', 'read,pread64', 'write,writev,pwrite64', 'close', 'statx,stat', 'getdents64'] as const;

/** Everything that a person may have kept, with its bytes. */
function readAll(path: string): ReadonlyMap<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  return new Map(names.filter((name) => statSync(name).isFile()).map((name) => [name, readFileSync(name, 'latin1')]));
}

async function runInjected({ args, writes }: Command, call: string, fault: string, when: number) {
  const env = newHome(folder);
  const out = join(env.BACKROUTINE_HOME, 'out');
  const routines = join(env.BACKROUTINE_HOME, 'config/routines');
  for (const path of [out, routines]) mkdirSync(path, { recursive: true });
  writeFileSync(join(out, 'page.html'), old);
  writeFileSync(join(routines, 'other.yaml'), old);
  const kept = join(env.BACKROUTINE_HOME, `data/sessions/2026-11/${session}.jsonl`);
  mkdirSync(dirname(kept), { recursive: true });
  cpSync(journal, kept);
  const paths = [
    out,
    join(out, 'page.html'),
    routines,
    join(routines, 'mine.yaml'),
    join(env.BACKROUTINE_HOME, 'data'),
    kept,
    join(env.BACKROUTINE_HOME, 'data/sessions/corrections'),
  ];
  const isShared = sharedCalls.some((shared) => shared === call);
  const tracing = [
    'strace',
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    ...(isShared ? paths.flatMap((path) => ['-P', path]) : []),
  ];
  const inject = ['-e', `inject=${call}:error=${fault}:when=${when}`];
  const { exitCode, stderr } = await runWithoutTerminal([...tracing, ...inject, ...builtProgram, ...args(out)], {
    stdin: 'null',
    env,
  });
  const after = readAll(env.BACKROUTINE_HOME);
  const written = after.get(join(out, 'page.html')) ?? '';
  const isPageKept = written === old || writes?.whole.test(written) === true;
  const isOtherKept =
    after.get(join(routines, 'other.yaml')) === old && after.get(kept) === readFileSync(journal, 'latin1');
  const isWritten = ([path, text]: [string, string]) => writes?.path.test(path) === true && writes.whole.test(text);
  const isClaimTrue = exitCode !== 0 || writes === undefined || [...after].some(isWritten);
  const litter = [...after.keys()].filter((name) => name.endsWith('.tmp') && !name.includes('/cache/'));
  const isWorded = exitCode === 0 || (stderr !== '' && !/\n {4}at /.test(stderr));
  return { isPageKept, isOtherKept, isClaimTrue, isWorded, litter, exitCode, stderr };
}

describe('a call that fails once', () => {
  test.for(someOf(commands, 6))('$name', { timeout: 600_000 }, async (command, context) => {
    if (whyNot !== undefined) {
      note(context, { promise: 'calls', tried: 0, lost: 0, notTried: whyNot });
      context.skip(whyNot);
    }
    await tryAll(command, context);
  });

  async function tryAll(command: Command, context: TestContext) {
    const broken: unknown[] = [];
    let tried = 0;
    for (const call of someOf([...ownCalls, ...sharedCalls], 3)) {
      for (const fault of faults.slice(0, howOften(1, faults.length))) {
        for (let when = 1; when <= howOften(1, 4); when += 1) {
          const { isPageKept, isOtherKept, isClaimTrue, isWorded, litter, exitCode, stderr } = await runInjected(
            command,
            call,
            fault,
            when,
          );
          tried += 1;
          const isGood = isPageKept && isOtherKept && isClaimTrue && isWorded && litter.length === 0;
          if (!isGood)
            broken.push({
              call,
              fault,
              when,
              isPageKept,
              isOtherKept,
              isClaimTrue,
              isWorded,
              litter,
              exitCode,
              stderr,
            });
        }
      }
    }
    note(context, { promise: 'calls', tried, lost: broken.length });
    context.expect(broken).toEqual([]);
  }
});

test('a voice is not replaced by one of which a part does not reach the disk', { timeout: 60_000 }, async (context) => {
  if (whyNot !== undefined) context.skip(whyNot);
  const env = newHome(folder);
  const given = join(env.BACKROUTINE_HOME, 'given');
  cpSync(join(import.meta.dirname, '../../voices/en-michael'), given, { recursive: true });
  const description = join(given, 'voice.json');
  writeFileSync(description, readFileSync(description, 'utf8').replace('"michael"', '"tess"'));
  const add = [...builtProgram, 'voices', 'add', given];
  context.expect((await runWithoutTerminal(add, { stdin: 'null', env })).exitCode).toBe(0);
  const voices = join(env.BACKROUTINE_HOME, 'data/voices');
  const before = readAll(voices);
  context.expect(before.size).toBeGreaterThan(1);
  // Ten files are flushed by four threads, so that one of them does it three times.
  for (let when = 1; when <= howOften(2, 3); when += 1) {
    const failing = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `inject=fsync:error=EIO:when=${when}`];
    const { exitCode } = await runWithoutTerminal([...failing, ...add], { stdin: 'null', env });
    context.expect(exitCode).toBe(74);
    context.expect(readAll(voices)).toEqual(before);
  }
});

test('a session log and a journal whose calls fail once are whole in the end', {
  timeout: 120_000,
}, async (context) => {
  if (whyNot !== undefined) context.skip(whyNot);
  // They mostly sleep, so that three take no longer than one.
  const calls = ['write,writev', 'fdatasync', 'ftruncate'].map(async (call) => {
    const env = newHome(folder);
    const log = join(env.BACKROUTINE_HOME, 'session.log');
    const tracing = [
      'strace',
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-P',
      log,
      '-e',
      `inject=${call}:error=EIO:when=${call === 'fdatasync' ? 1 : 2}`,
    ];
    const starting = ['start', routine, '--yes', '--voice', 'none', '--log', log, '--log-format', 'jsonl'];
    const { exitCode } = await runWithoutTerminal([...tracing, ...builtProgram, ...starting], { stdin: 'null', env });
    const [journal = ''] = listJournals(env.BACKROUTINE_HOME);
    context.expect(readFileSync(log, 'utf8'), call).toBe(readFileSync(journal, 'utf8'));
    // What could not be brought onto the disk may be lost in a power cut, and is said.
    context.expect(exitCode, call).toBe(call === 'fdatasync' ? 74 : 0);
  });
  await Promise.all(calls);
});

test('what is printed when a write to it fails is not called done', async (context) => {
  if (whyNot !== undefined) context.skip(whyNot);
  const file = join(newHome(folder).BACKROUTINE_HOME, 'printed');
  execFileSync('touch', [file]);
  for (const fault of faults) {
    const tracing = ['strace', '-f', '-qq', '-o', '/dev/null', '-P', file, '-e', `inject=write,writev:error=${fault}`];
    const { exitCode, stderr } = await runWithoutTerminal([...tracing, ...builtProgram, 'list'], {
      stdin: 'null',
      env: newHome(folder),
      stdoutFile: file,
    });
    context.expect(exitCode).toBe(74);
    context.expect(stderr).toMatch(/^stdout cannot be written: .*\.\n$/);
  }
});
