/**
 * The person's settings, and what they come to together with the flags. Flags are what was written on the command line,
 * the config is the file of settings, and both together are options; of these, choices decide the plan, preferences what
 * is heard.
 */
import type { Choices } from '../plan/choices.ts';
import type { Ports } from '../ports.ts';
import type { Config, Sounds } from '../routine/config-format.ts';
import { readOrRefuse, UserError } from './user-error.ts';

/** The person's settings; none where there is no file. Throws a UserError that names every problem of the file. */
export async function loadConfig({ files, environment }: Pick<Ports, 'files' | 'environment'>): Promise<Config> {
  const path = files.join(environment.folders.config, 'config.yaml');
  const facts = files.facts(path);
  // Nothing waits for what a pipe in its place might say.
  if (facts === undefined || (facts.isPlain === false && facts.isFolder !== true)) return { pace: {} };
  // Most people have none, and then the first question need not wait for the reader.
  const { maxBytes } = await import('../routine/yaml-document.ts');
  const { readConfig } = await import('../routine/config-format.ts');
  const bytes = await readOrRefuse(files, path, maxBytes);
  const reading = readConfig(bytes);
  if (reading.problems === undefined) return reading.config;
  const { renderProblems } = await import('../messages/render-problems.ts');
  throw new UserError({ code: 'routine-broken', report: renderProblems(reading.problems, { name: path, bytes }) });
}

/** The choices, with the config's where no flag is given. A routine's own start side comes before theirs. */
export function withConfig(choices: Choices, config: Config): Choices {
  return {
    ...(config.countDown !== undefined && { countDown: config.countDown }),
    ...(config.waitForMe !== undefined && { waitForMe: config.waitForMe }),
    ...(config.startSide !== undefined && { usualStartSide: config.startSide }),
    ...(config.rate !== undefined && { rate: config.rate }),
    ...choices,
  };
}

/** What the person wants to hear, from the flags and the settings. */
export interface SoundPreferences {
  /** A voice's name; the first that works where absent. */
  readonly voice: string | undefined;
  readonly speaks: boolean;
  readonly beeps: boolean;
  /** 0 to 1. */
  readonly volume: number;
  readonly piperModel: string | undefined;
}

/** The name that means no voice at all. */
const noVoice = 'none';

export function buildSoundPreferences(
  flags: {
    readonly voice: string | undefined;
    readonly sounds: Sounds | undefined;
    readonly volume: number | undefined;
  },
  config: Config,
): SoundPreferences {
  const voice = flags.voice ?? config.voice;
  const sounds = flags.sounds ?? config.sounds ?? 'voice';
  return {
    voice: voice === noVoice ? undefined : voice,
    speaks: voice !== noVoice && (sounds === 'voice' || sounds === 'both'),
    beeps: sounds === 'beeps' || sounds === 'both',
    volume: flags.volume ?? config.volume ?? 1,
    piperModel: config.piperModel,
  };
}
