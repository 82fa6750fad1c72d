/**
 * Waits in the terminal until a round is due, then calls until somebody comes. It goes by the calendar and looks at it
 * often, since the machine may sleep meanwhile, and the clocks may change.
 */
import { judgeWait } from '../../care/rounds.ts';
import type { WaitingMessages } from '../../messages/care.ts';
import type { Cancel, Ports } from '../../ports.ts';
import type { Again } from '../../routine/routine.ts';
import { cutText } from '../../text/columns.ts';
import { dueTimeOf } from '../due-time.ts';
import { writeLines } from '../prompts.ts';
import { UserError } from '../user-error.ts';

/** Own choice: no later than this after the machine has woken up, and as often it is called. */
const lookEveryMs = 30_000;

const eraseLine = '\r\u001b[2K';

export interface AwaitedRound {
  readonly again: Again;
  readonly dueMs: number;
}

/** What is heard besides the screen when it is due. */
export interface RoundCall {
  call(): void;
  close(): Promise<void>;
}

interface WaitSettings {
  readonly isPlain: boolean;
  /** Whether a key can be pressed; without one the round begins when it is due. */
  readonly canAsk: boolean;
  readonly messages: WaitingMessages;
}

/** `left` where the person goes away. Rejects on a signal. */
export async function waitForRound(
  awaited: AwaitedRound,
  call: RoundCall,
  settings: WaitSettings,
  ports: Pick<Ports, 'clock' | 'terminal'>,
): Promise<'due' | 'left'> {
  try {
    return await new Promise((resolve, reject) => {
      const wait = new Wait(awaited, call, settings, ports, resolve, reject);
      wait.begin();
    });
  } finally {
    await call.close();
  }
}

class Wait {
  readonly #awaited: AwaitedRound;
  readonly #call: RoundCall;
  readonly #settings: WaitSettings;
  readonly #ports: Pick<Ports, 'clock' | 'terminal'>;
  readonly #resolve: (end: 'due' | 'left') => void;
  readonly #reject: (error: UserError) => void;
  #isDue = false;
  /** What the line says, so that plain lines come only when something changed. */
  #shown = '';
  /** When it last called, by the clock that nobody sets; it is looked at more often than that. */
  #calledMs = Number.NEGATIVE_INFINITY;
  #releases: readonly Cancel[] = [];
  #cancelLook: Cancel = () => {};

  constructor(
    awaited: AwaitedRound,
    call: RoundCall,
    settings: WaitSettings,
    ports: Pick<Ports, 'clock' | 'terminal'>,
    resolve: (end: 'due' | 'left') => void,
    reject: (error: UserError) => void,
  ) {
    this.#awaited = awaited;
    this.#call = call;
    this.#settings = settings;
    this.#ports = ports;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  begin(): void {
    const { terminal } = this.#ports;
    const listener = {
      onKey: ({ name }: { readonly name: string }) => this.#press(name),
      onRepaint: () => {
        this.#shown = '';
        this.#look();
      },
    };
    this.#releases = [
      terminal.onSignal((signal) => {
        this.#leave();
        this.#reject(new UserError({ code: 'interrupted', signal }));
      }),
      ...(this.#settings.canAsk ? [terminal.take(listener, { repaint: false })] : []),
    ];
    this.#look();
  }

  #look(): void {
    this.#cancelLook();
    const { clock } = this.#ports;
    const { again, dueMs } = this.#awaited;
    const untilMs = judgeWait(again, dueMs, clock.wallMs(), clock);
    this.#isDue = untilMs === undefined;
    if (untilMs === undefined && !this.#settings.canAsk) {
      this.#end('due');
      return;
    }
    if (untilMs === undefined) this.#callNow();
    else this.#showLeft(untilMs);
    const leftMs = untilMs === undefined ? this.#nextCallMs() : untilMs - clock.wallMs();
    this.#cancelLook = clock.wakeAfter(Math.min(lookEveryMs, leftMs), () => this.#look());
  }

  /** Plain lines say it once: when it is due does not change. */
  #showLeft(untilMs: number): void {
    const { clock } = this.#ports;
    const { isPlain, messages } = this.#settings;
    const due = dueTimeOf(untilMs, clock);
    const line = messages.left(due, untilMs - clock.wallMs());
    const key = isPlain ? `${due.date} ${due.time}` : line;
    if (key !== this.#shown) this.#show(line);
    this.#shown = key;
  }

  #callNow(): void {
    const { due } = this.#settings.messages;
    if (this.#shown !== due) this.#show(due);
    this.#shown = due;
    if (this.#nextCallMs() > 0) return;
    this.#calledMs = this.#ports.clock.monotonicMs();
    this.#call.call();
  }

  /** How long until it calls again. */
  #nextCallMs(): number {
    return Math.max(0, this.#calledMs + lookEveryMs - this.#ports.clock.monotonicMs());
  }

  #show(line: string): void {
    const { terminal } = this.#ports;
    if (this.#settings.isPlain) writeLines(terminal, [line]);
    // A cursor at the very edge breaks the line.
    else terminal.write(`${eraseLine}${cutText(line, terminal.size().columns - 1)}`);
  }

  #press(name: string): void {
    if (name === 'q') this.#end('left');
    else if (this.#isDue) this.#end('due');
  }

  #end(end: 'due' | 'left'): void {
    this.#leave();
    this.#resolve(end);
  }

  #leave(): void {
    this.#cancelLook();
    for (const release of this.#releases) release();
    if (!this.#settings.isPlain) this.#ports.terminal.write('\n');
  }
}
