/**
 * Before the first round and after each: whether somebody waits for the next one here. It is waited for in the terminal
 * until it is due, then called until somebody comes; by the calendar, which is looked at often, since the machine may sleep
 * meanwhile, and the clocks may change.
 */

import { dueTimeOf } from '../../care/due-time.ts';
import { judgeWait } from '../../care/rounds.ts';
import type { WaitingMessages } from '../../messages/care.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Cancel, Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import type { Again } from '../../routine/routine.ts';
import { cutText } from '../../text/columns.ts';
import { needsPlainLines, openPrompts, ownMessages } from '../own-messages.ts';
import { type Prompts, writeLines } from '../prompts.ts';
import { buildSoundPreferences, loadConfig } from '../settings.ts';
import { UserError } from '../user-error.ts';
import { openRoundCall, type RoundCall } from './round-call.ts';
import type { StartFlags } from './start-options.ts';

/** Own choice: no later than this after the machine has woken up, and as often it is called. */
const lookEveryMs = 30_000;

const eraseLine = '\r\u001b[2K';

export interface AwaitedRound {
  readonly again: Again;
  readonly dueMs: number;
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

type WaitFlags = Pick<StartFlags, 'voice' | 'sounds' | 'volume' | 'plain' | 'wait'>;

interface WaitWorld {
  readonly flags: WaitFlags;
  readonly config: Config;
  readonly isPlain: boolean;
  /** `undefined` where nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly messages: Messages;
  readonly ports: Ports;
}

/** Waits for the round that the journal names; where none is to come, nothing is waited for. */
export async function waitBefore(flags: WaitFlags, ports: Ports): Promise<'due' | 'left'> {
  const world = await openWorld(flags, ports);
  const awaited = await findAwaited(world);
  return awaited === undefined ? 'due' : wait(awaited, world);
}

/** With `--wait` nobody is asked. Without a terminal one session is enough: nobody would ever end it. */
export async function waitAfter(round: AwaitedRound, flags: WaitFlags, ports: Ports): Promise<'due' | 'left'> {
  const world = await openWorld(flags, ports);
  if (world.prompts === undefined) return 'left';
  const due = dueTimeOf(round.dueMs, ports.clock);
  if (!flags.wait && !(await world.prompts.confirm(world.messages.waiting.question(due), false))) return 'left';
  return wait(round, world);
}

async function openWorld(flags: WaitFlags, ports: Ports): Promise<WaitWorld> {
  const { terminal, environment } = ports;
  const config = await loadConfig(ports);
  const isPlain = needsPlainLines(terminal, flags.plain || config.plain === true);
  const messages = ownMessages(environment);
  const prompts = await openPrompts(ports, isPlain);
  return { flags, config, isPlain, prompts, messages, ports };
}

async function wait(awaited: AwaitedRound, world: WaitWorld): Promise<'due' | 'left'> {
  const { flags, config, isPlain, prompts, messages, ports } = world;
  const call = openRoundCall(
    {
      sound: buildSoundPreferences(flags, config),
      rings: (flags.sounds ?? config.sounds) !== 'none',
      notifies: config.notifications === true,
      text: messages.waiting.call,
      language: messages.language,
    },
    ports,
  );
  const settings = { isPlain, canAsk: prompts !== undefined, messages: messages.waiting };
  return waitForRound(awaited, call, settings, ports);
}

async function findAwaited({ config, ports }: WaitWorld): Promise<AwaitedRound | undefined> {
  const { readTodayFacts } = await import('../today/read-today-facts.ts');
  const { due } = await readTodayFacts(ports);
  if (due.kind !== 'round' || due.isDue) return undefined;
  const { openLibrary } = await import('../routine-library.ts');
  const library = openLibrary(ports, config);
  const again = (await library.tryLoad(due.routine))?.routine.again;
  return again && { again, dueMs: due.dueMs };
}
