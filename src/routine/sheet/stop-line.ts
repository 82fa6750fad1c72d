/** Lines of a sheet that say when to stop and whom to call, as reasons to stop. */
import { turn } from '../stop-reason.ts';
import { maxLetters } from '../text-limits.ts';
import { isDose } from './line-amounts.ts';
import { isForOneCase } from './line-words.ts';
import { readAmounts } from './read-amounts.ts';
import { inCase, onlyWords } from './sheet-words.ts';
import {
  anyStop,
  anyTurn,
  forms,
  isPausing,
  onlyStop,
  startsWithStop,
  stop,
  takeReason,
  turnAtEnd,
  withoutStopLabel,
} from './stop-forms.ts';

/** A reason as `stop-if` has it; a heading of several; or advice that no routine has a place for. */
export type StopReading =
  | { readonly kind: 'reason'; readonly reason: string; readonly readItem?: (item: string) => StopReading }
  | { readonly kind: 'heading'; readonly readItem: (item: string) => StopReading }
  | { readonly kind: 'advice'; readonly readItem?: (item: string) => StopReading };

const emergency = /^(?:in (?:an|case of)(?: an)? emergency|im notfall)(?!\p{L})/iu;
/** It goes on with the rule above it: "Or if your foot drops.", "In either case: call us." */
const chained =
  /^(?:(?:or|and|oder|und) (?:if|wenn|falls)|(?:or|oder) (?:when|bei|sobald)|in (?:either|any|each|that|this|both|all|such an?|these|those)(?: of (?:these|those))? cases?|in (?:diesem|jedem|beiden|allen|solchen)(?: diesen)? (?:fall|fällen))(?!\p{L})/iu;
const anyCondition = new RegExp(String.raw`(?<!\p{L})(?:${inCase}|should|bei)(?!\p{L})`, 'iu');

const no = String.raw`(?<!\p{L})(?:not|never|no|rarely|seldom|(?:do|does|is|need|should|must|would)n['’‘]?t|nicht|kein\p{L}*)(?! (?:continue|(?:mehr )?weiter))(?!\p{L})`;
/** "Don't stop" turned into "Stop if" would be the worst that a sheet can become: what has a "not" there is left as it is. */
const notStopping = new RegExp(
  String.raw`${no}(?:\s+\p{L}+){0,4}?\s+(?:${stop}|${turn}|beenden)|(?<!\p{L})\p{L}{2,}en sie(?!\p{L})[^.,;]{0,80}?${no}`,
  'iu',
);
/** What is done only in a case of its own: "that is normal; stop if it becomes sharp". */
const otherCase = new RegExp(String.raw`(?<!\p{L})(?:${inCase}|${onlyWords})(?!\p{L})`, 'iu');

const symptom =
  /pain|hurt|ache|worse|numb|tingl|pins|weak|swell|swollen|(?<!\p{L})hot|(?<!\p{L})red(?!\p{L})|dizz|faint|breath|chest|bleed|fever|unwell|bladder|bowel|infect|wound|calf|lock|giv(?:e|es|ing) way|symptom|spasm|cramp|discomfort|burn|temperature|schmerz|taub|kribbel|schwäche|schwindel|geschwollen|schwell|fieber|atem|rötung|überwärm|lähm|übel|blut|unwohl|beschwerde|störung|verschlechter|krämpf|ausstrahl|erschöpf/iu;
/** "You experience any of the following symptoms": each point below is a reason of its own. */
const following =
  /^(?<before>(?:.*\s)?)(?:(?:any|one|some) (?:one )?of (?:these|the following)|the following)(?!\p{L})(?<after>.*)$/iu;
const noReason =
  /(?<!\p{L})(?:easy|easier|leicht|questions?|you can|(?:you )?(?:have |['’]ve )?(?:done|finished|completed)|timer|possible|fragen|normal|carry on|keep (?:going|moving|exercising))(?!\p{L})/iu;
/** Of what is gone or gets better, "Stop if" would say the contrary; what does not get better is a reason all the same. */
const improvement =
  /(?<!\p{L})(?<!(?:not|n['’]t|never|no longer|nicht(?: mehr)?) )(?:(?:no|less|kein\p{L}*|weniger)(?! (?:longer (?:bearable|tolerable|manageable|comfortable|able)|feeling|sensation|strength|power|control|gefühl|kraft|kontrolle)(?!\p{L}))|without|free|fewer|better|good|fine|gone|under|ohne|nicht mehr(?! (?:heben|bewegen|spüren|fühlen|gehen|stehen|laufen|halten|kontrollieren|erträglich)(?!\p{L}))|unter|besser|gut|weg|vorbei|below \d|tolerable|manageable|bearable|comfortable|erträglich)(?!\p{L})|(?<!\p{L})(?<!(?:not|n['’]t|never|nicht) (?:get |go )?)(?:eas(?:e|es|ed|ing)(?!\p{L})|settl|improv|lessen|subsid|reduc|decreas|resolv|fad(?:e|es|ed|ing)(?!\p{L})|stop(?:s|ped)(?!\p{L})|aufhör|hört auf|hören auf|disappear|recover|heal(?:s|ed|ing)?(?!\p{L})|(?:go|goes|going|went) (?:away|down(?! (?:the|your|my|one|both|to|into|in|a)(?!\p{L})))|relie|nachl[aä]ss|nachgelassen|lässt nach|lassen nach|zurückge|geht zurück|gehen zurück|abkling|abgeklungen|klingt ab|verschw|verbesser|schwächer|abnehmen|abnimmt)/iu;
/** "If your pain is 0-2" may be little; how much is too much has a word or a sign for more. */
const level =
  /(?:pain|schmerz)\p{L}* (?:(?!above|over|more|worse|than|exceed|reach|über|mehr|mindestens|least)[\p{L}/]+ )*\d+(?!\d)(?! ?(?:s|sec|seconds?|min|minutes?|h|hrs?|hours?|days?|weeks?|sek\p{L}*|minuten|stunden?|tagen?|wochen?)(?!\p{L}))(?![^.]*(?:or (?:more|above|over|worse|higher)|oder (?:mehr|höher)|\+))/iu;
/** "The knee does not hurt". */
const notSymptom =
  /(?:(?<!\p{L})(?:not|never|nicht)|n['’]t)(?: \p{L}+){0,3}? (?:pain|hurt|ach|worse|numb|tingl|swell|swollen|schmerz|taub|kribbel|geschwollen|weh)/iu;

/** As above, and no exercise has these words in its name, as "calf", "chest" and "breath" are. */
const sign =
  /pain(?![- ]?(?:free|relie))|hurt|worse|numb|tingl|pins and|weakness|swell|swollen|dizz|faint|bleed|fever|unwell|bladder|bowel|infect|schmerz|taub|kribbel|schwäche|schwindel|geschwollen|fieber/iu;

export function namesSign(text: string): boolean {
  return sign.test(text) && !/:$/.test(text);
}

export function namesSymptom(text: string): boolean {
  return symptom.test(text);
}

/** "Stop if it gets worse. Tell your physio." */
const thenSentence = new RegExp(
  String.raw`^(?<rule>[^.!]+)[.!]\s+(?:in (?:either|any|that|this|such a) case[:,]? )?(?<action>${turn}[^.!]*)[.!]?$`,
  'iu',
);

/** `undefined` where the line is about something else. */
export function readStopLine(written: string): StopReading | undefined {
  const text = withoutStopLabel(written);
  const { rule, action: next = '' } = thenSentence.exec(text)?.groups ?? {};
  const ruled = rule === undefined ? undefined : readStopLine(rule);
  const isPlain = ruled?.kind === 'reason' && !anyTurn.test(ruled.reason);
  if (isPlain && !otherCase.test(next) && !notStopping.test(next))
    return judge(ruled.reason, `stop and ${next.charAt(0).toLowerCase()}${next.slice(1)}`);
  if (emergency.test(text) || chained.test(text) || (anyCondition.test(text) && notStopping.test(text)))
    return { kind: 'advice' };
  const groups = forms.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  // Whatever else names a sign and a stop is no way to do the exercise above it.
  const isOneSentence = !/[.!]\s+\p{Lu}/u.test(text);
  if (groups === undefined) {
    const isStopping = anyStop.test(text) || (anyCondition.test(text) && isPausing(text));
    return isOneSentence && symptom.test(text) && isStopping ? { kind: 'advice' } : undefined;
  }
  const { action: done = '', colon } = groups;
  const reason = takeReason(groups);
  if (reason === undefined || (groups.nouns !== undefined && !symptom.test(reason))) return { kind: 'advice' };
  const action = endsWithTurn.test(done) ? done : `${done.charAt(0).toLowerCase()}${done.slice(1)}`;
  // "Stop if: pain goes down the leg" has its first reason behind the colon, and others may stand below it.
  const first = judge(reason, action);
  if (colon !== undefined && first.kind === 'reason') return { ...first, readItem: (item) => judge(item, action) };
  const list = following.exec(reason)?.groups;
  if (!/:$/.test(text) && !/^(?: symptoms| signs)?$/.test(list?.after ?? 'none')) return judge(reason, action);
  const start = list === undefined ? reason.replace(/:$/, '') : '';
  const readItem = (item: string) => judge(`${start} ${item}`.trim(), action);
  // "If your pain gets worse, or any of the following": no point below it says the first of them.
  return { kind: symptom.test(list?.before ?? '') ? 'advice' : 'heading', readItem };
}

export function splitLastSentence(text: string): readonly [before: string, last?: string] {
  const [, before, last] = /^(.+[.!])\s+(\p{Lu}[^.!]*[.!]?)$/u.exec(text) ?? [];
  return before === undefined || last === undefined ? [text] : [before, last];
}

/** "Twice a day. Stop if it burns." has a reason in its last sentence, or the heading of several. */
export function splitStop(text: string): readonly [before: string, stop?: StopReading] {
  const [before, last] = splitLastSentence(text);
  const stop = last === undefined ? undefined : readStopLine(last);
  return stop === undefined || stop.kind === 'advice' ? [text] : [before, stop];
}

/** "Bei Fragen melden Sie sich gerne.": whom to turn to in some case is no way to do an exercise. */
export function isTurning(text: string): boolean {
  return anyTurn.test(text) && (anyCondition.test(text) || symptom.test(text));
}

/** "Squat 3x10, stop if it hurts": behind the dose of an exercise. */
export function splitStopBehindDose(text: string): readonly [before: string, stop?: StopReading] {
  const [, before = '', rule = ''] =
    /^(.+?)\s*[,;(–-]\s*((?:stop|call|if|bei|wenn|falls)(?!\p{L})[^()]*?)\)?[.!]?$/iu.exec(text) ?? [];
  const isDosed = rule !== '' && !isForOneCase(before) && isDose(readAmounts(before).amounts);
  const stop = isDosed ? readStopLine(rule) : undefined;
  return stop?.kind === 'reason' ? [before, stop] : [text];
}

/** "Or if that hurts, stay on your forearms.": nothing is stopped, and nobody is called. */
export function isOtherWay(text: string): boolean {
  return (
    /^(?:or|oder),? (?:if|when|wenn|falls)(?!\p{L}).+, ?\p{L}/iu.test(text) &&
    !anyStop.test(text) &&
    !anyTurn.test(text)
  );
}

/** `reason` is what follows "if", and `action` what is done then. */
function judge(reason: string, action: string): StopReading {
  const isStop = startsWithStop.test(action);
  const onlyStopping = onlyStop.exec(action);
  const said = sayReason(withoutFullStop(reason), withoutFullStop(action));
  const isElse = isStop && onlyStopping === null;
  const isBetter = noReason.test(reason) || improvement.test(reason) || level.test(reason) || notSymptom.test(reason);
  const isOther = isBetter || notStopping.test(reason) || otherCase.test(action);
  const isReason = !isElse && !isOther && !isSeveral(reason, onlyStopping) && (isStop || symptom.test(reason));
  // Half of what is to be done would be worse than to be sent back to the sheet.
  return isReason && said.length <= maxLetters.stopIf ? { kind: 'reason', reason: said } : { kind: 'advice' };
}

/** "Call your GP if you have a fever, and 999 if you cannot pass water": which of it is done when nobody could tell. */
function isSeveral(reason: string, stopping: RegExpExecArray | null): boolean {
  const isStopAlone = stopping !== null && stopping.groups?.rest === undefined;
  const hasAction = !isStopAlone || new RegExp(String.raw`(?<!\p{L})${turn}`, 'iu').test(reason);
  const hasSentences = /[.!?]\s+\p{Lu}/u.test(reason);
  return (
    hasSentences ||
    (hasAction && otherCase.test(reason)) ||
    (!isStopAlone && /(?<!(?:over|above|than|of) )\d{3}/.test(reason))
  );
}

function sayReason(reason: string, action: string): string {
  const stopping = onlyStop.exec(action);
  const { joint, rest } = stopping?.groups ?? {};
  if (stopping !== null) return rest === undefined ? reason : `${reason}, ${joint} ${rest}`;
  if (endsWithTurn.test(action)) return `${reason}, und ${action}`;
  return `${reason}${beginsWithSie.test(action) ? ': ' : ', and '}${action}`;
}

const endsWithTurn = new RegExp(`^${turnAtEnd}$`, 'iu');
const beginsWithSie = new RegExp(String.raw`^(?:${stop}|\p{L}+ sie)`, 'iu');

function withoutFullStop(text: string): string {
  return text.replace(/[.!:\s]+$/, '');
}
