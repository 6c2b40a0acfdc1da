import { badRequest } from '../api/error';
import { findFile } from '../world/files';
import type { Method } from './method';

/** Bytes that a bot may download, https://core.telegram.org/bots/api#getfile. */
const MAX_DOWNLOAD = 20 * 1024 * 1024;

export const getFile: Method = ({ world }, params) => {
  const id = params.text('file_id') ?? '';
  if (id === '') throw badRequest('file_id not specified');
  const file = findFile(world, id);
  if (!file) throw badRequest('invalid file_id');
  if (file.size > MAX_DOWNLOAD) throw badRequest('file is too big');
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_size: file.size,
    file_path: file.path,
  };
};
