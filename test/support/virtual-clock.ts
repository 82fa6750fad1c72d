import type { Cancel, Clock } from '../../src/ports.ts';

interface Wake {
  readonly dueMs: number;
  /** When it really fires: `dueMs` and the lateness. */
  readonly fireMs: number;
  readonly sequence: number;
  readonly wake: () => void;
}

export interface VirtualClockOptions {
  /** What the monotonic clock shows at first; not 0, so that a forgotten base is noticed. */
  readonly monotonicMs?: number;
  /** What the calendar shows at first. */
  readonly wallMs?: number;
  /** Local time ahead of UTC, or a rule for it where daylight saving matters. */
  readonly utcOffsetMinutes?: number | ((wallMs: number) => number);
  /** How late a wake fires, called for each wake; 0 where absent. */
  readonly latenessMs?: () => number;
}

/** A Friday, 2026-03-06T08:15:00Z. */
const usualWallMs = Date.UTC(2026, 2, 6, 8, 15);

/** A clock that only a test advances. Wakes fire in the order in which they are due. */
export class VirtualClock implements Clock {
  #monotonicMs: number;
  #wallMs: number;
  /** How long the machine has slept while the monotonic clock stood still. */
  #sleptMs = 0;
  #sequence = 0;
  readonly #wakes = new Set<Wake>();
  readonly #utcOffsetMinutes: (wallMs: number) => number;
  readonly #latenessMs: () => number;

  constructor(options: VirtualClockOptions = {}) {
    this.#monotonicMs = options.monotonicMs ?? 5_000_000;
    this.#wallMs = options.wallMs ?? usualWallMs;
    const offset = options.utcOffsetMinutes ?? 60;
    this.#utcOffsetMinutes = typeof offset === 'number' ? () => offset : offset;
    this.#latenessMs = options.latenessMs ?? (() => 0);
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  bootMs(): number {
    return this.#monotonicMs + this.#sleptMs;
  }

  wallMs(): number {
    return this.#wallMs;
  }

  utcOffsetMinutes(wallMs: number): number {
    return this.#utcOffsetMinutes(wallMs);
  }

  wakeAfter(delayMs: number, wake: () => void): Cancel {
    const dueMs = this.#monotonicMs + Math.max(0, delayMs);
    const entry: Wake = { dueMs, fireMs: dueMs + this.#latenessMs(), sequence: this.#sequence++, wake };
    this.#wakes.add(entry);
    return () => {
      this.#wakes.delete(entry);
    };
  }

  /** How many wakes are waited for; 0 means that nothing more happens by itself. */
  get pendingWakes(): number {
    return this.#wakes.size;
  }

  /** Lets `ms` pass and fires every wake on its way, also those that are asked for meanwhile. */
  advance(ms: number): void {
    const endMs = this.#monotonicMs + ms;
    for (let next = this.#nextUntil(endMs); next !== undefined; next = this.#nextUntil(endMs)) {
      this.#fire(next);
    }
    this.#passUntil(endMs);
  }

  /** As `advance`, and lets promises and streams go on after each wake. */
  async advanceAsync(ms: number): Promise<void> {
    const endMs = this.#monotonicMs + ms;
    await letPromisesGoOn();
    for (let next = this.#nextUntil(endMs); next !== undefined; next = this.#nextUntil(endMs)) {
      this.#fire(next);
      await letPromisesGoOn();
    }
    this.#passUntil(endMs);
    await letPromisesGoOn();
  }

  /** Goes on from wake to wake until nothing is waited for; returns the time passed. */
  async runToEnd(limitMs = 24 * 3_600_000): Promise<number> {
    const startMs = this.#monotonicMs;
    await letPromisesGoOn();
    for (let next = this.#nextUntil(startMs + limitMs); next !== undefined; ) {
      this.#fire(next);
      await letPromisesGoOn();
      next = this.#nextUntil(startMs + limitMs);
    }
    return this.#monotonicMs - startMs;
  }

  /** The program is busy or held up: time passes, and what was due meanwhile fires late, at the next `advance`. */
  stall(ms: number): void {
    this.#passUntil(this.#monotonicMs + ms);
  }

  /**
   * The machine sleeps, or the process is stopped. A stopped process finds all clocks ahead (`monotonicRuns`), and so
   * does a suspended machine; only on Linux its monotonic clock stood still. What is due fires at the next `advance`.
   */
  sleepMachine(ms: number, { monotonicRuns }: { readonly monotonicRuns: boolean }): void {
    if (monotonicRuns) {
      this.stall(ms);
    } else {
      this.#sleptMs += ms;
      this.jumpWall(ms);
    }
  }

  /** Somebody sets the calendar: forwards, or back where negative. */
  jumpWall(ms: number): void {
    this.#wallMs += ms;
  }

  #nextUntil(endMs: number): Wake | undefined {
    let next: Wake | undefined;
    for (const wake of this.#wakes) {
      if (wake.fireMs <= endMs && (next === undefined || isBefore(wake, next))) {
        next = wake;
      }
    }
    return next;
  }

  #fire(next: Wake): void {
    this.#wakes.delete(next);
    this.#passUntil(next.fireMs);
    next.wake();
  }

  #passUntil(monotonicMs: number): void {
    const passedMs = Math.max(0, monotonicMs - this.#monotonicMs);
    this.#monotonicMs += passedMs;
    this.#wallMs += passedMs;
  }
}

function isBefore(one: Wake, other: Wake): boolean {
  return one.fireMs === other.fireMs ? one.sequence < other.sequence : one.fireMs < other.fireMs;
}

function letPromisesGoOn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
