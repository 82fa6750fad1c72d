/** What the player emits. Offsets are the scheduled ones on the plan, never the time at which the loop woke up. */

import type { HurtOffer } from '../messages/speech.ts';
import type { Cue, Plan } from '../plan/plan.ts';
import type { Segment } from '../plan/segment.ts';
import type { PackKind, Side } from '../routine/routine.ts';

/** The clocks, read at the same moment. */
export interface Moment {
  readonly monotonicMs: number;
  readonly bootMs: number;
  readonly wallMs: number;
}

/** Why the position stands still. */
export type HaltReason = 'pause' | 'gate' | 'away' | 'hurt' | 'end';

/** Why a part of the plan was not played to its end. `went-on`: the person was ready before the time was up. */
export type SkipReason = 'skipped' | 'went-back' | 'hurt' | 'repeated' | 'went-on' | 'quit';

export type PlayerEvent =
  | { readonly type: 'started'; readonly plan: Plan; readonly positionMs: number; readonly wallMs: number }
  /**
   * From `monotonicMs` on, the position runs from `positionMs` with the clock. The moment may lie a little ahead, so
   * that the voice's first word is in time; the event replaces an earlier `running`.
   */
  | {
      readonly type: 'running';
      readonly positionMs: number;
      readonly monotonicMs: number;
      /** Seconds that are counted aloud before `monotonicMs`: 3 after a pause, else 0. */
      readonly countIn: number;
      /** `runs-on`, `still-counts-in`: nothing but the plan has changed, and what sounds may go on sounding. */
      readonly how: 'begins' | 'runs-on' | 'still-counts-in';
      readonly wallMs: number;
    }
  | {
      readonly type: 'halted';
      readonly positionMs: number;
      readonly reason: HaltReason;
      /** The pack that comes off meanwhile, as the announcement of the halt says. */
      readonly packOff?: PackKind;
      readonly wallMs: number;
    }
  /** Three, two, one before the position runs again: once for each, at its scheduled `monotonicMs`. */
  | {
      readonly type: 'counting-in';
      readonly left: number;
      readonly monotonicMs: number;
      readonly positionMs: number;
      readonly wallMs: number;
    }
  /** The plan was changed from `positionMs` on (ten seconds more, the easier form); earlier offsets are as they were. */
  | { readonly type: 'plan-changed'; readonly plan: Plan; readonly positionMs: number; readonly wallMs: number }
  | { readonly type: 'segment-started'; readonly segment: Segment; readonly atMs: number; readonly wallMs: number }
  /** `playedMs` is the time of this segment that was really played; `done` when it reached its end by playing. */
  | {
      readonly type: 'segment-ended';
      readonly segment: Segment;
      readonly playedMs: number;
      readonly done: boolean;
      readonly reason?: SkipReason;
      readonly wallMs: number;
    }
  /**
   * A cue has come due, for what writes it down. The voice does not wait for this: on `running` it schedules the cues of
   * the plan ahead, since sound that is sent when it is due is late.
   */
  | { readonly type: 'cue'; readonly cue: Cue; readonly atMs: number; readonly wallMs: number }
  /** Said and shown right away, outside the plan. */
  | { readonly type: 'announcement'; readonly say: string; readonly monotonicMs: number; readonly wallMs: number }
  | {
      readonly type: 'jumped';
      readonly fromMs: number;
      readonly toMs: number;
      readonly reason: SkipReason;
      readonly wallMs: number;
    }
  | { readonly type: 'lengthened'; readonly segment: Segment; readonly byMs: number; readonly wallMs: number }
  | {
      readonly type: 'hurt';
      /** What was being done, or was done last. */
      readonly segment: Segment;
      readonly offer: HurtOffer;
      readonly wallMs: number;
    }
  | { readonly type: 'easier'; readonly step: number; readonly wallMs: number }
  /** From here on a side of the exercise is left out, or all of it where there is no side. `reps` would have come. */
  | {
      readonly type: 'left-out';
      readonly segment: Segment;
      readonly side: Side | undefined;
      readonly reps: number;
      readonly wallMs: number;
    }
  | { readonly type: 'gap'; readonly awayMs: number; readonly positionMs: number; readonly wallMs: number }
  /** The machine's calendar was set, back where negative: nothing is lost, but the log's times repeat or leave some out. */
  | { readonly type: 'clock-set'; readonly byMs: number; readonly wallMs: number }
  | { readonly type: 'muted'; readonly muted: boolean; readonly wallMs: number }
  | { readonly type: 'help'; readonly shown: boolean; readonly wallMs: number }
  /** A key acts later: what is being said about safety comes to its end first. */
  | { readonly type: 'key-delayed'; readonly wallMs: number }
  | {
      readonly type: 'ended';
      readonly outcome: 'done' | 'quit' | 'interrupted';
      readonly positionMs: number;
      readonly wallMs: number;
    };

/**
 * A subscriber to the stream of events: the screen, plain lines, the voice, and the recorder, which makes records of them
 * for the log and the journal. All are listed in `src/cli/start/play-prepared.ts`.
 */
export interface Output {
  handle(event: PlayerEvent): void;
  /**
   * The next position, later than `positionMs`, at which this output wants to be woken to paint a frame;
   * `undefined` when nothing of it changes before the next event.
   */
  nextFrameMs?(positionMs: number): number | undefined;
  paint?(positionMs: number): void;
  /** The window has another size, or was written over by another program: nothing on it can be trusted. */
  repaint?(): void;
  /** Ends what the output still has to do: flush, stop the helper, restore. */
  close?(): Promise<void>;
}
