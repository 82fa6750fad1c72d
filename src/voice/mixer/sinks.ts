import { secondMs } from '../../durations.ts';
import { clipRate } from '../clip.ts';
import { type ClipProgram, clipSink } from './clip-sink.ts';
import { device } from './device.ts';
import type { Sink } from './sink.ts';
import { type StreamProgram, streamSink } from './stream-sink.ts';

/** PulseAudio, or PipeWire's replacement for it. Without `--latency-msec` its latency is 2 s. */
const pacat: StreamProgram = {
  id: 'pacat',
  args: [
    '--playback',
    '--raw',
    '--format=s16le',
    `--rate=${clipRate}`,
    '--channels=1',
    '--latency-msec=160',
    '--client-name=backroutine',
    '--verbose',
  ],
  reportsTime: true,
  readLine(line) {
    const played = /^Time: (\d+\.\d+) sec;/.exec(line)?.[1];
    if (played !== undefined) return { kind: 'played', ms: Number(played) * secondMs };
    return line.startsWith('Stream successfully created') ? { kind: 'open' } : undefined;
  },
};

/** ALSA. It prints what it plays once the device is open, and begins when its buffer is full. */
const aplay: StreamProgram = {
  id: 'aplay',
  args: [
    '-t',
    'raw',
    '-f',
    'S16_LE',
    '-r',
    `${clipRate}`,
    '-c',
    '1',
    '--buffer-time=160000',
    '--period-time=20000',
    '-',
  ],
  reportsTime: false,
  readLine: (line) => (line.startsWith('Playing raw data') ? { kind: 'open' } : undefined),
};

/** PipeWire's own player. */
const pwCat: StreamProgram = {
  id: 'pw-cat',
  args: [
    '--playback',
    '--raw',
    '--format=s16',
    `--rate=${clipRate}`,
    '--channels=1',
    '--latency=50ms',
    '--verbose',
    '-',
  ],
  reportsTime: false,
  readLine: (line) => (/stream state changed .*-> (paused|streaming)/.test(line) ? { kind: 'open' } : undefined),
};

/** 7 to 107 ms were measured. */
const defaultStartMs = 80;
/** PowerShell starts slowly. Not measured: taken from its documentation and from reports. */
const powershellStartMs = 450;

export const paplay: ClipProgram = {
  program: 'paplay',
  platforms: ['linux', 'other'],
  startMs: defaultStartMs,
  args: (file) => ['--latency-msec=50', file],
};

const pwPlay: ClipProgram = {
  program: 'pw-play',
  platforms: ['linux', 'other'],
  startMs: defaultStartMs,
  args: (file) => [file],
};

const aplayClip: ClipProgram = {
  program: 'aplay',
  platforms: ['linux', 'other'],
  startMs: defaultStartMs,
  args: (file) => ['-q', file],
};

const afplay: ClipProgram = {
  program: 'afplay',
  platforms: ['darwin'],
  startMs: defaultStartMs,
  args: (file) => [file],
};

/** The file's name comes on stdin in base64, so that no name can become part of the command. */
const playScript = [
  '$name = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadLine()))',
  '(New-Object Media.SoundPlayer $name).PlaySync()',
].join('\n');

export const powershell: ClipProgram = {
  program: 'powershell.exe',
  platforms: ['win32'],
  startMs: powershellStartMs,
  args: () => ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encodeScript(playScript)],
  stdin: (file) => `${Buffer.from(file, 'utf8').toString('base64')}\n`,
};

/** `-EncodedCommand` expects UTF-16 in base64. */
function encodeScript(script: string): string {
  return Buffer.from(script, 'utf16le').toString('base64');
}

/** Every sink, in the order in which they are tried: streams first, since only they keep time to the millisecond. */
export const sinks: readonly Sink[] = [
  streamSink(pacat),
  streamSink(aplay),
  streamSink(pwCat),
  device,
  clipSink(paplay),
  clipSink(pwPlay),
  clipSink(aplayClip),
  clipSink(afplay),
  clipSink(powershell),
];
