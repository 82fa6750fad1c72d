/**
 * A voice of the person's own: the sentences to speak so that a routine is heard in it, how many of them are recorded, and
 * its folder, which is taken over once it has been found whole.
 */
import { ownerOnly } from '../../journal/line-file.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import {
  listCommonSentences,
  listRecordings,
  listUsualSentences,
  type SentenceToRecord,
} from '../../plan/list-recordings.ts';
import type { Ports, Replacement } from '../../ports.ts';
import type { Routine } from '../../routine/routine.ts';
import { renderJson, safeText } from '../../text/escape.ts';
import { recordingKey } from '../../text/spoken-text.ts';
import { isNameOfEngine } from '../../voice/choose-voice.ts';
import {
  checkVoiceFolder,
  findRecordedVoices,
  listSoundFiles,
  maxSoundBytes,
  type RecordedVoice,
  recordedShare,
  voiceFileName,
} from '../../voice/recorded/recorded-voice.ts';
import { openLibrary, type RoutineLibrary } from '../routine-library.ts';
import type { SoundPreferences } from '../settings.ts';
import { readOrRefuse, UserError } from '../user-error.ts';
import { unwritable } from '../write-file.ts';
import { buildVoiceWorld, bundledVoices, ownVoices } from './voice-world.ts';

interface ListedSentence extends SentenceToRecord {
  /** The first routine that says it, or `common` for numbers and lengths of time. */
  readonly group: string;
}

const commonGroup = 'common';

export interface RecordListOptions {
  /** A name or a path; all routines that ship where absent. */
  readonly routine: string | undefined;
  readonly json: boolean;
}

export async function printRecordList({ routine, json }: RecordListOptions, ports: Ports): Promise<void> {
  const library = openLibrary(ports);
  const loaded = routine === undefined ? await loadBundled(library) : [await library.loadMeant(routine)];
  const sentences = listSentences(loaded);
  const lines = json ? [renderJson(sentences, 2)] : sentences.map(({ say }) => safeText(say));
  ports.stdout.write(`${lines.join('\n')}\n`);
}

interface NamedRoutine {
  readonly name: string;
  readonly routine: Routine;
}

/** The usual ones first, so that their sentences are in their own group. */
async function loadBundled(library: RoutineLibrary): Promise<readonly NamedRoutine[]> {
  const names = library.list().flatMap(({ name }) => (library.isBundled(name) ? [name] : []));
  return Promise.all(names.toSorted(usualFirst).map((name) => library.loadBundled(name)));
}

const usual = ['maintenance', 'pain-day'];

function usualFirst(one: string, other: string): number {
  const place = (name: string) => (usual.includes(name) ? usual.indexOf(name) : usual.length);
  return place(one) - place(other) || (one < other ? -1 : 1);
}

/** Each sentence once, with the shortest of its times. */
export function listSentences(routines: readonly NamedRoutine[]): readonly ListedSentence[] {
  const languages = [...new Set(routines.map(({ routine }) => messagesFor(routine.language).language))];
  const common = languages.flatMap((language) => listCommonSentences(language));
  const all: readonly ListedSentence[] = [
    ...common.map((sentence) => ({ ...sentence, group: commonGroup })),
    ...routines.flatMap(({ name, routine }) =>
      listRecordings(routine).map((sentence) => ({ ...sentence, group: name })),
    ),
  ];
  const sentences = new Map<string, ListedSentence>();
  for (const sentence of all) {
    const key = recordingKey(sentence.say);
    const { withinMs, ...known } = sentences.get(key) ?? sentence;
    sentences.set(key, { ...known, withinMs: Math.min(withinMs, sentence.withinMs) });
  }
  return [...sentences.values()];
}

/** Shares from 0 to 1 by the names of routines. */
export type RecordedShares = ReadonlyMap<string, number>;

/** Of every routine here that can be read. */
export async function readRecordedShares(voice: RecordedVoice, ports: Ports): Promise<RecordedShares> {
  const loaded = await openLibrary(ports).loadAll();
  return new Map(loaded.map(({ name, routine }) => [name, recordedShare(voice, sayings(routine))]));
}

function sayings(routine: Routine): readonly string[] {
  return listUsualSentences(routine).map(({ say }) => say);
}

/** `michael has recorded all of maintenance, pain-day; 61 % of my-own.` */
export function renderShares({ name }: RecordedVoice, shares: RecordedShares): string {
  const whole = [...shares].filter(([, share]) => share === 1).map(([routine]) => routine);
  const parts = [...shares]
    .filter(([, share]) => share < 1)
    .map(([routine, share]) => `${Math.floor(100 * share)} % of ${routine}`);
  const said = [...(whole.length === 0 ? [] : [`all of ${whole.join(', ')}`]), ...parts];
  return safeText(said.length === 0 ? `${name} has recorded nothing.` : `${name} has recorded ${said.join('; ')}.`);
}

/** Throws a UserError where the folder is no voice, or cannot be copied. */
export async function addVoice(folder: string, preferences: SoundPreferences, ports: Ports): Promise<void> {
  const { files, environment, stdout } = ports;
  const checked = await checkVoiceFolder(files, folder);
  if ('fault' in checked) throw new UserError({ code: 'voice-folder', path: folder, fault: checked.fault });
  const { voice } = checked;
  if (await isTaken(voice.name, preferences, ports)) {
    const fault = { code: 'name-taken', name: voice.name } as const;
    throw new UserError({ code: 'voice-folder', path: folder, fault });
  }
  const target = files.join(ownVoices(ports), `${voice.language}-${voice.name}`);
  // Its own folder has it whole already, and would lose it where a write fails.
  if (!files.isSameFile(folder, target)) await copyVoice(folder, target, listSoundFiles(voice), ports);
  const lines = [
    `${voice.name} (${voice.language}) has ${voice.recordings.size} sentences, and is in ${target} now.`,
    renderShares(voice, await readRecordedShares(voice, ports)),
    `Hear it: ${environment.typedCommand} voices try ${voice.name}`,
    `A session in it: ${environment.typedCommand} start --voice ${voice.name}, or voice: ${voice.name} in config.yaml.`,
  ];
  stdout.write(`${lines.map(safeText).join('\n')}\n`);
}

/** All of it is written before anything of the voice that it replaces goes. */
async function copyVoice(folder: string, target: string, sounds: readonly string[], ports: Ports): Promise<void> {
  const { files } = ports;
  const parts: Replacement[] = [];
  try {
    files.makeFolder(target, ownerOnly.folder);
    for (const name of [...sounds, voiceFileName]) {
      const bytes = await readOrRefuse(files, files.join(folder, name), maxSoundBytes);
      const part = await files.openReplacement(files.join(target, name), ownerOnly.file);
      parts.push(part);
      await part.write(bytes);
      await part.flush();
    }
    // Without its description the folder is no voice: places of before would not fit sound that is new.
    const description = files.join(target, voiceFileName);
    if (files.facts(description) !== undefined) files.remove(description);
    for (const part of parts) await part.commit();
  } catch (error) {
    for (const part of parts) part.discard();
    throw error instanceof UserError ? error : unwritable(target, error);
  }
}

/** Nobody could ask for it then. Only one's own voices are replaced by one of the same name. */
async function isTaken(name: string, preferences: SoundPreferences, ports: Ports): Promise<boolean> {
  const bundled = findRecordedVoices(ports.files, [bundledVoices(ports)]);
  if (bundled.some(({ voice }) => voice.name === name)) return true;
  return isNameOfEngine(buildVoiceWorld(ports, preferences), name);
}
