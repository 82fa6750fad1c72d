/** A session as one long sound, from the same plan and clips as when it is played. */
import { hourMs, minuteMs, secondMs } from '../../durations.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Plan } from '../../plan/plan.ts';
import { nameOfStep } from '../../plan/shown/session-words.ts';
import { type AudibleCue, type Clips, clipRate, samplesIn, soundMs } from '../clip.ts';
import { addSounds, emptyMix, mixBlock, type ScheduledSound } from '../mixer/mix.ts';
import { buildPcmBytes, buildWavHeader } from '../pcm/wav.ts';

export interface Chapter {
  readonly atMs: number;
  readonly endMs: number;
  readonly title: string;
}

export interface SessionSound {
  readonly title: string;
  readonly description: string;
  /** One for each step, in order and without gaps. */
  readonly chapters: readonly Chapter[];
  /** A PNG file, shown beside the title. */
  readonly cover?: Uint8Array;
  readonly sampleCount: number;
  readonly sounds: readonly ScheduledSound[];
}

/** What players list a session under, beside its title. Each routine is an album of its own, with its own cover. */
export const artist = 'backroutine';
export const genre = 'Speech';
export const coverType = 'image/png';
/** The number of a front cover, in ID3 tags as in Ogg. */
export const frontCover = 3;

/** One second at a time, so that a session is never in memory as a whole. */
const blockLength = clipRate;
/** Silence after the last word, so that no player cuts it off. */
const tailMs = 500;

/** `cues` are those of the plan, or its beeps, or both. */
export function buildSessionSound(plan: Plan, cues: readonly AudibleCue[], clips: Clips): SessionSound {
  const sounds = cues.flatMap(({ atMs, say }): ScheduledSound[] => {
    const clip = clips.get(say);
    return clip === undefined ? [] : [{ samples: clip.samples, atMs, track: 'plan' }];
  });
  const lastEndMs = sounds.reduce((end, { atMs, samples }) => Math.max(end, atMs + soundMs(samples.length)), 0);
  const lengthMs = Math.max(plan.totalMs, lastEndMs) + tailMs;
  return {
    title: plan.title,
    description: plan.doseLine,
    chapters: listChapters(plan, lengthMs),
    sampleCount: Math.ceil(samplesIn(lengthMs)),
    sounds,
  };
}

function listChapters(plan: Plan, lengthMs: number): readonly Chapter[] {
  const starts = plan.steps.flatMap((step) => {
    const first = plan.segments.find((segment) => segment.step === step.index);
    return first === undefined
      ? []
      : [{ atMs: first.atMs, title: nameOfStep(step, messagesFor(plan.language).screen) }];
  });
  return starts.map((start, index) => ({ ...start, endMs: starts[index + 1]?.atMs ?? lengthMs }));
}

/** `00:01:30.000` */
export function renderChapterTime(ms: number): string {
  const whole = Math.round(ms);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const milliseconds = String(whole % secondMs).padStart(3, '0');
  return `${two(whole / hourMs)}:${two((whole / minuteMs) % 60)}:${two((whole / secondMs) % 60)}.${milliseconds}`;
}

/** The samples of the session, a second at a time. */
export function* mixSession({ sounds, sampleCount }: SessionSound): Generator<Int16Array> {
  let mix = addSounds({ ...emptyMix(1), originMs: 0 }, sounds);
  while (mix.position < sampleCount) {
    const mixed = mixBlock(mix, Math.min(blockLength, sampleCount - mix.position));
    mix = mixed.mix;
    yield mixed.samples;
  }
}

/** A kind of sound file. All are listed in `sound-formats.ts`. */
export interface SoundFormat {
  /** The bytes of the file, piece by piece. `onProgress` gets the number of samples that are done. */
  render(session: SessionSound, onProgress: (doneSamples: number) => void): AsyncGenerator<Uint8Array>;
}

/** The part of a sound encoder that is used. What it returns is its own memory and changes with the next call. */
interface Encoder {
  encode(channels: readonly Float32Array[]): Uint8Array;
  finalize(): Uint8Array;
}

/** The encoded session, piece by piece. */
export function* encodeSession(
  session: SessionSound,
  encoder: Encoder,
  onProgress: (doneSamples: number) => void,
): Generator<Uint8Array> {
  let done = 0;
  for (const samples of mixSession(session)) {
    yield encoder.encode([toFloats(samples)]).slice();
    done += samples.length;
    onProgress(done);
  }
  yield encoder.finalize().slice();
}

function toFloats(samples: Int16Array): Float32Array {
  const floats = new Float32Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) floats[index] = (samples[index] ?? 0) / 32768;
  return floats;
}

/** Uncompressed; knows no chapters. */
export const wav: SoundFormat = {
  async *render(session, onProgress) {
    yield buildWavHeader(session.sampleCount, clipRate);
    let done = 0;
    for (const samples of mixSession(session)) {
      yield buildPcmBytes(samples);
      done += samples.length;
      onProgress(done);
    }
  },
};
