/** After the session: how the pain is, what was done, and the result as lines of a journal; and those of earlier ones. */
import type { RecordOf, SessionRecord } from '../../../journal/session-record.ts';
import { isUnbegun } from '../../../journal/session-totals.ts';
import { fill, type PageData, type PageWords, type PainOutcome, readableTime, unknownPain } from '../page-data.ts';
import {
  byId,
  copyText,
  keepResult,
  listResults,
  listSaved,
  markSaved,
  newElement,
  offerFile,
  opensAgain,
  readScore,
  setLines,
  setText,
  wallMsNow,
} from './browser.ts';
import { countExercises, listOutdated, listUnsaved, nameOutcome } from './kept-results.ts';
import { renderTime } from './session-screen.ts';
import type { SessionTrack } from './session-track.ts';

/** The result as a file: one record a line. */
function renderResult(records: readonly SessionRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** Kept under the time of its beginning, so that it replaces what was kept of it before. */
export function keepSession(track: SessionTrack): boolean {
  return keepResult(track.records[0]?.time ?? '', renderResult(track.recordsIfLeft(wallMsNow())));
}

export function showResult(data: PageData, track: SessionTrack, painBefore: number | undefined): void {
  const { words } = data;
  const end = track.records.find((record) => record.type === 'end');
  if (end === undefined) return;
  setText('outcome', nameOutcome(end, words));
  showSums(data, track, end);
  // No history takes a session in which nothing was done.
  byId('result').hidden = isUnbegun(end);
  const showAnswer = () => setLines('answer', listAnswer(data, end, painBefore));
  const kept = opensAgain() ? words.keptHere : words.keptForNow;
  const keep = () => setText('kept', keepSession(track) ? kept : words.notKept);
  byId('pain-after').addEventListener('change', () => {
    track.painAfter(readScore('pain-after'), wallMsNow());
    showAnswer();
    keep();
  });
  const id = track.records[0]?.time ?? '';
  byId('copy').onclick = async () => {
    // What was copied is lost with the next copy, so that it is offered again.
    setText('said', (await copyText(renderResult(track.records))) ? words.copied : words.notCopied);
  };
  const save = byId<HTMLAnchorElement>('save');
  save.onclick = () => {
    offerFile(save, id, renderResult(track.records));
    markSaved(id);
  };
  byId('again').hidden = !opensAgain();
  byId('again').onclick = () => location.reload();
  showAnswer();
  keep();
  byId('outcome').focus();
}

function showSums({ words, plan }: PageData, track: SessionTrack, end: RecordOf<'end'>): void {
  const { done, planned } = end;
  const exercises = countExercises(track.records, end);
  const doneOf = (
    label: string,
    some: number,
    all: number,
    render: (value: number) => string = String,
  ): readonly (readonly [string, string])[] =>
    all > 0 ? [[label, fill(words.doneOf, { done: render(some), planned: render(all) })]] : [];
  const hurt = (end.hurt ?? []).map(({ what, side }) => {
    const step = plan.steps.find((one) => one.kind === 'exercise' && one.exercise.id === what);
    const name = step?.kind === 'exercise' ? step.exercise.name : what;
    return side === undefined ? name : `${name} (${words.sides[side]})`;
  });
  const texts: readonly (readonly [string, string])[] = [
    [words.sums.time, renderTime(end.playedMs)],
    ...doneOf(words.sums.exercises, exercises.done, exercises.planned),
    ...doneOf(words.sums.reps, done.reps, planned.reps),
    ...doneOf(words.sums.counted, done.counted, planned.counted),
    ...doneOf(words.sums.packs, done.packMs, planned.packMs, renderTime),
    ...(hurt.length === 0 ? [] : [[words.hurtWere, hurt.join(', ')] as const]),
  ];
  byId('sums').replaceChildren(
    ...texts.map(([label, text]) => {
      const row = newElement('div');
      row.append(newElement('dt', label), newElement('dd', text));
      return row;
    }),
  );
}

/** Pain that got worse, or is high, is never answered with a time alone. */
function listAnswer(
  { words, outcomes }: PageData,
  { againAt }: RecordOf<'end'>,
  painBefore: number | undefined,
): readonly string[] {
  const again = againAt === undefined ? [] : [fill(words.again, { time: readableTime(againAt) })];
  const after = readScore('pain-after');
  const outcome: PainOutcome | undefined =
    after === undefined ? undefined : outcomes.lines[painBefore ?? unknownPain]?.[after];
  if (outcome === undefined) return again;
  return [outcome.line, ...(outcomes.more[outcome.more] ?? []), ...(outcome.namesNextRound ? again : [])];
}

/** What is kept of earlier sessions in this browser is offered until it is saved, for whoever left without that. */
export function offerEarlier({ saveEarlier }: Pick<PageWords, 'saveEarlier'>, since: string): void {
  const results = listResults();
  const saved = listSaved();
  const unsaved = listUnsaved(results, saved);
  for (const time of listOutdated(results, saved, since)) keepResult(time, '');
  byId('earlier').hidden = unsaved.length === 0;
  const links = unsaved.map((time) => {
    const link = newElement('a', fill(saveEarlier, { time: readableTime(time) })) as HTMLAnchorElement;
    link.className = 'button';
    link.href = 'data:,';
    link.onclick = () => {
      offerFile(link, time, results.get(time) ?? '');
      markSaved(time);
    };
    return link;
  });
  byId('unsaved').replaceChildren(...links);
}
