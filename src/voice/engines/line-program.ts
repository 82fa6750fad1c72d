import type { SpeechFault } from '../../messages/sound-faults.ts';
import type { ChildProgram } from '../../ports.ts';
import { limitSpeechTime, SpeechFailure, type VoiceWorld } from '../speech-engine.ts';

interface PendingAnswer {
  readonly resolve: (answer: string) => void;
  readonly reject: (failure: SpeechFailure) => void;
}

/** A program that answers each line of its stdin with one line of its stdout, in order. */
export class LineProgram {
  readonly #world: VoiceWorld;
  readonly #child: ChildProgram;
  readonly #pending: PendingAnswer[] = [];
  #unread = '';
  #hasEnded = false;

  constructor(world: VoiceWorld, program: string, args: readonly string[]) {
    this.#world = world;
    this.#child = world.processes.start(program, args);
    this.#child.onStdout((text) => this.#read(text));
    this.#child.onExit(() => this.#fail({ code: 'ended' }));
  }

  /** Resolves with the answer; rejects with a SpeechFailure when none comes in time. */
  ask(line: string): Promise<string> {
    if (this.#hasEnded) return Promise.reject(new SpeechFailure({ code: 'ended' }, { fatal: true }));
    const answer = new Promise<string>((resolve, reject) => {
      this.#pending.push({ resolve, reject });
      this.#child.write(Buffer.from(`${line}\n`, 'utf8'));
    });
    return limitSpeechTime(this.#world.clock, answer, () => this.#fail({ code: 'hangs' }));
  }

  /** Ends the program; pending answers fail. */
  close(): void {
    this.#fail({ code: 'ended' });
  }

  #read(text: string): void {
    const lines = (this.#unread + text).split(/\r?\n/);
    this.#unread = lines.pop() ?? '';
    for (const line of lines) this.#pending.shift()?.resolve(line);
  }

  #fail(fault: SpeechFault): void {
    this.#hasEnded = true;
    for (const pending of this.#pending.splice(0)) pending.reject(new SpeechFailure(fault, { fatal: true }));
    this.#child.kill();
  }
}
