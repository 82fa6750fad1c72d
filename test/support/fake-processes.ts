import type {
  ChildProgram,
  Helper,
  Processes,
  ProcessMark,
  ProcessResult,
  ProcessState,
} from '../../src/ports/processes.ts';

export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly stdin?: string;
}

/** What a stand-in for a program does with one call. */
export type ProgramStandIn = (call: ProgramCall) => Partial<ProcessResult> | Promise<Partial<ProcessResult>>;

type ExitListener = (result: { readonly exitCode: number | undefined; readonly failure?: string }) => void;

/** The programs that a test defines. Every call is kept in `calls`. */
export class FakeProcesses implements Processes {
  readonly calls: ProgramCall[] = [];
  /** Numbers of processes that are gone. */
  readonly ended = new Set<number>();
  readonly started: FakeChild[] = [];
  readonly helpers: FakeHelper[] = [];
  readonly #standIns: ReadonlyMap<string, ProgramStandIn>;

  constructor(standIns: Readonly<Record<string, ProgramStandIn>> = {}) {
    this.#standIns = new Map(Object.entries(standIns));
  }

  ownMark(): ProcessMark {
    return { host: 'here', boot: 'today', space: '', pid: 1000, begun: '1' };
  }

  /** Those of this machine run as long as the test does not put them among the ended. */
  stateOf({ host, pid }: ProcessMark): ProcessState {
    if (host !== 'here') return 'unknown';
    return this.ended.has(pid) ? 'ended' : 'running';
  }

  find(program: string): string | undefined {
    return this.#standIns.has(program) ? `/usr/bin/${program}` : undefined;
  }

  async run(
    program: string,
    args: readonly string[],
    options: { readonly stdin?: string; readonly timeoutMs: number },
  ): Promise<ProcessResult> {
    const call = { program, args, ...(options.stdin === undefined ? {} : { stdin: options.stdin }) };
    this.calls.push(call);
    const standIn = this.#standInFor(program);
    if (standIn === undefined) {
      return { exitCode: undefined, stdout: new Uint8Array(), stderr: '', failure: 'not-found' };
    }
    return { exitCode: 0, stdout: new Uint8Array(), stderr: '', ...(await standIn(call)) };
  }

  start(program: string, args: readonly string[]): FakeChild {
    this.calls.push({ program, args });
    const child = new FakeChild(4000 + this.started.length);
    this.started.push(child);
    if (this.#standInFor(program) === undefined) {
      child.exit(undefined, 'not-found');
    }
    return child;
  }

  startHelper(name: string): FakeHelper {
    const helper = new FakeHelper(name);
    this.helpers.push(helper);
    return helper;
  }

  async runInForeground(program: string, args: readonly string[]): Promise<number | undefined> {
    return (await this.run(program, args, { timeoutMs: Number.POSITIVE_INFINITY })).exitCode;
  }

  /** A program may be started by its name or by the full path that `find` gave. */
  #standInFor(program: string): ProgramStandIn | undefined {
    return this.#standIns.get(program) ?? this.#standIns.get(program.replace('/usr/bin/', ''));
  }
}

/** A running program that does what the test says. */
export class FakeChild implements ChildProgram {
  readonly pid: number;
  readonly written: Uint8Array[] = [];
  /** The result of `write`: `false` for a full buffer. */
  hasRoom = true;
  killed = false;
  ended = false;
  #result: Parameters<ExitListener>[0] | undefined;
  readonly #exitListeners: ExitListener[] = [];
  readonly #stdoutListeners: ((text: string) => void)[] = [];
  readonly #stderrListeners: ((text: string) => void)[] = [];

  constructor(pid: number) {
    this.pid = pid;
  }

  write(bytes: Uint8Array): boolean {
    this.written.push(bytes.slice());
    return this.hasRoom;
  }

  end(): void {
    this.ended = true;
  }

  kill(): void {
    this.killed = true;
    this.exit(undefined, 'signalled');
  }

  onStdout(listener: (text: string) => void): void {
    this.#stdoutListeners.push(listener);
  }

  onStderr(listener: (text: string) => void): void {
    this.#stderrListeners.push(listener);
  }

  onExit(listener: ExitListener): void {
    this.#exitListeners.push(listener);
    if (this.#result !== undefined) {
      listener(this.#result);
    }
  }

  printStdout(text: string): void {
    for (const listener of this.#stdoutListeners) {
      listener(text);
    }
  }

  printStderr(text: string): void {
    for (const listener of this.#stderrListeners) {
      listener(text);
    }
  }

  exit(exitCode: number | undefined, failure?: string): void {
    if (this.#result !== undefined) {
      return;
    }
    this.#result = { exitCode, ...(failure === undefined ? {} : { failure }) };
    for (const listener of this.#exitListeners) {
      listener(this.#result);
    }
  }
}

/** A helper whose messages the test emits. Only as a mixer it reports by itself that clips were loaded. */
export class FakeHelper implements Helper {
  readonly name: string;
  readonly sent: unknown[] = [];
  /** Whether clips are loaded. */
  takesClips = true;
  #clips = 0;
  hasExited = false;
  readonly #messageListeners: ((message: unknown) => void)[] = [];
  readonly #exitListeners: (() => void)[] = [];

  constructor(name: string) {
    this.name = name;
  }

  send(message: unknown): void {
    this.sent.push(structuredClone(message));
    const { type, clips = [] } = message as { readonly type?: string; readonly clips?: readonly unknown[] };
    if (this.name !== 'mixer' || type !== 'clips' || !this.takesClips) return;
    this.#clips += clips.length;
    this.emit({ type: 'loaded', count: this.#clips });
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#messageListeners.push(listener);
  }

  onExit(listener: () => void): void {
    this.#exitListeners.push(listener);
  }

  async stop(): Promise<void> {
    this.exit();
  }

  /** A message from the helper. */
  emit(message: unknown): void {
    for (const listener of this.#messageListeners) {
      listener(structuredClone(message));
    }
  }

  /** The helper ends, asked or by itself. */
  exit(): void {
    if (this.hasExited) {
      return;
    }
    this.hasExited = true;
    for (const listener of this.#exitListeners) {
      listener();
    }
  }
}
