import { describe, expect, it } from 'vitest';
import { ClipCache, type ClipKey, clearClipCache } from '../../../src/voice/clips/clip-cache.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const folder = '/home/person/.cache/backroutine';
const key: ClipKey = { identity: 'flite:slt', language: 'en', stretch: 1, rate: 24_000, shape: 1, text: 'one' };
const samples = Int16Array.of(1, -2, 300, -32_768, 32_767);
const unbounded = Number.POSITIVE_INFINITY;

function build() {
  const clock = new VirtualClock();
  const files = new MemoryFiles({ clock });
  files.makeFolder(folder, 0o700);
  const open = () => new ClipCache(files, folder, () => clock.wallMs());
  return { clock, files, cache: open(), open };
}

/** Keeps a clip of 32 + 2000 bytes. */
async function keepLarge(cache: ClipCache, text: string): Promise<void> {
  cache.keep({ ...key, text }, new Int16Array(1000));
  await cache.flush(unbounded);
}

describe('ClipCache', () => {
  it('returns what was kept, also to the next session', async () => {
    const { cache, open, files } = build();
    cache.keep(key, samples);
    await cache.flush(unbounded);
    expect(await open().read(key)).toEqual(samples);
    expect(files.mode(`${folder}/clips`)).toBe(0o700);
  });

  it.each<[string, Partial<ClipKey>]>([
    ['voice', { identity: 'flite:awb' }],
    ['language', { language: 'en-GB' }],
    ['pace', { stretch: 0.9 }],
    ['rate', { rate: 48_000 }],
    ['rules', { shape: 2 }],
    ['text', { text: 'two' }],
  ])('does not take the clip of another %s', async (_, change) => {
    const { cache } = build();
    cache.keep(key, samples);
    await cache.flush(unbounded);
    expect(await cache.read({ ...key, ...change })).toBeUndefined();
  });

  it('treats two encodings of the same letters as one text', async () => {
    const { cache } = build();
    cache.keep({ ...key, text: 'caf\u00e9' }, samples);
    await cache.flush(unbounded);
    expect(await cache.read({ ...key, text: 'cafe\u0301' })).toEqual(samples);
  });

  it('does not return a damaged entry, and replaces it', async () => {
    const { cache, files } = build();
    cache.keep(key, samples);
    await cache.flush(unbounded);
    const [path = ''] = files.paths();
    const whole = files.readSync(path, 1e6);
    for (let cut = 0; cut < whole.length; cut += 1) {
      files.put(path, whole.subarray(0, cut));
      expect(await cache.read(key)).toBeUndefined();
      const flipped = Uint8Array.from(whole);
      flipped[cut] = (flipped[cut] ?? 0) ^ 4;
      files.put(path, flipped);
      expect(await cache.read(key)).toBeUndefined();
    }
    cache.keep(key, samples);
    await cache.flush(unbounded);
    expect(await cache.read(key)).toEqual(samples);
  });

  it.each<[string, (files: MemoryFiles) => void]>([
    ['is full', (files) => Object.assign(files, { freeBytes: 0 })],
    ['cannot be written', (files) => Object.assign(files, { readOnly: true })],
    ['belongs to somebody else', (files) => files.deny(folder, 'EACCES')],
    ['has links in a circle', (files) => files.deny(`${folder}/clips`, 'ELOOP')],
    ['has a file in place of the folder', (files) => files.put(`${folder}/clips`, '')],
  ])('goes on without a disk that %s', async (_, fault) => {
    const { cache, files } = build();
    fault(files);
    cache.keep(key, samples);
    await cache.flush(unbounded);
    expect(await cache.read(key)).toBeUndefined();
  });

  it('removes what was not used for longest once it exceeds its limit', async () => {
    const { cache, clock, open } = build();
    for (const text of ['used', 'old', 'new']) {
      await keepLarge(cache, text);
      clock.advance(3_600_000);
    }
    clock.advance(25 * 3_600_000);
    await open().read({ ...key, text: 'used' });
    await open().flush(5000);
    const left = await Promise.all(['used', 'old', 'new'].map((text) => cache.read({ ...key, text })));
    expect(left.map((clip) => clip !== undefined)).toEqual([true, false, true]);
  });

  it('goes on when another session removes an entry meanwhile', async () => {
    const { cache, files } = build();
    await keepLarge(cache, 'one');
    const [path = ''] = files.paths();
    const facts = files.facts.bind(files);
    files.facts = (asked) => {
      const found = facts(asked);
      if (asked === path && found) files.remove(path);
      return found;
    };
    expect(await cache.read(key)).toBeUndefined();
    await keepLarge(cache, 'one');
    await cache.flush(0);
  });
});

describe('clearClipCache', () => {
  it('removes everything', async () => {
    const { cache, files } = build();
    await keepLarge(cache, 'one');
    await keepLarge(cache, 'two');
    expect(clearClipCache(files, folder)).toBeUndefined();
    expect(files.paths()).toEqual([]);
    expect(clearClipCache(files, folder)).toBeUndefined();
  });

  it('says what could not be removed', async () => {
    const { cache, files } = build();
    await keepLarge(cache, 'one');
    const [path = ''] = files.paths();
    files.readOnly = true;
    expect(clearClipCache(files, folder)).toMatchObject({ path, error: { code: 'EROFS' } });
    files.deny(`${folder}/clips`, 'EACCES');
    expect(clearClipCache(files, folder)).toMatchObject({ path: `${folder}/clips`, error: { code: 'EACCES' } });
  });
});
