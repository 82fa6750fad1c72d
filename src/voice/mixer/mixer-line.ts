/** The program's end of the line to its mixer process: the messages both ways, and how they are sent. */
import type { PlayerFault, PlayerTitle } from '../../messages/sound-faults.ts';
import type { Helper, Processes } from '../../ports/processes.ts';
import type { Cancel, Clock, Environment, Files } from '../../ports.ts';
import type { Clips } from '../clip.ts';

export interface TimedClip {
  /** The number under which the samples were sent. */
  readonly clip: number;
  /** Monotonic moment at which it is to be heard. */
  readonly atMs: number;
  /** Began before this schedule: it goes on if it still sounds, and is never started again. */
  readonly begun?: true;
}

export type MixerRequest =
  | {
      readonly type: 'open';
      readonly platform: Environment['platform'];
      /** For the clips of players that only play files. */
      readonly clipFolder: string;
      /** 0 to 1. */
      readonly volume: number;
      /** Ids of players not to try. */
      readonly without: readonly string[];
    }
  | { readonly type: 'clips'; readonly clips: readonly { readonly clip: number; readonly samples: Int16Array }[] }
  /** Replaces the schedule of the plan. */
  | { readonly type: 'play'; readonly sounds: readonly TimedClip[] }
  | { readonly type: 'announce'; readonly sound: TimedClip }
  | { readonly type: 'halt' }
  | { readonly type: 'mute'; readonly on: boolean }
  | { readonly type: 'alive' }
  /** Ends the player once the current sounds are over. */
  | { readonly type: 'close' };

export type MixerReport =
  | { readonly type: 'trying'; readonly player: string; readonly title: PlayerTitle }
  /** `latencyMs` lies between mixing a sample and hearing it. */
  | { readonly type: 'ready'; readonly player: PlayerTitle; readonly latencyMs: number }
  /** How many clips have arrived. They are large: a message right behind them is a quarter of a second late. */
  | { readonly type: 'loaded'; readonly clips: number }
  /** A player is not installed, or has stopped playing. The next one is tried. */
  | { readonly type: 'lost'; readonly player: PlayerTitle; readonly fault: PlayerFault; readonly played: boolean }
  | { readonly type: 'no-player' }
  /** The program sent nothing for too long, so everything was silenced. */
  | { readonly type: 'lapsed' }
  | { readonly type: 'closed' };

export type MixerLineWorld = {
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
 * mixer does not try again the players that had been tried, since one of them may have killed it.
 */
export class MixerLine {
  readonly #world: MixerLineWorld;
  readonly #volume: number;
  readonly #onReport: (report: MixerReport) => void;
  readonly #clips = new Map<Int16Array, number>();
  #helper: Helper;
  #tried: readonly Extract<MixerReport, { type: 'trying' }>[] = [];
  #starts = 0;
  #state: 'running' | 'closing' | 'gone' = 'running';
  #cancelAlive: Cancel = () => {};
  /** How many clips were sent, and how many have arrived: the next batch waits for the one before. */
  #sent = 0;
  #arrived = 0;
  /** Promises to resolve once so many clips have arrived. */
  #waiting: { readonly clips: number; readonly resolve: () => void }[] = [];

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
      if (!this.#clips.has(samples)) this.#clips.set(samples, this.#clips.size);
    }
    this.#sendNextBatch();
  }

  /** Resolves when all clips loaded so far have arrived, or when the mixer is gone. */
  loaded(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ clips: this.#clips.size, resolve });
      this.#resolveLoaded();
    });
  }

  /** The number of a loaded clip. */
  numberOf(samples: Int16Array): number | undefined {
    return this.#clips.get(samples);
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
      without: this.#tried.map(({ player }) => player),
    } satisfies MixerRequest);
    return helper;
  }

  #handleReport(report: MixerReport): void {
    if (report.type === 'trying') this.#tried = [...this.#tried, report];
    if (report.type === 'loaded') {
      this.#arrived = report.clips;
      this.#resolveLoaded();
      this.#sendNextBatch();
    }
    this.#onReport(report);
  }

  #noteExit(): void {
    if (this.#state !== 'running') return;
    if (this.#starts > 1) {
      this.#markGone();
      this.#onReport({ type: 'no-player' });
      return;
    }
    const player = this.#tried.at(-1)?.title ?? { way: 'mixer' };
    this.#onReport({ type: 'lost', player, fault: { code: 'mixer-ended' }, played: true });
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
    const isMet = (clips: number) => this.#arrived >= clips || this.#state === 'gone';
    const met = this.#waiting.filter(({ clips }) => isMet(clips));
    this.#waiting = this.#waiting.filter(({ clips }) => !isMet(clips));
    for (const { resolve } of met) resolve();
  }

  /** In batches, each after the one before has arrived, so that other messages are not held up for long. */
  #sendNextBatch(): void {
    if (this.#arrived < this.#sent || this.#sent === this.#clips.size) return;
    const clips: { clip: number; samples: Int16Array }[] = [];
    let bytes = 0;
    for (const [samples, clip] of [...this.#clips].slice(this.#sent)) {
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
