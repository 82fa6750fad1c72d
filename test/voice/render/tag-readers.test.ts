/** What programs of others read of the files. Where they are not installed, the test says so and is skipped. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeProcesses } from '../../../src/system/node-processes.ts';
import { usualKbps } from '../../../src/voice/render/mp3-header.ts';
import { soundFormats } from '../../../src/voice/render/sound-formats.ts';
import { buildSpokenSession } from '../../support/voice-session.ts';

const missing = ['mediainfo', 'id3v2'].filter((program) => nodeProcesses.find(program) === undefined);
if (missing.length > 0)
  console.warn(`What others read of sound files is not tested; not installed: ${missing.join(', ')}.`);

describe.skipIf(missing.length > 0)('tags and chapters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-tags-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function writeSession(ending: 'mp3' | 'ogg'): Promise<string> {
    const { render } = await soundFormats[ending](usualKbps);
    const pieces: Uint8Array[] = [];
    for await (const piece of render(buildSpokenSession(9000), () => {})) pieces.push(piece);
    const file = join(folder, `session.${ending}`);
    writeFileSync(file, Buffer.concat(pieces));
    return file;
  }

  const read = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });

  it.each(['mp3', 'ogg'] as const)('are shown by mediainfo for %s, with the length', async (ending) => {
    const shown = read('mediainfo', await writeSession(ending));
    expect(shown).toMatch(/^Duration +: 9 s 5\d\d ms$/m);
    expect(shown).toMatch(/^Track name +: Lower back – Größe$/m);
    expect(shown).toMatch(/^Performer +: backroutine$/m);
    expect(shown).toMatch(/^Album +: Lower back – Größe$/m);
    expect(shown).toMatch(/^Genre +: Speech$/m);
    expect(shown).toMatch(/00:00:00.*Bird-dog/);
    expect(shown).toMatch(/00:00:03.*Bridging/);
    if (ending === 'mp3') expect(shown).toMatch(/^Bit rate mode +: Constant$/m);
  });

  it('are listed by id3v2', async () => {
    const listed = read('id3v2', '-l', await writeSession('mp3'));
    expect(listed).toMatch(/^TIT2 .*: Lower back . Gr..?e$/m);
    expect(listed).toMatch(/^TPE1 .*: backroutine$/m);
    expect(listed.match(/^CHAP /gm)).toHaveLength(3);
    expect(listed).toMatch(/00:00:03 Bridging/);
  });
});
