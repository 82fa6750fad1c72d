/** The program's end of the line to its mixer process. */
import type { Helper, Processes } from '../../ports/processes.ts';
import type { Cancel, Clock, Environment, Files } from '../../ports.ts';
import type { Clips } from '../clip.ts';
import type { MixerReport, MixerRequest } from './mixer-protocol.ts';

type MixerLineWorld = {
  readonly clock: Clock;
  readonly files: Files;
  readonly processes: Processes;
  readonly environment: Environment;
};

/** Sending takes the program about 7 ms a megabyte, in which it can do nothing else. */
const maxBatchBytes = 1024 * 1024;
/** The mixer silences itself when it gets no message for 1.5 s. */
const aliveMs = 500;
/** The mixer plays to its end what sounds, for at most 8 s. */
const closeTimeoutMs = 9_000;
const killAfterMs = 500;

/**
 * The line to the mixer's process: keeps it alive, sends each clip once, and restarts it once if it dies. The restarted
 * mixer does not try again the sinks that had been tried, since one of them may have killed it.
 */
export class MixerLine {
  readonly #world: MixerLineWorld;
  readonly #volume: number;
  readonly #onReport: (report: MixerReport) => void;
  /** The number under which each clip is sent. */
  readonly #numbers = new Map<Int16Array, number>();
  #helper: Helper;
  #tried: readonly Extract<MixerReport, { type: 'trying' }>[] = [];
  #starts = 0;
  #state: 'running' | 'closing' | 'gone' = 'running';
  #cancelAlive: Cancel = () => {};
  /** How many clips were sent, and how many have arrived: the next batch waits for the one before. */
  #sent = 0;
  #arrived = 0;
  /** Promises to resolve once so many clips have arrived. */
  #waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  constructor(world: MixerLineWorld, volume: number, onReport: (report: MixerReport) => void) {
    this.#world = world;
    this.#volume = volume;
    this.#onReport = onReport;
    this.#helper = this.#start();
    this.#keepAlive();
  }

  /** Sends the clips that the mixer does not have yet, in their order, so that each is there before it is due. */
  load(clips: Clips): void {
    for (const { samples } of clips.values()) {
      if (!this.#numbers.has(samples)) this.#numbers.set(samples, this.#numbers.size);
    }
    this.#sendNextBatch();
  }

  /** Resolves when all clips loaded so far have arrived, or when the mixer is gone. */
  loaded(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ count: this.#numbers.size, resolve });
      this.#resolveLoaded();
    });
  }

  /** The number of a loaded clip. */
  numberOf(samples: Int16Array): number | undefined {
    return this.#numbers.get(samples);
  }

  send(request: MixerRequest): void {
    this.#helper.send(request);
  }

  /** Ends the mixer once the current sounds are over; resolves when no process is left. */
  async close(): Promise<void> {
    if (this.#state === 'running') {
      this.#state = 'closing';
      await this.#askToClose();
    }
    this.#markGone();
    await this.#helper.stop(killAfterMs);
  }

  #start(): Helper {
    const { environment, files, processes } = this.#world;
    this.#starts += 1;
    const helper = processes.startHelper('mixer');
    helper.onMessage((message) => this.#handleReport(message as MixerReport));
    helper.onExit(() => this.#noteExit());
    helper.send({
      type: 'open',
      platform: environment.platform,
      clipFolder: files.join(environment.temporaryFolder(), 'playing'),
      volume: this.#volume,
      without: this.#tried.map(({ sink }) => sink),
    } satisfies MixerRequest);
    return helper;
  }

  #handleReport(report: MixerReport): void {
    if (report.type === 'trying') this.#tried = [...this.#tried, report];
    if (report.type === 'loaded') {
      this.#arrived = report.count;
      this.#resolveLoaded();
      this.#sendNextBatch();
    }
    this.#onReport(report);
  }

  #noteExit(): void {
    if (this.#state !== 'running') return;
    if (this.#starts > 1) {
      this.#markGone();
      this.#onReport({ type: 'no-sink' });
      return;
    }
    const sink = this.#tried.at(-1)?.title ?? { way: 'mixer' };
    this.#onReport({ type: 'lost', sink, fault: { code: 'mixer-ended' }, played: true });
    this.#sent = 0;
    this.#arrived = 0;
    this.#helper = this.#start();
    this.#sendNextBatch();
  }

  #markGone(): void {
    this.#state = 'gone';
    this.#cancelAlive();
    this.#resolveLoaded();
  }

  #resolveLoaded(): void {
    const isMet = ({ count }: { readonly count: number }) => this.#arrived >= count || this.#state === 'gone';
    const met = this.#waiting.filter(isMet);
    this.#waiting = this.#waiting.filter((waiting) => !isMet(waiting));
    for (const { resolve } of met) resolve();
  }

  /** In batches, each after the one before has arrived, so that other messages are not held up for long. */
  #sendNextBatch(): void {
    if (this.#arrived < this.#sent || this.#sent === this.#numbers.size) return;
    const clips: { clip: number; samples: Int16Array }[] = [];
    let bytes = 0;
    for (const [samples, clip] of [...this.#numbers].slice(this.#sent)) {
      if (clips.length > 0 && bytes + samples.byteLength > maxBatchBytes) break;
      clips.push({ clip, samples });
      bytes += samples.byteLength;
    }
    this.#sent += clips.length;
    this.send({ type: 'clips', clips });
  }

  #keepAlive(): void {
    this.send({ type: 'alive' });
    this.#cancelAlive = this.#world.clock.wakeAfter(aliveMs, () => this.#keepAlive());
  }

  #askToClose(): Promise<void> {
    return new Promise((resolve) => {
      const stopWaiting = this.#world.clock.wakeAfter(closeTimeoutMs, resolve);
      const finish = () => {
        stopWaiting();
        resolve();
      };
      this.#helper.onMessage((message) => {
        if ((message as MixerReport).type === 'closed') finish();
      });
      this.#helper.onExit(finish);
      this.send({ type: 'close' });
    });
  }
}
