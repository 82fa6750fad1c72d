import type { SinkFault } from '../../messages/errors.ts';
import { clipRate } from '../clip.ts';
import { momentOf } from './mix.ts';
import type { OpenSink, Sink, SinkHooks, SinkWorld } from './sink.ts';

const bufferMs = 100;
/** A device that asks for nothing within this time does not play. */
const startTimeoutMs = 3_000;

/** The system's own output, for platforms without a program that plays a stream. */
export const device: Sink = {
  id: 'device',
  title: { way: 'device' },
  platforms: ['darwin', 'win32'],
  open: (world, hooks) => new DeviceOutput(world, hooks),
};

class DeviceOutput implements OpenSink {
  readonly #world: SinkWorld;
  readonly #hooks: SinkHooks;
  #output: { dispose(): Promise<void> } | undefined;
  #isReady = false;
  #isClosed = false;

  constructor(world: SinkWorld, hooks: SinkHooks) {
    this.#world = world;
    this.#hooks = hooks;
    world.clock.wakeAfter(startTimeoutMs, () => {
      if (!this.#isReady) this.#lose({ code: 'takes-nothing' });
    });
    this.#open().catch((error: unknown) => this.#lose(faultOf(error)));
  }

  silence(): void {
    // The mixer itself falls silent.
  }

  close(): void {
    this.#isClosed = true;
    void this.#output?.dispose();
  }

  async #open(): Promise<void> {
    const module = await this.#world.loadDevice();
    const config = { sampleRate: clipRate, channelCount: 1, bufferDuration: bufferMs };
    this.#output = await module.createAudioOutput(config, (samples) => this.#fill(samples));
    if (this.#isClosed) await this.#output.dispose();
  }

  /** The device asks when its buffer has space: what it gets now is heard one buffer later. */
  #fill(target: Int16Array): void {
    if (this.#isClosed) return;
    const { samples, position } = this.#hooks.pull(target.length);
    target.set(samples);
    if (this.#isReady) return;
    this.#isReady = true;
    this.#hooks.setOrigin(this.#world.clock.monotonicMs() + bufferMs - momentOf(0, position));
  }

  #lose(fault: SinkFault): void {
    if (this.#isClosed) return;
    this.close();
    this.#hooks.lose(fault);
  }
}

function faultOf(error: unknown): SinkFault {
  return { code: 'failed', message: error instanceof Error ? error.message : String(error) };
}
