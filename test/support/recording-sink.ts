import type { TextSink } from '../../src/ports.ts';

/** Keeps what was written, and fails on demand. */
export class RecordingSink implements TextSink {
  readonly isTerminal: boolean;
  readonly columns: number;
  text = '';
  bytes: Uint8Array = new Uint8Array();
  #failed = false;
  readonly #listeners: ((error: Error) => void)[] = [];

  constructor({ isTerminal = false, columns = 80 }: { readonly isTerminal?: boolean; readonly columns?: number } = {}) {
    this.isTerminal = isTerminal;
    this.columns = columns;
  }

  /** What was written, without the line ends. */
  get lines(): readonly string[] {
    return this.text.split('\n').slice(0, -1);
  }

  write(text: string): void {
    if (!this.#failed) {
      this.text += text;
    }
  }

  async writeBytes(bytes: Uint8Array): Promise<void> {
    if (!this.#failed) {
      this.bytes = Buffer.concat([this.bytes, bytes]);
    }
  }

  onFailure(listener: (error: Error) => void): void {
    this.#listeners.push(listener);
  }

  async flush(): Promise<void> {}

  /** Fails with `EPIPE` (closed pipe) or `ENOSPC` (full disk); reported once, later writes are ignored. */
  fail(code: 'EPIPE' | 'ENOSPC'): void {
    if (this.#failed) {
      return;
    }
    this.#failed = true;
    for (const listener of this.#listeners) {
      listener(Object.assign(new Error(`write ${code}`), { code }));
    }
  }
}
