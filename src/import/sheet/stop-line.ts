/** Lines of a sheet that say when to stop: only a sentence that is whole in one of a few plain forms becomes a reason. */
import { maxLetters, turn } from '../../routine/routine-texts.ts';
import type { StopReason } from './sheet.ts';

const stopping = `(?:(?:please |bitte )?(?:stop|d\\/c|discontinue|do not continue|don['’]t continue)(?: (?:exercising|an exercise|the session|training|immediately|at once|straight ?away|for (?:today|the day)|this(?: exercise)?|(?:doing )?(?:the|these|this|all|your) exercises?|(?:doing )?(?:it|them)))*|(?:(?:hören sie|beenden sie|aufhören|abbrechen|stoppen(?: sie)?|stopp|training abbrechen|übung(?:en)? abbrechen)(?: (?:sofort|bitte|auf|mit (?:der|den) übung(?:en)?|die übung(?:en)?))*))`;
/** What is done then. */
const doing = `(?:${turn}|give (?=me|us)|text (?=me|us)|report(?!\\p{L}))`;
const inCase = '(?:if|when|wenn|falls|sobald)';

/** Nobody goes on with exercises then. */
const urgent = `(?:(?:go|return) to (?:the |your )?(?:nearest )?(?:A&E|hospital|emergency)|(?:call|dial|ring) (?:999|911|112)|gehen sie (?:sofort )?in die notaufnahme|rufen sie (?:sofort )?(?:den notarzt|112)|(?:seek|get) (?:urgent |immediate |emergency )?medical (?:advice|help|attention|care))`;

/** "Stop if …", "Stop and call us if …", "If …, stop.": what is done stands whole before or behind the reason. */
const forms: readonly RegExp[] = [
  /^(?<stop>when to stop|stop(?:ping)? (?:signs?|criteria|rules?)|reasons? to stop|wann (?:sie )?(?:aufhören|abbrechen|stoppen)(?: sollten)?|abbruchkriterien)(?<reason>)(?<list>:)?$/iu,
  new RegExp(
    `^(?<stop>${stopping})(?:,? (?:and|und) (?<action>${doing}[^.]*?))?,? ${inCase}(?::? (?<reason>[^:].*?))?(?<list>:)?[.!]?$`,
    'iu',
  ),
  new RegExp(`^(?<stop>)(?<action>${urgent}[^.]*?),? ${inCase} (?<reason>[^:]+?)(?<list>:)?[.!]?$`, 'iu'),
  new RegExp(
    `^${inCase} (?<reason>[^:]+?),? (?:then |please |bitte )?(?<stop>${stopping})(?:,? (?:and|und) (?<action>${doing}[^.]*?))?[.!]?$`,
    'iu',
  ),
  /^bei (?<reason>(?:[^.:]|\.(?=\d))+?)[,:]? (?:bitte |sofort |(?:die |diese )?übung(?:en)? |das training )*(?<stop>abbrechen|aufhören|stoppen|beenden)(?:,? und (?<action>[^.]*?))?[.!]?$/iu,
  /^(?:bitte )?(?<stop>(?:(?:die |diese )?übung(?:en)? |das training )?(?:sofort )?(?:abbrechen|abbruch|aufhören|stoppen|beenden)),? bei:? (?<reason>(?:[^.:]|\.(?=\d))+?)[.!]?$/iu,
  /^(?<stop>stopp?(?: (?:&|and) (?<action>call))?|abbrechen|aufhören)\s*(?<list>:)\s*(?<reason>[^:]*?)[.!]?$/iu,
  new RegExp(`^(?<reason>[^.:=]+?) (?:=|->|→) (?<stop>stop)(?: and (?<action>${doing}[^.]*?))?[.!]?$`, 'iu'),
];

/** Words beside which "Stop if" might say the contrary, or only half of what is to be done. */
const unsure =
  /(?<!\p{L})(?:not? (?!be able|feel|longer)|n['’]t stop|never|unless|until|except|less|better|eas(?:y|ier|es?)|improv\p{L}*|settles?|gone|normal|kein|nicht mehr|besser|leicht|999|112|if|when|wenn|falls)(?!\p{L})/iu;
/** What names a sign of the body is a reason to stop, and advice on anything else is none. */
const sign =
  /pain|hurt|ache|worse|numb|tingl|pins|weak|swell|swollen|dizz|faint|breath|chest|bleed|fever|unwell|bladder|bowel|symptom|spasm|cramp|discomfort|burn|lock|giv(?:e|es|ing) way|schmerz|taub|kribbel|schwäche|schwindel|geschwollen|schwell|fieber|atem|unwohl|übel|beschwerde|verschlechter|krämpf|ausstrahl|urine|passing water|buckl|wunde|wound/iu;

const beginOfStop = `(?:stop|stopp|stoppen|aufhören|abbrechen),? ${inCase}(?!\\p{L})`;
/** "Stop if", as a line or what is typed begins. */
export const startsAsStop = new RegExp(`^(?:please |bitte )?${beginOfStop}`, 'iu');
const stretch = /stretch|pull|dehnung|ziehen/iu;

export type StopReading =
  | { readonly kind: 'reason'; readonly reason: string }
  /** Each line of the list below it is a reason. */
  | { readonly kind: 'heading'; readonly readItem: (item: string) => StopReading }
  /** Whom to call, or when to stop, in any other way. */
  | { readonly kind: 'advice' };

const anyStop = new RegExp(
  String.raw`(?<!\p{L})(?:stop(?! (?:at|there|here|when you feel a stretch))|discontinue|${turn}|a&e|emergency|(?:call|ring|dial) \d{3}|abbrechen|aufhören|notaufnahme|notarzt|arzt)(?!\p{L})`,
  'iu',
);

/** `undefined` where the sentence is about something else. */
export function readStopLine(written: string): StopReading | undefined {
  const text = written.replace(
    /^(?:important|warning|caution|note|safety|wichtig|achtung|vorsicht|hinweis)\s*[:!–-]+\s*/iu,
    '',
  );
  const groups = forms.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (groups === undefined)
    return anyStop.test(text) && (sign.test(text) || /a&e|emergency/iu.test(text)) ? { kind: 'advice' } : undefined;
  const { reason = '', list, action, stop = '' } = groups;
  const isList = reason === '' || (list !== undefined && /:$/.test(text));
  const start = reason.replace(/(?:any|one) of (?:these|the following)$|the following$/iu, '').trim();
  // "When to stop" above "Sharp pain", which comes behind "stop if".
  const isTitle = /^(?:when|reasons?|stop\p{L}*\s)/iu.test(stop) && start === '';
  const asReason = (item: string) => (isTitle ? item.replace(/^\p{Lu}(?=\p{Ll})/u, lower) : `${start} ${item}`.trim());
  if (isList) return { kind: 'heading', readItem: (item) => judge(asReason(item), action) };
  // "Stop when you feel a stretch" is how it is done; "stop if" at the beginning is a reason in any words.
  const isPlain = startsAsStop.test(text) && !/^\S+ when/iu.test(text) && !stretch.test(reason);
  if (!sign.test(reason) && !isPlain) return undefined;
  // "Sharp pain = stop" has it in front.
  return judge(text.startsWith(reason) ? reason.replace(/^\p{Lu}(?=\p{Ll})/u, lower) : reason, action, isPlain);
}

/** "If your pain is worse the next day": a sign of the body, in case of which something is to be done. */
export function namesCase(text: string): boolean {
  return sign.test(text) && new RegExp(String.raw`(?<!\p{L})${inCase}(?!\p{L})`, 'iu').test(text);
}

function lower(letters: string): string {
  return letters.toLowerCase();
}

function judge(written: string, action: string | undefined, isSign = false): StopReading {
  const reason = written.replace(/[.!:;,\s]+$/, '');
  const isGerman = /(?<!\p{L})(?:und|oder|der|die|das|im|sie|schmerz\p{L}*)(?!\p{L})/iu.test(
    `${reason} ${action ?? ''}`,
  );
  const then = isGerman ? action?.trim() : action && `${action.charAt(0).toLowerCase()}${action.slice(1).trim()}`;
  const said = then === undefined ? reason : `${reason}, ${isGerman ? 'und' : 'and'} ${then}`;
  const isReason =
    (isSign || sign.test(reason)) &&
    !unsure.test(reason) &&
    !/[.!?]\s+\p{Lu}/u.test(reason) &&
    said.length <= maxLetters.stopIf;
  return isReason ? { kind: 'reason', reason: said } : { kind: 'advice' };
}

const beforeStop = new RegExp(String.raw`[,;]\s*(?:[-–—]\s*)?(?=${beginOfStop})`, 'iu');

/** "Press-up x10, stop if it tingles; twice a day" says three things. */
export function splitStop(text: string): readonly string[] {
  return text.split(beforeStop).flatMap((piece) => (startsAsStop.test(piece.trim()) ? piece.split(/;\s*/) : [piece]));
}

// The reasons to stop of all parts of a sheet, each once.

export function joinReasons(sheets: readonly { readonly stopIf: readonly StopReason[] }[]): readonly StopReason[] {
  const byLine = new Map(sheets.flatMap(({ stopIf }) => stopIf.map((reason) => [reason.line, reason] as const)));
  const reasons = [...byLine.values()].toSorted((one, other) => one.line - other.line);
  return reasons.filter(
    ({ reason }, at) => !reasons.some((other, index) => index !== at && says(other.reason, reason, index < at)),
  );
}

/** Whether one of two is the other, or has it as one of its cases: "it swells, or the knee locks". */
function says(one: string, other: string, isFirst: boolean): boolean {
  const [whole, part] = [one.toLowerCase(), other.toLowerCase()];
  if (whole === part) return isFirst;
  return [`, or ${part}`, `, oder ${part}`].some((end) => whole.endsWith(end)) || whole.startsWith(`${part}, or `);
}
