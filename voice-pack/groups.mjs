/**
 * The sound files of a voice: one OGG Vorbis stream a group. Each sentence is encoded by itself and begins on a page of
 * its own, so that its packets stay the same when others come or go.
 */
import { createOggEncoder } from 'wasm-media-encoders';
import { buildPage, joinPackets, paginate, readPage } from '../src/voice/render/ogg-page.ts';
import { rate } from './synth.mjs';

const vbrQuality = 1;
const headerPackets = 3;
/** Silence around each sentence, in which the streams of two sentences meet. */
const padSamples = 0.06 * rate;
const serial = 1;
/** A page for about a second: any sentence can be decoded without much else. */
const packetsPerPage = 50;

/** @returns the packets of the sound alone, those of the header, and where the sound lies in what they decode to */
export async function encodeSentence(samples) {
  const encoder = await createOggEncoder();
  encoder.configure({ sampleRate: rate, channels: 1, vbrQuality });
  const padded = new Float32Array(samples.length + 2 * padSamples);
  padded.set(samples, padSamples);
  const bytes = Buffer.concat([Buffer.from(encoder.encode([padded])), Buffer.from(encoder.finalize())]);
  const packets = joinPackets(readPages(bytes));
  return {
    header: packets.slice(0, headerPackets).map((packet) => Buffer.from(packet)),
    packets: packets.slice(headerPackets).map((packet) => Buffer.from(packet)),
    startSample: padSamples,
    length: samples.length,
  };
}

/** A file of sentences in their order, and where each of them lies in it. */
export function buildGroup(header, sentences) {
  const sizes = blockSizes(header[0]);
  const [first, ...others] = header;
  const pages = [...paginate([first], serial, 0), ...paginate(others, serial, 1)];
  pages[0] = { ...pages[0], flags: 2 };
  const places = [];
  let granule = 0;
  let before;
  for (const { packets, startSample, length } of sentences) {
    const [head] = packets;
    // The first packet of all gives no sound; that of a later sentence ends the silence of the one before.
    if (before !== undefined) granule += (before + sizes(head)) / 4;
    places.push([granule + startSample, length]);
    before = sizes(head);
    for (let at = 0; at < packets.length; at += packetsPerPage) {
      const own = packets.slice(at, at + packetsPerPage);
      for (const packet of at === 0 ? own.slice(1) : own) {
        granule += (before + sizes(packet)) / 4;
        before = sizes(packet);
      }
      for (const page of paginate(own, serial, pages.length)) pages.push({ ...page, granule: BigInt(granule) });
    }
  }
  pages.push({ ...pages.pop(), flags: 4 });
  return { bytes: Buffer.concat(pages.map(buildPage)), places };
}

/** The sentences of a file as they were encoded, by the places that `buildGroup` gave. */
export function readGroup(bytes, places) {
  const pages = readPages(bytes);
  let headerPages = 0;
  while (joinPackets(pages.slice(0, headerPages)).length < headerPackets) headerPages += 1;
  const header = joinPackets(pages.slice(0, headerPages)).map((packet) => Buffer.from(packet));
  const sizes = blockSizes(header[0]);
  const sound = pages.slice(headerPages);
  const ends = sound.map(({ granule }) => Number(granule));
  const firstPages = places.map(([start]) => ends.filter((end) => end <= start).length);
  const sentences = places.map(([start, length], index) => {
    const first = firstPages[index];
    const packets = joinPackets(sound.slice(first, firstPages[index + 1] ?? sound.length)).map((one) =>
      Buffer.from(one),
    );
    const lead = first === 0 ? 0 : ends[first - 1] + (lastSize(sound[first - 1], sizes) + sizes(packets[0])) / 4;
    return { packets, startSample: start - lead, length };
  });
  return { header, sentences };
}

function lastSize(page, sizes) {
  return sizes(joinPackets([page]).at(-1));
}

/** How long the block of a packet is: the encoder has two modes, a short and a long one. */
function blockSizes(identification) {
  const exponents = identification[28];
  const sizes = [2 ** (exponents & 15), 2 ** (exponents >> 4)];
  return (packet) => sizes[(packet[0] >> 1) & 1];
}

function readPages(bytes) {
  const pages = [];
  for (let read = readPage(bytes); read !== undefined; read = readPage(read.rest)) pages.push(read.page);
  return pages;
}
