/**
 * The mixer's core: turns sounds, each with the moment at which it is to be heard, into blocks of samples. It has no
 * clock: the sink passes in the moment at which position 0 of the stream is heard.
 */
import { samplesIn, soundMs } from '../clip.ts';

/**
 * Words of the plan and of the count-in are heard at their moment. An announcement waits until it can be heard whole
 * between two of them, and never sounds together with one, so that no two voices are ever heard.
 */
export type Track = 'plan' | 'announcement';

/** Samples that are to be heard from a moment on the monotonic clock. */
export interface ScheduledSound {
  readonly samples: Int16Array;
  readonly atMs: number;
  readonly track: Track;
}

interface Playing extends ScheduledSound {
  /** Position in the stream of the first sample. */
  readonly from: number;
  /** Position from which it fades out. */
  readonly cutAt: number;
}

export interface Mix {
  /** Samples mixed so far. */
  readonly position: number;
  /** Monotonic moment at which position 0 is heard; `undefined` until the sink is ready. */
  readonly originMs: number | undefined;
  readonly waiting: readonly ScheduledSound[];
  readonly playing: readonly Playing[];
  /** Mixed to their end, or left out while muted, a moment ago; some of it may not have been heard yet. */
  readonly finished: readonly ScheduledSound[];
  readonly volume: number;
  readonly isMuted: boolean;
}

interface MixedBlock {
  readonly mix: Mix;
  readonly samples: Int16Array;
  /** Sounds whose first sample is in this block. */
  readonly begun: readonly ScheduledSound[];
}

/** A cut without a fade clicks. */
const fadeMs = 20;
const fadeLength = samplesIn(fadeMs);
/** A sound that is later than this is left out: a count would be wrong by then, an announcement is still true. */
const maxLateMs: Readonly<Record<Track, number>> = { plan: 300, announcement: 10_000 };

export function emptyMix(volume: number): Mix {
  return { position: 0, originMs: undefined, waiting: [], playing: [], finished: [], volume, isMuted: false };
}

export function addSounds(mix: Mix, sounds: readonly ScheduledSound[]): Mix {
  return { ...mix, waiting: [...mix.waiting, ...sounds].toSorted((a, b) => a.atMs - b.atMs) };
}

/** Moments closer than this are the same: recomputing a schedule rounds differently. */
const sameMomentMs = 2;

/** A new schedule for the plan. Sounds in `begun` are played to their end if they sound now, and not started otherwise. */
interface Schedule {
  readonly begun: readonly ScheduledSound[];
  readonly ahead: readonly ScheduledSound[];
}

/**
 * Sounds that are on the new schedule too go on; the others of the plan fade out. A short sound that has finished and is
 * on the new schedule again is not repeated.
 */
export function replacePlan(mix: Mix, { begun, ahead }: Schedule): Mix {
  const all = [...begun, ...ahead];
  const goesOn = (sound: ScheduledSound) => sound.track !== 'plan' || all.some((other) => isSame(other, sound));
  const known = [...mix.playing, ...mix.finished];
  const fresh = ahead.filter((sound) => !known.some((other) => isSame(sound, other)));
  const others = mix.waiting.filter(({ track }) => track !== 'plan');
  const playing = mix.playing.map((sound) => (goesOn(sound) ? sound : cutFrom(sound, mix.position)));
  return addSounds({ ...mix, waiting: others, playing }, fresh);
}

function isSame(a: ScheduledSound, b: ScheduledSound): boolean {
  return a.samples === b.samples && Math.abs(a.atMs - b.atMs) < sameMomentMs;
}

/** Drops what is waiting and fades out what sounds. */
export function cutSounds(mix: Mix): Mix {
  return { ...mix, waiting: [], playing: mix.playing.map((sound) => cutFrom(sound, mix.position)) };
}

/** Muting fades out what sounds; unmuting begins with the next word, since half a word may be another one. */
export function muteSounds(mix: Mix, isMuted: boolean): Mix {
  const playing = isMuted ? mix.playing.map((sound) => cutFrom(sound, mix.position)) : mix.playing;
  return { ...mix, playing, isMuted };
}

function cutFrom(sound: Playing, position: number): Playing {
  return { ...sound, cutAt: Math.min(sound.cutAt, position) };
}

/** Whether nothing sounds. */
export function isSilent(mix: Mix): boolean {
  return mix.playing.length === 0;
}

/** Position in the stream that is heard at a moment. */
function positionAt(originMs: number, momentMs: number): number {
  return Math.round(samplesIn(momentMs - originMs));
}

/** Monotonic moment at which a position is heard. */
export function momentOf(originMs: number, position: number): number {
  return originMs + soundMs(position);
}

/** Mixes the next `length` samples. Every word starts at the exact sample of its moment, wherever blocks begin. */
export function mixBlock(mix: Mix, length: number): MixedBlock {
  const end = mix.position + length;
  const { due, waiting } = takeDue(mix, end);
  const playing = endAnnouncements(mix, [...mix.playing, ...(mix.isMuted ? [] : due)], waiting);
  // Most of a session is silence, which must cost nothing.
  if (playing.length === 0 && due.length === 0 && mix.finished.length === 0) {
    return { mix: { ...mix, position: end, waiting }, samples: new Int16Array(length), begun: [] };
  }
  const sum = new Float32Array(length);
  for (const sound of playing) addPlaying(sum, mix.position, sound);
  const left = playing.filter((sound) => endOf(sound) > end);
  const ended = [...playing.filter((sound) => !left.includes(sound)), ...(mix.isMuted ? due : [])];
  const finished = [...mix.finished, ...ended].filter((sound) => isRecent(mix, sound));
  return {
    mix: { ...mix, position: end, waiting, playing: left, finished },
    samples: Int16Array.from(sum, (sample) => Math.max(-32768, Math.min(32767, Math.round(sample * mix.volume)))),
    begun: mix.isMuted ? [] : due,
  };
}

/** Position at which nothing of a sound is left. */
function endOf({ from, samples, cutAt }: Playing): number {
  return Math.min(from + samples.length, cutAt + fadeLength);
}

/** Whether a sound of this moment would still be started. */
function isRecent({ originMs, position }: Mix, { atMs, track }: ScheduledSound): boolean {
  return originMs !== undefined && momentOf(originMs, position) - atMs <= maxLateMs[track];
}

interface Due {
  readonly due: readonly Playing[];
  readonly waiting: readonly ScheduledSound[];
}

/** What begins before `end`; what is too late by now is left out. */
function takeDue(mix: Mix, end: number): Due {
  const { originMs } = mix;
  if (originMs === undefined) return { due: [], waiting: mix.waiting };
  const startOf = ({ atMs }: ScheduledSound) => positionAt(originMs, atMs);
  const firstLater = mix.waiting.findIndex((sound) => startOf(sound) >= end);
  const count = firstLater === -1 ? mix.waiting.length : firstLater;
  if (count === 0) return { due: [], waiting: mix.waiting };
  const later = mix.waiting.slice(count);
  const ready = mix.waiting.slice(0, count).filter((sound) => isRecent(mix, sound));
  const words = ready
    .filter(({ track }) => track === 'plan')
    .map((sound) => begin(sound, Math.max(mix.position, startOf(sound))));
  const announcements = ready.filter(({ track }) => track === 'announcement');
  const nextWord = later.find(({ track }) => track === 'plan');
  const nextStart = nextWord === undefined ? Number.POSITIVE_INFINITY : startOf(nextWord);
  const due = [...words];
  const keptBack: ScheduledSound[] = [];
  for (const sound of announcements) {
    const start = [...mix.playing, ...due].reduce(
      (latest, other) => Math.max(latest, endOf(other)),
      Math.max(mix.position, startOf(sound)),
    );
    // Half an announcement may say something else: it waits for its time between two words.
    if (start < end && start + sound.samples.length + fadeLength <= nextStart) due.push(begin(sound, start));
    else keptBack.push(sound);
  }
  return { due, waiting: [...keptBack, ...later] };
}

function begin(sound: ScheduledSound, from: number): Playing {
  return { ...sound, from, cutAt: Number.POSITIVE_INFINITY };
}

/** Lets announcements fade out before a word of the plan that was scheduled after they had begun. */
function endAnnouncements(
  { originMs, position }: Mix,
  playing: readonly Playing[],
  waiting: readonly ScheduledSound[],
): readonly Playing[] {
  const next = waiting.find(({ track }) => track === 'plan');
  const starts = playing.flatMap(({ track, from }) => (track === 'plan' && from >= position ? [from] : []));
  if (next !== undefined && originMs !== undefined) starts.push(positionAt(originMs, next.atMs));
  const cutAt = Math.max(position, Math.min(...starts) - fadeLength);
  return playing.map((sound) => (sound.track === 'announcement' ? cutFrom(sound, cutAt) : sound));
}

function addPlaying(sum: Float32Array, position: number, { samples, from, cutAt }: Playing): void {
  const first = Math.max(0, from - position);
  const last = Math.min(sum.length, from + samples.length - position);
  for (let index = first; index < last; index += 1) {
    const afterCut = position + index - cutAt;
    const faded = afterCut <= 0 ? 1 : Math.max(0, 1 - afterCut / fadeLength);
    sum[index] = (sum[index] ?? 0) + (samples[position + index - from] ?? 0) * faded;
  }
}
