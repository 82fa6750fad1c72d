/**
 * The texts of a routine: how long they may be, what may stand in their braces, how a reason to stop is split, and the
 * names of their languages.
 */

/** Letters of one text. */
export const maxLetters = {
  about: 500,
  goal: 160,
  /** One reason to stop. */
  stopIf: 120,
  /** One line of how an exercise is done. */
  howLine: 160,
  /** What a step is done with. */
  equipment: 60,
  note: 300,
  /** The name of a station's pose, and what is said on the way into it. */
  pose: 40,
  station: 80,
  sourceTitle: 200,
} as const;

/** Texts in one list. */
export const maxTexts = { stopIf: 12, howLines: 8, notes: 6 } as const;

/** What may stand in braces in a text that is spoken, because the program knows the side when it comes to say it. */
export const sidePlaceholders = ['{side}', '{other}'] as const;

/** The first thing in braces, or brace, that is not among `known`. */
export function findUnknownPlaceholder(text: string, known: readonly string[]): string | undefined {
  return text.match(/\{[^{}]*\}?|\}/g)?.find((found) => !known.includes(found));
}

/** A text without braces but for these. */
export function patternWith(known: readonly string[]): RegExp {
  const letters = ['[^{}]', ...known.map((placeholder) => placeholder.replace(/[{}]/g, '\\$&'))];
  return new RegExp(`^(?:${letters.join('|')})*$`);
}

/** Whether the text says left or right according to the side that is done. */
export function namesSide(text: string): boolean {
  return sidePlaceholders.some((placeholder) => text.includes(placeholder));
}

/** Whether a line of an exercise, checked or as it is written, names a side in that way. */
export function namesSideInLines(exercise: { readonly [Line in SpokenLine]?: unknown }): boolean {
  const { how, breathe, relax, switchSay, 'switch-say': written, easier } = exercise;
  return namesSide(JSON.stringify([how, breathe, relax, switchSay, written, easier]));
}

type SpokenLine = 'how' | 'breathe' | 'relax' | 'switchSay' | 'switch-say' | 'easier';

// A reason to stop as `stop-if` has it, and what is to be done then besides stopping: "…, and contact the ward".

const place = `(?=A&E|(?:the |your |an? )?(?:nearest |local )?(?:hospital|emergency|ward|clinic|surgery|doctor|GP|physio))`;

/** Somebody to turn to. */
export const turn = String.raw`(?:(?:contact|consult|inform|seek)(?!\p{L})|(?:call|ring|phone|tell|ask|see|visit|speak (?:to|with)|talk to) (?=us|me|your|our|my|the|an? |\d|A&E|hospital)|(?:go|return) to ${place}|let (?=[^.]{1,40} know(?!\p{L}))|get (?=medical|help|advice|in touch)|(?:rufen|kontaktieren|wenden|melden|informieren|sprechen|suchen|fragen) sie(?!\p{L}))`;

interface StopReason {
  /** What follows "Stop if". */
  readonly reason: string;
  /** What is done then; absent where it is stopping alone. */
  readonly action?: string;
}

export function splitStopReason(text: string): StopReason {
  const groups = new RegExp(`^(?<reason>.+?)(?:, (?:and|und)|:) (?<action>${turn}.*?)[.!\\s]*$`, 'iu').exec(
    text,
  )?.groups;
  return groups?.reason === undefined || groups.action === undefined
    ? { reason: text }
    : { reason: groups.reason, action: groups.action };
}

// Names of languages: those that systems and other programs have, as the routine format has them.

export const languagePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** What follows an @ in the name of a locale says which letters are used, or which variant is meant. */
const modifiers: ReadonlyMap<string, string> = new Map([
  ['latin', 'Latn'],
  ['cyrillic', 'Cyrl'],
  ['devanagari', 'Deva'],
  ['valencia', 'valencia'],
]);

/** `pt_BR.UTF-8` is `pt-BR`, `sr@latin` is `sr-Latn`; `undefined` for what names no language. */
export function languageOfLocale(locale: string): string | undefined {
  const [, language = '', script, region, modifier] =
    /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:\.[\w-]+)?(?:@(\w+))?$/.exec(locale.trim()) ??
    [];
  const name = modifiers.get(modifier?.toLowerCase() ?? '');
  const [writtenScript, variant] =
    name === undefined || /^[A-Z]/.test(name) ? [script ?? name, undefined] : [script, name];
  const parts = [language.toLowerCase(), writtenScript, region?.toUpperCase(), variant];
  return language === '' ? undefined : parts.filter((part) => part !== undefined).join('-');
}
