import type { LostPlayer, PlayerTitle } from '../messages/sound-faults.ts';
import type { Warning } from '../messages/warnings.ts';
import type { Ports } from '../ports.ts';
import { Bell } from './bell.ts';
import type { Clips } from './clip.ts';
import type { MixerReport } from './mixer/mixer-messages.ts';
import { MixerLine } from './mixer-line.ts';
import { listTimedCues, type Timeline } from './timeline.ts';

export interface VoiceOptions {
  /** 0 to 1. */
  readonly volume: number;
  /** Told of every change of the way sound is made. */
  readonly onWarning: (warning: Warning) => void;
  /** For those who only want to hear something: told where nothing plays, and no bell rings then. */
  readonly onNoSound?: () => void;
}

/** What a session does with its voice. Everything is heard at its scheduled moment, or not at all. */
export interface VoiceStream {
  /** Resolves when the player has settled, with how long before it is heard a sample is mixed; `undefined` without sound. */
  readonly settled: Promise<number | undefined>;
  /** Makes clips known; those that are known already cost nothing. What the timeline was waiting for is played in time. */
  load(clips: Clips): void;
  /** Resolves when all clips are where they are played from: what is to be played before that comes late. */
  loaded(): Promise<void>;
  /** From now on the plan is heard as this timeline has it; replaces the timeline before. */
  play(timeline: Timeline): void;
  /** Says something outside the plan, at once where no moment is named or it has just passed. */
  announce(say: string, monotonicMs?: number): void;
  /** Nothing more is heard until `play` or `announce`. */
  halt(): void;
  mute(on: boolean): void;
  /** Lets what sounds end, then ends the helper. No process is left when it resolves. */
  close(): Promise<void>;
}

/** Starts the mixer. It may be opened while clips are still being prepared, so that the player has settled by then. */
export function openVoice(
  ports: Pick<Ports, 'clock' | 'files' | 'processes' | 'environment' | 'terminal'>,
  options: VoiceOptions,
): VoiceStream {
  return new MixedVoice(ports, options);
}

class MixedVoice implements VoiceStream {
  readonly settled: Promise<number | undefined>;
  readonly #ports: Pick<Ports, 'clock' | 'environment' | 'terminal'>;
  readonly #onWarning: (warning: Warning) => void;
  readonly #onNoSound: (() => void) | undefined;
  readonly #line: MixerLine;
  readonly #bell: Bell;
  readonly #clips = new Map<string, Int16Array>();
  /** Those that have not been told of: a player that never played is only missed when none is left. */
  #lost: readonly LostPlayer[] = [];
  #timeline: Timeline | undefined;
  /** What is on the timeline and has no clip. */
  #missing: ReadonlySet<string> = new Set();
  #hasPlayer = true;
  #isMuted = false;
  #settle: (latencyMs: number | undefined) => void = () => {};

  constructor(ports: Parameters<typeof openVoice>[0], { volume, onWarning, onNoSound }: VoiceOptions) {
    this.#ports = ports;
    this.#onWarning = onWarning;
    this.#onNoSound = onNoSound;
    this.#bell = new Bell(ports.clock, () => this.#ring());
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#line = new MixerLine(ports, volume, (report) => this.#hear(report));
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

  play(timeline: Timeline): void {
    this.#timeline = timeline;
    if (!this.#hasPlayer) {
      this.#bell.play(timeline);
      return;
    }
    const timed = listTimedCues(timeline);
    this.#missing = new Set(timed.map(({ cue }) => cue.say).filter((say) => !this.#clips.has(say)));
    const sounds = timed.flatMap(({ cue, atMs }) => {
      const clip = this.#numberOf(cue.say);
      const begun = cue.atMs < timeline.positionMs ? ({ begun: true } as const) : {};
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

  #hear(report: MixerReport): void {
    if (report.type === 'lost') this.#lost = [...this.#lost, report];
    if (report.type === 'ready') this.#goOnWith(report.player, report.latencyMs);
    if (report.type === 'no-player') this.#goOnWithBell();
    if (report.type === 'lapsed') this.#repeat();
  }

  #goOnWith(player: PlayerTitle, latencyMs: number): void {
    const failed = this.#lost.findLast(({ played }) => played);
    if (failed !== undefined) {
      this.#onWarning({ code: 'player-changed', player: failed.player, fault: failed.fault, next: player });
      this.#lost = [];
    }
    this.#settle(latencyMs);
    this.#repeat();
  }

  /** The same timing without a voice: a bell where there is a terminal, the screen alone where there is none. */
  #goOnWithBell(): void {
    const { platform } = this.#ports.environment;
    const instead = this.#canRing() ? 'bell' : 'screen';
    const keeper = this.#onNoSound === undefined ? instead : 'nothing';
    this.#onWarning({ code: 'no-sound', lost: this.#lost, platform, instead: keeper });
    this.#onNoSound?.();
    this.#hasPlayer = false;
    this.#settle(undefined);
    this.#repeat();
  }

  #canRing(): boolean {
    const { terminal } = this.#ports;
    return terminal.canAsk || terminal.canRepaint;
  }

  #ring(): void {
    if (this.#canRing()) this.#ports.terminal.write('\u0007');
  }

  /** Says again what the mixer, or another one, has to know. */
  #repeat(): void {
    if (this.#isMuted) this.mute(true);
    if (this.#timeline !== undefined) this.play(this.#timeline);
  }
}
