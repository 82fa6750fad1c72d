const STDIN = 0;
const STDERR = 2;

/**
 * Runs a program on the person's terminal and resolves with its exit code, `undefined` where it could not be
 * started or was ended by a signal. What it prints goes to stderr, because stdout belongs to the log.
 */
export async function runInForeground(program: string, args: readonly string[]): Promise<number | undefined> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const hearAgain = ignoreInterrupts();
  const exitCode = await new Promise<number | null>((resolve) => {
    const child = spawn(program, args, { stdio: [STDIN, STDERR, STDERR] });
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  hearAgain();
  return exitCode ?? undefined;
}

/** The terminal sends Ctrl+C to the program in front and to us; only the one in front shall answer it. */
function ignoreInterrupts(): () => void {
  const listeners = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', () => {});
  return () => {
    process.removeAllListeners('SIGINT');
    for (const listener of listeners) {
      process.on('SIGINT', listener);
    }
  };
}
