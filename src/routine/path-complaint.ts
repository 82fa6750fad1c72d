/** Complaints about what lies at a path. */
import type { Complaint, Path, PathComplaint } from './problem.ts';

export function aboutKey(key: string, complaint: Complaint): PathComplaint {
  return { ...complaint, path: [key], part: 'key' };
}

export function aboutValue(path: Path, complaint: Complaint): PathComplaint {
  return { ...complaint, path, part: 'value' };
}

/** The same complaint seen from further out. */
export function within(path: Path, complaint: PathComplaint): PathComplaint {
  return { ...complaint, path: [...path, ...complaint.path] };
}
