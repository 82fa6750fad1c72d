import type { SpeechFault } from '../../messages/sound-faults.ts';
import type { ChildProgram } from '../../ports.ts';
import { limitSpeechTime, SpeechFailure, type VoiceWorld } from '../speech-engine.ts';

interface Asked {
  readonly resolve: (answer: string) => void;
  readonly reject: (failure: SpeechFailure) => void;
}

/** A program that answers each line of its stdin with one line of its stdout, in order. */
export class LineProgram {
  readonly #world: VoiceWorld;
  readonly #child: ChildProgram;
  readonly #asked: Asked[] = [];
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
      this.#asked.push({ resolve, reject });
      this.#child.write(Buffer.from(`${line}\n`, 'utf8'));
    });
    return limitSpeechTime(this.#world.clock, answer, () => this.#fail({ code: 'hangs' }));
  }

  /** Ends it; what it has not answered yet fails. */
  close(): void {
    this.#fail({ code: 'ended' });
  }

  #read(text: string): void {
    const lines = (this.#unread + text).split(/\r?\n/);
    this.#unread = lines.pop() ?? '';
    for (const line of lines) this.#asked.shift()?.resolve(line);
  }

  #fail(fault: SpeechFault): void {
    this.#hasEnded = true;
    for (const asked of this.#asked.splice(0)) asked.reject(new SpeechFailure(fault, { fatal: true }));
    this.#child.kill();
  }
}
