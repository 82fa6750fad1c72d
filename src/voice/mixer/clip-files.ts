import { clipRate } from '../clip.ts';
import { buildWav } from '../pcm/wav.ts';
import type { PlayerWorld } from './player.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Clips as WAV files, for players that only play files. */
export class ClipFiles {
  readonly #world: PlayerWorld;
  readonly #paths = new Map<Int16Array, string>();
  /** Keeps the files of two sessions apart. */
  readonly #prefix: string;

  constructor(world: PlayerWorld) {
    this.#world = world;
    this.#prefix = `${Math.round(world.clock.monotonicMs() * 1000)}`;
    world.files.makeFolder(world.clipFolder, 0o700);
    this.#removeStaleFiles();
  }

  pathOf(samples: Int16Array): string {
    const known = this.#paths.get(samples);
    if (known !== undefined) return known;
    const { files, clipFolder, volume } = this.#world;
    const path = files.join(clipFolder, `${this.#prefix}-${this.#paths.size}.wav`);
    const wav = buildWav(
      samples.map((sample) => Math.round(sample * volume)),
      clipRate,
    );
    files.replaceSync(path, wav, 0o600);
    this.#paths.set(samples, path);
    return path;
  }

  clear(): void {
    for (const path of this.#paths.values()) this.#world.files.remove(path);
    this.#paths.clear();
  }

  /** A session that was killed could not remove its files. */
  #removeStaleFiles(): void {
    const { files, clipFolder, clock } = this.#world;
    for (const name of files.list(clipFolder)) {
      const path = files.join(clipFolder, name);
      const modifiedMs = files.facts(path)?.modifiedMs ?? 0;
      if (clock.wallMs() - modifiedMs > dayMs) files.remove(path);
    }
  }
}
