/** Paints the session's words, count and figure, each only where it has changed. */
import { minuteMs, secondMs } from '../../../durations.ts';
import { isMoving } from '../../../plan/segment.ts';
import { renderMinutes } from '../../../plan/shown/big-count.ts';
import type { PageData, PagePlan, PageSegment, PageWords } from '../page-data.ts';
import { byId, setLines, setText } from './browser.ts';
import { captionAt, drawFigure, momentAt, type PageMoment } from './moment.ts';
import { leftMs } from './page-plan.ts';
import type { SessionTrack } from './session-track.ts';

/** Twenty-five pictures a second look like a movement, and leave a television time for its sound. */
const frameMs = 40;

/** How much smaller what is counted up to stands behind the number. */
const ofShare = 0.4;

export class SessionScreen {
  readonly #words: PageWords;
  readonly #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  /** What the last drawing depended on. */
  #drawn: readonly unknown[] = [];
  #slidMs: number | undefined;

  constructor({ words }: PageData) {
    this.#words = words;
  }

  /** Where the slider is drawn to and not yet let go; nothing once it was. */
  slide(toMs: number | undefined): void {
    this.#slidMs = toMs;
  }

  /** `hasDelayedKey` says that something was pressed which is done as soon as the words about safety are over. */
  show(
    track: SessionTrack,
    { paused, muted, error }: Pick<HTMLAudioElement, 'paused' | 'muted' | 'error'>,
    hasDelayedKey: boolean,
  ): void {
    const { plan, segment, positionMs, index } = track;
    if (segment === undefined) return;
    const moment = momentAt(plan, segment, positionMs, this.#words);
    const pack = paused ? track.packOff : undefined;
    const warnings = [...(error === null ? [] : [this.#words.noSound]), ...(pack ? [this.#words.packOff[pack]] : [])];
    for (const id of ['name', 'number', 'side', 'status'] as const) setText(id, moment[id]);
    const left =
      this.#slidMs === undefined ? this.#nameLeft(leftMs(plan, index, positionMs)) : renderTime(this.#slidMs);
    setText('left', left);
    setText('phase', paused ? this.#words.paused : moment.phase);
    setText('coming', hasDelayedKey ? this.#words.delayedKey : moment.next);
    // Where a session goes on without a sound, what is to be done can only be read.
    const texts = pack !== undefined && error === null ? warnings : [...warnings, ...moment.texts];
    const caption = captionAt(plan, segment, positionMs);
    setText('caption', texts.some((text) => text.includes(caption)) ? '' : caption);
    setLines('texts', texts);
    byId('texts').classList.toggle('warning', warnings.length > 0 || moment.isWarning);
    byId('session').dataset.activity = paused ? 'paused' : moment.activity;
    this.#showCount(moment);
    this.#showControls(track, paused, muted);
    this.#showPosition(positionMs, moment);
    this.#announce(moment, paused, hasDelayedKey ? [this.#words.delayedKey, ...warnings] : warnings);
    this.#draw(plan, segment, positionMs);
  }

  #nameLeft(ms: number): string {
    const minutes = ms < minuteMs ? 0 : Math.ceil(ms / minuteMs);
    return this.#words.minutesLeft[minutes] ?? this.#words.minutesLeft.at(-1) ?? '';
  }

  /** Its size depends on the most room that it takes within the segment, and changes with no digit. */
  #showCount({ count: { now, of = '', widest } }: PageMoment): void {
    const [digits = '', total = ''] = widest.split('/');
    const letters = digits.length + (total === '' ? 0 : ofShare * (total.length + 1));
    byId('count').style.setProperty('--letters', String(Math.max(1, letters)));
    setText('now', now);
    setText('of', of === '' ? '' : `/${of}`);
  }

  #showControls(track: SessionTrack, paused: boolean, muted: boolean): void {
    const { controls } = this.#words;
    setText('pause', paused ? controls.play : controls.pause);
    const mute = byId('mute');
    mute.title = muted ? controls.unmute : controls.mute;
    mute.ariaLabel = mute.title;
    mute.classList.toggle('muted', muted);
    byId('ready').hidden = !track.canGoOn;
    byId('easier').hidden = !track.canEase;
  }

  #showPosition(positionMs: number, { name }: PageMoment): void {
    if (this.#slidMs !== undefined) return;
    const position = byId<HTMLInputElement>('position');
    position.value = String(positionMs);
    position.setAttribute('aria-valuetext', `${name}, ${renderTime(positionMs)}`);
  }

  /** For screen readers: what begins, and on which side, and what must not be missed. The counts are heard already. */
  #announce({ name, side }: PageMoment, paused: boolean, warnings: readonly string[]): void {
    const begun = paused ? this.#words.paused : [name, side].filter((text) => text !== '').join(', ');
    setText('live', warnings.length === 0 ? begun : `${begun}. ${warnings.join(' ')}`);
  }

  #draw(plan: PagePlan, segment: PageSegment, positionMs: number): void {
    const frame = isMoving(segment) ? positionMs - (positionMs % frameMs) : segment.atMs;
    const drawn = [plan, segment, frame, this.#reduced.matches];
    if (drawn.every((each, index) => each === this.#drawn[index])) return;
    this.#drawn = drawn;
    const drawing = drawFigure(plan, segment, frame, this.#words.sideLetters, this.#reduced.matches);
    const step = plan.steps[segment.step];
    const exercise = drawing === undefined && step?.kind === 'exercise' ? step.exercise.id : undefined;
    const figure = byId<SVGSVGElement>('figure');
    figure.toggleAttribute('hidden', drawing === undefined);
    showPicture(exercise);
    // Numbers and paths that are computed here; letters in it are escaped.
    if (drawing !== undefined) figure.innerHTML = drawing;
  }
}

/** The picture of an exercise without a figure. */
function showPicture(exercise: string | undefined): void {
  for (const picture of document.querySelectorAll<HTMLElement>('.picture'))
    picture.hidden = picture.dataset.exercise !== exercise;
}

/** `4:05` */
export function renderTime(ms: number): string {
  return renderMinutes(Math.floor(ms / secondMs));
}
