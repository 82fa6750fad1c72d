/** "It hurts": the side is over, and what follows is asked. Until that is answered nothing of the plan has changed. */
import type { HurtOffer } from '../../../messages/speech.ts';
import { countRepsOf, type Exclusion } from '../../../plan/exclude-hurt.ts';
import { isClosing } from '../../../plan/segment.ts';
import { findAfterHurt, findNext, findRep, findWorked } from '../../../player/find-segment.ts';
import { buildOffer, sideOver } from '../../../player/hurt.ts';
import type { PageSegment } from '../page-data.ts';
import { leaveOutHurt } from './page-plan.ts';
import type { SessionKeys } from './session-keys.ts';
import type { SessionTrack } from './session-track.ts';

export type HurtAnswer = 'goOn' | 'easier' | 'leaveOut' | 'mistake';

export class ReportedPain {
  readonly #track: SessionTrack;
  readonly #keys: SessionKeys;
  #asked:
    | { readonly hurt: PageSegment; readonly offer: HurtOffer; readonly cutOffAtMs: number | undefined }
    | undefined;

  constructor(track: SessionTrack, keys: SessionKeys) {
    this.#track = track;
    this.#keys = keys;
  }

  get offer(): HurtOffer | undefined {
    return this.#asked?.offer;
  }

  /** Returns where the sound has to go; nothing in the closing words, where nothing is left to be stopped. */
  report(wallMs: number): number | undefined {
    const track = this.#track;
    const { plan, segment: now, index } = track;
    if (now === undefined || isClosing(now) || this.#asked !== undefined) return undefined;
    const hurt = findWorked(plan, index) ?? now;
    const target = Math.max(index, this.#keys.goesOnAt, findAfterHurt(plan, hurt.index));
    const exclude = ({ step, side, from }: Exclusion) => leaveOutHurt(plan, step, side, from);
    const offer = buildOffer(plan, hurt, target, exclude);
    const before = plan.segments[index - 1];
    // When to stop, and that a pack comes off, must be heard whatever hurts.
    const isOwed = track.saysSafety && (before === undefined || before.kind === 'pack');
    this.#keys.drop();
    track.emit({ type: 'hurt', segment: hurt, offer, wallMs });
    const toMs = track.goTo(target, 'hurt', wallMs);
    if (track.isEnded) return toMs;
    this.#asked = { hurt, offer, cutOffAtMs: isOwed ? now.atMs : undefined };
    track.halt('hurt', wallMs);
    return toMs;
  }

  /** Returns where the session goes on. */
  answer(answer: HurtAnswer, wallMs: number): number {
    const track = this.#track;
    if (this.#asked === undefined) return track.soundMs;
    const { hurt, cutOffAtMs } = this.#asked;
    const step = track.plan.steps[hurt.step];
    this.#asked = undefined;
    if (answer === 'mistake') {
      const rep = findRep(track.plan, hurt.index);
      if (rep !== undefined) track.goTo(rep, 'went-back', wallMs);
    } else if (step?.kind === 'exercise') {
      const side = answer === 'leaveOut' ? undefined : sideOver(step, hurt);
      if (side !== undefined || answer === 'leaveOut') this.#leaveOut(hurt, side, wallMs);
      if (answer === 'leaveOut' && track.segment?.step === hurt.step && !isClosing(track.segment))
        track.goTo(findNext(track.plan, track.index), 'hurt', wallMs);
      if (answer === 'easier') track.easier(hurt.step, wallMs);
    }
    track.resume(wallMs);
    if (cutOffAtMs !== undefined) this.#keys.sayAgain(cutOffAtMs, wallMs);
    return track.soundMs;
  }

  #leaveOut(hurt: PageSegment, side: PageSegment['side'], wallMs: number): void {
    const { plan, index } = this.#track;
    const left = leaveOutHurt(plan, hurt.step, side, index);
    const reps = countRepsOf(plan, hurt.step, index) - countRepsOf(left, hurt.step, index);
    this.#track.emit({ type: 'left-out', segment: hurt, side, reps, wallMs });
    this.#track.change(left, wallMs);
  }
}
