import { setImmediate } from 'node:timers/promises';
import { runProgram } from '../../src/cli/program.ts';
import type { TestPorts } from './test-ports.ts';

/** Of this process at work: enough for loading every file of the program, however busy the machine is. */
const patienceMs = 20_000;

/** Lets the program load and work until `isReached`, without advancing the virtual clock. */
export async function until(isReached: () => boolean, what: string): Promise<void> {
  const before = process.cpuUsage();
  while (process.cpuUsage(before).user < patienceMs * 1000) {
    if (isReached()) return;
    await setImmediate();
  }
  throw new Error(`It never came to this: ${what}.`);
}

export interface RunningCli {
  readonly exitCode: () => number | undefined;
}

/** Starts a command on the test's ports. */
export function startCli(ports: TestPorts, ...args: string[]): RunningCli {
  let exitCode: number | undefined;
  void runProgram(args, ports).then((code) => {
    exitCode = code;
  });
  return { exitCode: () => exitCode };
}

/** Runs a command to its end; the virtual clock advances whenever the program waits. */
export async function runCli(ports: TestPorts, ...args: string[]): Promise<number> {
  const running = startCli(ports, ...args);
  await until(() => {
    if (ports.clock.pendingWakes > 0) ports.clock.advance(1000);
    return running.exitCode() !== undefined;
  }, 'the end of the program');
  return running.exitCode() ?? Number.NaN;
}

/** Answers questions in turn, each as soon as its expected words are on the terminal. */
export async function answerCli(
  ports: TestPorts,
  answers: readonly (readonly [question: string, answer: string])[],
): Promise<void> {
  for (const [question, answer] of answers) {
    await until(() => ports.terminal.written.includes(question), `the question "${question}"`);
    ports.terminal.written = ports.terminal.written.split(question).slice(1).join(question);
    ports.terminal.answer(answer);
  }
}
