import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';

/** Decodes packets that follow each other, into the samples of one channel. */
export type DecodePackets = (packets: readonly Uint8Array[]) => Promise<Float32Array>;

/** A page as the decoder takes it: it comes with a reader of Ogg pages, which we have already. */
type DecoderPages = Parameters<OggVorbisDecoder['decodeOggPages']>[0];

/** The first byte of an identification packet, which the decoder knows it by. */
const comment = Uint8Array.of(3);

export async function openVorbisDecoder(identification: Uint8Array, setup: Uint8Array): Promise<DecodePackets> {
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
