/** How much of the routines is recorded: what another voice speaks is heard as such. */
import { listUsualSentences } from '../../plan/list-recordings.ts';
import type { Ports } from '../../ports.ts';
import type { Routine } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import { type RecordedVoice, recordedShare } from '../../voice/recorded/voice-folder.ts';
import { RoutineLibrary } from '../routine-library.ts';

/** Shares from 0 to 1 by the names of routines. */
export type RecordedShares = ReadonlyMap<string, number>;

/** Of every routine here that can be read. */
export async function readRecordedShares(voice: RecordedVoice, { files, environment }: Ports): Promise<RecordedShares> {
  const library = new RoutineLibrary(files, environment.folders);
  const loaded = await Promise.all(library.list().map(({ name }) => library.tryLoad(name)));
  return new Map(loaded.flatMap((each) => (each ? [[each.name, recordedShare(voice, sayings(each.routine))]] : [])));
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
