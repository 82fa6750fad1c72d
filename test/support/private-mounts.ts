/** Disks that only a test sees: mounted in a namespace of its own, which ends with its last process. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files on a disk in memory take whole pages, of this size on all known machines. */
export const pageBytes = 4096;

/** Why nothing can be mounted here, if so. */
export function whyNoMounts(): string | undefined {
  const tried = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { encoding: 'utf8' });
  if (tried.status === 0) return undefined;
  return `nothing can be mounted here: ${tried.error?.message ?? tried.stderr.trim()}`;
}

export class PrivateMounts {
  readonly #holder: ChildProcess;

  private constructor(holder: ChildProcess) {
    this.#holder = holder;
  }

  static async open(): Promise<PrivateMounts> {
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const holder = spawn('unshare', ['-m', 'sh', '-c', 'echo open; exec sleep 3600'], { stdio: [...stdio] });
    if (holder.stdout) await once(holder.stdout, 'data');
    return new PrivateMounts(holder);
  }

  /** The command in front of a program, so that it sees the disks. */
  get wrapper(): readonly string[] {
    return ['nsenter', '-t', String(this.#holder.pid), '-m', '--'];
  }

  /** The path by which the test itself reaches a path of the namespace. */
  seen(path: string): string {
    return join(`/proc/${this.#holder.pid}/root`, path);
  }

  /** Mounts at `folder`, which is made where it is missing. `args` are those of mount(8), without the folder. */
  mount(folder: string, ...args: readonly string[]): void {
    mkdirSync(folder, { recursive: true });
    this.run('mount', ...args, folder);
  }

  /** Runs a program that sees the disks; throws where it fails. */
  run(...command: readonly string[]): void {
    const [program = '', ...args] = [...this.wrapper, ...command];
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  }

  close(): void {
    this.#holder.kill('SIGKILL');
  }
}
