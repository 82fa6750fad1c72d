/** Keeps the screen on where the browser allows it: on pages from a file or a secure address. */
export class WakeLock {
  #lock: WakeLockSentinel | undefined;
  #isWanted = false;
  #isPending = false;

  hold(): void {
    this.#isWanted = true;
    if (this.#isPending || this.#lock !== undefined || !('wakeLock' in navigator)) return;
    this.#isPending = true;
    navigator.wakeLock.request('screen').then(
      (lock) => this.#keep(lock),
      // Refused, as with a low battery: the sound goes on all the same.
      () => {
        this.#isPending = false;
      },
    );
  }

  release(): void {
    this.#isWanted = false;
    void this.#lock?.release();
    this.#lock = undefined;
  }

  #keep(lock: WakeLockSentinel): void {
    this.#isPending = false;
    this.#lock = lock;
    // The browser takes it back from a hidden page.
    lock.addEventListener('release', () => {
      if (this.#lock === lock) this.#lock = undefined;
    });
    if (!this.#isWanted) this.release();
  }
}
