/** What stands before a colon below the name of an exercise, and says what its line tells: "Directions: …", "Muscles worked: …". */
import { writeShortForms } from './short-forms.ts';

export type LineLabel =
  /** How the exercise above is done stands behind it. */
  | 'how'
  /** As above, on the lines below. */
  | 'how-below'
  /** What stands behind it is for whoever reads the sheet, or for later: nothing of it is said or counted. */
  | 'aside';

const ofHow = `(?:step[- ]by[- ]step )?(?:directions?|instructions?)|execution|how(?: to(?: do (?:it|this))?)?|description|technique|procedure|anleitung|ausführung|durchführung|beschreibung|bewegungsablauf`;
const muscles = `(?:main |primary |target(?:ed)? |beanspruchte )?(?:muscles?|muskeln?|muskulatur)(?: groups?)?(?: (?:worked|used|involved|targeted|trained|strengthened|stretched))?`;
const thing = 'equipment(?: (?:needed|required))?';
const later = `purpose|benefits?|progressions?|regressions?|zweck|steigerung`;

const how = new RegExp(String.raw`^(?:${ofHow})(?:\s*:\s*(?<told>.*)|)$`, 'isu');
const aside = new RegExp(String.raw`^(?:${muscles}|${thing}|${later})\s*:\s*\S`, 'iu');

/** The line without its label where that is of how it is done; `undefined` where it has none. */
export function readLabel(text: string): { readonly label: LineLabel; readonly text: string } | undefined {
  const found = how.exec(text);
  if (found !== null) {
    const { told = '' } = found.groups ?? {};
    return told === '' ? { label: 'how-below', text } : { label: 'how', text: told };
  }
  // "Equipment: red band" is what it is done with.
  return aside.test(text) && !/^with /u.test(writeShortForms(text)) ? { label: 'aside', text } : undefined;
}
