/** What is kept of earlier sessions in this browser: the newest is offered once more, for whoever left without saving. */
import type { PageWords } from '../page-data.ts';
import { byId, dropResult, listResults, offerFile, setText } from './browser.ts';
import { fill } from './fill.ts';
import { findNewest, listOutdated } from './kept-results.ts';

export function offerEarlier({ keptBefore }: Pick<PageWords, 'keptBefore'>, today: string): void {
  const results = listResults();
  for (const time of listOutdated(results, today)) dropResult(time);
  const time = findNewest(results);
  byId('earlier').hidden = time === undefined;
  if (time === undefined) return;
  setText(byId('kept-before'), fill(keptBefore, { time: time.slice(0, 16).replace('T', ' ') }));
  const link = byId<HTMLAnchorElement>('save-earlier');
  link.addEventListener('click', () => offerFile(link, time, results.get(time) ?? ''));
}
