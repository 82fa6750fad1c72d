/** Keeps the screen on where the browser allows it: on pages from a file or a secure address. */
export class WakeLock {
  #lock: WakeLockSentinel | undefined;
  #isWanted = false;

  hold(): void {
    this.#isWanted = true;
    if (!('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then(
      (lock) => {
        this.#lock = lock;
        if (!this.#isWanted) this.release();
      },
      // Refused, as with a low battery: the sound goes on all the same.
      () => {},
    );
  }

  release(): void {
    this.#isWanted = false;
    void this.#lock?.release();
    this.#lock = undefined;
  }
}
