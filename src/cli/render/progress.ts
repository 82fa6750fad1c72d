import type { Ports } from '../../ports.ts';

/** How far a long work is. */
export interface Progress {
  /** `share` goes from 0 to 1. */
  show(what: string, share: number): void;
  close(): void;
}

const barColumns = 24;

/** A bar on the terminal; where nothing can be repainted, one line for each part of the work. */
export async function openProgress({ terminal }: Ports): Promise<Progress> {
  const streams = terminal.promptStreams();
  if (streams === undefined || !terminal.canRepaint) return openLines((line) => terminal.write(`${line}\n`));
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: streams.output as NodeJS.WriteStream, discardStdin: false }).start();
  return {
    show: (what, share) => {
      spinner.text = `${what} ${renderBar(share, terminal.hasUnicode)}`;
    },
    close: () => {
      spinner.stop();
    },
  };
}

function openLines(write: (line: string) => void): Progress {
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
