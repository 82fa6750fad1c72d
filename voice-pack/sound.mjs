/** Samples: cutting, loudness, and what can be measured of them. */
import { rate } from './synth.mjs';

const targetLufs = -16;
/** A decibel below full scale, since a resampled peak can be higher. */
const maxPeak = 0.89;
const frame = rate / 200;
/** Quieter than this part of the loudest frame is silence. */
const silenceShare = 10 ** (-50 / 20);
const keepBefore = (15 * rate) / 1000;
const keepAfter = (30 * rate) / 1000;
const fadeIn = (5 * rate) / 1000;
const fadeOut = (15 * rate) / 1000;

/** One part of a take, cut out where it is most silent, of the common loudness. */
export function cutPart({ samples, cuts }, index) {
  const from = findQuietest(samples, cuts[index]);
  const to = findQuietest(samples, cuts[index + 1]);
  const ends = { before: levelAt(samples, from), after: levelAt(samples, to) };
  const part = trimSilence(samples.slice(from, to));
  return { samples: fade(limit(scaleTo(part, targetLufs))), seamDb: Math.max(ends.before, ends.after) };
}

function findQuietest(samples, { from, to }) {
  if (from === 0) return 0;
  if (to >= samples.length) return samples.length;
  let best = Math.round((from + to) / 2);
  let least = Number.POSITIVE_INFINITY;
  for (let at = Math.round(from); at <= to; at += frame / 2) {
    const energy = energyOf(samples, at - frame, at + frame);
    if (energy >= least) continue;
    best = at;
    least = energy;
  }
  return best;
}

function energyOf(samples, from, to) {
  let sum = 0;
  for (let index = Math.max(0, Math.round(from)); index < Math.min(samples.length, to); index += 1) {
    sum += samples[index] ** 2;
  }
  return sum / (to - from);
}

function frameLevels(samples) {
  return Array.from({ length: Math.ceil(samples.length / frame) }, (_, index) =>
    Math.sqrt(energyOf(samples, index * frame, (index + 1) * frame)),
  );
}

/** How loud it is at a place, in decibels below its loudest frame. */
function levelAt(samples, at) {
  if (at === 0 || at === samples.length) return -90;
  const loudest = Math.max(...frameLevels(samples));
  return 20 * Math.log10(Math.sqrt(energyOf(samples, at - frame, at + frame)) / loudest + 1e-6);
}

function trimSilence(samples) {
  const levels = frameLevels(samples);
  const limitLevel = silenceShare * Math.max(...levels);
  const first = levels.findIndex((level) => level > limitLevel) * frame;
  const last = (levels.findLastIndex((level) => level > limitLevel) + 1) * frame;
  return samples.slice(Math.max(0, first - keepBefore), last + keepAfter);
}

function fade(samples) {
  return samples.map((sample, index) => sample * Math.min(1, (index + 1) / fadeIn, (samples.length - index) / fadeOut));
}

function scaleTo(samples, lufs) {
  const gain = 10 ** ((lufs - loudness(samples)) / 20);
  return samples.map((sample) => sample * gain);
}

/** Holds peaks down for 5 ms around each, so that nothing is clipped. */
function limit(samples) {
  const reach = (5 * rate) / 1000;
  const gains = new Float32Array(samples.length).fill(1);
  for (const [index, sample] of samples.entries()) {
    if (Math.abs(sample) <= maxPeak) continue;
    const gain = maxPeak / Math.abs(sample);
    for (let at = Math.max(0, index - reach); at < Math.min(samples.length, index + reach); at += 1) {
      const share = Math.abs(at - index) / reach;
      gains[at] = Math.min(gains[at], gain + (1 - gain) * share * share);
    }
  }
  return samples.map((sample, index) => sample * gains[index]);
}

/** Loudness as ITU-R BS.1770 has it, in LUFS. What is shorter than a block is a block of its own. */
export function loudness(samples) {
  const weighted = weigh(samples);
  const block = Math.min(weighted.length, 0.4 * rate);
  const powers = [];
  for (let at = 0; at + block <= weighted.length; at += 0.1 * rate) powers.push(energyOf(weighted, at, at + block));
  const lufs = (power) => -0.691 + 10 * Math.log10(power);
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const audible = powers.filter((power) => power > 0 && lufs(power) > -70);
  if (audible.length === 0) return -70;
  const gate = lufs(mean(audible)) - 10;
  return lufs(mean(audible.filter((power) => lufs(power) > gate)));
}

/** The ear's weighting: a shelf above 1.7 kHz, and nothing below 38 Hz. */
function weigh(samples) {
  return filter(filter(samples, shelf(1681.974, 3.99984, 0.7071752)), highPass(38.13547, 0.500327));
}

function shelf(hertz, gainDb, q) {
  const k = Math.tan((Math.PI * hertz) / rate);
  const high = 10 ** (gainDb / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [(high + (band * k) / q + k * k) / a0, (2 * (k * k - high)) / a0, (high - (band * k) / q + k * k) / a0],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

function highPass(hertz, q) {
  const k = Math.tan((Math.PI * hertz) / rate);
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

function filter(samples, { b, a }) {
  const result = new Float32Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (const [index, x] of samples.entries()) {
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    result[index] = y;
    [x1, x2, y1, y2] = [x, x1, y, y1];
  }
  return result;
}
