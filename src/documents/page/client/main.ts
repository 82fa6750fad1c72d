/** The page's own code: reads what the page carries, asks, leads through the session, and shows how it went. */
import { renderLocalTime } from '../../../journal/local-time.ts';
import type { PageData, PageDoses } from '../page-data.ts';
import { byId, calendar, listResults, playSound, setLines, wallMsNow } from './browser.ts';
import { applyCautions } from './page-plan.ts';
import { PagePlayer } from './page-player.ts';
import { askBefore, type BeforeAnswers, keepSigns } from './questions.ts';
import { keepSession, offerEarlier, showResult } from './result.ts';
import { findRoundToday } from './results.ts';
import { SessionTrack } from './session-track.ts';

void open();

/** A browser that cannot decompress the data fails here, and the page goes on saying so. */
async function open(): Promise<void> {
  const data: PageData = await decompress('data').json();
  const sound = await decompress('sound').arrayBuffer();
  const audio = new Audio(URL.createObjectURL(new Blob([sound], { type: 'audio/mpeg' })));
  audio.addEventListener('error', () => setLines('alert', [data.words.noSound]));
  keepSigns(data.words);
  offerEarlier(data.words, readToday());
  askBefore(data, (answers, doses) => begin(data, audio, answers, doses));
  byId('unable').hidden = true;
}

function decompress(id: string): Response {
  const bytes = Uint8Array.from(atob(byId(id).textContent ?? ''), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')));
}

function readToday(): string {
  const wallMs = wallMsNow();
  return renderLocalTime(wallMs, calendar.utcOffsetMinutes(wallMs)).slice(0, '2026-01-01'.length);
}

/** Returns why nothing can be begun. */
function begin(
  data: PageData,
  audio: HTMLAudioElement,
  { cautions, pain }: BeforeAnswers,
  doses: PageDoses,
): readonly string[] {
  if (audio.error !== null) return [data.words.noSound];
  const chosen = { ...data, ...doses };
  const plan = applyCautions(doses.plan, cautions);
  if (plan.segments.length === 0) return [data.words.nothingLeft];
  const { leaveOut, easier, leaveOutPacks } = cautions;
  const choices = {
    ...doses.choices,
    ...(leaveOut.length > 0 && { leaveOut }),
    ...(easier.length > 0 && { easier }),
    ...(leaveOutPacks && { leaveOutPacks: data.packs }),
  };
  const roundToday = findRoundToday(listResults(), { name: data.routine, mode: plan.mode }, readToday());
  const facts = { routine: data.routine, safety: 'clear', choices, painBefore: pain, roundToday } as const;
  const track = new SessionTrack(plan, { ...facts, resumed: undefined }, calendar, wallMsNow());
  const player = new PagePlayer(chosen, track, audio, (isOver) => {
    if (!isOver) {
      keepSession(track);
      return;
    }
    byId('session').hidden = true;
    byId('after').hidden = false;
    showResult(chosen, track, pain);
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
  return [];
}
