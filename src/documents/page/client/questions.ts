/** The questions before a session. Nothing begins before they are answered, or where an answer speaks against it. */
import type { PageData, PageDoses } from '../page-data.ts';
import { byId, labelOf, readScore, setLines } from './browser.ts';
import type { Cautions } from './page-plan.ts';

export interface BeforeAnswers {
  readonly cautions: Cautions;
  readonly pain: number | undefined;
}

/**
 * Calls `begin` with the answers, within the press of the button: only then may the page make a sound. It returns why
 * nothing can be begun.
 */
export function askBefore(
  data: PageData,
  begin: (answers: BeforeAnswers, doses: PageDoses) => readonly string[],
): void {
  const form = byId('questions');
  const { lowest } = data;
  const offerLowest = (isOffered: boolean) => {
    if (lowest !== undefined) byId('begin-lowest').hidden = !isOffered;
  };
  form.addEventListener('change', () => offerLowest(false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const doses = lowest !== undefined && event.submitter?.id === 'begin-lowest' ? lowest : data;
    const unanswered = findObstacle(data);
    const refusal = listRefusal(doses);
    const lines = unanswered ?? (refusal.length > 0 ? refusal : begin(readAnswers(data), doses));
    setLines('alert', lines);
    if (lines.length > 0) byId('alert').focus();
    offerLowest(
      unanswered === undefined && refusal.length > 0 && lowest !== undefined && listRefusal(lowest).length === 0,
    );
  });
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

function readAnswers({ concerns }: PageData): BeforeAnswers {
  const ticked = listNamed('concerns').flatMap(({ value }) => concerns[Number(value)] ?? []);
  const leaveOut = ticked.flatMap((concern) => concern.leaveOut);
  return {
    cautions: {
      leaveOut,
      easier: ticked.flatMap((concern) => concern.easier).filter((id) => !leaveOut.includes(id)),
      leaveOutPacks: listNamed('packs').length > 0,
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
