import type { ClipProgram } from './clip-program.ts';

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

export const pwPlay: ClipProgram = {
  program: 'pw-play',
  platforms: ['linux', 'other'],
  startMs: defaultStartMs,
  args: (file) => [file],
};

export const aplayClip: ClipProgram = {
  program: 'aplay',
  platforms: ['linux', 'other'],
  startMs: defaultStartMs,
  args: (file) => ['-q', file],
};

export const afplay: ClipProgram = {
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

export const soundPlayer: ClipProgram = {
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
