/** From a routine to the text of its page: the plan, its sound in one file, and the page's own code. */
import { notablePain } from '../../care/after-session.ts';
import { formOf, limitDose } from '../../care/offer.ts';
import { layOutSound, saysTheSame } from '../../documents/page/page-sound.ts';
import { renderSessionPage } from '../../documents/page/render-session-page.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Ports } from '../../ports.ts';
import { isRoutineName, nameFromText } from '../../routine/routine-name.ts';
import { buildMp3 } from '../../voice/render/mp3.ts';
import type { Bitrate } from '../../voice/render/mp3-header.ts';
import { usage } from '../read-flags.ts';
import type { Pictures } from '../read-pictures.ts';
import { buildHeardPlan, withSound } from '../render/write-sound.ts';
import type { LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import type { SoundPreferences } from '../settings.ts';
import { isFileError } from '../user-error.ts';

interface PageParts {
  readonly library: RoutineLibrary;
  readonly preferences: SoundPreferences;
  readonly bitrate: Bitrate;
  readonly pictures: Pictures;
  /** The lowest doses too, for a pain at which only these are offered. */
  readonly hasLowest: boolean;
}

/** What the build has made of `src/documents/page/client`, in the folder of the program. */
const clientPath = ['dist', 'page-client.js'] as const;

/** Many times what it may be. */
const maxClientBytes = 1024 * 1024;

export async function buildSessionPage(
  loaded: LoadedRoutine,
  choices: Choices,
  { library, preferences, bitrate, pictures, hasLowest }: PageParts,
  ports: Ports,
): Promise<string> {
  const { routine } = loaded;
  const plan = buildHeardPlan(routine, choices);
  const lowest = buildLowest(loaded, choices, plan, hasLowest);
  const heard = layOutSound(plan, lowest?.plan);
  const sounds = { sound: heard.whole, plans: lowest === undefined ? [plan] : [plan, lowest.plan] };
  const sound = await withSound(sounds, preferences, buildMp3(bitrate).render, ports, collect);
  const name = nameInHistory(loaded, library);
  return renderSessionPage({
    heard,
    routine,
    name,
    isBundled: loaded.from === 'bundled',
    choices,
    ...(lowest && { lowestChoices: lowest.choices }),
    words: await messagesFor(routine.language).page(),
    pictures,
    sound,
    client: await readClient(ports),
  });
}

/** Where nothing can be lower, these doses take no room in the sound, and are there without being asked for. */
function buildLowest(
  { routine, name, from }: LoadedRoutine,
  choices: Choices,
  plan: Plan,
  isAsked: boolean,
): { readonly plan: Plan; readonly choices: Choices } | undefined {
  const form = formOf(from === 'bundled' ? name : undefined, plan.mode, choices);
  if (form !== 'maintenance') {
    if (!isAsked) return undefined;
    throw usage('--with-lowest is for a routine of days without pain, at other doses than its lowest. Leave it out.');
  }
  const lowChoices = limitDose(choices, { pain: notablePain, form: 'maintenance-low' });
  const lowPlan = buildHeardPlan(routine, lowChoices);
  return isAsked || saysTheSame(plan, lowPlan) ? { plan: lowPlan, choices: lowChoices } : undefined;
}

/**
 * A path tells whoever gets the page where somebody else keeps their files, and finds nothing there. Whatever has the
 * title of a listed routine is not that routine: its sessions, levels and rounds are its own.
 */
function nameInHistory({ name, from, routine }: LoadedRoutine, library: RoutineLibrary): string {
  if (from !== 'path' || isRoutineName(name)) return name;
  const own = nameFromText(routine.title) ?? 'page';
  return isTaken(own, library) ? (nameFromText(`${own.slice(0, longestTitle)} page`) ?? 'page') : own;
}

/** With an ending it is still a name. */
const longestTitle = 59;

/** Whoever cannot list their own routines may have one of every name. */
function isTaken(name: string, library: RoutineLibrary): boolean {
  try {
    return library.isBundled(name) || library.hasOwn(name);
  } catch (error) {
    if (isFileError(error)) return true;
    throw error;
  }
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

async function readClient({ files, environment }: Ports) {
  const bytes = await files.read(files.join(environment.folders.bundled, ...clientPath), maxClientBytes);
  // As it stands on the page: its last line end is part of it, and of its hash.
  const script = new TextDecoder().decode(bytes);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return { script, scriptHash: Buffer.from(hash).toString('base64') };
}
