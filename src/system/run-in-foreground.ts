/** Programs that get the person's terminal. Loaded when one is started, which few commands do. */
import { closeSync, openSync } from 'node:fs';
import { isatty } from 'node:tty';
import { execa } from 'execa';
import { controllingTerminal } from './terminal-choice.ts';

const stdinDescriptor = 0;
const stderrDescriptor = 2;

/**
 * Runs an editor or a browser on the person's terminal and resolves with its exit code, `undefined` where it could not
 * be started or was ended by a signal. What it prints goes to stderr, because stdout is for the log.
 */
export async function runInForeground(program: string, args: readonly string[]): Promise<number | undefined> {
  const restoreInterrupts = ignoreInterrupts();
  // execa, because most editors on Windows are started by a .cmd file, which Node refuses to run.
  const output = openOutput();
  const running = execa(program, args, {
    stdin: stdinDescriptor,
    stdout: output,
    stderr: output,
    cleanup: false,
    reject: false,
  });
  if (output !== stderrDescriptor) closeSync(output);
  const { exitCode } = await running;
  restoreInterrupts();
  return exitCode;
}

/** A terminal is opened anew: what is written to a stream shared with another program waits for the terminal, and holds us up. */
function openOutput(): typeof stderrDescriptor {
  if (!isatty(stderrDescriptor)) return stderrDescriptor;
  try {
    // The types of execa know the three standard streams alone.
    return openSync(controllingTerminal, 'r+') as typeof stderrDescriptor;
  } catch {
    return stderrDescriptor;
  }
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
