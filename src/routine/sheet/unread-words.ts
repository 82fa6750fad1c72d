/** Words beside the amounts of a line that change what they mean: with one of them nothing of the line is sure. */
import { isDose, type LineAmounts } from './line-amounts.ts';
import { inCase, leftWords, notWords, onlyWords, rightWords } from './sheet-words.ts';

/** Beside an amount each of them changes how much is done now. */
const changes: readonly RegExp[] = [
  // "2 sets per day": how many come in one session nobody can tell.
  word(
    String.raw`(?:\/|(?:an?|per|each|every|pro|am|je|jeden?|die|in der)\s)\s*(?:days?|weeks?|wks?|d|wo|tag|woche|hours?|stunde)|daily|weekly|wkly|tgl|täglich|wöchentlich|wtl`,
  ),
  // "10 reps, rest, repeat twice" is done three times.
  word('twice|thrice|(?:noch ?ein|noch)mals?|(?:repeat|do)(?: it| this| all)? (?:once|again)'),
  // "10 reps, then repeat" is done again, as often as nobody says.
  /(?:then|and|und|dann)\s+(?:repeat|wiederholen)[\s.!)]*$/iu,
  // "15 reps then hold the last one for 30s"
  word(String.raw`(?:last|final|letzte\p{L}*) (?:one|reps?|repetition|wdh|wiederholung|for|für)`),
  // "10 reps - not until week 3", "3x10 (skip)": it is not done now.
  word(
    '(?:do |does )?not (?:do(?: this| it)?|yet|until|before|now)|(?:until|from|after|in|starting|begin(?:ning)?(?: in)?) (?:week|phase|stage|day)s?(?= \\d)|skip|leave (?:it |this )?out|omit|noch nicht|erst (?:ab|in)|ab (?:der )?(?:\\d{1,2}\\. )?(?:woche|phase|stufe)|auslassen|weglassen',
  ),
];
/** "Daily except Sundays", "3 times a week if it does not hurt". */
const exception = word(`${inCase}|${onlyWords}|excluding|apart from|not (?:on|at|in)|ausgenommen|nicht|bei`);

/** Three sets daily may be one at a time. */
const setsADay = /\d\s*(?:sets?|sätze)\s*(?:(?:\/|an?|per|each|every|pro|am)\s*)?(?:day|daily|tag|täglich)(?!\p{L})/iu;

/** In other languages than those that are read, on the opposite one, or on one that the person knows. */
const otherSide = word(
  [
    'cada|chaque|ogni|elke|kanten|lados?|lato|lati|côtés?|ambos|ambas|entrambi|deux',
    '(?:other|opposite) (?:side|leg|arm|foot)(?! *(?:and|[&+/]) *(?:opposite )?(?:leg|arm))|(?:swap|switch|chang(?:e|ing)) (?:the |your )?(?:front |leading )?(?:sides?|legs?|arms?|feet|foot|hands?)|(?:turn|roll) over|seitenwechsel|seiten? wechseln|(?:andere[nmrs]?|gegenüberliegende[nmrs]?) (?:seite|bein|arm)',
    '(?:operated|affected|unaffected|bad|good|sore|painful|involved|injured|weak(?:er)?|strong(?:er)?|surgical|one|betroffene[mnrs]?|operierte[mnrs]?|kranke[mnrs]?|gesunde[mnrs]?|schwache[mnrs]?|schmerzhafte[mnrs]?|eine[mnrs]?) (?:sides?|legs?|arms?|foot|knee|hip|shoulder|seiten?|bein|arm|fuß|knie|hüfte|schulter)',
  ].join('|'),
);
/** "20 reps in total, both sides": they are those of both together. */
const inTotal =
  /\d\s*(?:reps?|x|times|wdh\.?|mal|wiederholungen)?\s*(?:in total|total|altogether|insgesamt|gesamt)(?!\p{L})/iu;
const changing = word(
  String.raw`(?:switch|swap)\p{L}*|(?:chang|alternat)\p{L}* (?:\p{L}+ )?(?:sides?|legs?|arms?)|seitenwechsel|(?:seiten?|beine?|arme?) (?:\p{L}+ ){0,3}wechsel\p{L}*|wechsel\p{L}* (?:\p{L}+ ){0,2}(?:seiten?|beine?|arme?)`,
);
const within = word(
  String.raw`half[- ]?(?:way|time)|mid-?way|middle|hälfte|(?:after|every|each|between|nach|pro|je|jede[rmns]?|zwischen) (?:(?:each|every|the|den|jede[rmn]?) )?(?:sets?|rounds?|sätzen?|satz|durchg\p{L}*|serien?|\d+)`,
);
const halfOfEach = word('half (?:of them )?(?:on |to )?(?:each|either|every|per) (?:side|leg|arm|way)');

/** "Switch legs halfway", "half on each side": so many are those of both sides together, or of each set. */
export function saysChangeWithin(text: string): boolean {
  return halfOfEach.test(text) || text.split(/[.;]/).some((said) => changing.test(said) && within.test(said));
}

/** "Hold as long as you can, 3 times": a number beside it says only a part of how much. */
const openEnded = word(
  String.raw`(?<!(?:${notWords}|avoid)(?!\p{L})[^.,;]{0,40})(?:as (?:long|many) as|(?:walk|run|jog|swim|cycle|ride)\p{L}* (?:\p{L}+ ){0,3}as (?:far|much) as|amrap|to max(?:imum)?|\d ?[x×] ?(?:max(?:imum|imal)?|failure|fatigue)|max(?:imum|imal)?\.? (?:reps?|hold|time)|(?:un)?til (?:it'?s )?(?:you(?:'re| are| get| feel)? )?(?:tired|fatigued?|failure|exhaust\p{L}*)|to (?:fatigue|failure|exhaustion|tiredness)|so (?:lange?|viele?) (?:wie|du|sie|es)|(?:geh|lauf|schwimm)\p{L}* (?:\p{L}+ ){0,3}so weit|bis zur (?:ermüdung|erschöpfung)|bis (?:sie |du )?müde)`,
);
const asOften = word('as often as|so oft (?:wie|du|sie|es)');

export function saysOpenEnded(text: string): boolean {
  return openEnded.test(text);
}

/** "As many as you can." */
export function beginsOpenEnded(text: string): boolean {
  return openEnded.exec(text)?.index === 0;
}

const aim = String.raw`up to|aim(?:ing)?(?: for| to(?: do| hold| reach| get)?)?|targets?|goal|try(?:ing)? (?:for|to (?:do|hold|reach|get))|max(?:imum|imal(?:ly)?|\.)?|minimum|at (?:least|most)|no (?:more|less|fewer) than|ideally|work(?:ing)? (?:up )?to(?:wards)?|build(?:ing)? (?:up )?to|bis zu|höchstens|mindestens|maximal|ziel|möglichst`;
const aWeek = String.raw`(?!\d[\d–-]*\s*(?:x|times|days?|mal|tage)?\s*(?:an?|per|\/|each|every|daily|pro|am|die|in der)\s*(?:day|week|tag|woche))`;
/** "Up to 10", "aim for 30 sec", "20 reps maximum": a limit or an aim, and not how much is done today. */
const limited = new RegExp(
  String.raw`(?<!\p{L})(?:${aim})[\s:,=–-]*(?:about |approx\.? |a |an |of )*${aWeek}[\d½¼¾]|(?<=[\d½¼¾]\s?\p{L}*\.?[\s,(]*)(?:max(?:imum|\.)?(?! (?:effort|squeeze|contraction|resistance|hold))|minimum|at (?:least|most)|or (?:more|less|fewer)|maximal|höchstens|mindestens|oder (?:mehr|weniger))(?!\p{L})`,
  'iu',
);

const timeOfDay =
  /(?<!\p{L})(?:morning|noon|midday|afternoon|evening|night|bed ?time|breakfast|lunch|dinner|a\.?m\.?|p\.?m\.?|morgens?|mittags?|abends?|nachts?|frühstück)(?!\p{L})/giu;

/** "X 10 in the morning, x 15 at night": each time of the day has its own. */
function differsByTime(line: string): boolean {
  const found = [...line.matchAll(timeOfDay)];
  return found.slice(1).some(({ index }, at) => /\d/.test(line.slice(found[at]?.index ?? 0, index)));
}
const [leftSide, rightSide] = [word(leftWords), word(rightWords)];

/** "Not on the left": which sides are meant nobody can tell. */
export function namesOneSide(texts: readonly string[]): boolean {
  const text = texts.join(' ');
  return leftSide.test(text) !== rightSide.test(text);
}

export function namesAnySide(text: string): boolean {
  return leftSide.test(text) || rightSide.test(text);
}

export function namesBothSides(text: string): boolean {
  return leftSide.test(text) && rightSide.test(text);
}

/** `left` is what remains of the line, `after` that part of it which is not the name. */
export function hasChangingWords(amounts: LineAmounts, line: string, left: string, after: string): boolean {
  const isHowMuch = isDose(amounts) || amounts.sets !== undefined;
  if (amounts.frequency !== undefined && exception.test(left)) return true;
  if (!isHowMuch) return false;
  const isOpen = saysOpenEnded(line) || asOften.test(line) || limited.test(line) || differsByTime(line);
  const isOfBoth = amounts.sides !== undefined && inTotal.test(line);
  // What is struck out is no longer done.
  const isChanged = isOfBoth || saysChangeWithin(line) || setsADay.test(line) || /~~.+~~/.test(line);
  const isOfSide = [leftSide, rightSide, otherSide].some((side) => side.test(after));
  return isOpen || isChanged || isOfSide || changes.some((one) => one.test(left));
}

function word(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, 'iu');
}
