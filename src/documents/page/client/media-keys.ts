/** The lock screen, headphones and media keys: what they show, and what they do. */
import { secondMs } from '../../../durations.ts';
import type { PagePlan } from '../page-data.ts';

export type MediaActions = Partial<Record<MediaSessionAction, MediaSessionActionHandler>>;

export class MediaKeys {
  readonly #title: string;
  /** Not every browser has one. */
  readonly #session: MediaSession | undefined = navigator.mediaSession;
  readonly #actions: MediaActions;

  constructor(title: string, actions: MediaActions) {
    this.#title = title;
    this.#actions = actions;
    this.#handle((name) => actions[name] ?? null);
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
    const duration = totalMs / secondMs;
    this.#session?.setPositionState?.({ duration, position: Math.min(duration, positionMs / secondMs) });
  }

  showState(state: MediaSessionPlaybackState): void {
    if (this.#session !== undefined) this.#session.playbackState = state;
  }

  close(): void {
    this.#handle(() => null);
    this.showState('none');
  }

  #handle(handlerOf: (name: MediaSessionAction) => MediaSessionActionHandler | null): void {
    for (const name of Object.keys(this.#actions) as MediaSessionAction[]) {
      try {
        this.#session?.setActionHandler(name, handlerOf(name));
      } catch {
        // Not every browser knows every key; the page's own buttons do the same.
      }
    }
  }
}

function listChapters({ segments }: PagePlan): readonly { readonly title: string; readonly startTime: number }[] {
  const starts = segments.filter(({ step }, index) => step !== segments[index - 1]?.step);
  return starts.map(({ shown, atMs }) => ({ title: shown.name, startTime: atMs / secondMs }));
}
