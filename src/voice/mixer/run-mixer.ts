import type { SinkTitle } from '../../messages/errors.ts';
import type { ParentChannel } from '../../ports/processes.ts';
import {
  addSounds,
  cutSounds,
  emptyMix,
  isSilent,
  type Mix,
  mixBlock,
  momentOf,
  muteSounds,
  replacePlan,
  type ScheduledSound,
  type Track,
} from './mix.ts';
import type { MixerReport, MixerRequest, TimedClip } from './mixer-protocol.ts';
import type { OpenSink, PulledBlock, SinkHooks, SinkWorld } from './sink.ts';
import { sinks } from './sinks.ts';

/** What the mixer is started with; the rest comes with the first message. */
type MixerWorld = Omit<SinkWorld, 'platform' | 'clipFolder' | 'volume'>;

type OpenRequest = Extract<MixerRequest, { type: 'open' }>;

/** Without a message for this long the program stands still, and the count must not go on without it. */
const leaseMs = 1_500;
/** How long the last sounds may go on after `close`. */
const maxEndMs = 8_000;
/** How long a sink needs to play what was written ahead. */
const drainMs = 400;
/** A device may come back: a headset that is switched on again, a sound server that is restarted. */
const retryMs = 5_000;

interface AwaitedClip {
  readonly timed: TimedClip;
  readonly track: Track;
}

/** Mixes and plays until the program closes it or goes away. */
export function runMixer(world: MixerWorld, channel: ParentChannel): void {
  let mixer: Mixer | undefined;
  channel.onMessage((message) => {
    const request = message as MixerRequest;
    if (request.type === 'open') mixer = new Mixer(world, request, (report) => channel.send(report));
    else mixer?.handle(request);
  });
  channel.onClosed(() => mixer?.stop());
}

class Mixer {
  readonly #world: SinkWorld;
  readonly #report: (report: MixerReport) => void;
  readonly #untried: typeof sinks;
  readonly #clips = new Map<number, Int16Array>();
  /** Scheduled, but the clip has not arrived yet. */
  #awaited: readonly AwaitedClip[] = [];
  #mix: Mix;
  #sink: OpenSink | undefined;
  #lastRequestMs: number;
  #isClosed = false;
  /** Nothing plays, which was reported; what is tried since then is not worth a report until it plays. */
  #isWithoutSink = false;

  constructor(world: MixerWorld, request: OpenRequest, report: (report: MixerReport) => void) {
    this.#world = { ...world, ...request };
    this.#report = report;
    this.#mix = emptyMix(request.volume);
    this.#lastRequestMs = world.clock.monotonicMs();
    this.#untried = sinks.filter(
      ({ id, platforms }) => platforms.includes(request.platform) && !request.without.includes(id),
    );
    this.#openNext(0);
  }

  handle(request: Exclude<MixerRequest, OpenRequest>): void {
    this.#lastRequestMs = this.#world.clock.monotonicMs();
    switch (request.type) {
      case 'clips':
        for (const { clip, samples } of request.clips) this.#clips.set(clip, samples);
        this.#addAwaited();
        this.#report({ type: 'loaded', count: this.#clips.size });
        break;
      case 'play':
        this.#replacePlan(request.sounds);
        break;
      case 'announce':
        this.#add([request.sound], 'announcement');
        break;
      case 'halt':
        this.#cut();
        break;
      case 'mute':
        this.#mix = muteSounds(this.#mix, request.on);
        if (request.on) this.#sink?.silence();
        break;
      case 'close':
        this.#closeWhenSilent(this.#world.clock.monotonicMs() + maxEndMs);
        break;
      case 'alive':
        break;
    }
  }

  /** Silences everything, because the program is gone. */
  stop(): void {
    this.#end({ atOnce: true });
  }

  #end(how: { readonly atOnce: boolean }): void {
    this.#isClosed = true;
    this.#sink?.close(how);
    this.#sink = undefined;
  }

  #openNext(index: number): void {
    const sink = this.#untried[index];
    if (sink === undefined) {
      this.#sink = undefined;
      this.#reportTry({ type: 'no-sink' });
      this.#isWithoutSink = true;
      this.#world.clock.wakeAfter(retryMs, () => {
        if (!this.#isClosed) this.#openNext(0);
      });
      return;
    }
    this.#reportTry({ type: 'trying', sink: sink.id, title: sink.title });
    this.#mix = { ...this.#mix, originMs: undefined, playing: [], finished: [] };
    this.#sink = sink.open(this.#world, this.#hooksFor(sink.title, index));
    if (this.#sink === undefined) {
      this.#reportTry({ type: 'lost', sink: sink.title, fault: { code: 'not-installed' }, played: false });
      this.#openNext(index + 1);
    }
  }

  #reportTry(report: MixerReport): void {
    if (!this.#isWithoutSink) this.#report(report);
  }

  #hooksFor(sink: SinkTitle, index: number): SinkHooks {
    let isReady = false;
    return {
      pull: (length) => this.#pull(length),
      setOrigin: (originMs) => {
        this.#mix = { ...this.#mix, originMs };
        if (isReady) return;
        isReady = true;
        this.#isWithoutSink = false;
        const latencyMs = momentOf(originMs, this.#mix.position) - this.#world.clock.monotonicMs();
        this.#report({ type: 'ready', sink, latencyMs });
      },
      lose: (fault, hasPlayed = isReady) => {
        if (this.#isClosed) return;
        this.#reportTry({ type: 'lost', sink, fault, played: hasPlayed });
        this.#openNext(index + 1);
      },
    };
  }

  #pull(length: number): PulledBlock {
    this.#checkLease();
    const { position } = this.#mix;
    const { mix, samples, begun } = mixBlock(this.#mix, length);
    this.#mix = mix;
    return { samples, begun, position };
  }

  #checkLease(): void {
    if (this.#world.clock.monotonicMs() - this.#lastRequestMs <= leaseMs) return;
    if (this.#mix.waiting.length === 0 && isSilent(this.#mix)) return;
    this.#cut();
    this.#report({ type: 'lapsed' });
  }

  #replacePlan(clips: readonly TimedClip[]): void {
    const begun = this.#soundsOf(
      clips.filter((clip) => clip.begun === true),
      'plan',
    );
    const notBegun = clips.filter((clip) => clip.begun !== true);
    const ahead = this.#soundsOf(notBegun, 'plan');
    this.#awaited = [...this.#awaited.filter(({ track }) => track !== 'plan'), ...this.#listMissing(notBegun, 'plan')];
    const before = this.#mix.playing;
    this.#mix = replacePlan(this.#mix, { begun, ahead });
    if (this.#mix.playing.some((sound, index) => sound !== before[index])) this.#sink?.silence();
  }

  #add(clips: readonly TimedClip[], track: Track): void {
    this.#mix = addSounds(this.#mix, this.#soundsOf(clips, track));
    this.#awaited = [...this.#awaited, ...this.#listMissing(clips, track)];
  }

  /** The mix leaves out those whose time has passed. */
  #addAwaited(): void {
    const awaited = this.#awaited;
    this.#awaited = [];
    for (const { timed, track } of awaited) this.#add([timed], track);
  }

  #listMissing(clips: readonly TimedClip[], track: Track): readonly AwaitedClip[] {
    return clips.filter(({ clip }) => !this.#clips.has(clip)).map((timed) => ({ timed, track }));
  }

  #soundsOf(clips: readonly TimedClip[], track: Track): readonly ScheduledSound[] {
    return clips.flatMap(({ clip, atMs }) => {
      const samples = this.#clips.get(clip);
      return samples === undefined ? [] : [{ samples, atMs, track }];
    });
  }

  #cut(): void {
    this.#awaited = [];
    this.#mix = cutSounds(this.#mix);
    this.#sink?.silence();
  }

  #closeWhenSilent(untilMs: number): void {
    const { clock } = this.#world;
    if (this.#sink !== undefined && !isSilent(this.#mix) && clock.monotonicMs() < untilMs) {
      clock.wakeAfter(50, () => this.#closeWhenSilent(untilMs));
      return;
    }
    this.#end({ atOnce: false });
    clock.wakeAfter(drainMs, () => this.#report({ type: 'closed' }));
  }
}
