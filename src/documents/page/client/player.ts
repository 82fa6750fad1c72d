/** The session on the page: the sound is the clock, and everything that is shown follows it. */
import { packOnSkin } from '../../../plan/plan.ts';
import type { Command } from '../../../player/state.ts';
import { controls } from '../controls.ts';
import type { PageData } from '../page-data.ts';
import { byId, monotonicMsNow, playSound, wallMsNow } from './browser.ts';
import { isAsking } from './dialog.ts';
import { handleKey } from './keyboard.ts';
import { MediaKeys } from './media-keys.ts';
import { ReportedPain } from './reported-pain.ts';
import { askAfterPain, askToStop } from './session-questions.ts';
import { SessionScreen } from './session-screen.ts';
import type { SessionTrack } from './session-track.ts';
import { WakeLock } from './wake-lock.ts';

/** How far a press of a button, or of an arrow on the slider, moves the sound. */
const stepMs = 10_000;

export class PagePlayer {
  readonly #data: PageData;
  readonly #track: SessionTrack;
  readonly #pain: ReportedPain;
  readonly #audio: HTMLAudioElement;
  readonly #screen: SessionScreen;
  readonly #wakeLock = new WakeLock();
  readonly #mediaKeys: MediaKeys;
  readonly #onChange: (isOver: boolean) => void;
  readonly #stop = new AbortController();
  readonly #moves = { rewind: () => this.#seekBy(-stepMs), forward: () => this.#seekBy(stepMs) };
  #seenMs = monotonicMsNow();
  #step: number | undefined;
  /** What somebody has asked for while something about safety was being said. */
  #taken: (() => void) | undefined;

  /** `onChange` is called at every new step, and at the end. */
  constructor(data: PageData, track: SessionTrack, audio: HTMLAudioElement, onChange: (isOver: boolean) => void) {
    this.#data = data;
    this.#track = track;
    this.#pain = new ReportedPain(track);
    this.#audio = audio;
    this.#onChange = onChange;
    this.#screen = new SessionScreen(data);
    this.#mediaKeys = new MediaKeys(data.plan.title, {
      play: () => this.#keepPlaying(true),
      pause: () => this.#keepPlaying(false),
      previoustrack: () => this.#do('back'),
      nexttrack: () => this.#do('next'),
      seekbackward: this.#moves.rewind,
      seekforward: this.#moves.forward,
      seekto: ({ seekTime = 0 }) => this.#seek(() => seekTime * 1000),
    });
  }

  begin(): void {
    this.#audio.currentTime = this.#track.soundMs / 1000;
    this.#seenMs = monotonicMsNow();
    const { signal } = this.#stop;
    const actions = { do: (command: Command) => this.#do(command), ...this.#moves };
    for (const [id, command] of Object.entries(controls)) if (command) this.#onPress(id, () => this.#do(command));
    for (const [id, move] of Object.entries(this.#moves)) this.#onPress(id, move);
    const position = byId<HTMLInputElement>('position');
    position.max = String(this.#data.plan.totalMs);
    // Each place that it is drawn over would be a record of its own.
    position.addEventListener('input', () => this.#screen.slide(position.valueAsNumber), { signal });
    position.addEventListener(
      'change',
      () => {
        const toMs = position.valueAsNumber;
        this.#seek(() => toMs);
      },
      { signal },
    );
    document.addEventListener('keydown', (event) => handleKey(event, actions), { signal });
    document.addEventListener('visibilitychange', () => this.#holdAgain(), { signal });
    // A hidden page is not painted, but still hears of its sound.
    this.#audio.addEventListener('timeupdate', () => this.#update(), { signal });
    // Phones load a sound only when it is played, and forget where it was sent before.
    this.#audio.addEventListener('loadedmetadata', () => this.#moveSound(this.#track.soundMs), { signal });
    this.#audio.addEventListener('ended', () => this.#onEnded(), { signal });
    this.#audio.addEventListener('play', () => this.#onPlay(), { signal });
    this.#audio.addEventListener('pause', () => this.#onPause(), { signal });
    this.#onPlay();
    this.#frame();
  }

  #frame(): void {
    this.#update();
    if (!this.#track.isEnded) requestAnimationFrame(() => this.#frame());
  }

  #update(): void {
    const { readyState, seeking, currentTime } = this.#audio;
    const nowMs = monotonicMsNow();
    // Until it is where it was sent, browsers differ in what they say of it: somebody seems to have moved it.
    if (readyState > 0 && !seeking) {
      const toMs = this.#track.advance(currentTime * 1000, nowMs - this.#seenMs, wallMsNow());
      if (toMs !== undefined) this.#moveSound(toMs);
    }
    this.#seenMs = nowMs;
    if (!this.#track.saysSafety) this.#act();
    this.#show();
  }

  /** Words about safety are said to their end, as on the terminal: what would cut them short is done when they are over. */
  #afterSafety(act: () => void): void {
    this.#taken = act;
    if (this.#audio.paused || !this.#track.saysSafety) this.#act();
  }

  #act(): void {
    const taken = this.#taken;
    this.#taken = undefined;
    taken?.();
  }

  #show(): void {
    const { plan, segment, isEnded, positionMs } = this.#track;
    if (isEnded) {
      this.#end();
      return;
    }
    if (segment === undefined) return;
    this.#screen.show(this.#track, this.#audio, this.#taken !== undefined);
    if (segment.step === this.#step) return;
    this.#step = segment.step;
    this.#mediaKeys.showStep(segment.shown.name, plan, positionMs);
    this.#onChange(false);
  }

  #end(): void {
    // A picture that was asked for before comes once more.
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#audio.pause();
    this.#wakeLock.release();
    this.#mediaKeys.close();
    this.#onChange(true);
  }

  #onPlay(): void {
    this.#wakeLock.hold();
    this.#showOutside(true);
  }

  /** A sound that was not looked at in time: it ends behind everything that is heard of it. */
  #onEnded(): void {
    this.#update();
    if (!this.#track.isEnded) playSound(this.#audio);
  }

  #onPause(): void {
    this.#wakeLock.release();
    this.#showOutside(false);
  }

  /** On a lock screen, and wherever else the session can be seen without its page. */
  #showOutside(isPlaying: boolean): void {
    this.#mediaKeys.showPlaying(isPlaying);
    this.#mediaKeys.showPosition(this.#track.plan, this.#track.positionMs);
  }

  #holdAgain(): void {
    if (document.visibilityState === 'visible' && !this.#audio.paused) this.#wakeLock.hold();
  }

  #onPress(id: string, act: () => void): void {
    const press = ({ detail, currentTarget }: MouseEvent) => {
      // After a click, the space bar is to pause and not to press the same button again.
      if (detail > 0 && currentTarget instanceof HTMLElement) currentTarget.blur();
      act();
    };
    byId(id).addEventListener('click', press, { signal: this.#stop.signal });
  }

  #do(command: Command): void {
    const track = this.#track;
    const wallMs = wallMsNow();
    this.#update();
    // Keys of headphones work while something is asked, and answer nothing.
    if (track.isEnded || isAsking()) return;
    // Another key counts instead of the one before.
    if (command !== 'mute') this.#taken = undefined;
    switch (command) {
      case 'pause':
        this.#pauseOrPlay(wallMs);
        break;
      case 'confirm':
        if (this.#audio.paused) this.#pauseOrPlay(wallMs);
        else if (track.segment?.isWait) this.#afterSafety(() => this.#goTo(track.goOn(wallMsNow())));
        break;
      case 'next':
      case 'back':
      case 'repeat':
        this.#afterSafety(() => this.#goTo(track[command](wallMsNow())));
        break;
      case 'mute':
        this.#audio.muted = !this.#audio.muted;
        break;
      case 'easier':
        if (this.#screen.canEase(track)) track.easier(track.segment?.step ?? 0, wallMs);
        break;
      case 'hurts':
        this.#hurts(wallMs);
        break;
      case 'quit':
        this.#askToStop();
        break;
      default:
        break;
    }
    this.#show();
  }

  /** A lock screen asks for one of the two, and may not have heard of what is so already. */
  #keepPlaying(plays: boolean): void {
    if (plays === this.#audio.paused) this.#do('pause');
  }

  #pauseOrPlay(wallMs: number): void {
    // Nothing goes on before it is answered.
    if (this.#pain.offer !== undefined) return;
    if (this.#audio.paused) {
      this.#track.resume(wallMs);
      playSound(this.#audio);
    } else {
      this.#audio.pause();
      this.#track.pause(wallMs);
    }
  }

  #hurts(wallMs: number): void {
    const toMs = this.#pain.report(wallMs);
    // In the closing words nothing is left to be stopped.
    if (toMs === undefined) return;
    this.#audio.pause();
    this.#goTo(toMs);
    const { offer } = this.#pain;
    if (offer === undefined) return;
    askAfterPain(offer, this.#data.words, (answer) => {
      if (answer === 'stop') {
        this.#track.quit(wallMsNow());
        this.#show();
        return;
      }
      this.#goTo(this.#pain.answer(answer, wallMsNow()));
      if (!this.#track.isEnded) playSound(this.#audio);
    });
  }

  #askToStop(): void {
    const wasPaused = this.#audio.paused;
    if (!wasPaused) this.#pauseOrPlay(wallMsNow());
    const pack = packOnSkin(this.#track.plan, this.#track.segment);
    askToStop(pack, this.#data.words, (answer) => {
      if (answer === 'stop') this.#track.quit(wallMsNow());
      else this.#pauseOrPlay(wallMsNow());
      this.#show();
    });
  }

  #seekBy(ms: number): void {
    this.#seek(() => this.#track.positionMs + ms);
  }

  #seek(findMs: () => number): void {
    // A lock screen seeks behind a question, too.
    if (isAsking()) return;
    this.#screen.slide(undefined);
    this.#afterSafety(() => this.#goTo(this.#track.seek(findMs(), wallMsNow())));
  }

  #goTo(toMs: number | undefined): void {
    if (toMs !== undefined && !this.#track.isEnded) this.#moveSound(toMs);
    this.#show();
  }

  #moveSound(toMs: number): void {
    this.#audio.currentTime = toMs / 1000;
    this.#mediaKeys.showPosition(this.#track.plan, this.#track.positionMs);
  }
}
