/** Which segments a test looks for. */
import type { GateSegment, MoveSegment, RestSegment, Segment } from '../../src/plan/segment.ts';

export function isRest(reason: RestSegment['rest']) {
  return (segment: Segment): segment is RestSegment => segment.kind === 'rest' && segment.rest === reason;
}

export function isGate(waitsFor: GateSegment['gate']) {
  return (segment: Segment | undefined): segment is GateSegment =>
    segment?.kind === 'gate' && segment.gate === waitsFor;
}

export function isWay(way: MoveSegment['way']) {
  return (segment: Segment): segment is MoveSegment => segment.kind === 'move' && segment.way === way;
}
