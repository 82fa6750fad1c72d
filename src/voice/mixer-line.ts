import type { Cancel, Clock, Environment, Files, Helper, Processes } from '../ports.ts';
import type { Clips } from './clip.ts';
import type { MixerReport, MixerRequest } from './mixer/mixer-messages.ts';

export type MixerLineWorld = {
  readonly clock: Clock;
  readonly files: Files;
  readonly processes: Processes;
  readonly environment: Environment;
};

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
  /** How many clips have arrived, and who waits for the others. */
  #arrived = 0;
  #waiting: (() => void)[] = [];

  constructor(world: MixerLineWorld, volume: number, onReport: (report: MixerReport) => void) {
    this.#world = world;
    this.#volume = volume;
    this.#onReport = onReport;
    this.#helper = this.#start();
    this.#keepAlive();
  }

  /** Sends clips that the mixer does not have yet, so that they sound at once when they are due. */
  load(clips: Clips): void {
    const fresh = [...clips.values()].filter(({ samples }) => !this.#clips.has(samples));
    for (const { samples } of fresh) this.#clips.set(samples, this.#clips.size);
    if (fresh.length > 0) this.#sendClips(fresh.map(({ samples }) => samples));
  }

  /** Resolves when all clips have arrived, or when there is nowhere any more to send them. */
  loaded(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
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
    this.#arrived = 0;
    this.#helper = this.#start();
    this.#sendClips([...this.#clips.keys()]);
  }

  #leave(): void {
    this.#state = 'gone';
    this.#cancelAlive();
    this.#tellLoaded();
  }

  #tellLoaded(): void {
    if (this.#arrived < this.#clips.size && this.#state !== 'gone') return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #sendClips(samples: readonly Int16Array[]): void {
    const clips = samples.map((each) => ({ clip: this.#clips.get(each) ?? -1, samples: each }));
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
