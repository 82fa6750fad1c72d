/**
 * The mixer's core: turns sounds, each with the moment at which it is to be heard, into blocks of samples. It has no
 * clock: the player passes in the moment at which position 0 of the stream is heard.
 */
import { clipRate } from '../clip.ts';

/** What belongs to the plan is replaced when the position jumps; an announcement is not. */
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
  /** Monotonic moment at which position 0 is heard; `undefined` until the player has settled. */
  readonly originMs: number | undefined;
  readonly waiting: readonly ScheduledSound[];
  readonly playing: readonly Playing[];
  /** Mixed to their end a moment ago; some of it may not have been heard yet. */
  readonly finished: readonly ScheduledSound[];
  readonly gain: number;
  readonly targetGain: number;
}

export interface MixedBlock {
  readonly mix: Mix;
  readonly samples: Int16Array;
  /** Sounds whose first sample is in this block. */
  readonly begun: readonly ScheduledSound[];
}

/** A cut without a fade clicks. */
const fadeMs = 20;
const fadeLength = (fadeMs * clipRate) / 1000;
/** A sound that is later than this is left out: a count would be wrong by then, an announcement is still true. */
const maxLateMs: Readonly<Record<Track, number>> = { plan: 300, announcement: 1500 };

export function emptyMix(gain: number): Mix {
  return { position: 0, originMs: undefined, waiting: [], playing: [], finished: [], gain, targetGain: gain };
}

export function addSounds(mix: Mix, sounds: readonly ScheduledSound[]): Mix {
  return { ...mix, waiting: [...mix.waiting, ...sounds].sort((a, b) => a.atMs - b.atMs) };
}

/** Moments closer than this are the same: recomputing a schedule rounds differently. */
const sameMomentMs = 2;

/** A new schedule for a track. Sounds in `begun` are played to their end if they sound now, and not started otherwise. */
export interface Schedule {
  readonly begun: readonly ScheduledSound[];
  readonly ahead: readonly ScheduledSound[];
}

/**
 * Sounds that are on the new schedule too go on; the others of the track fade out. A short sound that has finished and is
 * on the new schedule again is not repeated.
 */
export function replaceSounds(mix: Mix, track: Track, { begun, ahead }: Schedule): Mix {
  const all = [...begun, ...ahead];
  const goesOn = (playing: ScheduledSound) => playing.track !== track || all.some((sound) => isSame(sound, playing));
  const playing = mix.playing.map((sound) =>
    goesOn(sound) ? sound : { ...sound, cutAt: Math.min(sound.cutAt, mix.position) },
  );
  const known = [...mix.playing, ...mix.finished];
  const fresh = ahead.filter((sound) => !known.some((other) => isSame(sound, other)));
  const others = mix.waiting.filter((sound) => sound.track !== track);
  return addSounds({ ...mix, waiting: others, playing }, fresh);
}

function isSame(a: ScheduledSound, b: ScheduledSound): boolean {
  return a.samples === b.samples && Math.abs(a.atMs - b.atMs) < sameMomentMs;
}

/** Drops what is waiting and fades out what sounds. */
export function cutSounds(mix: Mix, tracks: readonly Track[]): Mix {
  const isCut = ({ track }: ScheduledSound) => tracks.includes(track);
  return {
    ...mix,
    waiting: mix.waiting.filter((sound) => !isCut(sound)),
    playing: mix.playing.map((sound) =>
      isCut(sound) ? { ...sound, cutAt: Math.min(sound.cutAt, mix.position) } : sound,
    ),
  };
}

/** Whether nothing sounds. */
export function isSilent(mix: Mix): boolean {
  return mix.playing.length === 0;
}

/** Position in the stream that is heard at a moment. */
function positionAt(originMs: number, momentMs: number): number {
  return Math.round(((momentMs - originMs) * clipRate) / 1000);
}

/** Monotonic moment at which a position is heard. */
export function momentOf(originMs: number, position: number): number {
  return originMs + (position * 1000) / clipRate;
}

/** Mixes the next `length` samples. Every sound starts at the exact sample of its moment, wherever blocks begin. */
export function mixBlock(mix: Mix, length: number): MixedBlock {
  const end = mix.position + length;
  const { due, waiting } = takeDue(mix, end);
  const playing = [...mix.playing, ...due];
  // Most of a session is silence, which must cost nothing.
  if (playing.length === 0 && mix.finished.length === 0 && mix.gain === mix.targetGain) {
    return { mix: { ...mix, position: end, waiting }, samples: new Int16Array(length), begun: [] };
  }
  const sum = new Float32Array(length);
  for (const sound of playing) addPlaying(sum, mix.position, sound);
  const { samples, gain } = applyGain(sum, mix);
  const left = playing.filter((sound) => sound.from + sound.samples.length > end && sound.cutAt + fadeLength > end);
  const ended = playing.filter((sound) => !left.includes(sound));
  const finished = [...mix.finished, ...ended].filter(({ atMs }) => isRecent(mix, atMs));
  return { mix: { ...mix, position: end, waiting, playing: left, finished, gain }, samples, begun: due };
}

/** Whether a sound of this moment would still be started. */
function isRecent({ originMs, position }: Mix, atMs: number): boolean {
  return originMs !== undefined && momentOf(originMs, position) - atMs <= maxLateMs.announcement;
}

function takeDue(
  mix: Mix,
  end: number,
): { readonly due: readonly Playing[]; readonly waiting: readonly ScheduledSound[] } {
  const { originMs, position, waiting } = mix;
  if (originMs === undefined) return { due: [], waiting };
  const firstLater = waiting.findIndex(({ atMs }) => positionAt(originMs, atMs) >= end);
  const count = firstLater === -1 ? waiting.length : firstLater;
  const due = waiting.slice(0, count).flatMap((sound): Playing[] => {
    const from = Math.max(position, positionAt(originMs, sound.atMs));
    const lateMs = momentOf(originMs, from) - sound.atMs;
    return lateMs > maxLateMs[sound.track] ? [] : [{ ...sound, from, cutAt: Number.POSITIVE_INFINITY }];
  });
  return { due, waiting: waiting.slice(count) };
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

function applyGain(sum: Float32Array, { gain, targetGain }: Mix): { samples: Int16Array; gain: number } {
  const step = 1 / fadeLength;
  const samples = new Int16Array(sum.length);
  let now = gain;
  for (let index = 0; index < sum.length; index += 1) {
    if (now !== targetGain) now += Math.max(-step, Math.min(step, targetGain - now));
    samples[index] = Math.max(-32768, Math.min(32767, Math.round((sum[index] ?? 0) * now)));
  }
  return { samples, gain: now };
}
