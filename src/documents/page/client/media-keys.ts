/** The lock screen, headphones and media keys: what they show, and what they do. */
import type { PagePlan } from '../page-data.ts';

export interface MediaActions {
  play(): void;
  pause(): void;
  back(): void;
  next(): void;
  rewind(): void;
  forward(): void;
  seekTo(ms: number): void;
}

export class MediaKeys {
  readonly #title: string;
  readonly #session = 'mediaSession' in navigator ? navigator.mediaSession : undefined;
  readonly #names: MediaSessionAction[] = [];

  constructor(title: string, actions: MediaActions) {
    this.#title = title;
    this.#on('play', actions.play);
    this.#on('pause', actions.pause);
    this.#on('previoustrack', actions.back);
    this.#on('nexttrack', actions.next);
    this.#on('seekbackward', actions.rewind);
    this.#on('seekforward', actions.forward);
    this.#on('seekto', ({ seekTime }) => actions.seekTo((seekTime ?? 0) * 1000));
  }

  showStep(name: string, plan: PagePlan, positionMs: number): void {
    if (this.#session === undefined) return;
    // Chapters are not known to the compiler yet, nor to every browser, which then passes over them.
    const content = { title: name, artist: this.#title, chapterInfo: listChapters(plan) };
    this.#session.metadata = new MediaMetadata(content);
    this.showPosition(plan, positionMs);
  }

  /** The lock screen counts on by itself from here, and hears of a leap from here alone. */
  showPosition({ totalMs }: PagePlan, positionMs: number): void {
    const duration = totalMs / 1000;
    this.#session?.setPositionState?.({ duration, position: Math.min(duration, positionMs / 1000) });
  }

  showPlaying(isPlaying: boolean): void {
    if (this.#session !== undefined) this.#session.playbackState = isPlaying ? 'playing' : 'paused';
  }

  close(): void {
    for (const name of this.#names) this.#session?.setActionHandler(name, null);
    if (this.#session !== undefined) this.#session.playbackState = 'none';
  }

  /** Not every browser knows every key. */
  #on(name: MediaSessionAction, handler: MediaSessionActionHandler): void {
    try {
      this.#session?.setActionHandler(name, handler);
      this.#names.push(name);
    } catch {
      // The page's own buttons do the same.
    }
  }
}

function listChapters({ segments }: PagePlan): readonly { readonly title: string; readonly startTime: number }[] {
  const starts = segments.filter(({ step }, index) => step !== segments[index - 1]?.step);
  return starts.map(({ shown, atMs }) => ({ title: shown.name, startTime: atMs / 1000 }));
}
