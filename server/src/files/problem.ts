import { type Localized, localized } from '../text/localized';

/** A file or folder that could not be read, and why. */
export interface Unreadable {
  readonly path: string;
  readonly reason: Localized;
}

/** Said of what is neither a file nor a folder: a device, a named pipe, a socket. */
export const notAFile = localized('这不是普通文件，没有读取。', 'This is not a regular file and was not read.');

/** What an error of the file system means to the person whose file it is. */
export function reasonOf(error: unknown): Localized {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return reasons[code] ?? localized(`无法读取：${messageOf(error)}`, `Cannot be read: ${messageOf(error)}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const noPermission = localized(
  '没有读写权限。请检查文件权限，或换用有权限的账号。',
  'Permission denied. Please check the permissions of the file.',
);

const full = localized('磁盘已满，或超过了允许的大小。', 'The disk is full, or the size allowed is exceeded.');

const reasons: Readonly<Record<string, Localized>> = {
  ENOENT: localized(
    '没有这个文件或文件夹。请检查路径是否写对。',
    'There is no such file or folder. Please check the path.',
  ),
  ENOTDIR: localized(
    '路径中有一段不是文件夹。请检查路径是否写对。',
    'A part of the path is not a folder. Please check it.',
  ),
  EISDIR: localized('这是文件夹，不是文件。', 'This is a folder, not a file.'),
  EACCES: noPermission,
  EPERM: noPermission,
  EBUSY: localized(
    '文件正被其他程序占用。请关闭后再试。',
    'Another program uses the file. Please close it and try again.',
  ),
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: localized('磁盘是只读的，不能写入。', 'The disk is read-only.'),
  ENXIO: notAFile,
  ENAMETOOLONG: localized('文件名太长。', 'The name is too long.'),
  ELOOP: localized('链接互相指向，无法打开。', 'The links point at each other and cannot be opened.'),
};
