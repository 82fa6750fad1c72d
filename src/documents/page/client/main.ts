/** The page's own code: reads what the page carries, asks, leads through the session, and shows how it went. */
import { localDay, localTimeNow, renderDay } from '../../../journal/local-time.ts';
import { choicesWithoutPacks } from '../../../plan/list-steps.ts';
import type { PageData } from '../page-data.ts';
import { byId, clock, listResults, playSound, setLines, wallMsNow } from './browser.ts';
import { listSessions } from './kept-results.ts';
import { beginInLimits, type Notice } from './page-limits.ts';
import { applyCautions } from './page-plan.ts';
import { PagePlayer } from './page-player.ts';
import { askBefore, type BeforeAnswers, keepSigns } from './questions.ts';
import { SessionTrack } from './session-track.ts';
import { keepSession, offerEarlier, showResult } from './show-result.ts';

/** What began earlier is no matter to the limits of today. */
const daysKept = 2;

void open();

/** A browser that cannot decompress the data fails here, and the page goes on saying so. */
async function open(): Promise<void> {
  const data: PageData = await decompress('data').json();
  const sound = await decompress('sound').arrayBuffer();
  const audio = new Audio(URL.createObjectURL(new Blob([sound], { type: 'audio/mpeg' })));
  audio.addEventListener('error', () => setLines('alert', [data.words.noSound]));
  keepSigns(data.words);
  offerEarlier(data.words, renderDay(localDay(localTimeNow(clock)) - daysKept));
  askBefore(data, (answers, doses) => begin({ ...data, ...doses }, audio, answers));
  byId('unable').hidden = true;
}

function decompress(id: string): Response {
  const bytes = Uint8Array.from(atob(byId(id).textContent ?? ''), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')));
}

/** Returns why nothing is begun at once. */
function begin(data: PageData, audio: HTMLAudioElement, { cautions, pain }: BeforeAnswers): Notice {
  const { words, plan } = data;
  const hasNothing = applyCautions(plan, cautions).segments.length === 0;
  if (audio.error !== null || hasNothing) return { lines: [hasNothing ? words.nothingLeft : words.noSound] };
  return beginInLimits(data, cautions, listSessions(listResults()), clock, (leaveOutPacks, roundToday) =>
    leadThrough(data, audio, { cautions: { ...cautions, leaveOutPacks }, pain }, roundToday),
  );
}

function leadThrough(
  data: PageData,
  audio: HTMLAudioElement,
  { cautions, pain }: BeforeAnswers,
  roundToday: number,
): void {
  const { leaveOut, easier, leaveOutPacks } = cautions;
  const choices = {
    ...data.choices,
    ...(leaveOut.length > 0 && { leaveOut }),
    ...(easier.length > 0 && { easier }),
    ...choicesWithoutPacks(leaveOutPacks),
  };
  const facts = { routine: data.routine, safety: 'clear', choices, painBefore: pain, roundToday } as const;
  const plan = applyCautions(data.plan, cautions);
  const track = new SessionTrack(plan, { ...facts, resumed: undefined }, clock, wallMsNow());
  const player = new PagePlayer(data, track, audio, (isOver) => {
    if (!isOver) {
      keepSession(track);
      return;
    }
    byId('session').hidden = true;
    byId('after').hidden = false;
    showResult(data, track, pain);
  });
  // A phone may end a page that is not seen without another word.
  const keep = () => keepSession(track);
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);
  byId('before').hidden = true;
  byId('session').hidden = false;
  // First, so that nothing says that it is paused.
  playSound(audio);
  player.begin();
  byId('name').focus();
}
