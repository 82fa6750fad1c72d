/**
 * A program that brings the real terminal into each state a session knows, and nothing else. It stands in for the
 * whole program wherever only the terminal matters.
 */
import inquirer from 'inquirer';
import ora from 'ora';
import type { Cancel, SignalName } from '../../src/ports.ts';
import { openPorts } from '../../src/system/open-ports.ts';

const { terminal, stdout, clock, processes } = openPorts();

const exitCodes: Readonly<Record<SignalName, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

const states: Readonly<Record<string, () => Promise<number>>> = {
  facts: showFacts,
  ask,
  spin,
  hold: () => hold({ repaint: true }),
  plain: () => hold({ repaint: false }),
  'ask-then-hold': askThenHold,
  stubborn,
  edit,
  'exit-at-once': exitAtOnce,
  'big-log': writeBigLog,
};

/** One line of JSON on stdout: what was found out about the terminal. */
async function showFacts(): Promise<number> {
  const { canAsk, canRepaint, hasColour, hasUnicode } = terminal;
  stdout.write(`${JSON.stringify({ canAsk, canRepaint, hasColour, hasUnicode, ...terminal.size() })}\n`);
  await stdout.flush();
  return 0;
}

/** An inquirer prompt, ended by its abort signal when the program is asked to end. */
async function ask(): Promise<number> {
  const streams = terminal.promptStreams();
  if (streams === undefined) {
    terminal.write('Nobody to ask. Use --mode.\n');
    return 2;
  }
  const abort = new AbortController();
  let exitCode = 0;
  const unsubscribe = terminal.onSignal((name) => {
    exitCode = exitCodes[name];
    abort.abort();
  });
  try {
    const prompt = inquirer.createPromptModule({ ...streams, signal: abort.signal });
    const { mode } = await prompt({ type: 'select', name: 'mode', message: 'Mode?', choices: ['one', 'two'] });
    stdout.write(`${mode}\n`);
  } catch {
    exitCode ||= exitCodes.SIGINT;
  }
  unsubscribe();
  return exitCode;
}

/** A spinner that turns until a signal comes. */
function spin(): Promise<number> {
  const stream = terminal.promptStreams()?.output ?? process.stderr;
  const spinner = ora({ text: 'Preparing', stream, discardStdin: false }).start();
  return new Promise((resolve) => {
    terminal.onSignal((name) => {
      spinner.stop();
      resolve(exitCodes[name]);
    });
  });
}

/** Keys taken, and a line with all of them repainted at every key; `q` ends it. */
function hold({ repaint }: { readonly repaint: boolean }): Promise<number> {
  const keys: string[] = [];
  let repaints = 0;
  let stopTicking: Cancel = () => {};
  const paint = () => {
    const { columns, rows } = terminal.size();
    const line = `${columns}x${rows} repaints ${repaints} keys ${keys.join(' ')}.`;
    terminal.write(repaint ? `\u001b[1;1H\u001b[2K${line}` : `${line}\n`);
  };
  const tick = () => {
    stopTicking = clock.wakeAfter(100, tick);
    if (repaint) {
      terminal.write('\u001b[2;1Htick');
    }
  };
  return new Promise((resolve) => {
    const finish = (exitCode: number) => {
      stopTicking();
      release();
      terminal.write('bye\n');
      resolve(exitCode);
    };
    const release = terminal.take(
      {
        onKey: ({ name, ctrl }) => {
          keys.push(ctrl ? `ctrl-${name}` : name);
          paint();
          if (name === 'q') {
            finish(0);
          } else if (name === 'z') {
            process.kill(process.pid, 'SIGTSTP');
          } else if (name === 'x') {
            throw new Error('A planted fault');
          }
        },
        onRepaint: () => {
          repaints += 1;
          paint();
        },
      },
      { repaint },
    );
    terminal.onSignal((name) => finish(exitCodes[name]));
    paint();
    tick();
  });
}

async function askThenHold(): Promise<number> {
  const exitCode = await ask();
  return exitCode === 0 ? hold({ repaint: true }) : exitCode;
}

/** Hears the signal and goes on painting as if nothing were. */
function stubborn(): Promise<number> {
  terminal.take({ onKey: () => {}, onRepaint: () => {} }, { repaint: true });
  terminal.onSignal(() => {});
  const paint = () => {
    terminal.write('\u001b[1;1Hstill painting');
    clock.wakeAfter(20, paint);
  };
  paint();
  return new Promise(() => {});
}

/** A program in front that answers Ctrl+C by itself, after a question has made us hear signals. */
async function edit(): Promise<number> {
  await ask();
  const answerInterrupt = "trap 'exit 7' INT; echo editing; sleep 10 & wait";
  const exitCode = await processes.runInForeground('sh', ['-c', answerInterrupt]);
  terminal.write(`editor ${exitCode}, then ${await processes.runInForeground('no-such-editor', [])}\n`);
  return 0;
}

async function exitAtOnce(): Promise<number> {
  void hold({ repaint: true });
  process.exit(3);
}

/** More than a pipe holds: what a careless exit would cut. */
async function writeBigLog(): Promise<number> {
  let failures = 0;
  stdout.onFailure((error) => {
    failures += 1;
    terminal.write(`The log failed ${failures} times: ${error.message}\n`);
  });
  stdout.write('x'.repeat(1_000_000));
  stdout.write('\n');
  await stdout.flush();
  return failures === 0 ? 0 : 74;
}

const state = states[process.argv[2] ?? ''];
if (state === undefined) {
  throw new Error(`States: ${Object.keys(states).join(', ')}`);
}
process.exitCode = await state();
