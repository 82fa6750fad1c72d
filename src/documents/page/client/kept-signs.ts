/**
 * A warning sign that was ticked stands, also on a page that is opened anew, until somebody answers that none is left.
 * Nothing else of an earlier answer is kept: whoever reads the questions next has not answered them.
 */
import type { PageWords } from '../page-data.ts';
import { byId, keepWords, labelOf, readWords, setLines } from './browser.ts';
import { fill } from './fill.ts';

const keptAs = 'backroutine-signs';

export function keepSigns({ tickedBefore }: Pick<PageWords, 'tickedBefore'>): void {
  const form = byId<HTMLFormElement>('questions');
  const kept = new Set(readWords(keptAs));
  const boxes = [...byId('signs').querySelectorAll<HTMLInputElement>('input')];
  const show = () => {
    const names = boxes.filter(({ value }) => kept.has(value)).map(labelOf);
    setLines('kept-signs', names.length === 0 ? [] : [fill(tickedBefore, { signs: names.join('; ') })]);
  };
  // Before the answers are judged: what is then shown must not be lost with the page.
  form.addEventListener('submit', () => {
    const ticked = boxes.filter(({ checked }) => checked);
    const signs = ticked.filter(({ name }) => name !== 'none');
    if (signs.length === 0 && ticked.length > 0) kept.clear();
    for (const { value } of signs) kept.add(value);
    keepWords(keptAs, kept);
    show();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) form.reset();
  });
  show();
}
