/** The lines of a sheet, or of a part of it, one after the other: what each of them says, and of which exercise. */
import { isRestName } from '../rest-words.ts';
import { ApartSentences, isOfOffice } from './apart-sentences.ts';
import { beginsExercise } from './begins-exercise.ts';
import { findPosition } from './find-position.ts';
import {
  isNotBegun,
  isRule,
  isSideAlone,
  namesTime,
  prohibits,
  readCondition,
  readOtherHeading,
} from './heading-condition.ts';
import { isDose, isFineRest, type LineAmounts } from './line-amounts.ts';
import {
  endsAsSentence,
  headsPosture,
  isName,
  isOfMany,
  isPosture,
  isRecord,
  isSaid,
  isSectionName,
  isSureName,
  isTitleLike,
  namesSheet,
  saysOwnSide,
  splitSentences,
  splitTold,
  trimName,
} from './line-names.ts';
import { isDosed, OpenExercise, openHeaded } from './open-exercise.ts';
import { endsAbove, findRestPlace, isUnreadOfAll, readSaid, type SaidOfAll } from './read-said.ts';
import { hasDose, readSentence, readSure, type Sentence, saysHowMuch } from './read-sentence.ts';
import type { FoundLine, LineMeaning, SheetBreak } from './sheet.ts';
import { meaningAlone, type PlacedLine, sureMark } from './sheet-lines.ts';
import { saysUnit } from './sheet-words.ts';
import { splitStop } from './stop-line.ts';

export class SheetReader {
  readonly lines: FoundLine[] = [];
  readonly parts: (OpenExercise | SheetBreak)[] = [];
  readonly saidOfAll: SaidOfAll[] = [];
  readonly apart = new ApartSentences();
  rest: string | undefined;
  /** What says how much of each, and is not understood. */
  unreadOfAll: { readonly text: string; readonly amounts: LineAmounts } | undefined;
  #open: OpenExercise | undefined;
  /** The exercise right above holds as it stands: what is said below it is not of all of them. */
  #isBelowSure = false;
  #place: string | undefined;
  /** A heading whose exercises are done in some case only, or on one side: it outweighs any other doubt. */
  #condition: string | undefined;
  /** The sheet has headings for parts of the day: below any other one may stand what is done at another time. */
  readonly #isPart: boolean;
  /** Its exercises have numbers, so that no other line names one. */
  readonly #isNumbered: boolean;

  constructor(isPart: boolean, isNumbered: boolean) {
    this.#isPart = isPart;
    this.#isNumbered = isNumbered;
  }

  read(placed: PlacedLine): void {
    const alone = meaningAlone(placed);
    if (alone !== undefined) {
      this.#push(placed, alone);
      return;
    }
    if (this.#open !== undefined && endsAbove(this.#open, placed)) this.#open = undefined;
    const all = placed.isSure ? placed.text.split(sureMark) : splitSentences(placed.text).flatMap(splitStop);
    const left = all.filter((sentence) => {
      const meaning = this.apart.read(sentence, placed, this.parts.length);
      if (meaning !== undefined) this.#push({ ...placed, text: sentence }, meaning);
      if (this.apart.isListing) this.#open = undefined;
      return meaning === undefined;
    });
    const text = left.join(' ');
    const isNone = !placed.isSure && isOfOffice(text);
    if (isNone) this.#push({ ...placed, text }, 'advice');
    if (isNone && this.#open?.isItem === false && !this.#open.hasDose) this.#open = undefined;
    if (isNone || left.length === 0) return;
    const first = (placed.isSure ? readSure : readSentence)(left[0] ?? '');
    const isOfOne = beginsExercise({ ...placed, text }, first, splitTold(text), this.#open, this.parts.length > 0);
    for (const sentences of this.#open !== undefined || placed.isItem || isOfOne ? [left] : left.map((one) => [one]))
      this.#readSentences({ ...placed, text: sentences.join(' ') }, sentences);
  }

  #push({ number, written, text }: PlacedLine, meaning: LineMeaning): FoundLine {
    const line = { number, text: written.replace(/\t+/g, '  '), said: text, meaning };
    this.lines.push(line);
    return line;
  }

  #readSentences(placed: PlacedLine, texts: readonly string[]): void {
    const line = this.#push(placed, 'unclear');
    // Behind what the person has named no word is looked at.
    const read = placed.isSure ? texts.slice(0, 1).map(readSure) : texts.map(readSentence);
    line.meaning = this.#meaningOf(line, placed, texts, read);
    // What is left of lines that the person has answered heads nothing.
    if (this.#isBelowSure && !placed.isAfterGap) return;
    const isPart = this.#isPart && this.lines.some(({ meaning }) => meaning === 'part');
    const heading = readCondition(placed.text, line.meaning, isPart, this.parts.some(isDosed));
    if (heading !== undefined) this.#condition = heading.condition;
  }

  #meaningOf(
    line: FoundLine,
    placed: PlacedLine,
    texts: readonly string[],
    sentences: readonly Sentence[],
  ): LineMeaning {
    const [first] = sentences;
    const said = this.#takeSaid(line, placed, sentences);
    if (first === undefined || said !== undefined) return said ?? 'advice';
    // "Left leg" stands above what is done on it; "right leg only" below.
    if (isSideAlone(first) && sentences.length === 1 && !saysOwnSide(placed.text)) return this.#end('section');
    if (isRecord(placed.text) && !sentences.some(hasDose)) return placed.isItem ? this.#end('advice') : 'advice';
    const told = hasDose(first) ? undefined : splitTold(placed.text);
    const isTitle = this.lines.length === 1 && first.doubt !== undefined && namesSheet(placed.text);
    if (isTitle && !saysUnit.test(placed.text)) return 'section';
    const ofAll = sentences.find((one) => isUnreadOfAll(one, first.name, placed.text));
    // "Step ups: 10 of each" is of one.
    const isOfOne = placed.isItem && isSureName(first.name);
    if (ofAll !== undefined && !isOfOne) this.unreadOfAll ??= { text: placed.text, amounts: ofAll.amounts };
    const isHeading = !placed.isItem && isSectionName(first.name) && hasDose(first);
    if (ofAll !== undefined || isHeading) return this.#end('unclear');
    if (isTitle) return 'section';
    if (beginsExercise(placed, first, told, this.#open, this.parts.length > 0))
      return this.#begin(placed, sentences, told, texts);
    // Below "10 of each" names alone are exercises.
    const isBelowOfAll = this.unreadOfAll !== undefined && !placed.isAfterGap;
    if (isBelowOfAll && isTitleLike(placed.text) && isSureName(first.name))
      return this.#begin({ ...placed, isItem: true }, sentences, told, texts);
    if (this.#open !== undefined && prohibits.test(placed.text)) return 'advice';
    if (this.#open !== undefined) return this.#addTo(this.#open, placed, sentences, texts);
    if (isTitleLike(placed.text) || headsPosture(placed.text)) return this.#openHeading(line.number, placed.text);
    return sentences.some(saysHowMuch) ? 'unclear' : 'advice';
  }

  /** What stands below is no longer of the exercise above. */
  #end(meaning: LineMeaning): LineMeaning {
    this.#open = undefined;
    return meaning;
  }

  #begin(
    { number, isItem, isRow, isSure, mark, text }: PlacedLine,
    [first, ...others]: readonly Sentence[],
    told: ReturnType<typeof splitTold>,
    texts: readonly string[],
  ): LineMeaning {
    const sentence = told === undefined || first === undefined ? first : readSentence(told.name);
    const name = told?.name ?? first?.name ?? text;
    // What begins without an amount, and without words about it, has one that is not understood.
    const isUnread = !isItem && told === undefined && !isDose(first?.amounts ?? {});
    const exercise = new OpenExercise(number, trimName(name), isItem || isUnread, this.#place, isSure);
    const { rest, hold } = first?.doubt === undefined ? (first?.amounts ?? {}) : {};
    if (isRestName(name)) return this.#addBreak(number, rest ?? hold);
    if (sentence !== undefined) exercise.add(sentence, '', true);
    if (told !== undefined) for (const one of splitSentences(told.told)) exercise.add(readSentence(one), one, false);
    else if (isSure) exercise.how.push(...texts.slice(1));
    else for (const [index, one] of others.entries()) exercise.add(one, texts[index + 1] ?? '', false);
    const isSentence = !isItem && told === undefined && isSaid(name, text);
    // What is set in below an item may be a way to do that one; what stands behind advice, more of it.
    const isWay = mark === 'bullet' && !isItem && this.#open?.isItem === true;
    if (isWay && this.#open) this.#open.doubt ??= text;
    const isForbidden = !isSure && isNotBegun(text);
    const isBeside = this.lines.some((line) => line.number === number && line.meaning === 'advice');
    const isAny = isWay || isSentence || isForbidden || isBeside || !isSureName(exercise.name);
    if (!isSure && isAny) exercise.doubt ??= text;
    if (!isSure) exercise.doubt = this.#condition ?? exercise.doubt;
    if (this.#condition !== undefined && namesTime.test(this.#condition)) exercise.waits = this.#condition;
    this.parts.push(exercise);
    this.#open = isRow || isSure || isUnread || isForbidden ? undefined : exercise;
    this.#isBelowSure = isSure;
    return 'exercise';
  }

  #addBreak(line: number, rest: string | undefined): LineMeaning {
    this.#open = undefined;
    if (rest === undefined || !isFineRest(rest, 'break')) return 'unclear';
    this.parts.push({ line, rest });
    return 'break';
  }

  #addTo(
    open: OpenExercise,
    { number, isAfterGap, label, text }: PlacedLine,
    sentences: readonly Sentence[],
    texts: readonly string[],
  ): LineMeaning {
    // A name below another one: the one above is a heading, unless this says how to lie or stand.
    const isNameLine =
      label === undefined &&
      !isPosture(text) &&
      (isAfterGap || (!open.isItem && (open.hasDose || open.moreLines.length === 0)));
    if (isTitleLike(text) && (isNameLine || /:$/.test(text)) && !(isRule.test(text) && !/:$/.test(text)))
      return this.#openHeading(number, text);
    open.moreLines.push(number);
    // A line of its own words below a name may be an exercise of its own.
    const isOwn =
      !open.isItem &&
      !open.hasDose &&
      !endsAsSentence(text) &&
      sentences.some(({ name, amounts }) => name !== '' && amounts.reps !== undefined);
    if (isOwn) open.doubt ??= text;
    for (const [index, sentence] of sentences.entries()) open.add(sentence, texts[index] ?? '', false);
    return sentences.some(({ amounts }) => isDose(amounts) || amounts.sets !== undefined) ? 'amount' : 'how';
  }

  /** A heading may be the name of an exercise: that shows below it. */
  #openHeading(number: number, text: string): LineMeaning {
    const place = findPosition(text);
    this.#place = place === undefined ? undefined : text;
    this.#open = undefined;
    this.#isBelowSure = false;
    const isNone = !isName(text) || isOfMany(text) || isRule.test(text) || !isTitleLike(text);
    if (isNone || this.#isNumbered) return readOtherHeading(text, this.#isPart, this.parts.some(isDosed));
    const exercise = openHeaded(number, text);
    this.parts.push(exercise);
    this.#open = exercise;
    return 'section';
  }

  /** How often all exercises are done, or a rest; `undefined` where it is about one exercise. */
  #takeSaid(line: FoundLine, { isAfterGap }: PlacedLine, sentences: readonly Sentence[]): LineMeaning | undefined {
    const said = readSaid(sentences, line.text, this.#open);
    if (said?.kind === 'rest') return this.#readRest(line, said.rest, isAfterGap);
    if (said?.kind !== 'often') return said?.kind;
    const { frequency, isOfAll, isHeading } = said;
    if (this.#isBelowSure && !isAfterGap && !isOfAll) return 'whose-often';
    // "Twice a day" in the lines of an exercise may be of that one alone.
    const isCertain = isOfAll || isAfterGap || isHeading;
    this.saidOfAll.push({ line, frequency, from: this.parts.length, isCertain, isHeading, below: this.#open });
    if (isCertain) this.#open = undefined;
    return 'frequency';
  }

  #readRest(line: FoundLine, rest: string, isAfterGap: boolean): LineMeaning | undefined {
    const place = findRestPlace(line.text, this.#open, isAfterGap, this.parts.length > 0);
    if (place === 'exercise') return undefined;
    if (place === 'break') return this.#addBreak(line.number, rest);
    const isBelowUnclear =
      !isAfterGap && this.lines.findLast(({ number }) => number < line.number)?.meaning === 'unclear';
    if (place === 'unknown' || isBelowUnclear || !isFineRest(rest, 'rest') || this.rest !== undefined)
      return 'whose-rest';
    this.rest = rest;
    return 'rest';
  }
}
