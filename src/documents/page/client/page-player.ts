/** The session on the page: the sound is the clock, and everything that is shown follows it. */
import { secondMs } from '../../../durations.ts';
import type { PageData } from '../page-data.ts';
import { gapMs, leave } from './after-gap.ts';
import { byId, playSound, WakeLock, wallMsNow } from './browser.ts';
import { askAfterPain, askToStop, isAsking } from './dialog.ts';
import { handleKey, MediaKeys } from './keys.ts';
import { ReportedPain } from './reported-pain.ts';
import { type Press, SessionKeys } from './session-keys.ts';
import { SessionScreen } from './session-screen.ts';
import type { SessionTrack } from './session-track.ts';

export class PagePlayer {
  readonly #data: PageData;
  readonly #track: SessionTrack;
  readonly #keys: SessionKeys;
  readonly #pain: ReportedPain;
  readonly #audio: HTMLAudioElement;
  readonly #screen: SessionScreen;
  readonly #wakeLock = new WakeLock();
  readonly #mediaKeys: MediaKeys;
  readonly #onChange: (isOver: boolean) => void;
  readonly #stop = new AbortController();
  #seenMs = wallMsNow();
  #wasPlaying = false;
  #step: number | undefined;

  /** `onChange` is called at every new step, and at the end. */
  constructor(data: PageData, track: SessionTrack, audio: HTMLAudioElement, onChange: (isOver: boolean) => void) {
    this.#data = data;
    this.#track = track;
    this.#keys = new SessionKeys(track);
    this.#pain = new ReportedPain(track, this.#keys);
    this.#audio = audio;
    this.#onChange = onChange;
    this.#screen = new SessionScreen(data);
    this.#mediaKeys = new MediaKeys(data.plan.title, {
      play: () => this.#keepPlaying(true),
      pause: () => this.#keepPlaying(false),
      previoustrack: () => this.#do('back'),
      nexttrack: () => this.#do('next'),
      seekbackward: () => this.#do('rewind'),
      seekforward: () => this.#do('forward'),
      seekto: ({ seekTime = 0 }) => this.#do(seekTime * secondMs),
    });
  }

  begin(): void {
    this.#audio.currentTime = this.#track.soundMs / secondMs;
    this.#seenMs = wallMsNow();
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[value]')) this.#onButton(button);
    const position = byId<HTMLInputElement>('position');
    position.max = String(this.#data.plan.totalMs);
    // Each place that it is drawn over would be a record of its own.
    this.#on(position, 'input', () => this.#screen.slide(position.valueAsNumber));
    this.#on(position, 'change', () => this.#do(position.valueAsNumber));
    this.#on(document, 'keydown', (event: KeyboardEvent) => handleKey(event, (press) => this.#do(press)));
    this.#on(document, 'visibilitychange', () => this.#holdAgain());
    // A hidden page is not painted, but still hears of its sound.
    this.#on(this.#audio, 'timeupdate', () => this.#update());
    // Phones load a sound only when it is played, and forget where it was sent before.
    this.#on(this.#audio, 'loadedmetadata', () => this.#moveSound(this.#track.soundMs));
    this.#on(this.#audio, 'ended', () => this.#onEnded());
    for (const type of ['play', 'pause']) this.#on(this.#audio, type, () => this.#showOutside());
    this.#showOutside();
    this.#frame();
  }

  #frame(): void {
    this.#update();
    if (!this.#track.isEnded) requestAnimationFrame(() => this.#frame());
  }

  /** Returns whether the sound was found to have stood still. */
  #update(): boolean {
    const { readyState, seeking, currentTime, paused } = this.#audio;
    const wallMs = wallMsNow();
    const soundMs = currentTime * secondMs;
    // A calendar may be set back.
    const elapsedMs = Math.max(0, wallMs - this.#seenMs);
    const awayMs = elapsedMs - Math.max(0, soundMs - this.#track.soundMs);
    const isGap = this.#wasPlaying && awayMs > gapMs;
    if (isGap) {
      this.#audio.pause();
      this.#goTo(leave(this.#track, awayMs, wallMs));
    } else if (readyState > 0 && !seeking) {
      // Until it is where it was sent, browsers differ in what they say of it: somebody seems to have moved it.
      this.#goTo(this.#track.advance(soundMs, elapsedMs, wallMs));
    }
    this.#seenMs = wallMs;
    this.#wasPlaying = !paused;
    this.#goTo(this.#keys.act(wallMs));
    this.#show();
    return isGap;
  }

  #show(): void {
    const { plan, segment, isEnded, positionMs } = this.#track;
    if (isEnded) {
      this.#end();
      return;
    }
    if (segment === undefined) return;
    this.#screen.show(this.#track, this.#audio, this.#keys.hasDelayedKey);
    if (segment.step === this.#step) return;
    this.#step = segment.step;
    this.#mediaKeys.showStep(segment.shown.name, plan, positionMs);
    this.#onChange(false);
  }

  #end(): void {
    // An animation frame that was requested before still arrives.
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#audio.pause();
    this.#wakeLock.release();
    this.#mediaKeys.close();
    this.#onChange(true);
  }

  /** A sound that was not looked at in time: it ends behind everything that is heard of it. */
  #onEnded(): void {
    this.#update();
    if (!this.#track.isEnded) playSound(this.#audio);
  }

  /** On a lock screen, and wherever else the session can be seen without its page; only a paused one lets the screen go dark. */
  #showOutside(): void {
    const { paused } = this.#audio;
    if (paused) this.#wakeLock.release();
    else this.#wakeLock.hold();
    this.#mediaKeys.showState(paused ? 'paused' : 'playing');
    this.#mediaKeys.showPosition(this.#track.plan, this.#track.positionMs);
  }

  #holdAgain(): void {
    if (document.visibilityState === 'visible' && !this.#audio.paused) this.#wakeLock.hold();
  }

  #onButton(button: HTMLButtonElement): void {
    this.#on(button, 'click', ({ detail }: MouseEvent) => {
      // After a click, the space bar is to pause and not to press the same button again.
      if (detail > 0) button.blur();
      this.#do(button.value as Press);
    });
  }

  /** Until the session is over. */
  #on<Heard extends Event>(target: EventTarget, type: string, hear: (event: Heard) => void): void {
    target.addEventListener(type, hear as (event: Event) => void, { signal: this.#stop.signal });
  }

  #do(press: Press): void {
    // A key that comes with a gap was meant for a sound that still played. Headphones and a lock screen work while something
    // is asked, and answer nothing.
    if (this.#update() || this.#track.isEnded || isAsking()) return;
    // Whatever is pressed, the slider is let go.
    this.#screen.slide(undefined);
    if (press === 'pause' || (press === 'confirm' && this.#audio.paused)) this.#pauseOrPlay();
    else if (press === 'mute') this.#audio.muted = !this.#audio.muted;
    else if (press === 'hurts') this.#hurts();
    else if (press === 'quit') this.#askToStop();
    else this.#goTo(this.#keys.press(press, wallMsNow()));
    this.#show();
  }

  /** A lock screen asks for one of the two, and may not have heard of what is so already. */
  #keepPlaying(plays: boolean): void {
    if (plays === this.#audio.paused) this.#do('pause');
  }

  #pauseOrPlay(): void {
    const wallMs = wallMsNow();
    // Nothing goes on before it is answered.
    if (this.#pain.offer !== undefined) return;
    if (this.#audio.paused) {
      this.#track.resume(wallMs);
      playSound(this.#audio);
    } else {
      this.#audio.pause();
      this.#track.halt('pause', wallMs);
    }
  }

  #hurts(): void {
    const toMs = this.#pain.report(wallMsNow());
    // In the closing words nothing is left to be stopped.
    if (toMs === undefined) return;
    this.#audio.pause();
    this.#goTo(toMs);
    const { offer } = this.#pain;
    if (offer === undefined) return;
    askAfterPain(offer, this.#data.words, (answer) => {
      if (answer === 'stop') this.#track.quit(wallMsNow());
      else this.#goTo(this.#pain.answer(answer, wallMsNow()));
      this.#show();
      if (!this.#track.isEnded) playSound(this.#audio);
    });
  }

  #askToStop(): void {
    if (!this.#audio.paused) this.#pauseOrPlay();
    askToStop(this.#track.packOff, this.#data.words, (answer) => {
      if (answer === 'stop') this.#track.quit(wallMsNow());
      else this.#pauseOrPlay();
      this.#show();
    });
  }

  #goTo(toMs: number | undefined): void {
    if (toMs !== undefined && !this.#track.isEnded) this.#moveSound(toMs);
  }

  #moveSound(toMs: number): void {
    this.#audio.currentTime = toMs / secondMs;
    this.#mediaKeys.showPosition(this.#track.plan, this.#track.positionMs);
  }
}
