import type { Cancel, Clock, Environment, Files, Helper, Processes } from '../ports.ts';
import type { Clips } from './clip.ts';
import type { MixerReport, MixerRequest } from './mixer/mixer-messages.ts';

export type MixerLineWorld = {
  readonly clock: Clock;
  readonly files: Files;
  readonly processes: Processes;
  readonly environment: Environment;
};

/** Sending takes the program about 7 ms a megabyte, in which it can do nothing else. */
const mostBytesAtOnce = 1024 * 1024;
/** The mixer silences itself when it hears nothing for 1.5 s. */
const aliveMs = 500;
/** The mixer lets what sounds end, at most 8 s of it. */
const longestCloseMs = 9_000;
const killAfterMs = 500;

/**
 * The line to the mixer's process: keeps it alive, sends each clip once, and starts it anew, once, should it die. A
 * player that was being tried then is left out the second time.
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
  /** How many clips were sent, and how many have arrived; the others follow one after the other. */
  #sent = 0;
  #arrived = 0;
  /** Who waits until so many have arrived. */
  #waiting: { readonly clips: number; readonly resolve: () => void }[] = [];

  constructor(world: MixerLineWorld, volume: number, onReport: (report: MixerReport) => void) {
    this.#world = world;
    this.#volume = volume;
    this.#onReport = onReport;
    this.#helper = this.#start();
    this.#keepAlive();
  }

  /** Sends clips that the mixer does not have yet, in their order, so that they sound at once when they are due. */
  load(clips: Clips): void {
    for (const { samples } of clips.values()) {
      if (!this.#clips.has(samples)) this.#clips.set(samples, this.#clips.size);
    }
    this.#sendOn();
  }

  /** Resolves when all clips up to now have arrived, or when there is nowhere any more to send them. */
  loaded(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ clips: this.#clips.size, resolve });
      this.#tellLoaded();
    });
  }

  /** The number of a loaded clip. */
  numberOf(samples: Int16Array): number | undefined {
    return this.#clips.get(samples);
  }

  send(request: MixerRequest): void {
    this.#helper.send(request);
  }

  /** Ends the mixer after what sounds now; resolves when no process is left. */
  async close(): Promise<void> {
    if (this.#state === 'running') {
      this.#state = 'closing';
      await this.#askToClose();
    }
    this.#leave();
    await this.#helper.stop(killAfterMs);
  }

  #start(): Helper {
    const { environment, files, processes } = this.#world;
    this.#starts += 1;
    const helper = processes.startHelper('mixer');
    helper.onMessage((message) => this.#hear(message as MixerReport));
    helper.onExit(() => this.#noteExit());
    helper.send({
      type: 'open',
      platform: environment.platform,
      clipFolder: files.join(environment.folders.cache, 'playing'),
      volume: this.#volume,
      without: this.#tried.map(({ player }) => player),
    } satisfies MixerRequest);
    return helper;
  }

  #hear(report: MixerReport): void {
    if (report.type === 'trying') this.#tried = [...this.#tried, report];
    if (report.type === 'loaded') {
      this.#arrived = report.clips;
      this.#tellLoaded();
      this.#sendOn();
    }
    this.#onReport(report);
  }

  #noteExit(): void {
    if (this.#state !== 'running') return;
    if (this.#starts > 1) {
      this.#leave();
      this.#onReport({ type: 'no-player' });
      return;
    }
    const player = this.#tried.at(-1)?.title ?? { way: 'mixer' };
    this.#onReport({ type: 'lost', player, fault: { code: 'mixer-ended' }, played: true });
    this.#sent = 0;
    this.#arrived = 0;
    this.#helper = this.#start();
    this.#sendOn();
  }

  #leave(): void {
    this.#state = 'gone';
    this.#cancelAlive();
    this.#tellLoaded();
  }

  #tellLoaded(): void {
    const isMet = (clips: number) => this.#arrived >= clips || this.#state === 'gone';
    const met = this.#waiting.filter(({ clips }) => isMet(clips));
    this.#waiting = this.#waiting.filter(({ clips }) => !isMet(clips));
    for (const { resolve } of met) resolve();
  }

  /** The next clips, as soon as those before them are there: what else is said to the mixer is not held up for long. */
  #sendOn(): void {
    if (this.#arrived < this.#sent || this.#sent === this.#clips.size) return;
    const clips: { clip: number; samples: Int16Array }[] = [];
    let bytes = 0;
    for (const [samples, clip] of [...this.#clips].slice(this.#sent)) {
      if (clips.length > 0 && bytes + samples.byteLength > mostBytesAtOnce) break;
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
      const stopWaiting = this.#world.clock.wakeAfter(longestCloseMs, resolve);
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
