import type { Cancel, KeyPress, SignalName, Terminal, TerminalListener, TerminalSize } from '../ports.ts';
import { type EndingSignal, type SignalHandlers, stopProcessGroup, watchSignals } from './process-signals.ts';
import { SignalEnding } from './signal-ending.ts';
import { chooseTerminal, type TerminalChoice } from './terminal-choice.ts';
import { TerminalDevice } from './terminal-device.ts';
import { readTerminalFacts } from './terminal-facts.ts';
import { listenForKeys } from './terminal-keys.ts';

/** Keys that a terminal in its usual mode turns into signals; in raw mode that is left to us. */
const SIGNAL_KEYS: ReadonlyMap<string, EndingSignal | 'SIGTSTP'> = new Map([
  ['c', 'SIGINT'],
  ['\\', 'SIGQUIT'],
  ['z', 'SIGTSTP'],
]);

/** What lies in the terminal's own buffer is read within this time. */
const DROP_MS = 50;

interface Taken {
  readonly listener: TerminalListener;
  readonly repaint: boolean;
}

/**
 * The one owner of the person's terminal. Whatever mode it is put into, by `take` or by a prompt library on the
 * lent streams, is taken back at once on a signal, on a crash, on exit and while the program is stopped.
 */
export class NodeTerminal implements Terminal {
  #knownChoice: TerminalChoice | undefined;
  #openDevice: TerminalDevice | undefined;
  #taken: Taken | undefined;
  /** Prompts have had the streams, and may have left the cursor hidden. */
  #isLent = false;
  /** The alternate screen is shown. */
  #isOnScreen = false;
  /** The screen was left while its holder still paints; what it paints would land among the shell's lines. */
  #isMuted = false;
  #isWatching = false;
  readonly #returnListeners = new Set<() => void>();
  readonly #ending = new SignalEnding(() => this.#giveBack());
  readonly #signalHandlers: SignalHandlers = {
    onEnd: (name) => this.#ending.end(name),
    onStop: () => this.suspend(),
    onContinue: () => this.#return(),
    onResize: () => this.#repaint(),
    onExit: () => this.#giveBack(),
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

  size(): TerminalSize {
    return this.#device.size;
  }

  write(text: string): void {
    if (!this.#isMuted) {
      this.#device.write(text);
    }
  }

  take(listener: TerminalListener, options: { readonly repaint: boolean }): Cancel {
    if (this.#taken !== undefined) {
      throw new Error('The terminal is taken already.');
    }
    const taken: Taken = { listener, repaint: options.repaint && this.canRepaint };
    this.#taken = taken;
    this.#watch();
    this.#arm(taken);
    const { input } = this.#device;
    const stopListening = input && listenForKeys(input, (key) => this.#onKey(key, listener));
    return () => {
      if (this.#taken === taken) {
        stopListening?.();
        this.#giveBack();
        this.#taken = undefined;
        this.#isMuted = false;
      }
    };
  }

  async dropKeys(): Promise<void> {
    const giveBack = this.take({ onKey: () => {}, onRepaint: () => {} }, { repaint: false });
    await new Promise((resolve) => setTimeout(resolve, DROP_MS));
    giveBack();
  }

  promptStreams(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream } | undefined {
    const { input, output } = this.#device;
    if (!this.canAsk || input === undefined) {
      return undefined;
    }
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

  suspend(): void {
    if (process.platform === 'win32') {
      // Windows has no shells that could bring the program back.
      return;
    }
    this.#giveBack();
    stopProcessGroup(this.#signalHandlers);
    this.#comeBack();
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
    if (this.#isWatching) {
      return;
    }
    this.#isWatching = true;
    watchSignals(this.#signalHandlers);
  }

  #onKey(key: KeyPress, listener: TerminalListener): void {
    const signal = key.ctrl ? SIGNAL_KEYS.get(key.name) : undefined;
    if (signal === undefined) {
      listener.onKey(key);
    } else if (signal === 'SIGTSTP') {
      this.suspend();
    } else {
      this.#ending.end(signal);
    }
  }

  #arm(taken: Taken): void {
    this.#device.startKeys();
    if (taken.repaint) {
      this.#device.enterScreen();
      this.#isOnScreen = true;
    }
  }

  /** Puts the terminal into the state in which the shell left it. Does no harm when repeated. */
  #giveBack(): void {
    if (this.#isOnScreen) {
      this.#device.leaveScreen();
      this.#isOnScreen = false;
      this.#isMuted = true;
    } else if (this.#isLent && this.canRepaint) {
      this.#device.showCursor();
    }
    if (this.#taken !== undefined || this.#isLent) {
      this.#device.stopKeys();
    }
  }

  #return(): void {
    this.#comeBack();
    for (const listener of [...this.#returnListeners]) listener();
  }

  /** After a stop: whoever stopped us left the terminal in modes of their own. */
  #comeBack(): void {
    if (this.#ending.isUnderWay) {
      return;
    }
    if (this.#taken === undefined) {
      this.#resumePrompt();
      return;
    }
    this.#isMuted = false;
    this.#arm(this.#taken);
    // The window may have been resized while others had it: Node looks again when it gets this signal, then we repaint.
    process.kill(process.pid, 'SIGWINCH');
  }

  #resumePrompt(): void {
    if (this.#isLent && this.#device.isListenedTo) {
      this.#device.startKeys();
    }
  }

  #repaint(): void {
    if (this.#taken !== undefined && !this.#ending.isUnderWay) {
      this.#device.measure();
      this.#taken.listener.onRepaint(this.#device.size);
    }
  }

  /** The window was closed; where nobody passed a SIGHUP on to us, the end of the keys tells. */
  #onLost(): void {
    if (!this.#ending.isUnderWay) {
      this.#ending.end('SIGHUP');
    }
  }
}
