/** The keys that a page hears: those of the keyboard and of a slider, and those of the lock screen, headphones and media. */
import { secondMs } from '../../../durations.ts';
import { commandFor } from '../../../player/keymap.ts';
import type { PagePlan } from '../page-data.ts';
import { isAsking } from './dialog.ts';
import type { Press } from './session-keys.ts';

/** What the arrows do on the slider: its own steps are milliseconds, with which it would hardly move. */
const sliderKeys: Readonly<Record<string, Press>> = {
  right: 'forward',
  up: 'forward',
  left: 'rewind',
  down: 'rewind',
};

/** A capital letter means the same, as on the terminal. */
export function handleKey(event: KeyboardEvent, act: (press: Press) => void): void {
  const name = event.key === ' ' ? 'space' : event.key.toLowerCase().replace('arrow', '');
  const { target } = event;
  const isPress = target instanceof HTMLButtonElement && ['space', 'enter'].includes(name);
  // A key that is held down is meant once, on a button of a question, too.
  if (event.repeat && isPress) event.preventDefault();
  if (event.repeat || event.altKey || event.metaKey || isAsking() || isPress) return;
  const move = target instanceof HTMLInputElement ? sliderKeys[name] : undefined;
  const press = move ?? commandFor({ name, ctrl: event.ctrlKey });
  if (press === undefined) return;
  event.preventDefault();
  act(press);
}

// The lock screen, headphones and media keys: what they show, and what they do.

type MediaActions = Partial<Record<MediaSessionAction, MediaSessionActionHandler>>;

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
