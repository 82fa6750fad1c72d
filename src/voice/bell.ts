/** Rings the terminal's bell when the voice would have spoken, where no sink works. */
import type { Cancel, Clock } from '../ports.ts';
import { type CueTimeline, isBegun, listTimedCues, type TimedCue } from './clip.ts';

/** Cues that a single tone can stand for: another exercise, the next second, rep or side. Sentences stay on the screen. */
const ringingKinds: readonly TimedCue['cue']['kind'][] = [
  'name',
  'count',
  'rep',
  'switch',
  'relax',
  'pack',
  'end',
  'beep',
];
/** A later ring would be mistaken for the next one. */
const maxLateMs = 300;

export class Bell {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #isMuted = false;
  #cancel: Cancel = () => {};

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  play(timeline: CueTimeline): void {
    const ahead = listTimedCues(timeline).filter(({ cue }) => !isBegun(timeline, cue));
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
      if (!this.#isMuted && this.#clock.monotonicMs() - next.atMs < maxLateMs) this.#ring();
      this.#waitFor(later);
    });
  }
}
