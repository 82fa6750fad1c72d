import { namesPack } from '../import/pack-words.ts';
import { readQuantity } from '../quantity.ts';
import { isAdvice, readAim } from './advice-line.ts';
import type { FoundLine } from './finish-sheet.ts';
import { FoundFrequency } from './found-frequency.ts';
import { isOfLetter, isOfPaper, isPlainHeading, isSection, isSectionHeading } from './head-words.ts';
import { openPlan, readHeadingPlan } from './heading-plan.ts';
import { isBareNumber, isItemName, isSaying, namesMovement, splitHow, withAmountLabel } from './item-words.ts';
import { isDose, isFineRest, isOnlySets, isOnlyTime } from './line-amounts.ts';
import {
  beginsAsInstruction,
  endsWithNot,
  findGoal,
  isBetween,
  isForOneCase,
  isInstruction,
  isOfOthers,
  isRestWords,
  isTitle,
  saysHold,
  saysMoreThanOften,
  withoutBullet,
  withoutLabel,
  wordsOf,
} from './line-words.ts';
import { type OftenLine, readOftenLine } from './often-line.ts';
import { isSideAlone } from './one-side.ts';
import type { OftenPlace } from './open-exercise.ts';
import { OpenParts } from './open-parts.ts';
import { isHeaded, isStage, readPartHeading } from './part-headings.ts';
import { placeDose } from './place-dose.ts';
import { placeRest } from './place-rest.ts';
import { hasNoAmount, type ReadLine } from './read-amounts.ts';
import { readLineAmounts } from './read-by-side.ts';
import { readPacks } from './read-pack.ts';
import { isOpenMeaning, type LineMeaning, type PackLine } from './sheet.ts';
import type { LinePlace } from './sheet-layout.ts';
import { FoundRules, isHeadingOfAdvice, isRule } from './sheet-rules.ts';
import { SheetScope, sayOfAll } from './sheet-scope.ts';
import { isOfSomeWeeks, readExerciseOfWeeks } from './sheet-weeks.ts';
import { splitName } from './split-name.ts';
import { isOtherWay, isTurning, readStopLine, splitLastSentence, splitStop, splitStopBehindDose } from './stop-line.ts';
import { StopList } from './stop-list.ts';
import { beginsOpenEnded, saysChangeWithin } from './unread-words.ts';
import { whyUnclear, whyUnmeasured } from './why-unclear.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

export class LineReader {
  readonly parts = new OpenParts();
  readonly packs: PackLine[] = [];
  readonly rules = new FoundRules();
  readonly frequency = new FoundFrequency();
  readonly scope = new SheetScope();
  readonly stopList = new StopList();
  title: string | undefined;
  goal: string | undefined;
  /** What was read before. */
  readonly #lines: readonly FoundLine[];
  readonly #countsBare: boolean;

  constructor(lines: readonly FoundLine[], countsBare: boolean) {
    this.#lines = lines;
    this.#countsBare = countsBare;
  }

  read(line: number, written: string, place: LinePlace): LineMeaning {
    const listed = this.stopList.read(written);
    return listed === undefined
      ? this.#readText(line, withoutBullet(written), place)
      : this.stopList.take(line, listed);
  }

  #readText(line: number, text: string, place: LinePlace = {}): LineMeaning {
    // A rule that goes on with the one above is about stopping.
    const isBelowStop = ['stop', 'advice'].includes(this.#lines.at(-1)?.meaning ?? '');
    if (isOtherWay(text) && !isBelowStop) return this.#addOtherWay(line, text);
    const [dosed, behind] = splitStopBehindDose(text);
    const stop = behind === undefined ? readStopLine(text) : undefined;
    if (stop !== undefined) return this.stopList.take(line, stop);
    const [said, last] = behind === undefined ? splitStop(text) : [dosed, behind];
    if (last !== undefined) {
      const meaning = this.#readText(line, said, place);
      this.stopList.take(line, last);
      return meaning === 'unclear' || meaning === 'advice' ? 'beside-stop' : meaning;
    }
    this.stopList.end();
    const aim = readAim(text);
    if (aim !== undefined) return (aim === 'amount' ? this.parts.addHow(line, text) : undefined) ?? 'advice';
    const goal = findGoal(text);
    if (goal !== undefined && !this.parts.marks.isVersion) {
      this.goal ??= goal;
      return this.goal === goal ? 'goal' : 'unclear';
    }
    if (isHeadingOfAdvice(text) && this.#lines.length > 0) return this.parts.leaveHeading(line, 'advice');
    if (isRule(text)) return this.rules.add(line, text, place.isItem === true, this.parts, this.#lines.at(-1)?.meaning);
    if (namesPack(text)) return this.#addPacks(line, text);
    const [, before = '', head = ''] = /^(.+[.!])\s+(\p{Lu}[^.!]*:)$/u.exec(text) ?? [];
    const above = readOftenLine(before);
    if (above !== undefined && this.#addOften(line, before, above) !== 'advice')
      return this.#readText(line, head, place);
    const often = readOftenLine(text);
    if (often !== undefined) return this.#addOften(line, text, often);
    const ofWeeks = readExerciseOfWeeks(text);
    if (ofWeeks !== undefined) return this.parts.open(line, ofWeeks);
    if (isOfLetter(text) || isOfPaper(text)) return this.parts.leaveHeading(line, 'unclear');
    const isAbove = place.isAboveExercise === true;
    const plan = place.isItem === true ? undefined : readHeadingPlan(text);
    if (plan && ((plan.isOfEach && this.#lines.length > 0) || place.isAboveName)) return openPlan(line, plan, this);
    const ofSeveral = this.scope.read(line, text, isAbove, this.parts);
    if (ofSeveral !== undefined) return ofSeveral;
    const isHeading = this.#lines.length > 0 && isAbove;
    if (isHeading && !place.isItem && !place.isOfItem && !this.parts.isWaiting() && this.parts.above.beginsPlace(text))
      return this.parts.openPlace(text.replace(/\s*[:–—-]+$/, '.'));
    if (isHeading && isSectionHeading(text)) return this.parts.leaveHeading(line, 'section');
    if (isSideAlone(text)) return this.parts.leaveHeading(line, 'unclear');
    if (isHeaded(text)) return this.parts.leaveHeading(line, 'headed');
    if (isStage(text) || /^set \d{1,2}$/i.test(text))
      return this.#lines.length > 0 ? this.parts.leaveHeading(line, 'unclear') : this.#takeTitle(text);
    return this.#readAmounts(line, withAmountLabel(withoutLabel(text)), place);
  }

  #readAmounts(line: number, written: string, place: LinePlace): LineMeaning {
    const { isItem = false, isAboveSteps = false, isAboveAmount, isAboveExercise } = place;
    const text = isItem ? written : sayOfAll(written, !this.parts.hasDose());
    const read = readLineAmounts(writeNumbersBeforeUnits(text));
    const { amounts, isUnclear, hasUnreadNumber, before, after } = read;
    const [name, rest] = splitName(before, after, text);
    if (isAdvice(text)) return this.parts.leaveOut(name, 'advice');
    if (!isDose(amounts) && saysChangeWithin(text)) return this.parts.spoil(text, true);
    if (isForOneCase(text)) {
      const isHow = !isUnclear && Object.keys(amounts).length === 0 && (text.includes(',') || isInstruction(text));
      return isHow && this.parts.item() !== undefined ? this.#addHow(line, text) : 'unclear';
    }
    const hasAmount = isDose(amounts) || isUnclear || hasUnreadNumber;
    if (isAboveSteps && hasNoAmount(text) && isItemName(name)) return this.parts.open(line, { name, amounts, rest });
    const isOfOther = [name, rest].some(isOfOthers);
    // "Daily back exercises" is a title that says how often; "Do these back exercises daily" is none.
    const isHead = hasAmount || (amounts.frequency !== undefined && !beginsAsInstruction(name));
    if (this.#lines.length === 0 && isHead && !isOfOther && isTitle(text, name, isDose(amounts))) {
      if (amounts.frequency !== undefined && !isUnclear)
        this.frequency.add(line, { often: amounts.frequency }, this.#placeOften(text));
      return this.#takeTitle(text);
    }
    // "Part B (2 sets)" is of those below; "3 sets" right below an exercise are its own.
    const isOwn = (this.parts.isWaiting() || this.parts.isWhole()) && (name === '' || isInstruction(name));
    const isOfSets = isAboveExercise === true && isOnlySets(amounts) && !hasUnreadNumber && !isOfOther && !isOwn;
    const isOfNames = isOfSets && rest === '' && (isPlainHeading(name) || name === '') && !isUnclear;
    if (isOfSets) return this.parts.openAmounts(line, { amounts, isUnclear: !isOfNames });
    // "Side plank 10 sec, same thing" is as much of one as nobody knows.
    if (hasAmount && !isOfOthers(name) && isOfOther && namesMovement(name)) return this.parts.leaveOut(name);
    if ((hasAmount || amounts.sets !== undefined) && isOfOther) return this.#readOfAll(line, text, read);
    if ((isSection(name) && hasAmount) || readPartHeading(name)?.kind === 'day-part')
      return this.parts.leaveHeading(line, 'unclear');
    if (Object.keys(amounts).length > 0 && endsWithNot(before)) return this.parts.leaveOut(name);
    // "Pilates mat, 20 minutes": what is longer than any hold is, above everything, how long all of it takes.
    const isLongAlone = isOnlyTime(amounts) && readQuantity('hold', amounts.hold) === 'out-of-range';
    if (this.#lines.length === 0 && isLongAlone) return this.#takeTitle(text);
    if (isForOneCase(name)) return 'unclear';
    const isOpen = isUnclear || hasUnreadNumber || (isDose(amounts) && isOfSomeWeeks(text));
    const isBreak = name === '' && !isDose(amounts) && !isBetween(text);
    const isLeft = isOpen || !isFineRest(amounts.rest, isBreak ? 'break' : 'rest');
    if (isLeft && !isItem && saysHold(name, text)) this.parts.spoil(text, true);
    if (isLeft) return this.parts.leaveOut(name, whyUnclear(text));
    if (isDose(amounts)) {
      if (!isItem && !this.#countsBare && isBareNumber(text)) return this.parts.leaveOut(name, 'bare-number');
      return placeDose(this.parts, { line, text, name, rest, isItem, read });
    }
    // "To fatigue" without a name is of the exercise above.
    if (beginsOpenEnded(text)) return 'open-ended';
    const unmeasured = beginsAsInstruction(name) ? undefined : whyUnmeasured(text);
    if (unmeasured !== undefined) return this.parts.leaveOut(name, unmeasured);
    const { frequency, rest: pause, ...own } = amounts;
    if (pause !== undefined && isRestWords(before)) return placeRest(this.parts, line, read, text);
    if (frequency !== undefined && saysMoreThanOften(name, rest, text))
      return this.parts.leaveOut(name, 'more-than-often');
    if (name === '') return this.parts.addAmounts(line, own, rest === '' ? undefined : text);
    const isOfAbove = place.isOfItem === true || isInstruction(name) || isSaying(text);
    if (isOfAbove && own.sets !== undefined) return this.parts.addAmounts(line, own, text);
    // "Heel slide - slide your heel up" is a name in a list, too.
    const told = isItem ? text.replace(/ [–-] /, ': ') : text;
    const isTold = told !== text || (isAboveAmount && this.parts.item() === undefined);
    const head = isTold ? splitHow(told) : undefined;
    if (head !== undefined)
      return this.parts.open(line, { name: head, amounts, rest: told.slice(told.indexOf(':') + 1).trim() });
    if (isOfAbove || (beginsAsInstruction(text) && isInstruction(text))) return this.#addHow(line, text);
    return this.parts.open(line, { name, amounts, rest });
  }

  #placeOften(text: string, isBeside = false): OftenPlace {
    const { isBelowLeft, isSetIn, isMarked } = this.parts.marks;
    return { text, item: this.parts.item(), isBelowLeft, isSetIn, isBeside, isInItem: isBeside && isMarked };
  }

  /** "Each movement" of an exercise that waits for its amount is of that one. */
  #readOfAll(line: number, text: string, read: ReadLine): LineMeaning {
    if (this.parts.isWaiting()) return 'unclear';
    const { frequency } = read.amounts;
    const meaning = this.scope.addOfAll(line, text, read);
    if (meaning === 'amount-of-all' && frequency !== undefined)
      this.frequency.add(line, { often: frequency }, this.#placeOften(text));
    return meaning;
  }

  #addOften(line: number, text: string, often: OftenLine): LineMeaning {
    const { beside = '', ...alone } = often;
    if (alone.often === undefined && alone.days === undefined) return 'advice';
    // "3 times a day:" below exercises is of those that stand below it.
    if (text.endsWith(':') && alone.often !== undefined && alone.days === undefined && this.parts.hasDose()) {
      this.parts.close();
      this.parts.above.openOften(line, alone.often);
      return 'frequency';
    }
    const place = this.#placeOften(text, beside !== '');
    if (!isRule(beside)) return this.frequency.add(line, often, place);
    this.rules.texts.push(beside);
    const meaning = this.frequency.add(line, alone, place);
    return meaning === 'frequency' ? 'frequency-rule' : meaning;
  }

  /** "Or if that hurts, ..." right below an exercise is another way to do it. */
  #addOtherWay(line: number, text: string): LineMeaning {
    this.stopList.end();
    const isHow = hasNoAmount(text) && this.parts.item() !== undefined;
    return (isHow ? this.parts.addHow(line, text) : undefined) ?? 'other-way';
  }

  /** "Twice a day. Ice 10 min after the exercises." has a pack in its last sentence alone. */
  #addPacks(line: number, text: string): LineMeaning {
    const [before, last = ''] = readPacks(text) === undefined ? splitLastSentence(text) : ['', text];
    const packs = namesPack(before) ? undefined : readPacks(last);
    if (packs === undefined) return 'unclear';
    const meaning = before === '' ? 'pack' : this.#readText(line, before);
    if (!isOpenMeaning(meaning)) this.packs.push(...packs.map((pack) => ({ line, ...pack })));
    return meaning;
  }

  #addHow(line: number, text: string): LineMeaning {
    if (isTurning(text)) return 'advice';
    const how = this.parts.addHow(line, text);
    if (how !== undefined || this.#lines.length > 0) return how ?? whyUnmeasured(text) ?? 'unclear';
    return this.#takeTitle(text);
  }

  /** "From the physio" begins like a sentence, but the first line of a sheet is seldom one. */
  #takeTitle(text: string): LineMeaning {
    if (/[.!]$/.test(text) || wordsOf(text).length > 8) return 'unclear';
    this.title = text;
    return 'title';
  }
}
