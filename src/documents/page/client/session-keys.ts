/**
 * What is pressed in a session on a page. Words about safety are said to their end, as on the terminal: a key that would
 * cut them short is delayed, and acts when they are over.
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
type Handler = (wallMs: number) => number | undefined;

/** What is done in a session, or to its plan; nothing where a key does nothing. */
const handlers: Partial<Record<Press, (track: SessionTrack) => Handler | undefined>> = {
  confirm: (track) => (track.segment?.isWait ? (wallMs) => track.goOn(wallMs) : undefined),
  next: (track) => leadTo(track, findNext(track.plan, track.index), 'skipped'),
  back: (track) => leadTo(track, findBack(track.plan, track.index, track.positionMs), 'went-back'),
  repeat: (track) => leadTo(track, findRep(track.plan, track.index), 'repeated'),
  easier: (track) => (track.canEase ? takeEasier(track) : undefined),
};

function leadTo(track: SessionTrack, index: number | undefined, reason: SkipReason): Handler | undefined {
  return index === undefined ? undefined : (wallMs) => track.goTo(index, reason, wallMs);
}

function takeEasier(track: SessionTrack): Handler {
  return (wallMs) => {
    track.easier(track.segment?.step ?? 0, wallMs);
    return undefined;
  };
}

function findHandler(track: SessionTrack, press: Press): Handler | undefined {
  const placeMs = findPlace(track, press);
  return placeMs === undefined ? handlers[press]?.(track) : (wallMs) => track.moveTo(placeMs, wallMs);
}

/** Where on the plan it moves to, from where the session is now. */
function findPlace({ positionMs }: SessionTrack, press: Press): number | undefined {
  if (press === 'rewind') return positionMs - stepMs;
  if (press === 'forward') return positionMs + stepMs;
  return typeof press === 'number' ? press : undefined;
}

interface DelayedKey {
  readonly press: Press;
  /** Where the session was when it was pressed. */
  readonly segment: number;
}

export class SessionKeys {
  readonly #track: SessionTrack;
  #delayedKey: DelayedKey | undefined;
  #goesOnAt = 0;

  constructor(track: SessionTrack) {
    this.#track = track;
  }

  /** Something was pressed that is still to be done. */
  get hasDelayedKey(): boolean {
    return this.#delayedKey !== undefined;
  }

  /** The segment with which the session goes on after words that are said again; the first where there are none. */
  get goesOnAt(): number {
    return this.#goesOnAt;
  }

  /** Returns where the sound has to go, where that is elsewhere. A key that does nothing is not delayed, and cancels none. */
  press(press: Press, wallMs: number): number | undefined {
    if (findHandler(this.#track, press) === undefined) return undefined;
    this.#delayedKey = { press, segment: this.#track.index };
    return this.act(wallMs);
  }

  /** Does what was delayed once it may be done. Returns where the sound has to go, where that is elsewhere. */
  act(wallMs: number): number | undefined {
    const track = this.#track;
    const delayedKey = this.#delayedKey;
    if (track.saysSafety || (delayedKey?.press === 'confirm' && track.saysSide)) return undefined;
    const goesOnAt = this.#goesOnAt;
    this.drop();
    const toMs = goesOnAt > track.index ? track.goTo(goesOnAt, 'hurt', wallMs) : undefined;
    return (delayedKey && this.#actDelayed(delayedKey, wallMs)) ?? toMs;
  }

  #actDelayed({ press, segment }: DelayedKey, wallMs: number): number | undefined {
    const track = this.#track;
    // Where the words ended with their segment, the session has gone on already, and must not leave out what comes next.
    const hasGoneOn = segment !== track.index && (press === 'next' || press === 'confirm');
    const fromMs = track.positionMs;
    const placeMs = findPlace(track, press);
    const ledToMs = hasGoneOn ? undefined : findHandler(track, press)?.(wallMs);
    if (placeMs !== undefined && this.#isCutShort(fromMs, placeMs))
      this.#delayedKey = { press: placeMs, segment: track.index };
    // It led to the words that name the side.
    if (press === 'confirm' && segment === track.index) this.#delayedKey = { press, segment };
    return ledToMs;
  }

  /** Whether a move went to the words that take a pack off; the place that was asked for comes after them. */
  #isCutShort(fromMs: number, placeMs: number): boolean {
    const { positionMs, safetyUntilMs } = this.#track;
    return safetyUntilMs > 0 && (placeMs < fromMs ? fromMs < positionMs : safetyUntilMs < placeMs);
  }

  /** What was cut off in a segment is said from its beginning, and then the session goes on where it is now. */
  sayAgain(cutOffAtMs: number, wallMs: number): void {
    this.#goesOnAt = this.#track.index;
    this.#track.seek(cutOffAtMs, wallMs);
  }

  drop(): void {
    this.#delayedKey = undefined;
    this.#goesOnAt = 0;
  }
}
