import type { Cancel, Clock } from '../ports.ts';
import { listTimedCues, type TimedCue, type Timeline } from './timeline.ts';

/** What a single tone can tell: that the next second, rep or side has come. Sentences stay on the screen. */
const ringingKinds: readonly TimedCue['cue']['kind'][] = ['count', 'rep', 'switch', 'relax', 'end', 'beep'];
/** A ring so late would be taken for the next one. */
const latestMs = 300;

/** Keeps the time of the voice with the terminal's bell, where nothing else sounds. */
export class Bell {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #isMuted = false;
  #cancel: Cancel = () => {};

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  play(timeline: Timeline): void {
    const ahead = listTimedCues(timeline).filter(({ cue }) => cue.atMs >= timeline.positionMs);
    this.#waitFor(ahead.filter(({ cue }) => ringingKinds.includes(cue.kind)));
  }

  halt(): void {
    this.#cancel();
  }

  mute(on: boolean): void {
    this.#isMuted = on;
  }

  #waitFor(cues: readonly TimedCue[]): void {
    this.#cancel();
    const [next, ...later] = cues;
    if (next === undefined) return;
    this.#cancel = this.#clock.wakeAfter(next.atMs - this.#clock.monotonicMs(), () => {
      if (!this.#isMuted && this.#clock.monotonicMs() - next.atMs < latestMs) this.#ring();
      this.#waitFor(later);
    });
  }
}
