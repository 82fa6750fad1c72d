/** What a page has of its browser: elements, the clock, and a place to keep things, which may be closed to it. */
import type { Clock } from '../../../ports.ts';

/** Of an element that every page has. */
export function byId<Kind extends Element = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as unknown as Kind;
}

/** Sets a text only where it differs: what is read aloud must not be read again. */
export function setText(id: string, text: string): void {
  const element = byId(id);
  if (element.textContent !== text) element.textContent = text;
}

export function setLines(id: string, lines: readonly string[]): void {
  const parent = byId(id);
  if (parent.textContent === lines.join('')) return;
  parent.replaceChildren(...lines.map((line) => newElement('p', line)));
}

export function newElement(name: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** The number that was chosen in a scale; nothing where none was, or no answer was. */
export function readScore(name: string): number | undefined {
  const chosen = document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`);
  return chosen === null || chosen.value === '' ? undefined : Number(chosen.value);
}

/** The words beside a box to tick. */
export function labelOf({ parentElement }: HTMLInputElement): string {
  return parentElement?.textContent?.trim() ?? '';
}

/** Where the browser refuses, the session stands still, which is shown. */
export function playSound(audio: HTMLAudioElement): void {
  audio.play().catch(() => {});
}

export const clock: Pick<Clock, 'wallMs' | 'utcOffsetMinutes'> = {
  wallMs: wallMsNow,
  utcOffsetMinutes: (wallMs) => -new Date(wallMs).getTimezoneOffset(),
};

/** For records, and to notice that the machine slept: the calendar may be set meanwhile. */
export function wallMsNow(): number {
  return Date.now();
}

/** For how long something took. */
export function monotonicMsNow(): number {
  return performance.now();
}

/** `page --serve` speaks plain HTTP, and its page is gone with it; a file, or a page on a site, can be opened again. */
export function opensAgain(): boolean {
  return location.protocol !== 'http:';
}

const keptAs = 'backroutine';

/** Times of the results that were saved as they are kept. */
const savedAs = 'backroutine-saved';

/** Whether the browser keeps it; an empty one is dropped. One that has changed since it was saved has to be saved again. */
export function keepResult(id: string, result: string): boolean {
  const key = `${keptAs} ${id}`;
  if (readText(key) !== result) keepWords(savedAs, new Set([...readWords(savedAs)].filter((each) => each !== id)));
  return keepText(key, result);
}

export function markSaved(id: string): void {
  keepWords(savedAs, new Set([...readWords(savedAs), id]));
}

export function listSaved(): ReadonlySet<string> {
  return readWords(savedAs);
}

/** The results of earlier sessions in this browser by their ids; none where it keeps nothing of a file. */
export function listResults(): ReadonlyMap<string, string> {
  const prefix = `${keptAs} `;
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return new Map(keys.map((key) => [key.slice(prefix.length), localStorage.getItem(key) ?? '']));
  } catch {
    return new Map();
  }
}

/** Makes a link one to a file with the result of the session that began at `time`. */
export function offerFile(link: HTMLAnchorElement, time: string, result: string): void {
  link.download = `backroutine-${time.slice(0, 16).replace(':', '')}.jsonl`;
  link.href = URL.createObjectURL(new Blob([result], { type: 'application/x-ndjson' }));
}

/** What is kept as words, each once. */
export function readWords(key: string): ReadonlySet<string> {
  return new Set((readText(key) ?? '').split(' ').filter((word) => word !== ''));
}

export function keepWords(key: string, words: ReadonlySet<string>): void {
  keepText(key, [...words].join(' '));
}

function keepText(key: string, text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function readText(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether it was copied. Outside of secure pages only the old way is there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

function copyTheOldWay(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}

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
