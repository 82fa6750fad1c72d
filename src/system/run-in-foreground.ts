const STDIN = 0;
const STDERR = 2;

/**
 * Runs a program on the person's terminal and resolves with its exit code, `undefined` where it could not be
 * started or was ended by a signal. What it prints goes to stderr, because stdout belongs to the log.
 */
export async function runInForeground(program: string, args: readonly string[]): Promise<number | undefined> {
  const { execa } = await import('execa');
  const hearAgain = ignoreInterrupts();
  // Most editors on Windows are started by a .cmd file, which Node alone refuses to run.
  const { exitCode } = await execa(program, args, {
    stdin: STDIN,
    stdout: STDERR,
    stderr: STDERR,
    cleanup: false,
    reject: false,
  });
  hearAgain();
  return exitCode;
}
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
