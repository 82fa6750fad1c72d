import { describe, expect, test } from 'vitest';
import { hashFile, sha256 } from '../../src/voice/hash-file.ts';
import { buildVoiceWorld } from '../support/voice-world.ts';

const model = '/home/person/models/voice.onnx';
const notes = '/home/person/.cache/backroutine/voices';

/** A machine with a voice file, which counts how often that is read. */
function machine() {
  const world = buildVoiceWorld(() => ({}), { files: { files: { [model]: 'first' } } });
  let reads = 0;
  const read = world.files.readSync.bind(world.files);
  world.files.readSync = (path, maxBytes) => {
    if (path === model) reads += 1;
    return read(path, maxBytes);
  };
  return { world, reads: () => reads };
}

describe('the hash of a voice file', () => {
  test('is that of its bytes, which are read once', async () => {
    const { world, reads } = machine();
    expect(await hashFile(world, model)).toBe(await sha256('first'));
    expect(await hashFile(world, model)).toBe(await sha256('first'));
    expect(reads()).toBe(1);
  });

  test('changes with the file', async () => {
    const { world } = machine();
    await hashFile(world, model);
    world.clock.advance(1);
    world.files.put(model, 'other');
    expect(await hashFile(world, model)).toBe(await sha256('other'));
  });

  test.each(['', 'no hash', '\0'.repeat(64)])('is computed again where %j was kept', async (damaged) => {
    const { world } = machine();
    await hashFile(world, model);
    for (const name of world.files.list(notes)) world.files.put(`${notes}/${name}`, damaged);
    expect(await hashFile(world, model)).toBe(await sha256('first'));
  });

  test('is computed also where nothing can be kept', async () => {
    const { world } = machine();
    world.files.readOnly = true;
    expect(await hashFile(world, model)).toBe(await sha256('first'));
  });
});
