/** Offers what the pain allows, the gentlest first; the person chooses. Where nobody can, the gentlest is taken. */
import { hasEndedBadly } from '../../care/after-session.ts';
import {
  buildOffers,
  type DoseLimit,
  formOf,
  formOfKept,
  isGentleByName,
  type LastSession,
  limitDose,
  type Offer,
  type Offers,
} from '../../care/offer.ts';
import { localDay, localTimeNow, readLocalTime } from '../../journal/local-time.ts';
import { dayOfSession } from '../../journal/session-sums.ts';
import { isUnbegun } from '../../journal/session-totals.ts';
import type { JournalToday } from '../../journal/today.ts';
import type { DayForm } from '../../messages/care.ts';
import type { Choices } from '../../plan/choices.ts';
import { safeText } from '../../text/escape.ts';
import { type ListItem, writeLines } from '../prompts.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import type { Answers } from './prepare-session.ts';
import type { AskContext } from './start-options.ts';

/** A routine that the person named, or that is to be resumed, with the choices it is done by. */
export interface AskedRoutine {
  readonly loaded: LoadedRoutine;
  readonly choices: Choices;
  readonly isResumed: boolean;
}

export interface ChosenRoutine {
  readonly loaded: LoadedRoutine;
  readonly choices: Choices;
  readonly start: Answers['start'];
}

/** Each form has a routine, by the name that the person may replace it under. */
const routines: Readonly<Record<DayForm, string>> = {
  'packs-only': 'packs-only',
  'gentle-pain-day': 'gentle-pain-day',
  'pain-day': 'pain-day',
  'maintenance-low': 'maintenance',
  maintenance: 'maintenance',
};

/** What the person has said so far. */
interface SaidSoFar {
  readonly pain: number | undefined;
  /** `undefined` where no routine was named. */
  readonly asked: AskedRoutine | undefined;
  readonly choices: Choices;
}

/** `undefined` where the person stops. */
export async function chooseOffer(
  { pain, asked, choices }: SaidSoFar,
  journal: JournalToday,
  context: AskContext,
): Promise<ChosenRoutine | undefined> {
  const { isFirstEver } = journal;
  const last = findLast(journal, context);
  const offers = buildOffers({ pain, asked: asked && formOfAsked(asked), isFirstEver, last });
  const chosen = await choose(offers, pain, asked, context);
  if (chosen.kind === 'stop') return undefined;
  // Neither is for another routine than the one that was asked for.
  const { mode: _, week: _week, ...others } = choices;
  if (chosen.kind === 'usual') {
    return {
      loaded: chosen.loaded,
      choices: limitDose(withoutFindings(others), { pain, form: 'maintenance' }),
      start: 'new',
    };
  }
  const offer = chosen;
  const limit = { pain, form: offer.form };
  if (offer.isAsked && asked !== undefined) return takeAsked(asked, limit);
  return {
    loaded: await loadForm(offer.form, context),
    choices: limitDose(withoutFindings(others), limit),
    start: asked?.isResumed ? 'gentler-instead' : 'new',
  };
}

/** Without what was found out for an earlier session, and has to be found out anew. */
export function withoutFindings({
  leaveOutPacks: _,
  leaveOutSomePacks: _some,
  hurtLastTime: _hurts,
  ...choices
}: Choices): Choices {
  return choices;
}

/** What is gentle by its name alone has to be what ships: a file of the person's own may hold anything. */
async function loadForm(form: DayForm, { library, ports }: AskContext): Promise<LoadedRoutine> {
  const known = await library();
  const { takeWeek } = await import('../week-and-level.ts');
  const name = routines[form];
  return takeWeek(await (isGentleByName(form) ? known.loadBundled(name) : known.load(name)), ports);
}

function takeAsked({ loaded, choices, isResumed }: AskedRoutine, limit: DoseLimit): ChosenRoutine {
  const limited = limitDose(choices, limit);
  if (!isResumed) return { loaded, choices: limited, start: 'new' };
  return { loaded, choices: limited, start: limited.dose === choices.dose ? 'resume' : 'gentler-instead' };
}

async function choose(
  { offers, needsChoice, isRefused }: Offers,
  pain: number | undefined,
  asked: AskedRoutine | undefined,
  context: AskContext,
): Promise<Offer | Usual> {
  const { prompts, ports, messages } = context;
  const [gentlest] = offers;
  if (!needsChoice) return gentlest;
  // Nobody can be asked, and no pain was given: what was asked for is done, unless something else speaks for the gentlest.
  if (prompts === undefined && pain === undefined && !offers.some(hasReason))
    return offers.find(isAskedFor) ?? gentlest;
  const texts = messages.offers;
  const nameOf = (offer: Offer) => nameOffer(offer, asked, texts);
  const isFirstFlare = offers.some((offer) => offer.kind === 'routine' && offer.reason === 'first-flare');
  writeLines(ports.terminal, [
    ...(offers.some(({ kind }) => kind === 'stop') ? ['', ...texts.whereToTurn] : []),
    ...(isRefused && asked ? [texts.refused(safeText(asked.loaded.routine.title), pain)] : []),
    ...(isFirstFlare ? [messages.prompts.safety.firstFlare] : []),
    ...(prompts === undefined ? [texts.taken(pain, nameOf(gentlest))] : []),
  ]);
  if (prompts === undefined) return gentlest;
  const named = offers.map((offer) => ({ name: nameOf(offer), value: offer }));
  return prompts.choose(texts.question(pain), asked === undefined ? await withUsual(named, context) : named);
}

/** One of the routines for a day without notable pain. */
interface Usual {
  readonly kind: 'usual';
  readonly loaded: LoadedRoutine;
}

/** Where maintenance is offered, the person's own routines and those that they did last stand in its place. */
async function withUsual(
  named: readonly ListItem<Offer>[],
  context: AskContext,
): Promise<readonly ListItem<Offer | Usual>[]> {
  const isMaintenance = ({ value }: ListItem<Offer>) => value.kind === 'routine' && value.form === 'maintenance';
  if (!named.some(isMaintenance)) return named;
  const { first, others } = await listUsual(context);
  // Where none can be read, maintenance stays: it names the fault when it is taken, and Enter begins no pain day.
  const inPlace = named.flatMap<ListItem<Offer | Usual>>((each) =>
    isMaintenance(each) && first.length > 0 ? first : [each],
  );
  return [...inPlace, ...others];
}

/** The routines of a day without notable pain, read and named. */
async function listUsual({ library, ports, messages }: AskContext) {
  const { orderRoutines } = await import('../../care/next-due.ts');
  const { readTodayFacts } = await import('../today/read-today-facts.ts');
  const { takeWeek } = await import('../week-and-level.ts');
  const { now, due, sessions } = await readTodayFacts(ports);
  const known = await library();
  const texts = messages.offers;
  const nameOf = ({ name, from, routine }: LoadedRoutine): string => {
    const isBundledUsual = name === 'maintenance' && from === 'bundled';
    const title = isBundledUsual ? texts.names.maintenance : safeText(routine.title);
    const last = sessions.find((session) => session.routine === name);
    if (last === undefined) return isBundledUsual ? `${title}: ${texts.usualReasons.maintenance}` : title;
    if (due.isDue && due.routine === name) return `${title}: ${texts.dueToday}`;
    return `${title}: ${texts.lastDone(Math.max(0, localDay(now) - dayOfSession(last)))}`;
  };
  const load = async (names: readonly string[]): Promise<readonly ListItem<Usual>[]> => {
    const loaded = await Promise.all(names.map((name) => known.tryLoad(name)));
    return loaded
      .filter((each) => each !== undefined)
      .filter(({ routine }) => routine.mode === 'maintenance')
      .map((each) => ({ name: nameOf(each), value: { kind: 'usual', loaded: takeWeek(each, ports) } }));
  };
  const { first, others } = orderRoutines(due, sessions, known.list());
  return { first: await load(first), others: await load(others) };
}

function isAskedFor(offer: Offer): boolean {
  return offer.kind === 'routine' && offer.isAsked;
}

/** The last session ended worse or in much pain, or exercises would begin in a flare. */
function hasReason(offer: Offer): boolean {
  return offer.kind === 'routine' && offer.reason !== undefined && offer.reason !== 'same-day';
}

/** One line: what it is, and why it is offered. */
function nameOffer(offer: Offer, asked: AskedRoutine | undefined, texts: AskContext['messages']['offers']): string {
  if (offer.kind === 'stop') return `${texts.names.stop}: ${texts.usualReasons.stop}`;
  const { form, isAsked, reason } = offer;
  const why = reason === undefined ? texts.usualReasons[form] : texts.reasons[reason];
  if (!isAsked || asked === undefined) return `${texts.names[form]}: ${why}`;
  const title = safeText(asked.loaded.routine.title);
  if (form !== formOfAsked(asked)) return `${title}: ${why}`;
  return asked.isResumed ? texts.goOn(title) : title;
}

function formOfAsked({ loaded, choices }: AskedRoutine): DayForm {
  return formOf(loaded.from === 'bundled' ? loaded.name : undefined, choices.mode ?? loaded.routine.mode, choices);
}

/** The newest session in which something was done, or that made the pain worse. Sessions come in the order in which they were written. */
function findLast({ sessions }: JournalToday, { options, ports }: AskContext): LastSession | undefined {
  const last = sessions.find(
    (session) => session.kind === 'session' && (!isUnbegun(session) || hasEndedBadly(session)),
  );
  if (last?.kind !== 'session') return undefined;
  const start = readLocalTime(last.time);
  const again = readLocalTime(last.againAt ?? '');
  const { painBefore, painAfter, level } = last;
  const today = localDay(localTimeNow(ports.clock));
  return {
    form: formOfKept(last, last),
    painBefore,
    painAfter,
    isToday: start !== undefined && localDay(start) === today,
    isAwaited: again !== undefined && localDay(again) >= today,
    hasLevel: options.usesLevels && level !== undefined,
  };
}
