import { formatMessage } from '../../messages/message-table.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import type { VoiceWorld } from '../../voice/speech-engine.ts';
import { candidateVoices, listInstallWays, type VoicePreferences } from '../../voice/speech-engines.ts';
import { ownMessages } from '../own-messages.ts';
import { RoutineLibrary } from '../routine-library.ts';
import { buildSoundPreferences } from '../settings.ts';
import { buildVoiceWorld, voicePreferences } from '../voice-world.ts';
import type { Examine, Finding } from './finding.ts';

/** The language of what comes with the program. */
const bundledLanguage = 'en';

export const examineVoices: Examine = async (config, ports) => {
  const preferences = buildSoundPreferences({ voice: undefined, sounds: undefined, volume: undefined }, config);
  if (!preferences.speaks) return [{ about: 'voice', says: 'none, as your settings have it' }];
  const world = buildVoiceWorld(ports, preferences);
  const languages = new Set([bundledLanguage, ...(await listOwnLanguages(ports))]);
  return Promise.all(
    [...languages].map((language) => findVoice(world, voicePreferences(preferences, language), ports)),
  );
};

async function findVoice(world: VoiceWorld, preferences: VoicePreferences, ports: Ports): Promise<Finding> {
  const { language, wanted } = preferences;
  const about = `voice (${safeText(language)})`;
  const { warnings } = ownMessages(ports.environment);
  const refused: string[] = [];
  for await (const candidate of candidateVoices(world, preferences)) {
    if (candidate.kind === 'refused') {
      refused.push(`${warnings.voiceTitle(candidate.about)}: ${formatMessage(warnings.voice, candidate.fault)}`);
      continue;
    }
    const says = `${candidate.engine.id}, ${safeText(candidate.voice.name)}`;
    // What comes before it in the order is news only where it was asked for.
    const [missed] = wanted === undefined ? [] : refused;
    const listed = `${ports.environment.typedCommand} voices lists those there are.`;
    return missed === undefined ? { about, says } : { about, says, todo: `${safeText(missed)}. ${listed}` };
  }
  const ways = listInstallWays(language);
  const todo = ways.length === 0 ? refused.map(safeText).join('; ') : warnings.toHear(language, ways);
  return { about, says: 'nothing here speaks it', todo };
}

/** A routine that cannot be read has a finding of its own. */
async function listOwnLanguages({ files, environment }: Ports): Promise<readonly string[]> {
  const library = new RoutineLibrary(files, environment.folders);
  const own = library.list().filter(({ from }) => from === 'own');
  const loaded = await Promise.all(own.map(({ name }) => library.tryLoad(name)));
  return loaded.flatMap((each) => each?.routine.language ?? []);
}
