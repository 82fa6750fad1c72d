import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pty, type PtyOptions } from './pty.ts';
import { quoteWord, quoteWords } from './shell-words.ts';

/** Where a stream of the program leads other than to the terminal. */
export interface Redirects {
  readonly stdin?: 'null' | 'closed' | 'open-pipe';
  /** A file, or `closed`. */
  readonly stdout?: string;
  readonly stderr?: string;
}

export interface PtyProgramOptions extends PtyOptions {
  readonly redirects?: Redirects;
}

export interface PtyProgramEnd {
  /** As the shell has it: 128 and the number for a signal. */
  readonly exitCode: number;
  /** The terminal's modes (`stty -g`) before the program and after it. */
  readonly modesBefore: string;
  readonly modesAfter: string;
}

/**
 * Runs a program in a pty below a small shell, which records the terminal's modes before and after it, as the person's
 * own shell would see them. Only the program is in the foreground, so that typed signals reach it alone.
 */
export class PtyProgram {
  readonly pty: Pty;
  readonly #folder = mkdtempSync(join(tmpdir(), 'backroutine-pty-'));

  constructor(command: readonly string[], options: PtyProgramOptions = {}) {
    const script = [
      // The shell must survive the signals to report the modes afterwards. A handler, unlike '', is not inherited.
      'trap : HUP INT QUIT TERM',
      'stty -g >before; tty >terminal',
      'mkfifo open-pipe; exec 9<>open-pipe',
      `sh -c 'echo $$ >pid; cd "$0"; exec "$@"' ${quoteWords([options.workingFolder ?? process.cwd(), ...command])} 9<&- ${buildRedirects(options.redirects ?? {})}`,
      'code=$?; stty -g >after; exit $code',
    ].join('\n');
    this.pty = new Pty('sh', ['-c', script], { ...options, workingFolder: this.#folder });
  }

  /** The program's own process id, once it runs. */
  async pid(): Promise<number> {
    let text = '';
    while (!text.endsWith('\n')) {
      await sleep(5);
      text = this.#note('pid');
    }
    return Number(text);
  }

  async signal(name: NodeJS.Signals): Promise<void> {
    process.kill(await this.pid(), name);
  }

  /** The terminal's modes now, looked at from outside. */
  modesNow(): string {
    return spawnSync('stty', ['-g', '-F', this.#note('terminal').trim()], { encoding: 'utf8' }).stdout.trim();
  }

  get modesBefore(): string {
    return this.#note('before').trim();
  }

  async end(): Promise<PtyProgramEnd> {
    const { exitCode } = await this.pty.exited;
    return { exitCode, modesBefore: this.modesBefore, modesAfter: this.#note('after').trim() };
  }

  /** Ends whatever still runs and takes the notes away. */
  dispose(): void {
    const pid = Number(this.#note('pid'));
    if (pid > 0) killIfAlive(pid);
    this.pty.hangUp();
    removeBusyFolder(this.#folder);
  }

  #note(name: string): string {
    try {
      return readFileSync(join(this.#folder, name), 'utf8');
    } catch {
      return '';
    }
  }
}

const removals = 50;

/** The shell that was hung up on still writes its last notes. What `rmSync` tries again is not to look for new files. */
function removeBusyFolder(folder: string): void {
  for (let left = removals; ; left -= 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (left === 0) throw error;
      // A pause without a promise: tests are cleaned up in one go.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Whoever ends in this very moment is not there any more. */
function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (isAlive(pid)) throw error;
  }
}

/** Whether a process exists and is no zombie that only waits to be counted. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function buildRedirects({ stdin, stdout, stderr }: Redirects): string {
  const input = { null: '</dev/null', closed: '<&-', 'open-pipe': '<open-pipe' };
  return [stdin && input[stdin], stdout && redirectOutput('', stdout), stderr && redirectOutput('2', stderr)]
    .filter((part) => part !== undefined)
    .join(' ');
}

function redirectOutput(descriptor: string, to: string): string {
  return to === 'closed' ? `${descriptor || '1'}>&-` : `${descriptor}>${quoteWord(to)}`;
}
