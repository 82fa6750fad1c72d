/**
 * Where a session on a page is, and what is kept of it. The sound is the clock: it says where it is, and this says where
 * it has to go. Out of it come the events that a terminal's player would emit, for the same records.
 */
import type { Calendar } from '../../../journal/local-time.ts';
import type { SessionFacts, SessionRecord } from '../../../journal/session-record.ts';
import { canEase, packOnSkin } from '../../../plan/plan.ts';
import { isClosing } from '../../../plan/segment.ts';
import type { PlayerEvent, SkipReason } from '../../../player/event.ts';
import type { PackKind } from '../../../routine/routine.ts';
import type { PagePlan, PageSegment } from '../page-data.ts';
import { behindMs, endOfSpan, findPosition, findTarget } from './find-place.ts';
import { leftMs, takeEasier, withoutOver } from './page-plan.ts';
import { endEvents, PageRecords } from './page-records.ts';

/** A sound that stands further from where it should be than this was moved by somebody. */
const movedMs = 1_500;

export class SessionTrack {
  readonly #kept: PageRecords;
  #plan: PagePlan;
  #index = 0;
  #positionMs = 0;
  #playedFromMs = 0;
  #isLocked = false;
  #isEnded = false;

  constructor(plan: PagePlan, facts: SessionFacts, calendar: Calendar, wallMs: number) {
    this.#plan = plan;
    this.#positionMs = plan.segments[0]?.atMs ?? 0;
    this.#playedFromMs = this.#positionMs;
    // What was left out before the session is no part of what it asks for.
    const asked = { ...plan, totalMs: leftMs(plan, 0, 0) };
    const started = { type: 'started', plan: asked, positionMs: 0, wallMs } as const;
    this.#kept = new PageRecords(facts, started, calendar);
    this.#start(wallMs);
  }

  get records(): readonly SessionRecord[] {
    return this.#kept.records;
  }

  /** What is kept of it if nobody comes back to it: no other page can go on with it. */
  recordsIfLeft(wallMs: number): readonly SessionRecord[] {
    return this.#kept.foresee(this.#quitEvents(wallMs));
  }

  get plan(): PagePlan {
    return this.#plan;
  }

  get index(): number {
    return this.#index;
  }

  get segment(): PageSegment | undefined {
    return this.#plan.segments[this.#index];
  }

  get positionMs(): number {
    return this.#positionMs;
  }

  /** Where the sound has to be. */
  get soundMs(): number {
    return this.#positionMs + behindMs(this.segment);
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** The sound has come to `soundMs`. Returns where it has to go instead, where that is elsewhere. */
  advance(soundMs: number, elapsedMs: number, wallMs: number): number | undefined {
    if (this.#isEnded || this.#isLocked) return undefined;
    const wasMoved = soundMs < this.soundMs - movedMs || soundMs > this.soundMs + elapsedMs + movedMs;
    if (wasMoved) return this.moveTo(findPosition(this.#plan, soundMs), wallMs);
    for (;;) {
      const { segment } = this;
      if (segment === undefined) return undefined;
      const positionMs = soundMs - behindMs(segment);
      const endMs = segment.atMs + segment.durationMs;
      if (positionMs < endMs) {
        this.#positionMs = Math.max(this.#positionMs, positionMs);
        return undefined;
      }
      const endWallMs = wallMs - (positionMs - endMs);
      this.emit({
        type: 'segment-ended',
        segment,
        playedMs: endMs - this.#playedFromMs,
        done: true,
        wallMs: endWallMs,
      });
      this.#index += 1;
      const next = this.segment;
      this.#positionMs = next?.atMs ?? this.#plan.totalMs;
      this.#playedFromMs = this.#positionMs;
      if (next === undefined) {
        this.#end(endWallMs);
        return undefined;
      }
      this.#start(endWallMs);
      if (this.soundMs !== endMs + behindMs(segment)) return this.soundMs;
    }
  }

  /** Somebody moves to another place. Returns where the sound has to go. */
  moveTo(positionMs: number, wallMs: number): number {
    this.seek(positionMs, wallMs);
    return this.#leaveOutOver(wallMs);
  }

  /** To another place of the sound. Returns where it has to go; while something is asked, it stays where it is. */
  seek(positionMs: number, wallMs: number): number {
    if (this.#isLocked) return this.soundMs;
    const { index, toMs } = findTarget(this.#plan, this.#index, positionMs);
    return this.#jump(index, toMs, toMs < this.#positionMs ? 'went-back' : 'skipped', wallMs);
  }

  /** Whoever is ready goes on, but not past the words that name the side. */
  goOn(wallMs: number): number {
    const side = this.segment?.sides?.find(({ fromMs }) => fromMs > this.#positionMs);
    return side === undefined
      ? this.goTo(this.#index + 1, 'went-on', wallMs)
      : this.#jump(this.#index, side.fromMs, 'went-on', wallMs);
  }

  /** The person is ready before the time for it is up. */
  get canGoOn(): boolean {
    return this.segment?.isWait === true && !this.saysSafety;
  }

  /** The pack that comes off where the session stands still: it is on, or this is being said. */
  get packOff(): PackKind | undefined {
    const before = this.saysSafety ? this.#plan.segments[this.#index - 1] : undefined;
    return packOnSkin(this.#plan, this.segment) ?? packOnSkin(this.#plan, before);
  }

  /** What is being said is not to be cut short. */
  get saysSafety(): boolean {
    return this.safetyUntilMs > 0;
  }

  /** Where on the plan that is over; the beginning where nothing of it is being said. */
  get safetyUntilMs(): number {
    return endOfSpan(this.segment?.safety, this.#positionMs);
  }

  get saysSide(): boolean {
    return endOfSpan(this.segment?.sides, this.#positionMs) > 0;
  }

  get canEase(): boolean {
    const { segment } = this;
    const step = segment && this.#plan.steps[segment.step];
    return step?.kind === 'exercise' && !isClosing(segment) && canEase(step);
  }

  /** After a pain it stays where it is until it is resumed, wherever the sound may be moved meanwhile. */
  halt(reason: 'pause' | 'hurt' | 'away', wallMs: number): void {
    this.#isLocked = reason === 'hurt';
    if (!this.#isEnded) this.emit({ type: 'halted', positionMs: this.#positionMs, reason, wallMs });
  }

  resume(wallMs: number): void {
    this.#isLocked = false;
    if (this.#isEnded) return;
    const positionMs = this.#positionMs;
    this.emit({ type: 'running', positionMs, monotonicMs: wallMs, countIn: 0, how: 'begins', wallMs });
  }

  /** The easier form from here on; the sound stays as it is. */
  easier(step: number, wallMs: number): void {
    this.change(takeEasier(this.#plan, step), wallMs);
    this.emit({ type: 'easier', step, wallMs });
  }

  /** Another plan from the present segment on: where that is left out, what comes in its place. */
  change(plan: PagePlan, wallMs: number): void {
    this.#plan = plan;
    this.emit({ type: 'plan-changed', plan, positionMs: this.#positionMs, wallMs });
    const { segment } = this;
    const atMs = segment?.atMs ?? plan.totalMs;
    if (atMs <= this.#positionMs) return;
    this.#positionMs = atMs;
    this.#playedFromMs = atMs;
    this.#start(wallMs);
  }

  /** Going back by a key to where the rules for stopping are said leads behind them: they were heard. */
  goTo(index: number, reason: SkipReason, wallMs: number): number {
    const { atMs, safety } = this.#plan.segments[index] ?? { atMs: this.#plan.totalMs };
    this.#jump(index, Math.max(atMs, index === 0 ? endOfSpan(safety, atMs) : 0), reason, wallMs);
    return this.#leaveOutOver(wallMs);
  }

  emit(event: PlayerEvent): void {
    this.#kept.record(event);
  }

  quit(wallMs: number): void {
    for (const event of this.#quitEvents(wallMs)) this.emit(event);
    this.#isEnded = true;
  }

  painAfter(score: number | undefined, wallMs: number): void {
    this.#kept.painAfter(score, wallMs);
  }

  #quitEvents(wallMs: number): readonly PlayerEvent[] {
    const { segment } = this;
    if (this.#isEnded || segment === undefined) return [];
    const outcome = isClosing(segment) ? 'done' : 'quit';
    return [this.#leftEvent(segment, 'quit', wallMs), ...endEvents(outcome, this.#positionMs, wallMs)];
  }

  /** Nothing is led through again that was left out because it hurt. */
  #leaveOutOver(wallMs: number): number {
    const plan = withoutOver(this.#plan, this.#index);
    if (plan !== this.#plan) this.change(plan, wallMs);
    return this.soundMs;
  }

  #jump(index: number, toMs: number, reason: SkipReason, wallMs: number): number {
    const { segment } = this;
    if (this.#isEnded || segment === undefined) return this.soundMs;
    this.emit(this.#leftEvent(segment, reason, wallMs));
    this.emit({ type: 'jumped', fromMs: this.#positionMs, toMs, reason, wallMs });
    this.#index = index;
    this.#positionMs = toMs;
    this.#playedFromMs = toMs;
    if (this.segment === undefined) this.#end(wallMs);
    else this.#start(wallMs);
    return this.soundMs;
  }

  #leftEvent(segment: PageSegment, reason: SkipReason, wallMs: number): PlayerEvent {
    const playedMs = this.#positionMs - this.#playedFromMs;
    return { type: 'segment-ended', segment, playedMs, done: reason === 'went-on', reason, wallMs };
  }

  #start(wallMs: number): void {
    const { segment } = this;
    if (segment) this.emit({ type: 'segment-started', segment, atMs: this.#positionMs, wallMs });
  }

  #end(wallMs: number): void {
    this.#isEnded = true;
    for (const event of endEvents('done', this.#positionMs, wallMs)) this.emit(event);
  }
}
