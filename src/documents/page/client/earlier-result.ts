/** What is kept of earlier sessions in this browser is offered until it is saved, for whoever left without that. */
import type { PageWords } from '../page-data.ts';
import { byId, keepResult, listResults, listSaved, markSaved, newElement, offerFile } from './browser.ts';
import { fill, readableTime } from './fill.ts';
import { listOutdated, listUnsaved } from './kept-results.ts';

export function offerEarlier({ saveEarlier }: Pick<PageWords, 'saveEarlier'>, today: string): void {
  const results = listResults();
  const saved = listSaved();
  const unsaved = listUnsaved(results, saved);
  for (const time of listOutdated(results, saved, today)) keepResult(time, '');
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
