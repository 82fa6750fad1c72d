import type { ClipProgram } from './clip-program.ts';

/** As measured: 7 to 107 ms. */
const usualStartMs = 80;
/** Windows takes long to start its shell. Not measured: from its documentation and from what others report. */
const powershellStartMs = 450;

export const paplay: ClipProgram = {
  program: 'paplay',
  platforms: ['linux', 'other'],
  startMs: usualStartMs,
  args: (file) => ['--latency-msec=50', file],
};

export const pwPlay: ClipProgram = {
  program: 'pw-play',
  platforms: ['linux', 'other'],
  startMs: usualStartMs,
  args: (file) => [file],
};

export const aplayClip: ClipProgram = {
  program: 'aplay',
  platforms: ['linux', 'other'],
  startMs: usualStartMs,
  args: (file) => ['-q', file],
};

export const afplay: ClipProgram = {
  program: 'afplay',
  platforms: ['darwin'],
  startMs: usualStartMs,
  args: (file) => [file],
};

/** The file's name comes on stdin, in base64: no name can become a part of the command. */
const playScript = [
  '$name = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadLine()))',
  '(New-Object Media.SoundPlayer $name).PlaySync()',
].join('\n');

export const soundPlayer: ClipProgram = {
  program: 'powershell.exe',
  platforms: ['win32'],
  startMs: powershellStartMs,
  args: () => ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encodeScript(playScript)],
  stdin: (file) => `${Buffer.from(file, 'utf8').toString('base64')}\n`,
};

/** What `-EncodedCommand` expects. */
function encodeScript(script: string): string {
  return Buffer.from(script, 'utf16le').toString('base64');
}
