import { clipRate } from '../clip.ts';
import type { StreamProgram } from './stream-program.ts';

/** PulseAudio, or PipeWire's replacement for it. Without `--latency-msec` its latency is 2 s. */
export const pacat: StreamProgram = {
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
    if (played !== undefined) return { kind: 'played', ms: Number(played) * 1000 };
    return line.startsWith('Stream successfully created') ? { kind: 'open' } : undefined;
  },
};

/** ALSA. It prints what it plays once the device is open, and begins when its buffer is full. */
export const aplay: StreamProgram = {
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
export const pwCat: StreamProgram = {
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
