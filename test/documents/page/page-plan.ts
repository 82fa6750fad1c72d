import { buildPageData } from '../../../src/documents/page/build-page-data.ts';
import { ReportedPain } from '../../../src/documents/page/client/reported-pain.ts';
import { type Press, SessionKeys } from '../../../src/documents/page/client/session-keys.ts';
import { SessionTrack } from '../../../src/documents/page/client/session-track.ts';
import type { PageData } from '../../../src/documents/page/page-data.ts';
import { layOutSound } from '../../../src/documents/page/page-sound.ts';
import type { SessionFacts } from '../../../src/journal/session-record.ts';
import { englishPage } from '../../../src/messages/en/page.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { Routine } from '../../../src/routine/routine.ts';
import { sampleRoutine } from '../../support/sample-routines.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

/** What a page of this plan carries, as it arrives in the browser. */
export function pageDataOf(plan: Plan, lowest?: Plan, routine: Routine = sampleRoutine()): PageData {
  const data = buildPageData({
    heard: layOutSound(plan, lowest),
    routine,
    name: 'sample',
    isBundled: false,
    choices: {},
    lowestChoices: { dose: 'low' },
    words: englishPage,
  });
  return JSON.parse(JSON.stringify(data));
}

export const pageFacts: SessionFacts = {
  routine: 'sample',
  safety: 'clear',
  choices: {},
  painBefore: 2,
  roundToday: 1,
  resumed: undefined,
};

/** A session on a page, and the sound that leads it. */
export class PlayedPage {
  readonly #clock = new VirtualClock();
  readonly #startMs = this.#clock.wallMs();
  readonly track: SessionTrack;
  readonly keys: SessionKeys;
  readonly pain: ReportedPain;
  soundMs: number;
  #wallMs = this.#startMs;

  constructor(data: Pick<PageData, 'plan'>) {
    this.track = new SessionTrack(data.plan, pageFacts, this.#clock, this.#startMs);
    this.keys = new SessionKeys(this.track);
    this.pain = new ReportedPain(this.track, this.keys);
    this.soundMs = this.track.soundMs;
  }

  get wallMs(): number {
    return this.#wallMs;
  }

  /** The sound goes on, and is looked at as often as a browser does. */
  pass(ms: number, everyMs = 250): void {
    for (let leftMs = ms; leftMs > 0 && !this.track.isEnded; leftMs -= everyMs) {
      const byMs = Math.min(everyMs, leftMs);
      this.soundMs += byMs;
      this.#wallMs += byMs;
      this.soundMs = this.track.advance(this.soundMs, byMs, this.#wallMs) ?? this.soundMs;
      this.goTo(this.keys.act(this.#wallMs));
    }
  }

  press(press: Press): void {
    this.goTo(this.keys.press(press, this.#wallMs));
  }

  /** Leaves a step out, once what is said about safety has come to its end. */
  leaveOut(): void {
    this.press('next');
    while (this.keys.hasDelayedKey) this.pass(250);
  }

  goTo(toMs: number | undefined): void {
    this.soundMs = toMs ?? this.soundMs;
  }

  finish(): void {
    this.pass(24 * 3_600_000);
  }
}
