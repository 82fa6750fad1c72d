/** What a person looks at while they have to wait. */
import type { Ora } from 'ora';
import type { Ports } from '../ports.ts';
import { writeLines } from './prompts.ts';

/** Work this short needs no spinner: loading one would take half as long again. */
const spinnerDelayMs = 200;

/**
 * Shows that `work` goes on, and how far it is where it says so. Where nothing is repainted, one line is all.
 */
export async function withSpinner<Result>(
  text: string,
  { terminal, clock }: Pick<Ports, 'terminal' | 'clock'>,
  isPlain: boolean,
  work: (show: (text: string) => void) => Promise<Result>,
): Promise<Result> {
  const streams = terminal.promptStreams();
  if (streams === undefined || isPlain) {
    writeLines(terminal, [text]);
    return work(() => {});
  }
  const spinner = openSpinner(text, streams.output, { terminal, clock });
  try {
    return await work(spinner.show);
  } finally {
    spinner.close();
  }
}

interface Spinner {
  show(text: string): void;
  close(): void;
}

function openSpinner(
  text: string,
  output: NodeJS.WritableStream,
  { terminal, clock }: Pick<Ports, 'terminal' | 'clock'>,
): Spinner {
  // The terminal is taken so that Ctrl+Z arrives as a key: sent as a signal while a program is being started, it would
  // stop that program alone, and leave us waiting for it.
  const giveBack = terminal.take({ onKey: () => {}, onRepaint: () => {} }, { repaint: false });
  const spinner = new DelayedSpinner(text, output as NodeJS.WriteStream, terminal.hasColour);
  const cancel = clock.wakeAfter(spinnerDelayMs, () => {
    // A spinner that cannot be loaded must not stop the work.
    spinner.start().catch(() => {});
  });
  return {
    show: (next) => spinner.show(next),
    close: () => {
      cancel();
      spinner.stop();
      giveBack();
    },
  };
}

class DelayedSpinner {
  #text: string;
  readonly #stream: NodeJS.WriteStream;
  readonly #hasColour: boolean;
  #spinner: Ora | undefined;
  #isOver = false;

  constructor(text: string, stream: NodeJS.WriteStream, hasColour: boolean) {
    this.#text = text;
    this.#stream = stream;
    this.#hasColour = hasColour;
  }

  async start(): Promise<void> {
    const { default: ora } = await import('ora');
    if (this.#isOver) return;
    // ora would take Ctrl+C and the terminal's mode away with its own handling of stdin, and knows nothing of NO_COLOR.
    this.#spinner = ora({
      text: this.#text,
      stream: this.#stream,
      color: this.#hasColour && 'cyan',
      discardStdin: false,
    }).start();
  }

  show(text: string): void {
    this.#text = text;
    if (this.#spinner !== undefined) this.#spinner.text = text;
  }

  stop(): void {
    this.#isOver = true;
    this.#spinner?.stop();
  }
}

/** How far a long task is. */
export interface ProgressDisplay {
  /** `share` goes from 0 to 1. */
  show(what: string, share: number): void;
  close(): void;
}

const barColumns = 24;

/** A bar on the terminal; where nothing can be repainted, one line for each part of the work. */
export function openProgress({ terminal, clock }: Pick<Ports, 'terminal' | 'clock'>): ProgressDisplay {
  const streams = terminal.promptStreams();
  if (streams === undefined || !terminal.canRepaint) return openLines((line) => terminal.write(`${line}\n`));
  const spinner = openSpinner('', streams.output, { terminal, clock });
  return {
    show: (what, share) => spinner.show(`${what} ${renderBar(share, terminal.hasUnicode)}`),
    close: spinner.close,
  };
}

function openLines(write: (line: string) => void): ProgressDisplay {
  let last = '';
  return {
    show: (what) => {
      if (what !== last) write(`${what} …`);
      last = what;
    },
    close: () => {},
  };
}

/** `███░░░  50 %` */
function renderBar(share: number, hasUnicode: boolean): string {
  const filled = Math.round(Math.min(1, share) * barColumns);
  const [full, empty] = hasUnicode ? ['█', '░'] : ['#', '-'];
  return `${full.repeat(filled)}${empty.repeat(barColumns - filled)} ${String(Math.floor(share * 100)).padStart(3)} %`;
}
