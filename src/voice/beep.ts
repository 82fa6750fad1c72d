/**
 * Sounds where nobody speaks: soft tones at the start and the end of each hold, for people who do not want a voice, and the
 * bell of the terminal, where no sink works.
 */
import type { Plan } from '../plan/plan.ts';
import type { Cancel, Clock } from '../ports.ts';
import {
  type AudibleCue,
  buildClip,
  type Clip,
  type Clips,
  type CueTimeline,
  clipRate,
  isBegun,
  listTimedCues,
  samplesIn,
  type TimedCue,
} from './clip.ts';

/** The keys of the tones among the clips, which no phrase equals. */
const startName = '(beep: hold)';
const endName = '(beep: release)';

/** Up for the start, down for the end, an interval of a fifth apart. */
const startHertz = 880;
const endHertz = 587;
const beepMs = 160;
/** Well below speech, which may sound at the same time. */
const amplitude = 0.2;

/** The two tones. */
export function buildBeepClips(): Clips {
  return new Map([
    [startName, buildBeep(startName, startHertz)],
    [endName, buildBeep(endName, endHertz)],
  ]);
}

/** The beeps of a plan in order of time. */
export function listBeeps({ segments }: Plan): readonly AudibleCue[] {
  return segments
    .filter(({ kind }) => kind === 'hold')
    .flatMap(({ atMs, durationMs }): readonly AudibleCue[] => [
      { atMs, say: startName, kind: 'beep' },
      { atMs: atMs + durationMs, say: endName, kind: 'beep' },
    ]);
}

function buildBeep(name: string, hertz: number): Clip {
  const length = Math.round(samplesIn(beepMs));
  const samples = Int16Array.from({ length }, (_, index) => {
    // The envelope is half a sine, so that there is no click at either end.
    const envelope = Math.sin((Math.PI * index) / length);
    return Math.round(32767 * amplitude * envelope * Math.sin((2 * Math.PI * hertz * index) / clipRate));
  });
  return buildClip(name, samples);
}

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

/** Rings the terminal's bell when the voice would have spoken. */
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
