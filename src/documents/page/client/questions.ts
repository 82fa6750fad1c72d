/** The questions before a session. Nothing begins before they are answered, or where an answer speaks against it. */
import { fill, type PageData, type PageDoses, type PageWords } from '../page-data.ts';
import { byId, keepWords, labelOf, newElement, readScore, readWords, setLines } from './browser.ts';
import type { Notice } from './page-limits.ts';
import type { PageCautions } from './page-plan.ts';

export interface BeforeAnswers {
  readonly cautions: PageCautions;
  readonly pain: number | undefined;
}

/**
 * Calls `begin` with the answers, within the press of the button: only then may the page make a sound. It returns why
 * nothing is begun; no lines where it is.
 */
export function askBefore(data: PageData, begin: (answers: BeforeAnswers, doses: PageDoses) => Notice): void {
  const form = byId('questions');
  const { lowest } = data;
  const offerLowest = (isOffered: boolean) => {
    if (lowest !== undefined) byId('begin-lowest').hidden = !isOffered;
  };
  form.addEventListener('change', () => {
    offerLowest(false);
    showOffers();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const doses = lowest !== undefined && event.submitter?.id === 'begin-lowest' ? lowest : data;
    const unanswered = findObstacle(data);
    const refusal = listRefusal(doses);
    const against = unanswered ?? refusal;
    const { lines, offers }: Notice = against.length > 0 ? { lines: against } : begin(readAnswers(data), doses);
    setLines('alert', lines);
    showOffers(offers);
    if (lines.length > 0) byId('alert').focus();
    offerLowest(
      unanswered === undefined && refusal.length > 0 && lowest !== undefined && listRefusal(lowest).length === 0,
    );
  });
}

/** In place of the button that begins, so that none of them is pressed by pressing that twice. */
function showOffers(offers: Notice['offers'] = []): void {
  const buttons = offers.map(({ label, begin }) => {
    const button = newElement('button', label);
    button.className = 'main';
    button.onclick = begin;
    return button;
  });
  byId('offers').replaceChildren(...buttons);
  byId('begin').hidden = buttons.length > 0;
}

/** Why nothing is begun at the pain that was chosen. */
function listRefusal({ refusals }: PageDoses): readonly string[] {
  return refusals[readScore('pain-before') ?? -1] ?? [];
}

function findObstacle({ words }: PageData): readonly string[] | undefined {
  const lists = [...document.querySelectorAll<HTMLElement>('#questions .list')];
  for (const list of lists) {
    const ticked = listTicked(list);
    if (ticked.length === 0) return [words.tickFirst];
    if (ticked.length > 1 && ticked.some(({ name }) => name === 'none')) return [words.tickedBoth];
  }
  const signs = listTicked(byId('signs')).filter(({ name }) => name !== 'none');
  if (signs.length > 0) {
    const isUrgent = signs.some(({ name }) => name === 'emergency');
    return [words.ticked, ...signs.map((sign) => `– ${labelOf(sign)}`), ...(isUrgent ? words.emergency : words.soon)];
  }
  return listNamed('pain-before').length === 0 ? [words.scoreFirst] : undefined;
}

function readAnswers({ concerns, packs }: PageData): BeforeAnswers {
  const ticked = listNamed('concerns').flatMap(({ value }) => concerns[Number(value)] ?? []);
  const leaveOut = ticked.flatMap((concern) => concern.leaveOut);
  return {
    cautions: {
      leaveOut,
      easier: ticked.flatMap((concern) => concern.easier).filter((id) => !leaveOut.includes(id)),
      leaveOutPacks: listNamed('packs').length > 0 ? packs : [],
    },
    pain: readScore('pain-before'),
  };
}

function listNamed(name: string): readonly HTMLInputElement[] {
  return listTicked(byId('questions')).filter((input) => input.name === name);
}

function listTicked(list: HTMLElement): readonly HTMLInputElement[] {
  return [...list.querySelectorAll<HTMLInputElement>('input:checked')];
}

// A warning sign that was ticked stands, also on a page that is opened anew, until somebody answers that none is left.
// Nothing else of an earlier answer is kept: whoever reads the questions next has not answered them.

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
