/** Keeps the machine from going to sleep while the person lies on the floor and touches nothing. */
import type { Processes } from '../../ports/processes.ts';
import type { Cancel, Environment, Ports } from '../../ports.ts';

/** The first word must not wait for another program. Own choice; no machine goes to sleep within seconds. */
const afterFirstWordMs = 2_000;

/** A program that keeps the machine awake until its stdin is closed: by us, or by the system if we are killed. */
interface Keeper {
  readonly program: string;
  readonly args: readonly string[];
}

/** Lasts until the returned function is called or this program ends, in whatever way. Where it cannot be had, nothing is said. */
export function keepAwake(
  why: string,
  { clock, processes, environment }: Pick<Ports, 'clock' | 'processes' | 'environment'>,
): Cancel {
  let release: Cancel = () => {};
  const cancelStart = clock.wakeAfter(afterFirstWordMs, () => {
    const keeper = findKeeper[environment.platform](processes, why);
    if (keeper === undefined) return;
    const child = processes.start(keeper.program, keeper.args);
    release = () => child.end();
  });
  return () => {
    cancelStart();
    release();
    release = () => {};
  };
}

const findKeeper: Readonly<Record<Environment['platform'], (processes: Processes, why: string) => Keeper | undefined>> =
  {
    linux: (processes, why) =>
      whileCatRuns(processes, 'systemd-inhibit', ['--what=idle:sleep', '--who=backroutine', `--why=${why}`]),
    darwin: (processes) => whileCatRuns(processes, 'caffeinate', ['-di']),
    win32: (processes) => {
      const program = processes.find('powershell.exe');
      return program === undefined ? undefined : { program, args: powershellArgs };
    },
    other: () => undefined,
  };

/** Both run another program and hold on as long as it runs; `cat` ends with its stdin. */
function whileCatRuns(processes: Processes, name: string, args: readonly string[]): Keeper | undefined {
  const program = processes.find(name);
  const cat = processes.find('cat');
  return program === undefined || cat === undefined ? undefined : { program, args: [...args, cat] };
}

/** ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED, which hold for as long as the thread that asked for them. */
const stayAwakeScript = [
  `$kernel = Add-Type -MemberDefinition '[DllImport("kernel32.dll")] public static extern uint SetThreadExecutionState(uint flags);' -Name Kernel -Namespace Backroutine -PassThru`,
  '[void]$kernel::SetThreadExecutionState([uint32]2147483651)',
  '[void][Console]::In.ReadToEnd()',
].join('\n');

const powershellArgs: readonly string[] = [
  '-NoLogo',
  '-NoProfile',
  '-NonInteractive',
  '-EncodedCommand',
  // It expects UTF-16 in base64.
  Buffer.from(stayAwakeScript, 'utf16le').toString('base64'),
];
