/** From a routine to the text of its page: the plan, its sound in one file, and the page's own code. */
import { renderSessionPage } from '../../documents/page/render-session-page.ts';
import { englishPage } from '../../messages/en/page.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Ports } from '../../ports.ts';
import { nameFromText } from '../../routine/routine-name.ts';
import { type Bitrate, buildMp3 } from '../../voice/render/mp3.ts';
import { buildHeardPlan, withSound } from '../render/render-sound.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import type { SoundPreferences } from '../settings.ts';

interface PageSound {
  readonly preferences: SoundPreferences;
  readonly bitrate: Bitrate;
}

/** What the build has made of `src/documents/page/client`, in the folder of the program. */
const clientPath = ['dist', 'page-client.js'] as const;

/** Many times what it may be. */
const maxClientBytes = 1024 * 1024;

export async function buildSessionPage(
  loaded: LoadedRoutine,
  choices: Choices,
  { preferences, bitrate }: PageSound,
  ports: Ports,
): Promise<string> {
  const { routine } = loaded;
  const plan = buildHeardPlan(routine, choices);
  const sound = await withSound(plan, preferences, buildMp3(bitrate).render, ports, toBase64);
  const name = nameInHistory(loaded);
  return renderSessionPage({
    plan,
    routine,
    name,
    isBundled: loaded.from === 'bundled',
    choices,
    words: englishPage,
    sound,
    client: await readClient(ports),
  });
}

/** A path tells whoever gets the page where somebody else keeps their files, and finds nothing there. */
function nameInHistory({ name, from, routine }: LoadedRoutine): string {
  return from === 'path' ? (nameFromText(routine.title) ?? 'page') : name;
}

async function toBase64(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString('base64');
}

async function readClient({ files, environment }: Ports) {
  const bytes = await files.read(files.join(environment.folders.bundled, ...clientPath), maxClientBytes);
  // As it stands on the page: its last line end is part of it, and of its hash.
  const script = new TextDecoder().decode(bytes);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return { script, scriptHash: Buffer.from(hash).toString('base64') };
}
