/** What stands on the page that leads through a session in a browser. `{…}` are filled in by the page itself. */
import type { HurtOffer } from './speech.ts';

export interface PageMessages {
  /** Where the page's own code does not run, as in the preview of a mail or in an old browser. */
  unable: string;
  /** That nothing is sent anywhere. */
  staysHere: string;
  /** The browser does not know this kind of sound, or the file was cut. */
  noSound: string;
  painNow: string;
  painAfter: string;
  /** In place of a number. */
  noScore: string;
  /** A list in which nothing was ticked. */
  tickFirst: string;
  tickedBoth: string;
  /** Neither a number was chosen nor that there is no answer. */
  scoreFirst: string;
  /** Every exercise and pack was left out. */
  nothingLeft: string;
  /** Where the pain allows the lowest doses alone. */
  lowestInstead: string;
  /** The page has them. */
  lowestHere: string;
  beginLowest: string;
  begin: string;
  /** The clear yes, where it is too soon or too much. */
  beginAnyway: string;
  /** Without the packs that are. */
  beginWithout: string;
  controls: Readonly<
    Record<
      | 'pause'
      | 'play'
      | 'back'
      | 'next'
      | 'rewind'
      | 'forward'
      | 'repeat'
      | 'ready'
      | 'hurts'
      | 'easier'
      | 'mute'
      | 'unmute'
      | 'stop',
      string
    >
  >;
  position: string;
  paused: string;
  /** A button or key that would cut short what is said about safety. */
  delayedKey: string;
  /** `{what}` comes next. */
  next: string;
  hurt: Readonly<Record<HurtOffer['over'], string>>;
  hurtChoices: Readonly<Record<'goOn' | 'otherSide' | 'easier' | 'leaveOut' | 'mistake', string>>;
  /** Above the easier form's lines: the recorded voice does not know of it. */
  easierShown: string;
  stopped: string;
  done: string;
  /** The end was reached by skipping everything. */
  nothingDone: string;
  /** Labels of the sums; `{done}` of `{planned}`. */
  sums: Readonly<Record<'time' | 'exercises' | 'reps' | 'counted' | 'packs', string>>;
  doneOf: string;
  hurtWere: string;
  /** `{time}` is local. */
  again: string;
  result: string;
  keptHere: string;
  /** The page cannot be opened again. */
  keptForNow: string;
  /** Before a session: what is still here of earlier ones. */
  keptBefore: string;
  /** The result of the one that began at `{time}`. */
  saveEarlier: string;
  notKept: string;
  /** How the file gets into the history. */
  howToAdd: string;
  copy: string;
  copied: string;
  notCopied: string;
  save: string;
  onceMore: string;
}
