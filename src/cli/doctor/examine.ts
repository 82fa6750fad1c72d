/**
 * What `doctor` looks at on a machine: folders, journals, terminal, sound, voices, routines. Nothing that is found wrong is an
 * error.
 */

import { journalFolder } from '../../journal/journal-name.ts';
import { listSessions, readSession } from '../../journal/list-sessions.ts';
import { formatMessage } from '../../messages/message-table.ts';
import type { Warning } from '../../messages/warnings.ts';
import { besideColumns } from '../../outputs/screen/session-layout.ts';
import type { Environment, Ports, Terminal } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { safeText } from '../../text/escape.ts';
import { candidateVoices, type VoicePreferences } from '../../voice/choose-voice.ts';
import type { VoiceWorld } from '../../voice/speech-engine.ts';
import { listInstallWays } from '../../voice/speech-engines.ts';
import { type FolderSource, folderContents, listFolderSources, usualSource } from '../commands/config.ts';
import { bundledLanguage } from '../exercise-catalog.ts';
import { renderDamage } from '../history/render-damage.ts';
import { ownMessages } from '../own-messages.ts';
import { openLibrary } from '../routine-library.ts';
import { buildSoundPreferences } from '../settings.ts';
import { exitCodes, writeFaultOf } from '../user-error.ts';
import { buildVoiceWorld, voicePreferences } from '../voices/voice-world.ts';

/** What was found about one thing: what it is like, and what to do where it is not as it should be. */
export interface Finding {
  readonly about: string;
  readonly says: string;
  /** Absent where all is well. */
  readonly todo?: string;
  /** What the program ends with where nothing worse was found; 0 where absent. */
  readonly exitCode?: number;
}

/** Looks at one thing of the machine. Nothing that is found wrong is an error. */
export type Examine = (config: Config, ports: Ports) => Promise<readonly Finding[]>;

export const examineFolders: Examine = async (_config, ports) =>
  listFolderSources(ports.environment).map((source) => findFolder(source, ports));

function findFolder({ folder, path, from }: FolderSource, ports: Ports): Finding {
  const about = folderContents[folder].join(' and ');
  const where = from === usualSource ? safeText(path) : `${safeText(path)} (${from})`;
  try {
    const nearest = findNearest(path, ports);
    tryToWrite(nearest, ports);
    return { about, says: nearest === path ? where : `${where}; made when it is first needed` };
  } catch (error) {
    const fault = formatMessage(ownMessages(ports.environment).warnings.writing, writeFaultOf(error));
    const todo = `Nothing can be kept there: ${fault}. Make it writable, or set BACKROUTINE_HOME to a folder of yours.`;
    return { about, says: where, todo, exitCode: exitCodes.unwritable };
  }
}

/** Each journal that is damaged, so that it can be put right before somebody counts on it. Lists read less of them. */
export const examineJournals: Examine = async (_config, ports) => {
  const { files, environment } = ports;
  const folder = journalFolder(files, environment.folders);
  const sessions = listSessions(files, folder).map((session) => {
    const { damagedAt } = session.kind === 'session' ? readSession(files, folder, session.id) : {};
    return damagedAt === undefined ? session : { ...session, damagedAt };
  });
  return renderDamage(sessions, ports).map((todo) => ({ about: 'history', says: 'a session is damaged', todo }));
};

/** The folder itself, or the nearest one above that is there: the others would be made in it. */
function findNearest(path: string, { files }: Ports): string {
  let nearest = path;
  while (files.facts(nearest) === undefined && files.join(nearest, '..') !== nearest)
    nearest = files.join(nearest, '..');
  return nearest;
}

/** Rights alone do not tell: a disk may be full, or mounted to be read only. */
function tryToWrite(folder: string, { files, environment }: Ports): void {
  const path = files.join(folder, `.backroutine-${environment.randomName(8)}`);
  files.create(path, '', 0o600);
  files.remove(path);
}

export const examineTerminal: Examine = async (_config, { terminal, environment }) => [
  findAsking(terminal),
  ...(terminal.canAsk ? [findPainting(terminal, environment), findLetters(terminal, environment)] : []),
];

function findAsking({ canAsk }: Terminal): Finding {
  const about = 'terminal';
  return canAsk
    ? { about, says: 'you can be asked, and keys work' }
    : { about, says: 'there is none', todo: 'Nobody can be asked. Flags answer instead: --mode, --pain, --yes.' };
}

function findPainting(terminal: Terminal, { variables }: Environment): Finding {
  const about = 'screen';
  const { columns, rows } = terminal.size();
  const colours = terminal.hasColour ? 'with colours' : 'without colours';
  if (terminal.canRepaint) {
    const figure =
      columns < besideColumns ? `; from ${besideColumns} columns on the figure stands beside the words` : '';
    return { about, says: `${columns} by ${rows}, ${colours}${figure}` };
  }
  if (variables.ACCESSIBLE) return { about, says: 'one line after the other, as ACCESSIBLE asks for' };
  const todo = 'Set TERM to what your terminal is, for example TERM=xterm-256color.';
  return { about, says: `one line after the other, as TERM is "${variables.TERM ?? ''}"`, todo };
}

function findLetters({ hasUnicode }: Terminal, { variables, platform }: Environment): Finding {
  const about = 'letters';
  if (hasUnicode) return { about, says: 'figures and all letters can be shown' };
  if (platform === 'win32')
    return { about, says: 'no figures in this window', todo: 'Windows Terminal shows them: start it there.' };
  if (variables.TERM === 'linux')
    return { about, says: 'no figures on this console', todo: 'A window on a desktop shows them, or ssh from one.' };
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG || '';
  return { about, says: `no figures, as "${locale}" is not UTF-8`, todo: 'Set LANG to a UTF-8 one, such as C.UTF-8.' };
}

/** Opens the sink that a session would take, and plays nothing on it. */
export const examineSound: Examine = async (config, ports) => {
  const about = 'sound';
  const { speaks, beeps, volume } = buildSoundPreferences(
    { voice: undefined, sounds: undefined, volume: undefined },
    config,
  );
  if (!speaks && !beeps) return [{ about, says: 'none, as your settings have it' }];
  const { openVoice } = await import('../../voice/voice-stream.ts');
  const found: Warning[] = [];
  const onWarning = (warning: Warning) => found.push(warning);
  const stream = openVoice(ports, { volume, onWarning, onNoSound: () => {} });
  const latencyMs = await stream.ready;
  await stream.close();
  if (latencyMs !== undefined) {
    const loudness = volume === 0 ? '; the volume in your settings is 0' : '';
    return [{ about, says: `plays, ${Math.round(latencyMs)} ms after it is mixed${loudness}` }];
  }
  const { session } = ownMessages(ports.environment).warnings;
  const todo = found.map((warning) => formatMessage(session, warning)).join(' ');
  return [{ about, says: 'nothing plays here; the screen keeps the count', todo, exitCode: exitCodes.noSound }];
};

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
async function listOwnLanguages(ports: Ports): Promise<readonly string[]> {
  const loaded = await openLibrary(ports).loadAll();
  return loaded.filter(({ from }) => from === 'own').map(({ routine }) => routine.language);
}

export const examineRoutines: Examine = async (_config, ports) => {
  const library = openLibrary(ports);
  const own = library.list().filter(({ from }) => from === 'own');
  const broken: Finding[] = [];
  for (const { name } of own) {
    if ((await library.tryLoad(name)) !== undefined) continue;
    const todo = `${ports.environment.typedCommand} check ${name} tells why.`;
    broken.push({ about: 'routine', says: `"${name}" cannot be played`, todo });
  }
  const unnamed = library.listUnnamed().map((file) => ({
    about: 'routine',
    says: `${safeText(file)} is not listed`,
    todo: 'Name it with small letters, digits and hyphens, and the ending .yaml.',
  }));
  const whole = own.length - broken.length;
  return [{ about: 'own routines', says: String(whole) }, ...broken, ...unnamed];
};
