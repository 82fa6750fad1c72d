import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { builtProgram } from '../support/built-program.ts';
import { Pty } from '../support/pty.ts';

/** What the program loaded until it ended. */
export interface Loading {
  /** Its own files, without the hashes in their names. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** Node's own modules. */
  readonly builtins: ReadonlySet<string>;
  /** Objects that load language data. */
  readonly made: readonly string[];
}

const pollMs = 20;

const preload = join(import.meta.dirname, 'note-loading.cjs');

/** Runs the built program to its end. */
export function watchLoading(...args: readonly string[]): Loading {
  return watch((env) => {
    const [node = '', ...program] = builtProgram;
    execFileSync(node, ['--require', preload, ...program, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  });
}

/** Starts the built program on a terminal and ends it with Ctrl+C at the first question, once it has loaded `awaited`. */
export async function watchFirstQuestion(question: string, awaited: readonly string[] = []): Promise<Loading> {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-loading-'));
  try {
    const env = environmentIn(folder);
    const [node = '', ...program] = builtProgram;
    const pty = new Pty(node, ['--require', preload, ...program, 'start'], { env });
    await pty.waitForText(question);
    // Before it is ended: what reports the end is loaded only then.
    let loading = readNotes(folder);
    while (!awaited.every((part) => loading.files.includes(part))) {
      await setTimeout(pollMs);
      loading = readNotes(folder);
    }
    pty.press('ctrl-c');
    await pty.exited;
    return loading;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function watch(run: (env: Record<string, string>) => void): Loading {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-loading-'));
  try {
    run(environmentIn(folder));
    return readNotes(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function environmentIn(folder: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', BACKROUTINE_HOME: folder, LOADING_NOTES: join(folder, 'notes') };
}

function readNotes(folder: string): Loading {
  const notes = readFileSync(join(folder, 'notes'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const files = notes.filter(([kind]) => kind === 'file');
  return {
    files: files.map(([, name = '']) => name.replace(/-[\w-]{8}\.cjs$/, '')),
    bytes: files.reduce((sum, [, , bytes]) => sum + Number(bytes), 0),
    builtins: new Set(notes.flatMap(([kind, name = '']) => (kind === 'builtin' ? [name] : []))),
    made: notes.flatMap(([kind, name = '']) => (kind === 'made' ? [name] : [])),
  };
}
