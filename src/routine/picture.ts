/** Pictures of a person's own exercises: files beside the routine, which sheets and pages take along. */
import { isMapping } from './yaml-document.ts';

type PictureType = 'image/jpeg' | 'image/png';

/** More makes a page that no mail takes along. */
export const maxPictureBytes = 1024 * 1024;

/** The name of a file alone, which leads to no other folder on any system. */
export const picturePattern = /^[^\s./\\:*?"<>|][^/\\:*?"<>|]{0,94}\.(?:[jJ][pP][eE]?[gG]|[pP][nN][gG])$/;

/** Without letters that cannot be seen, too. */
export function isPictureName(text: string): boolean {
  return picturePattern.test(text) && !/\p{C}/u.test(text);
}

/** What a PNG file begins with. */
export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** What such files begin with. */
const beginnings: readonly (readonly [PictureType, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', pngSignature],
];

/** By the first bytes, whatever the name says; `undefined` for what is neither. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  return beginnings.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte))?.[0];
}

interface NamedPicture {
  /** Name of the exercise. */
  readonly exercise: string;
  readonly file: string;
}

/** The pictures that the document of a routine names, whatever else is wrong with it. */
export function listPictures(document: unknown): readonly NamedPicture[] {
  if (!isMapping(document) || !isMapping(document.exercises)) return [];
  return Object.entries(document.exercises).flatMap(([exercise, written]) => {
    const file = isMapping(written) ? written.picture : undefined;
    return typeof file === 'string' && isPictureName(file) ? [{ exercise, file }] : [];
  });
}
