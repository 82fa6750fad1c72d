/** What the page draws of its exercises, each picture and each movement once. */
import type { SideLetters } from '../../figure/drawable-pose.ts';
import type { DrawingOptions } from '../../figure/drawing.ts';
import { leadsBack, poseInSegment, previewOf, stillOf } from '../../figure/pose-at.ts';
import { renderDrawing, viewBoxOf } from '../../figure/render-svg.ts';
import type { PlanExerciseStep } from '../../plan/plan.ts';
import { isMoving, isWayOut, type Segment } from '../../plan/segment.ts';
import { tempoOf, workTraits } from '../../plan/work-kinds/work-kind.ts';
import { type Figure, figureOf } from '../../routine/figure.ts';
import { type MovingLine, movementTime, type PageFigure, type PageFigures } from './page-data.ts';
import { type TakenApart, type TakenLine, takeApart } from './take-apart.ts';

export class FigureCollection {
  readonly #letters: SideLetters;
  readonly #lines = new Collection<PageFigures['lines'][number]>();
  readonly #texts = new Collection<string>();
  readonly #shown = new Collection<PageFigure>();
  /** What was drawn already, by what it depends on. */
  readonly #places = new KeptOf<number>();

  /** `letters` stand beside the hands, seen from above. */
  constructor(letters: SideLetters) {
    this.#letters = letters;
  }

  get all(): PageFigures {
    return { lines: this.#lines.items, texts: this.#texts.items, shown: this.#shown.items };
  }

  /** Places of what a segment shows: in the usual form and, where that looks different, in the easier one. */
  add(step: PlanExerciseStep, segment: Segment): readonly number[] {
    const { kind, side, fromPose, toPose } = segment;
    const forms = [false, true].flatMap((easier) => {
      const figure = figureOf({ ...step, easier });
      if (figure === undefined) return [];
      const draw = () => this.#shown.add(this.#draw(figure, step, segment));
      return [this.#places.take(figure, [kind, side, isWayOut(segment), fromPose, toPose, step.work], draw)];
    });
    return [...new Set(forms)];
  }

  #draw(figure: Figure, { work }: PlanExerciseStep, segment: Segment): PageFigure {
    const { kind } = segment;
    const letters = this.#letters;
    const preview = () => {
      const { pose, ghost } = previewOf(figure, segment);
      return this.#addLines(render({ pose, ghost, working: true, letters }));
    };
    const still = () => {
      const isHolding = kind === 'hold' && workTraits[work.kind].isHeld;
      return this.#addLines(render({ pose: stillOf(figure, segment), working: isHolding, letters }));
    };
    const moves = isMoving(segment);
    return {
      // With less movement a way is shown, and not gone.
      still: moves && !isWayOut(segment) ? preview() : still(),
      ...((kind === 'hold' || kind === 'count') && { preview: preview() }),
      ...(moves && this.#drawMovement(figure, segment, tempoOf(work))),
    };
  }

  /** The way from one pose to another is drawn for the way back, too, where that is the same one. */
  #drawMovement(
    figure: Figure,
    { kind, side, fromPose = 'rest', toPose = 'rest' }: Segment,
    tempo: ReturnType<typeof tempoOf>,
  ): Pick<PageFigure, 'moving' | 'isWayBack'> {
    const way = { from: fromPose, to: toPose, side };
    const isWayBack = kind !== 'count' && fromPose > toPose && leadsBack(figure, way);
    const [from, to] = isWayBack ? [toPose, fromPose] : [fromPose, toPose];
    const movement = { kind, atMs: 0, durationMs: movementTime, fromPose: from, toPose: to, ...(side && { side }) };
    const letters = this.#letters;
    const apart = movements.take(figure, [kind, side, from, to, tempo, letters], () =>
      takeApart((time) => render({ pose: poseInSegment(figure, movement, time, tempo), working: true, letters })),
    );
    const moving = apart.map((stretch) => ({ from: stretch.from, lines: this.#addLines(stretch.lines) }));
    return { moving, ...(isWayBack && { isWayBack }) };
  }

  #addLines(lines: readonly TakenLine[]): readonly number[] {
    return lines.map((line) =>
      this.#lines.add(typeof line === 'string' ? line : line.map((one) => this.#addText(one))),
    );
  }

  #addText({ text, ...numbers }: Exclude<TakenLine, string>[number]): MovingLine {
    return { text: this.#texts.add(text), ...numbers };
  }
}

/** With a picture of its own inside, what is seen of the plane is one of the lines. */
function render(drawing: DrawingOptions): readonly string[] {
  return [`<svg viewBox="${viewBoxOf(drawing.pose)}">`, ...renderDrawing(drawing).split('\n'), '</svg>'];
}

/** Each item once, at a place of its own. */
class Collection<Item> {
  readonly #places = new Map<string, number>();
  readonly items: Item[] = [];

  add(item: Item): number {
    const key = JSON.stringify(item);
    const place = this.#places.get(key) ?? this.items.push(item) - 1;
    this.#places.set(key, place);
    return place;
  }
}

/** What was made of figures, by what else it depends on. */
class KeptOf<Made> {
  readonly #kept = new WeakMap<Figure, Map<string, Made>>();

  take(figure: Figure, on: readonly unknown[], make: () => Made): Made {
    const kept = this.#kept.get(figure) ?? new Map<string, Made>();
    this.#kept.set(figure, kept);
    const key = JSON.stringify(on);
    const made = kept.get(key) ?? make();
    kept.set(key, made);
    return made;
  }
}

/** Drawing them is most of what a page takes but for its sound, and routines have exercises in common. */
const movements = new KeptOf<readonly TakenApart[]>();
