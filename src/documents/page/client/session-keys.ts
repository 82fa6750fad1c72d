/**
 * What is pressed in a session on a page. Words about safety are said to their end, as on the terminal: a key that would
 * cut them short is taken, and acts when they are over.
 */
import type { SkipReason } from '../../../player/event.ts';
import { findBack, findNext, findRep } from '../../../player/find-segment.ts';
import type { Command } from '../../../player/state.ts';
import type { Move } from '../controls.ts';
import type { SessionTrack } from './session-track.ts';

/** A key, a button, or a place on the plan to which somebody moves. */
export type Press = Command | Move | number;

/** How far a press of a button, or of an arrow on the slider, moves the sound. */
const stepMs = 10_000;

/** Returns where the sound has to go, where that is elsewhere. */
type Act = (wallMs: number) => number | undefined;

/** What is done in a session, or to its plan; nothing where a key does nothing. */
const acts: Partial<Record<Command | Move, (track: SessionTrack) => Act | undefined>> = {
  confirm: (track) => leadTo(track, track.segment?.isWait ? track.index + 1 : undefined, 'went-on'),
  next: (track) => leadTo(track, findNext(track.plan, track.index), 'skipped'),
  back: (track) => leadTo(track, findBack(track.plan, track.index, track.positionMs), 'went-back'),
  repeat: (track) => leadTo(track, findRep(track.plan, track.index), 'repeated'),
  rewind: (track) => seekBy(track, -stepMs),
  forward: (track) => seekBy(track, stepMs),
  easier: (track) => (track.canEase ? takeEasier(track) : undefined),
};

function leadTo(track: SessionTrack, index: number | undefined, reason: SkipReason): Act | undefined {
  return index === undefined ? undefined : (wallMs) => track.goTo(index, reason, wallMs);
}

function seekBy(track: SessionTrack, ms: number): Act {
  return (wallMs) => track.seek(track.positionMs + ms, wallMs);
}

function takeEasier(track: SessionTrack): Act {
  return (wallMs) => {
    track.easier(track.segment?.step ?? 0, wallMs);
    return undefined;
  };
}

function findAct(track: SessionTrack, press: Press): Act | undefined {
  return typeof press === 'number' ? (wallMs) => track.seek(press, wallMs) : acts[press]?.(track);
}

export class SessionKeys {
  readonly #track: SessionTrack;
  #taken: { readonly press: Press; readonly segment: number } | undefined;
  #goesOnAt = 0;

  constructor(track: SessionTrack) {
    this.#track = track;
  }

  /** Something was pressed that is still to be done. */
  get isTaken(): boolean {
    return this.#taken !== undefined;
  }

  /** The segment with which the session goes on after words that are said again; the first where there are none. */
  get goesOnAt(): number {
    return this.#goesOnAt;
  }

  /** Returns where the sound has to go, where that is elsewhere. A key that does nothing is not taken, and cancels none. */
  press(press: Press, wallMs: number): number | undefined {
    if (findAct(this.#track, press) === undefined) return undefined;
    this.#taken = { press, segment: this.#track.index };
    return this.act(wallMs);
  }

  /** Does what was taken once it may be done. Returns where the sound has to go, where that is elsewhere. */
  act(wallMs: number): number | undefined {
    const track = this.#track;
    if (track.saysSafety) return undefined;
    const taken = this.#taken;
    const goesOnAt = this.#goesOnAt;
    this.drop();
    const toMs = goesOnAt > track.index ? track.goTo(goesOnAt, 'hurt', wallMs) : undefined;
    if (taken === undefined) return toMs;
    const { press, segment } = taken;
    // Where the words ended with their segment, the session has gone on already, and must not leave out what comes next.
    const hasGoneOn = segment !== track.index && (press === 'next' || press === 'confirm');
    return (hasGoneOn ? undefined : findAct(track, press)?.(wallMs)) ?? toMs;
  }

  /** What was cut off in a segment is said from its beginning, and then the session goes on where it is now. */
  sayAgain(cutOffAtMs: number, wallMs: number): void {
    this.#goesOnAt = this.#track.index;
    this.#track.seek(cutOffAtMs, wallMs);
  }

  drop(): void {
    this.#taken = undefined;
    this.#goesOnAt = 0;
  }
}
