/** How high the sound of a voice reaches. */
import { rate } from './synth.mjs';

const size = 512;
/** Every so many samples a spectrum. */
const step = size * 4;

/** The frequency below which 99 % of the energy lies. @param {readonly { samples: Float32Array }[]} pieces */
export function energyEdge(pieces) {
  const power = addUp(pieces);
  const whole = power.reduce((sum, one) => sum + one, 0);
  let sum = 0;
  const edge = power.findIndex((one) => {
    sum += one;
    return sum > 0.99 * whole;
  });
  return (edge * rate) / size;
}

/** The highest frequency that is no more than so many decibels below the strongest one. */
export function soundEdge(pieces, decibels) {
  const power = addUp(pieces);
  const least = Math.max(...power) * 10 ** (-decibels / 10);
  return (power.findLastIndex((one) => one >= least) * rate) / size;
}

function addUp(pieces) {
  const power = new Float64Array(size / 2);
  for (const { samples } of pieces) {
    for (let at = 0; at + size <= samples.length; at += step) addSpectrum(samples.subarray(at, at + size), power);
  }
  return power;
}

function addSpectrum(samples, power) {
  for (let bin = 1; bin < power.length; bin += 1) {
    let [real, imaginary] = [0, 0];
    for (const [index, sample] of samples.entries()) {
      const weighted = sample * Math.sin((Math.PI * index) / samples.length) ** 2;
      const angle = (2 * Math.PI * bin * index) / samples.length;
      real += weighted * Math.cos(angle);
      imaginary += weighted * Math.sin(angle);
    }
    power[bin] += real * real + imaginary * imaginary;
  }
}
