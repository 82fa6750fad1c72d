import type { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { dataViewOf } from '../../bytes.ts';
import { headerPackets, joinPackets, type OggPage, readPage } from '../render/ogg-page.ts';

/** What each page begins with. */
const pageMark = 'OggS';
/** Where the identification packet has its channels and its rate. */
const channelsAt = 11;
const rateAt = 12;

/** No encoder spreads its headers over more. */
const maxHeaderPages = 64;
/** An hour has less than this even with a page for each packet. */
const maxPages = 100_000;
/** A minute has less than this. */
const maxPagesRead = 1024;
const lowestRate = 8000;
const highestRate = 96_000;
/** Of a page: 255 packets, each of half the longest block. */
const maxPageSamples = 255 * 4096;
/** Decoded at once. */
const packetsAtOnce = 64;

/** A file of OGG Vorbis, of which any part can be decoded without what stands before it. */
export class VorbisFile {
  readonly rate: number;
  readonly #pages: readonly OggPage[];
  readonly #decode: DecodePackets;
  /** The decoder goes on from what it decoded last, so that one read has to end before the next begins. */
  #reading: Promise<unknown> = Promise.resolve();

  private constructor(rate: number, pages: readonly OggPage[], decode: DecodePackets) {
    this.rate = rate;
    this.#pages = pages;
    this.#decode = decode;
  }

  /** `undefined` where the bytes are anything else than one OGG Vorbis stream. */
  static async open(bytes: Uint8Array): Promise<VorbisFile | undefined> {
    const pages = readPages(bytes);
    const headerPages = pages && countHeaderPages(pages);
    if (pages === undefined || headerPages === undefined) return undefined;
    const [identification, , setup] = joinPackets(pages.slice(0, headerPages));
    if (identification === undefined || setup === undefined || !isVorbis(identification)) return undefined;
    const view = dataViewOf(identification);
    const rate = view.getUint32(rateAt, true);
    if (rate < lowestRate || rate > highestRate || view.getUint8(channelsAt) > 2) return undefined;
    const decode = await openDecoder(identification, setup);
    return new VorbisFile(rate, pages.slice(headerPages), decode);
  }

  /** In samples. */
  get length(): number {
    return Number(this.#pages.at(-1)?.granule ?? 0n);
  }

  /** The samples from `from` up to `to`; fewer, or none, where the file does not have them. */
  read(from: number, to: number): Promise<Float32Array> {
    const samples = this.#reading.then(() => this.#readNow(from, to));
    this.#reading = samples.catch(() => {});
    return samples;
  }

  async #readNow(from: number, to: number): Promise<Float32Array> {
    if (to > this.length) return new Float32Array(0);
    const last = this.#pages.findIndex(({ granule }) => Number(granule) >= to);
    const end = last === -1 ? this.#pages.length - 1 : last;
    const start = this.#startFor(from);
    const firstPage = start < 0 ? undefined : this.#pages[start];
    const firstSample = Number(firstPage?.granule ?? 0n);
    // A file may say anything of its pages: what it makes us decode stays bounded.
    if (end - start > maxPagesRead || from - firstSample > maxPageSamples) return new Float32Array(0);
    const packets = joinPackets(this.#pages.slice(Math.max(0, start), end + 1));
    // What the first packets decode to depends on what was decoded before them. The last page may hold more than it says.
    const primers = firstPage === undefined ? 1 : joinPackets([firstPage]).length;
    await this.#decode(packets.slice(0, primers));
    const decoded = await this.#decodeAtMost(to - firstSample, packets.slice(primers));
    return decoded.slice(from - firstSample, to - firstSample);
  }

  async #decodeAtMost(length: number, packets: readonly Uint8Array[]): Promise<Float32Array> {
    const decoded = new Float32Array(length);
    let count = 0;
    for (let at = 0; at < packets.length && count < length; at += packetsAtOnce) {
      const piece = await this.#decode(packets.slice(at, at + packetsAtOnce));
      decoded.set(piece.subarray(0, length - count), count);
      count += piece.length;
    }
    return decoded.subarray(0, count);
  }

  /** The page before the one that holds the sample; -1 for the first page, which has none before it. */
  #startFor(sample: number): number {
    let start = this.#pages.findIndex(({ granule }) => Number(granule) > sample) - 1;
    // A page may begin in the middle of a packet, or be the middle of one.
    const isWithin = ({ flags, granule }: OggPage) => (flags & 1) === 1 || granule < 0n;
    for (let page = this.#pages[start]; page !== undefined && isWithin(page); page = this.#pages[start]) start -= 1;
    return Math.max(-1, start);
  }
}

function isVorbis(identification: Uint8Array): boolean {
  return identification.length >= rateAt + 4 && Buffer.from(identification.subarray(1, 7)).toString() === 'vorbis';
}

/** `undefined` where the bytes are no pages of one stream. */
function readPages(bytes: Uint8Array): readonly OggPage[] | undefined {
  const pages: OggPage[] = [];
  let rest = bytes;
  for (let read = readPage(rest); read !== undefined; read = readPage(rest)) {
    const isNext = Buffer.from(rest.subarray(0, pageMark.length)).toString('latin1') === pageMark;
    if (!isNext || read.page.serial !== (pages[0] ?? read.page).serial || pages.length === maxPages) return undefined;
    pages.push(read.page);
    rest = read.rest;
  }
  return pages;
}

function countHeaderPages(pages: readonly OggPage[]): number | undefined {
  let packets = 0;
  for (const [index, { pieces }] of pages.slice(0, maxHeaderPages).entries()) {
    packets += pieces.filter((length) => length < 255).length;
    if (packets >= headerPackets) return index + 1;
  }
  return undefined;
}

/** Decodes packets that follow each other, into the samples of one channel. */
type DecodePackets = (packets: readonly Uint8Array[]) => Promise<Float32Array>;

/** A page as the decoder takes it: it comes with a reader of Ogg pages, which we have already. */
type DecoderPages = Parameters<OggVorbisDecoder['decodeOggPages']>[0];

/** The first byte of an identification packet, which the decoder knows it by. */
const comment = Uint8Array.of(3);

async function openDecoder(identification: Uint8Array, setup: Uint8Array): Promise<DecodePackets> {
  // Most of it is WebAssembly, which no other voice needs.
  const { OggVorbisDecoder } = await import('@wasm-audio-decoders/ogg-vorbis');
  const decoder = new OggVorbisDecoder();
  await decoder.ready;
  const header = { vorbisSetup: setup };
  const decode = async (packets: readonly Uint8Array[]) => {
    const codecFrames = packets.map((data) => ({ data, header }));
    const page = { data: comment, codecFrames, isLastPage: false };
    const { channelData } = await decoder.decodeOggPages([page] as unknown as DecoderPages);
    return mix(channelData);
  };
  await decoder.decodeOggPages([{ data: identification, codecFrames: [] }] as unknown as DecoderPages);
  return decode;
}

function mix(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...others] = channels;
  if (others.length === 0) return first;
  return first.map((sample, index) => {
    const sum = others.reduce((total, channel) => total + (channel[index] ?? 0), sample);
    return sum / channels.length;
  });
}
