import { joinPackets, type OggPage, readPage } from '../render/ogg-page.ts';
import type { DecodePackets } from './vorbis-decoder.ts';

/** Identification, comment, setup: after these the sound begins, on a page of its own. */
const headerPackets = 3;
/** Where the identification packet has its rate. */
const rateAt = 12;

/** A file of OGG Vorbis, of which any part can be decoded without what stands before it. */
export class VorbisFile {
  readonly rate: number;
  readonly #pages: readonly OggPage[];
  readonly #decode: DecodePackets;

  private constructor(rate: number, pages: readonly OggPage[], decode: DecodePackets) {
    this.rate = rate;
    this.#pages = pages;
    this.#decode = decode;
  }

  /** `undefined` where the bytes are anything else than one OGG Vorbis stream. */
  static async open(bytes: Uint8Array): Promise<VorbisFile | undefined> {
    const pages = readPages(bytes);
    const headerPages = countHeaderPages(pages);
    const [identification, , setup] = joinPackets(pages.slice(0, headerPages));
    if (identification === undefined || setup === undefined || !isVorbis(identification)) return undefined;
    const view = new DataView(identification.buffer, identification.byteOffset, identification.byteLength);
    // Most of it is WebAssembly, which no other voice needs.
    const { openVorbisDecoder } = await import('./vorbis-decoder.ts');
    const decode = await openVorbisDecoder(identification, setup);
    return new VorbisFile(view.getUint32(rateAt, true), pages.slice(headerPages), decode);
  }

  /** In samples. */
  get length(): number {
    return Number(this.#pages.at(-1)?.granule ?? 0n);
  }

  /** The samples from `from` up to `to`. */
  async read(from: number, to: number): Promise<Float32Array> {
    const last = this.#pages.findIndex(({ granule }) => Number(granule) >= to);
    const end = last === -1 ? this.#pages.length - 1 : last;
    const start = this.#startFor(from);
    const packets = joinPackets(this.#pages.slice(Math.max(0, start), end + 1));
    // What the first packets decode to depends on what was decoded before them. The last page may hold more than it says.
    const firstPage = start < 0 ? undefined : this.#pages[start];
    const primers = firstPage === undefined ? 1 : joinPackets([firstPage]).length;
    await this.#decode(packets.slice(0, primers));
    const decoded = await this.#decode(packets.slice(primers));
    const firstSample = Number(firstPage?.granule ?? 0n);
    return decoded.slice(from - firstSample, to - firstSample);
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

function readPages(bytes: Uint8Array): readonly OggPage[] {
  const pages: OggPage[] = [];
  for (let read = readPage(bytes); read !== undefined; read = readPage(read.rest)) pages.push(read.page);
  return pages;
}

function countHeaderPages(pages: readonly OggPage[]): number {
  let count = 0;
  while (count < pages.length && joinPackets(pages.slice(0, count)).length < headerPackets) count += 1;
  return count;
}
