import type { LostSink, SinkTitle } from '../messages/errors.ts';
import type { Warning } from '../messages/warnings.ts';
import type { Ports } from '../ports.ts';
import { Bell } from './beep.ts';
import { type Clips, type CueTimeline, isBegun, listTimedCues } from './clip.ts';
import { MixerLine } from './mixer/mixer-line.ts';
import type { MixerReport } from './mixer/mixer-protocol.ts';

interface VoiceOptions {
  /** 0 to 1. */
  readonly volume: number;
  /** Called whenever another sink takes over, or none is left. */
  readonly onWarning: (warning: Warning) => void;
  /** Called when nothing plays, for callers without a session: no bell rings then. */
  readonly onNoSound?: () => void;
}

/** The voice as a session uses it. Everything is heard at its scheduled moment, or not at all. */
export interface VoiceStream {
  /** Resolves when the sink is ready, with how long before it is heard a sample is mixed; `undefined` without sound. */
  readonly ready: Promise<number | undefined>;
  /** Sends clips to the mixer, each once. A cue of the timeline whose clip was missing is still played in time. */
  load(clips: Clips): void;
  /** Resolves when the mixer has all clips: what is due before that would come late. */
  loaded(): Promise<void>;
  /** From now on the plan is heard as this timeline has it; replaces the timeline before. */
  play(timeline: CueTimeline): void;
  /** Says something outside the plan; at once where no moment is given, or it has just passed. */
  announce(say: string, monotonicMs?: number): void;
  /** Nothing more is heard until `play` or `announce`. */
  halt(): void;
  mute(on: boolean): void;
  /** Ends the helper once the current sounds are over. No process is left when it resolves. */
  close(): Promise<void>;
}

/** Starts the mixer. It may be opened while clips are still being prepared, so that the sink is ready by then. */
export function openVoice(
  ports: Pick<Ports, 'clock' | 'files' | 'processes' | 'environment' | 'terminal'>,
  options: VoiceOptions,
): VoiceStream {
  return new MixedVoice(ports, options);
}

class MixedVoice implements VoiceStream {
  readonly ready: Promise<number | undefined>;
  readonly #ports: Pick<Ports, 'clock' | 'environment' | 'terminal'>;
  readonly #onWarning: (warning: Warning) => void;
  readonly #onNoSound: (() => void) | undefined;
  readonly #line: MixerLine;
  readonly #bell: Bell;
  readonly #clips = new Map<string, Int16Array>();
  /** Not warned about yet: that a sink never played matters only when none is left. */
  #lost: readonly LostSink[] = [];
  #timeline: CueTimeline | undefined;
  /** Cues of the timeline without a clip. */
  #missing: ReadonlySet<string> = new Set();
  /** Since when nothing plays, on the monotonic clock. */
  #silentSinceMs: number | undefined;
  #isMuted = false;
  #resolveReady: (latencyMs: number | undefined) => void = () => {};

  constructor(ports: Parameters<typeof openVoice>[0], { volume, onWarning, onNoSound }: VoiceOptions) {
    this.#ports = ports;
    this.#onWarning = onWarning;
    this.#onNoSound = onNoSound;
    this.#bell = new Bell(ports.clock, () => this.#ring());
    this.ready = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
    this.#line = new MixerLine(ports, volume, (report) => this.#handleReport(report));
  }

  load(clips: Clips): void {
    const isMissed = [...clips.keys()].some((say) => this.#missing.has(say));
    for (const { say, samples } of clips.values()) this.#clips.set(say, samples);
    this.#line.load(clips);
    // What was on the timeline without a clip can be heard from now on.
    if (isMissed && this.#timeline !== undefined) this.play(this.#timeline);
  }

  loaded(): Promise<void> {
    return this.#line.loaded();
  }

  play(timeline: CueTimeline): void {
    this.#timeline = timeline;
    if (this.#silentSinceMs !== undefined) {
      this.#bell.play(timeline);
      return;
    }
    const timed = listTimedCues(timeline);
    this.#missing = new Set(timed.map(({ cue }) => cue.say).filter((say) => !this.#clips.has(say)));
    const sounds = timed.flatMap(({ cue, atMs }) => {
      const clip = this.#numberOf(cue.say);
      const begun = isBegun(timeline, cue) ? ({ begun: true } as const) : {};
      return clip === undefined ? [] : [{ clip, atMs, ...begun }];
    });
    this.#line.send({ type: 'play', sounds });
  }

  announce(say: string, monotonicMs = this.#ports.clock.monotonicMs()): void {
    const clip = this.#numberOf(say);
    if (clip !== undefined) this.#line.send({ type: 'announce', sound: { clip, atMs: monotonicMs } });
  }

  halt(): void {
    this.#timeline = undefined;
    this.#bell.halt();
    this.#line.send({ type: 'halt' });
  }

  mute(on: boolean): void {
    this.#isMuted = on;
    this.#bell.mute(on);
    this.#line.send({ type: 'mute', on });
  }

  async close(): Promise<void> {
    this.#bell.halt();
    await this.#line.close();
  }

  #numberOf(say: string): number | undefined {
    const samples = this.#clips.get(say);
    return samples && this.#line.numberOf(samples);
  }

  #handleReport(report: MixerReport): void {
    if (report.type === 'lost') this.#lost = [...this.#lost, report];
    if (report.type === 'ready') this.#useSink(report.sink, report.latencyMs);
    if (report.type === 'no-sink') this.#useBell();
    if (report.type === 'lapsed') this.#sendAgain();
  }

  #useSink(sink: SinkTitle, latencyMs: number): void {
    const failed = this.#lost.findLast(({ played }) => played);
    if (this.#silentSinceMs !== undefined) this.#endSilence(this.#silentSinceMs, sink);
    else if (failed !== undefined)
      this.#onWarning({ code: 'sink-changed', sink: failed.sink, fault: failed.fault, next: sink });
    // What never played is kept: it matters once nothing is left.
    if (failed !== undefined) this.#lost = [];
    this.#resolveReady(latencyMs);
    this.#sendAgain();
  }

  /** The same timing without a voice: a bell where there is a terminal, the screen alone where there is none. */
  #useBell(): void {
    const { platform } = this.#ports.environment;
    const fallback = this.#canRing() ? 'bell' : 'screen';
    const instead = this.#onNoSound === undefined ? fallback : 'nothing';
    this.#onWarning({ code: 'no-sound', lost: this.#lost, platform, instead });
    this.#onNoSound?.();
    this.#lost = [];
    this.#silentSinceMs = this.#ports.clock.monotonicMs();
    this.#resolveReady(undefined);
    this.#sendAgain();
  }

  #endSilence(sinceMs: number, sink: SinkTitle): void {
    this.#bell.halt();
    this.#silentSinceMs = undefined;
    this.#onWarning({ code: 'sound-back', sink, afterMs: this.#ports.clock.monotonicMs() - sinceMs });
  }

  #canRing(): boolean {
    const { terminal } = this.#ports;
    return terminal.canAsk || terminal.canRepaint;
  }

  #ring(): void {
    if (this.#canRing()) this.#ports.terminal.write('\u0007');
  }

  /** Sends the state again to a mixer or sink that does not have it. */
  #sendAgain(): void {
    if (this.#isMuted) this.mute(true);
    if (this.#timeline !== undefined) this.play(this.#timeline);
  }
}
