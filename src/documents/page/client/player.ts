/** The session on the page: the sound is the clock, and everything that is shown follows it. */
import { packOnSkin } from '../../../plan/plan.ts';
import { commandFor } from '../../../player/keymap.ts';
import type { Command } from '../../../player/state.ts';
import type { PageData } from '../page-data.ts';
import { byId, monotonicMsNow, playSound, wallMsNow } from './browser.ts';
import { askChoice, type Choice, isAsking } from './dialog.ts';
import { MediaKeys } from './media-keys.ts';
import { SessionScreen } from './session-screen.ts';
import type { HurtAnswer, SessionTrack } from './session-track.ts';
import { WakeLock } from './wake-lock.ts';

const stepMs = 10_000;

/** Buttons, and the command of a terminal's key that each stands for; it has none for a place in the sound. */
const buttons: Readonly<Record<string, Command>> = {
  pause: 'pause',
  hurts: 'hurts',
  ready: 'confirm',
  easier: 'easier',
  back: 'back',
  repeat: 'repeat',
  next: 'next',
  mute: 'mute',
  stop: 'quit',
};

const keyNames: Readonly<Record<string, string>> = {
  ' ': 'space',
  Enter: 'return',
  ArrowRight: 'right',
  ArrowLeft: 'left',
  PageDown: 'pagedown',
  PageUp: 'pageup',
};

/** What the arrows do on the slider. */
const sliderSteps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

export class Player {
  readonly #data: PageData;
  readonly #track: SessionTrack;
  readonly #audio: HTMLAudioElement;
  readonly #screen: SessionScreen;
  readonly #wakeLock = new WakeLock();
  readonly #mediaKeys: MediaKeys;
  readonly #onChange: (isOver: boolean) => void;
  readonly #stop = new AbortController();
  #seenMs = monotonicMsNow();
  #step: number | undefined;

  /** `onChange` is called at every new step, and at the end. */
  constructor(data: PageData, track: SessionTrack, audio: HTMLAudioElement, onChange: (isOver: boolean) => void) {
    this.#data = data;
    this.#track = track;
    this.#audio = audio;
    this.#onChange = onChange;
    this.#screen = new SessionScreen(data.words);
    this.#mediaKeys = new MediaKeys(data.plan.title, {
      play: () => this.#do(audio.paused ? 'pause' : 'help'),
      pause: () => this.#do(audio.paused ? 'help' : 'pause'),
      back: () => this.#do('back'),
      next: () => this.#do('next'),
      seekBy: (ms) => this.#seekBy(ms),
      seekTo: (ms) => this.#seek(ms),
    });
  }

  begin(): void {
    this.#audio.currentTime = this.#track.positionMs / 1000;
    this.#seenMs = monotonicMsNow();
    const { signal } = this.#stop;
    for (const [id, command] of Object.entries(buttons)) this.#onPress(id, () => this.#do(command));
    this.#onPress('rewind', () => this.#seekBy(-stepMs));
    this.#onPress('forward', () => this.#seekBy(stepMs));
    const position = byId<HTMLInputElement>('position');
    position.max = String(this.#data.plan.totalMs);
    // Each place that it is drawn over would be a record of its own.
    position.addEventListener('input', () => this.#screen.slide(position.valueAsNumber), { signal });
    position.addEventListener('change', () => this.#seek(position.valueAsNumber), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    document.addEventListener('visibilitychange', () => this.#showAgain(), { signal });
    // A hidden page is not painted, but still hears of its sound.
    this.#audio.addEventListener('timeupdate', () => this.#update(), { signal });
    this.#audio.addEventListener('ended', () => this.#update(this.#data.plan.totalMs), { signal });
    this.#audio.addEventListener('play', () => this.#onPlay(), { signal });
    this.#audio.addEventListener('pause', () => this.#onPause(), { signal });
    this.#onPlay();
    this.#frame();
  }

  #frame(): void {
    this.#update();
    if (!this.#track.isEnded) requestAnimationFrame(() => this.#frame());
  }

  #update(positionMs = this.#audio.currentTime * 1000): void {
    const nowMs = monotonicMsNow();
    const toMs = this.#track.advance(positionMs, nowMs - this.#seenMs, wallMsNow());
    this.#seenMs = nowMs;
    if (toMs !== undefined) this.#moveSound(toMs);
    this.#show();
  }

  #show(): void {
    const { plan, segment, isEnded, positionMs } = this.#track;
    if (isEnded) {
      this.#end();
      return;
    }
    if (segment === undefined) return;
    this.#screen.show(this.#track, this.#audio);
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

  #onPause(): void {
    this.#wakeLock.release();
    this.#showOutside(false);
  }

  /** On a lock screen, and wherever else the session can be seen without its page. */
  #showOutside(isPlaying: boolean): void {
    this.#mediaKeys.showPlaying(isPlaying);
    this.#mediaKeys.showPosition(this.#track.plan, this.#track.positionMs);
  }

  #showAgain(): void {
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

  #onKey(event: KeyboardEvent): void {
    const name = keyNames[event.key] ?? event.key;
    const { target } = event;
    const isPress = target instanceof HTMLButtonElement && (name === 'space' || name === 'return');
    // A key that is held down is meant once, on a button of a question, too.
    if (event.repeat && isPress) event.preventDefault();
    if (event.repeat || event.altKey || event.metaKey || isAsking() || isPress) return;
    // A slider of milliseconds would hardly move.
    const steps = target instanceof HTMLInputElement ? sliderSteps[event.key] : undefined;
    if (steps !== undefined) {
      event.preventDefault();
      this.#seekBy(steps * stepMs);
      return;
    }
    const command = commandFor({ name, ctrl: event.ctrlKey });
    if (command === undefined) return;
    event.preventDefault();
    this.#do(command);
  }

  #do(command: Command): void {
    const track = this.#track;
    const wallMs = wallMsNow();
    this.#update();
    // Keys of headphones work while something is asked, and answer nothing.
    if (track.isEnded || isAsking()) return;
    switch (command) {
      case 'pause':
        this.#pauseOrPlay(wallMs);
        break;
      case 'confirm':
        if (this.#audio.paused) this.#pauseOrPlay(wallMs);
        else this.#goTo(track.goOn(wallMs));
        break;
      case 'next':
        this.#goTo(track.next(wallMs));
        break;
      case 'back':
        this.#goTo(track.back(wallMs));
        break;
      case 'repeat':
        this.#goTo(track.repeat(wallMs));
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

  #pauseOrPlay(wallMs: number): void {
    // Nothing goes on before it is answered.
    if (this.#track.offer !== undefined) return;
    if (this.#audio.paused) {
      this.#track.resume(wallMs);
      playSound(this.#audio);
    } else {
      this.#audio.pause();
      this.#track.pause(wallMs);
    }
  }

  #hurts(wallMs: number): void {
    const toMs = this.#track.hurts(wallMs);
    // In the closing words nothing is left to be stopped.
    if (toMs === undefined) return;
    this.#audio.pause();
    this.#goTo(toMs);
    const { offer } = this.#track;
    if (offer === undefined) return;
    const { hurt, hurtChoices, controls } = this.#data.words;
    const choices: readonly Choice<HurtAnswer | 'stop'>[] = [
      { label: offer.isOtherSideNext ? hurtChoices.otherSide : hurtChoices.goOn, answer: 'goOn' },
      ...(offer.canEase ? [{ label: hurtChoices.easier, answer: 'easier', key: 'e' } as const] : []),
      ...(offer.canLeaveOut ? [{ label: hurtChoices.leaveOut, answer: 'leaveOut', key: 'n' } as const] : []),
      { label: hurtChoices.mistake, answer: 'mistake', key: 'b' },
      { label: controls.stop, answer: 'stop', key: 'q' },
    ];
    askChoice(hurt[offer.over], choices, (answer) => {
      if (answer === 'stop') {
        this.#track.quit(wallMsNow());
        this.#show();
        return;
      }
      this.#goTo(this.#track.answerHurt(answer, wallMsNow()));
      if (!this.#track.isEnded) playSound(this.#audio);
    });
  }

  #askToStop(): void {
    const { controls } = this.#data.words;
    const wasPaused = this.#audio.paused;
    if (!wasPaused) this.#pauseOrPlay(wallMsNow());
    const pack = packOnSkin(this.#track.plan, this.#track.segment);
    const heading = pack === undefined ? controls.stop : this.#data.words.packOff[pack];
    const choices: readonly Choice<'play' | 'stop'>[] = [
      { label: controls.play, answer: 'play' },
      { label: controls.stop, answer: 'stop', key: 'q' },
    ];
    askChoice(heading, choices, (answer) => {
      if (answer === 'stop') this.#track.quit(wallMsNow());
      else this.#pauseOrPlay(wallMsNow());
      this.#show();
    });
  }

  #seekBy(ms: number): void {
    this.#seek(Math.max(0, this.#track.positionMs + ms));
  }

  #seek(toMs: number): void {
    // A lock screen seeks behind a question, too.
    if (!isAsking()) this.#goTo(this.#track.seek(toMs, wallMsNow()));
  }

  #goTo(toMs: number | undefined): void {
    this.#screen.slide(undefined);
    if (toMs !== undefined && !this.#track.isEnded) this.#moveSound(toMs);
    this.#show();
  }

  #moveSound(toMs: number): void {
    this.#audio.currentTime = toMs / 1000;
    this.#mediaKeys.showPosition(this.#track.plan, toMs);
  }
}
