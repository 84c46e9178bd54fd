import type { Publication } from './blocks';

/** What the file of a publication is called, without an extension: the title that it bears when it is sent; `''` where there is none. */
export function fileNameOf({ title }: Publication): string {
  return title.join('').replace(notInNames, '');
}

/** What a file name must not hold on any system. */
const notInNames = /[\\/:*?"<>|]/g;
