import type {
  Cancel,
  KeyPress,
  PictureAbility,
  SignalName,
  Terminal,
  TerminalListener,
  TerminalSize,
} from '../ports.ts';
import { PictureQuestions } from './picture-questions.ts';
import { SignalEnding, type SignalHandlers, signalOfKey, stopProcessGroup, watchSignals } from './process-signals.ts';
import { chooseTerminal, readTerminalFacts, type TerminalChoice } from './terminal-choice.ts';
import { TerminalDevice } from './terminal-device.ts';
import { listenForKeys } from './terminal-keys.ts';

/** Within this time Node has read all that the terminal's buffer holds. */
const dropMs = 50;

interface TerminalUse {
  readonly listener: TerminalListener;
  readonly repaint: boolean;
}

/**
 * The only part of the program that changes the terminal's modes. What `take`, or a prompt library on the lent streams,
 * has changed is restored immediately on a signal, on a crash, on exit and while the program is stopped.
 */
export class NodeTerminal implements Terminal {
  #knownChoice: TerminalChoice | undefined;
  #openDevice: TerminalDevice | undefined;
  #use: TerminalUse | undefined;
  /** Prompts have used the streams, and may have left the cursor hidden. */
  #isLent = false;
  /** The alternate screen is shown. */
  #isOnScreen = false;
  /** The screen was left while the session still paints; what it paints would land among the shell's lines. */
  #isMuted = false;
  #leaveWith = '';
  #isWatching = false;
  readonly #questions = new PictureQuestions();
  readonly #returnListeners = new Set<() => void>();
  readonly #ending = new SignalEnding(() => this.#restore());
  readonly #signalHandlers: SignalHandlers = {
    onEnd: (name) => this.#ending.end(name),
    onStop: () => this.#suspend(),
    onContinue: () => this.#onContinue(),
    onResize: () => this.#repaint(),
    onExit: () => this.#restore(),
  };

  get canAsk(): boolean {
    return this.#choice.canAsk;
  }

  get canRepaint(): boolean {
    return this.#choice.canRepaint;
  }

  get hasColour(): boolean {
    return this.#choice.hasColour;
  }

  get hasUnicode(): boolean {
    return this.#choice.hasUnicode;
  }

  /** Through the environment, where what the prompts colour with looks for it too. */
  leaveOutColour(): void {
    delete process.env.FORCE_COLOR;
    process.env.NO_COLOR = '1';
    this.#knownChoice = undefined;
  }

  size(): TerminalSize {
    return this.#device.size;
  }

  /** A screen that a stalled terminal has not taken is painted anew when it takes something again; lines are kept. */
  write(text: string): void {
    if (!this.#isMuted) this.#device.writeOrDrop(text, this.#isOnScreen, () => this.#repaint());
  }

  take(listener: TerminalListener, options: { readonly repaint: boolean }): Cancel {
    if (this.#use !== undefined) throw new Error('The terminal is taken already.');
    const use: TerminalUse = { listener, repaint: options.repaint && this.canRepaint };
    this.#use = use;
    this.#watch();
    this.#enter(use);
    const { input } = this.#device;
    const stopListening =
      input &&
      listenForKeys(
        input,
        (key) => this.#onKey(key, listener),
        (reply) => this.#questions.onReply(reply),
      );
    return () => {
      if (this.#use === use) {
        stopListening?.();
        this.#restore();
        this.#use = undefined;
        this.#isMuted = false;
      }
    };
  }

  askPictures(): Promise<PictureAbility | undefined> {
    return this.#questions.ask(() => {
      if (this.#device.input === undefined || !this.#isOnScreen) return undefined;
      return { size: this.size(), write: (question) => this.write(question) };
    });
  }

  packBytes(bytes: Uint8Array): string {
    const { deflateSync } = process.getBuiltinModule('node:zlib');
    return deflateSync(bytes).toString('base64');
  }

  get isBusy(): boolean {
    return this.#device.isBusy;
  }

  onceTaken(listener: () => void): void {
    this.#device.onceTaken(listener);
  }

  beforeLeaving(text: string): void {
    this.#leaveWith = text;
  }

  async dropKeys(): Promise<void> {
    const release = this.take({ onKey: () => {}, onRepaint: () => {} }, { repaint: false });
    // Where the program stood still meanwhile, the time is over before anything was read: reading comes first.
    await new Promise((resolve) => setTimeout(() => setImmediate(resolve), dropMs));
    release();
  }

  promptStreams(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream } | undefined {
    const { input, output } = this.#device;
    if (!this.canAsk || input === undefined) return undefined;
    this.#watch();
    this.#isLent = true;
    return { input, output };
  }

  onSignal(listener: (name: SignalName) => void): Cancel {
    this.#watch();
    return this.#ending.onSignal(listener);
  }

  onReturn(listener: () => void): Cancel {
    this.#watch();
    this.#returnListeners.add(listener);
    return () => {
      this.#returnListeners.delete(listener);
    };
  }

  /** Restores the terminal, stops the process as Ctrl+Z does, and repaints after `fg`. */
  #suspend(): void {
    // Windows has no job control: nothing could continue the program.
    if (process.platform === 'win32') return;
    this.#restore();
    stopProcessGroup(this.#signalHandlers);
    this.#reenter();
  }

  get #choice(): TerminalChoice {
    this.#knownChoice ??= chooseTerminal(readTerminalFacts());
    return this.#knownChoice;
  }

  get #device(): TerminalDevice {
    this.#openDevice ??= new TerminalDevice(this.#choice, () => this.#onLost());
    return this.#openDevice;
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    watchSignals(this.#signalHandlers);
  }

  #onKey(key: KeyPress, listener: TerminalListener): void {
    const signal = signalOfKey(key);
    if (signal === undefined) listener.onKey(key);
    else if (signal === 'SIGTSTP') this.#suspend();
    else this.#ending.end(signal);
  }

  #enter(use: TerminalUse): void {
    this.#device.startKeys();
    if (use.repaint) {
      this.#device.enterScreen();
      this.#isOnScreen = true;
    }
  }

  /** Puts the terminal into the state in which the shell left it. Can be repeated. */
  #restore(): void {
    if (this.#isOnScreen) {
      this.#device.write(this.#leaveWith);
      this.#leaveWith = '';
      this.#device.leaveScreen();
      this.#isOnScreen = false;
      this.#isMuted = true;
    } else if (this.#isLent && this.canRepaint) {
      this.#device.showCursor();
    }
    if (this.#use !== undefined || this.#isLent) {
      this.#questions.dropAnswers();
      this.#device.stopKeys();
    }
  }

  #onContinue(): void {
    this.#reenter();
    for (const listener of [...this.#returnListeners]) listener();
  }

  /** After a stop the terminal is in the shell's modes. */
  #reenter(): void {
    if (this.#ending.hasBegun) return;
    if (this.#use === undefined) {
      if (this.#isLent && this.#device.hasKeyListener) this.#device.startKeys();
      return;
    }
    this.#isMuted = false;
    this.#enter(this.#use);
    // The window may have been resized meanwhile: this signal makes Node read its size again, and then us repaint.
    process.kill(process.pid, 'SIGWINCH');
  }

  #repaint(): void {
    if (this.#ending.hasBegun) return;
    // A window that is resized at a question is as large in the session after it.
    this.#device.measure();
    this.#use?.listener.onRepaint(this.#device.size);
  }

  /** The window was closed. Where the shell passes no SIGHUP on, the end of the input is the only sign. */
  #onLost(): void {
    if (!this.#ending.hasBegun) this.#ending.end('SIGHUP');
  }
}
