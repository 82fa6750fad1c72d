/** What the page is given: the plan, its words in one language, and what follows from each answer; and how its texts are filled. */
import type { RoundLimit } from '../../care/rounds.ts';
import type { SideLetters } from '../../figure/drawable-pose.ts';
import type { KeptChoices } from '../../journal/session-record.ts';
import type { DueTime } from '../../messages/care.ts';
import type { PageMessages } from '../../messages/page.ts';
import type { Activity } from '../../messages/screen.ts';
import type { NumberedPack } from '../../plan/list-steps.ts';
import type { SpokenSpan } from '../../plan/needed-cues.ts';
import type { Cue, Plan } from '../../plan/plan.ts';
import type { Segment } from '../../plan/segment.ts';
import type { PackKind, Side } from '../../routine/routine.ts';

export interface PageData extends PageDoses {
  /** Name that the routine has in the history. */
  readonly routine: string;
  /** The same at its lowest doses, for a pain at which only these are offered. */
  readonly lowest?: PageDoses;
  /** What speaks against exercises, and what is then left out or done in its easier form, by id. */
  readonly concerns: readonly PageConcern[];
  /** Those of the plan, in their order. */
  readonly packs: readonly PagePack[];
  readonly words: PageWords;
}

export interface PagePack extends NumberedPack {
  /** Among the packs of the plan, from 0: the lowest doses may have it at another step. */
  readonly place: number;
  /** That it is left out. */
  readonly leftOut: string;
}

/** The session at some doses, and what these make of the answers. */
export interface PageDoses {
  readonly plan: PagePlan;
  readonly choices: KeptChoices;
  /** At each pain from 0 to 10: why nothing is begun; no lines where it may be. */
  readonly refusals: readonly (readonly string[])[];
  readonly outcomes: PainOutcomes;
}

export interface PageConcern {
  readonly name: string;
  readonly leaveOut: readonly string[];
  readonly easier: readonly string[];
}

/** A plan on the timeline of its sound. Of its cues, the counts are left out: the page counts by itself. */
export interface PagePlan extends Plan {
  readonly segments: readonly PageSegment[];
  /** `Exercise 3 of 7`, by how many there are and by which one it is, each less one: some may be left out. */
  readonly exerciseOf: readonly (readonly string[])[];
  readonly substitutes: readonly PageSubstitute[];
  /** In place of the first step, where that is left out. */
  readonly stopRules?: PageStopRules;
}

/** The sound up to the end of the rules of when to stop; it shows what comes first then. */
export interface PageStopRules extends Pick<PageSegment, 'atMs' | 'durationMs' | 'isWait' | 'safety' | 'soundMs'> {
  readonly kind: 'settle';
  readonly texts: readonly ShownTexts[];
}

/** What comes in place of a segment once a side is left out. */
export interface PageSubstitute {
  /** Offset of the segment. */
  readonly ofMs: number;
  readonly leftOut: Side;
  readonly instead: Pick<PageSegment, 'durationMs' | 'shown' | 'side' | 'safety' | 'sides' | 'soundMs' | 'cues'>;
}

export type PageSegment = Segment & {
  /** Who is ready may go on, once what is said about safety was heard. */
  readonly isWait?: boolean;
  /** When something about safety is being said, which nothing cuts short. */
  readonly safety?: readonly SpokenSpan[];
  /** When it names the side of the rep after it, where that does not begin with that. */
  readonly sides?: readonly SpokenSpan[];
  /** How long it says at its beginning that the pack before it comes off, and nothing else. */
  readonly packOffMs?: number;
  readonly shown: ShownWords;
  /** Where it begins in the sound, where that is not its offset. */
  readonly soundMs?: number;
  /** What is said in it, where that is not among the plan's cues. */
  readonly cues?: readonly Cue[];
};

/** What is shown throughout a segment. */
export interface ShownWords {
  readonly activity: Activity;
  /** The phase, in one short word. */
  readonly phase: string;
  /** The side or the station, in one or two words. */
  readonly side?: string;
  readonly name: string;
  /** `Exercise 3 of 7` */
  readonly number?: string;
  readonly status: readonly string[];
  /** How a segment is named that comes next by its side or set. */
  readonly sideName?: string;
  readonly setName?: string;
  /** What has to be read, each from its offset on. */
  readonly texts: readonly ShownTexts[];
  /** The lines of the exercise's easier form, where it could be taken. */
  readonly easierHow?: readonly string[];
  /** Every second of the hold is said. */
  readonly countsSeconds: boolean;
}

export interface ShownTexts {
  readonly fromMs: number;
  readonly texts: readonly string[];
  readonly isWarning: boolean;
}

export interface PageWords extends PageMessages {
  readonly easierForm: string;
  readonly nothingNext: string;
  /** By minutes; the first one is for less than a minute. */
  readonly minutesLeft: readonly string[];
  readonly sides: Readonly<Record<Side, string>>;
  readonly sideLetters: SideLetters;
  readonly packOff: Readonly<Record<PackKind, string>>;
  /** That `{signs}` were ticked earlier. */
  readonly tickedBefore: string;
  /** Above the signs that were ticked. */
  readonly ticked: string;
  readonly emergency: readonly string[];
  readonly soon: readonly string[];
  readonly limits: LimitWords;
}

/** What is too soon or too much; `{date}` and `{time}` are those on which it is due. */
export interface LimitWords {
  readonly round: Readonly<Record<RoundLimit['code'], WordsByDay>>;
  readonly coldTooSoon: WordsByDay;
  readonly coldClose: string;
  readonly heatOften: string;
}

export type WordsByDay = Readonly<Record<DueTime['day'], string>>;

/** What is said of the pain after a session. */
export interface PainOutcomes {
  /** By the pain before (11 where it is not known) and the pain after. */
  readonly lines: readonly (readonly PainOutcome[])[];
  /** What more is said then. */
  readonly more: Readonly<Record<string, readonly string[]>>;
}

export interface PainOutcome {
  readonly line: string;
  /** A key of `more`. */
  readonly more: string;
  /** Whether the time of the next round follows: not where it went worse. */
  readonly namesNextRound: boolean;
}

/** In place of a pain that was not answered. */
export const unknownPain = 11;

/** A text of the page with its places filled: `{done} of {planned}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A time that was kept, as it is read. */
export function readableTime(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
