/** A helper's end of the line to the program that started it. */
export interface Channel {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Told once, when the other end is gone. */
  onClosed(listener: () => void): void;
}
