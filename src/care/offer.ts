/**
 * What a person is offered before a session: the gentlest first, and never more than the pain allows. On a usual day
 * maintenance comes first, and the pain day may be picked all the same.
 */
import { type DayForm, dayForms, type OfferReason } from '../messages/care.ts';
import type { Mode, RangePlace } from '../routine/routine.ts';
import { answerPain, isGentler, mostDemandingFor, notablePain, strongPain } from './after-session.ts';

export interface OfferFacts {
  /** 0 to 10; `undefined` where the question was skipped. */
  readonly pain: number | undefined;
  /** What the routine is that the person asked for by name; `undefined` where they named none. */
  readonly asked: DayForm | undefined;
  /** No session was ever kept. */
  readonly isFirstEver: boolean;
  /** The newest session of these days. */
  readonly last: LastSession | undefined;
}

export interface LastSession {
  readonly form: DayForm;
  readonly painBefore: number | undefined;
  readonly painAfter: number | undefined;
  readonly isToday: boolean;
  /** The time that it named for the next round is today, or still to come. */
  readonly isAwaited: boolean;
  /** It was done at a level, which shrinks by itself. */
  readonly hasLevel: boolean;
}

export type Offer =
  | {
      readonly kind: 'routine';
      readonly form: DayForm;
      /** The routine that was asked for, not the bundled one of this form. */
      readonly isAsked: boolean;
      readonly reason: OfferReason | undefined;
    }
  | { readonly kind: 'stop' };

export interface Offers {
  /** Never empty. */
  readonly offers: readonly [Offer, ...Offer[]];
  /** Whether the person has to choose: not where all that is offered is what they asked for. */
  readonly needsChoice: boolean;
  /** Whether the routine that was asked for is missing. */
  readonly isRefused: boolean;
}

/**
 * The form of a routine that is done in this mode; the lowest level is its low end. A routine of one's own, which has no
 * bundled name, counts by its mode.
 */
export function formOf(bundled: string | undefined, mode: Mode, { dose, level }: DoneDose): DayForm {
  if (mode === 'maintenance') return dose === 'low' || level === 1 ? 'maintenance-low' : 'maintenance';
  return bundled !== undefined && isGentleByName(bundled) ? bundled : 'pain-day';
}

interface DoneDose {
  readonly dose?: RangePlace | undefined;
  readonly level?: number | undefined;
}

interface KeptRoutine {
  readonly routine: string;
  readonly title: string;
  readonly mode: Mode;
}

/** The same of a kept session: that its routine is the person's own tells only the title. */
export function formOfKept({ routine, title, mode }: KeptRoutine, doses: DoneDose): DayForm {
  return formOf(isGentleByName(routine) && gentleTitles[routine].includes(title) ? routine : undefined, mode, doses);
}

type GentleName = 'packs-only' | 'gentle-pain-day';

/** What they ship under. A new title is added, and none is taken out: sessions have the one of their time. */
export const gentleTitles: Readonly<Record<GentleName, readonly string[]>> = {
  'packs-only': ['Packs only'],
  'gentle-pain-day': ['Gentle pain day'],
};

/** What is gentler than a pain day is known by the name that it ships under. */
export function isGentleByName(name: string): name is GentleName {
  return name === 'packs-only' || name === 'gentle-pain-day';
}

export interface DoseLimit {
  readonly pain: number | undefined;
  readonly form: DayForm;
}

/** The dose that a form is done at. A pain day takes the low end by itself, and no level is the lowest for one day's sake. */
export function limitDose<Dosed extends { readonly dose?: RangePlace; readonly level?: unknown }>(
  choices: Dosed,
  { pain, form }: DoseLimit,
): Omit<Dosed, 'dose' | 'level'> & Partial<Pick<Dosed, 'dose' | 'level'>> {
  const { dose, level, ...others } = choices;
  if (form === 'maintenance-low') return level === 1 ? { ...others, level } : { ...others, dose: 'low' };
  const keepsDose = dose !== undefined && (pain ?? 0) < notablePain;
  const keepsLevel = level !== undefined && form === 'maintenance';
  return { ...others, ...(keepsDose && { dose }), ...(keepsLevel && { level }) };
}

export function buildOffers(facts: OfferFacts): Offers {
  const { pain, asked } = facts;
  const wanted = findWanted(facts);
  const byPain = inOrder([...listByPain(facts), wanted]);
  const { forms, reasons } = afterLast(withFirstFlare({ forms: byPain, reasons: new Map() }, facts), facts);
  const isStrong = pain !== undefined && pain >= strongPain;
  const isUsualDay = asked === undefined && forms.length === 1 && forms[0] === 'maintenance';
  const needsChoice = isStrong || isUsualDay || forms.length > 1 || forms[0] !== wanted;
  const inTurn: readonly DayForm[] = isUsualDay ? ['maintenance', 'pain-day'] : forms;
  const offers = inTurn.map((form): Offer => {
    const isAsked = asked !== undefined && (form === asked || form === wanted || isLowOf(form, asked));
    return { kind: 'routine', form, isAsked, reason: reasons.get(form) };
  });
  const withStop: readonly Offer[] =
    isStrong || (needsChoice && inTurn.length === 1) ? [...offers, { kind: 'stop' }] : offers;
  const [first = { kind: 'stop' }, ...others] = withStop;
  const isRefused = asked !== undefined && !offers.some((offer) => offer.kind === 'routine' && offer.isAsked);
  return { offers: [first, ...others], needsChoice, isRefused };
}

interface Listed {
  /** In order of gentleness. */
  readonly forms: readonly DayForm[];
  readonly reasons: ReadonlyMap<DayForm, OfferReason>;
}

/** What the person asked for, as far as the pain allows it: a maintenance routine still does at its low end. */
function findWanted({ pain, asked }: OfferFacts): DayForm | undefined {
  const form = asked ?? (pain === undefined ? undefined : 'maintenance');
  if (form === undefined) return undefined;
  const most = mostDemandingFor(pain);
  if (!isGentler(most, form)) return form;
  return isLowOf(most, form) ? most : undefined;
}

/** Nobody is offered more than they asked for. */
function listByPain({ pain, asked }: OfferFacts): readonly DayForm[] {
  if (pain === undefined) return asked === undefined ? ['pain-day', 'maintenance'] : [];
  const forms = formsUpTo[mostDemandingFor(pain)];
  return asked === undefined ? forms : forms.filter((form) => isGentler(form, asked));
}

/** What is offered besides the usual, by the most that the pain allows. */
const formsUpTo: Readonly<Record<ReturnType<typeof mostDemandingFor>, readonly DayForm[]>> = {
  maintenance: [],
  'maintenance-low': ['pain-day', 'maintenance-low'],
  'pain-day': ['packs-only', 'gentle-pain-day', 'pain-day'],
  'packs-only': ['packs-only'],
};

/** One clinic advises not to begin exercises for the first time during a flare, so that there is a choice without any. */
function withFirstFlare(listed: Listed, { isFirstEver }: OfferFacts): Listed {
  const isFlare = listed.forms.some((form) => form !== 'packs-only' && !isGentler('pain-day', form));
  return isFirstEver && isFlare ? addForm(listed, 'packs-only', 'first-flare') : listed;
}

/**
 * After a session that made it worse or left it high the next one is a step gentler, as the summary said: without notable
 * pain the usual is still offered below it. After another session of a pain day, the same is offered again.
 */
function afterLast(listed: Listed, { pain, asked, last }: OfferFacts): Listed {
  if (last === undefined) return listed;
  const isNotable = pain !== undefined && pain >= notablePain;
  const { form, painBefore, painAfter, isToday, isAwaited, hasLevel } = last;
  const answer = painAfter === undefined ? undefined : answerPain(painBefore, painAfter, form);
  if (answer === undefined || !('next' in answer)) {
    const isAgain =
      isToday && asked === undefined && !isGentler('pain-day', form) && !isGentler(mostDemandingFor(pain), form);
    return isAgain ? addForm(listed, form, 'same-day') : listed;
  }
  const { next } = answer;
  const reason = answer.kind === 'worse' ? 'went-worse' : 'was-high';
  if (!isNotable) {
    // A pain day announced when its next round is, be that on another day. After maintenance it is the next session, whenever
    // that is; where there is a level, that sees to it.
    const isNext = isToday || isAwaited || (!hasLevel && isGentler('pain-day', form));
    return isNext && listed.forms.every((other) => isGentler(next, other)) ? addForm(listed, next, reason) : listed;
  }
  const forms = listed.forms.filter((other) => !isGentler(next, other));
  return forms.length > 0 ? { ...listed, forms } : addForm({ ...listed, forms }, next, reason);
}

function addForm({ forms, reasons }: Listed, form: DayForm, reason: OfferReason): Listed {
  return { forms: inOrder([...forms, form]), reasons: new Map([...reasons, [form, reason]]) };
}

function inOrder(forms: readonly (DayForm | undefined)[]): readonly DayForm[] {
  return dayForms.filter((form) => forms.includes(form));
}

function isLowOf(form: DayForm, whole: DayForm): boolean {
  return form === 'maintenance-low' && whole === 'maintenance';
}
