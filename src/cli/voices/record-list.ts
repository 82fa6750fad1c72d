/**
 * The sentences that somebody has to speak so that a routine is heard in their voice, and how many of them are
 * recorded.
 */
import { messagesFor } from '../../messages/messages-for.ts';
import {
  listCommonSentences,
  listRecordings,
  listUsualSentences,
  type SentenceToRecord,
} from '../../plan/list-recordings.ts';
import type { Ports } from '../../ports.ts';
import type { Routine } from '../../routine/routine.ts';
import { renderJson, safeText } from '../../text/escape.ts';
import { recordingKey } from '../../text/spoken-text.ts';
import { type RecordedVoice, recordedShare } from '../../voice/recorded/voice-folder.ts';
import { openLibrary, type RoutineLibrary } from '../routine-library.ts';

export interface ListedSentence extends SentenceToRecord {
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
