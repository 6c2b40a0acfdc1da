import { extname } from 'node:path';
import type { Document, PhotoSize, Sticker, Voice } from 'grammy/types';
import { imageSize } from './image-size';
import type { FileKind, FileRecord } from './state';
import type { World } from './world';

export interface NewFile {
  kind: FileKind;
  name?: string;
  bytes: Buffer;
  mime?: string;
}

const FOLDER: Record<FileKind, string> = {
  document: 'documents',
  photo: 'photos',
  voice: 'voice',
  sticker: 'stickers',
};
const EXTENSION: Record<FileKind, string> = { document: '', photo: '.jpg', voice: '.oga', sticker: '.webp' };
/** Telegram's file ids say the kind in their first letters. */
const PREFIX: Record<FileKind, string> = {
  document: 'BQACAgUAAxk',
  photo: 'AgACAgUAAxk',
  voice: 'AwACAgUAAxk',
  sticker: 'CAACAgUAAxk',
};
const MIME: Record<string, string> = {
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.zip': 'application/zip',
  '.json': 'application/json',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function addFile(world: World, file: NewFile): FileRecord {
  world.state.sequences.file += 1;
  const number = world.state.sequences.file;
  const extension = extname(file.name ?? '').toLowerCase();
  const id = Buffer.from(`sandbox-file-${number}`).toString('base64url');
  const size = file.kind === 'photo' ? imageSize(file.bytes) : undefined;
  const mime = file.mime ?? MIME[extension];
  const record: FileRecord = {
    fileId: PREFIX[file.kind] + id,
    uniqueId: `AgAD${Buffer.from(`u${number}`).toString('base64url')}`,
    path: `${FOLDER[file.kind]}/file_${number}${extension || EXTENSION[file.kind]}`,
    size: file.bytes.length,
    kind: file.kind,
    ...(file.name === undefined ? {} : { name: file.name }),
    ...(mime === undefined ? {} : { mime }),
    ...size,
    data: file.bytes.toString('base64'),
  };
  world.state.files.push(record);
  return record;
}

export function findFile(world: World, fileId: string): FileRecord | undefined {
  return world.state.files.find((file) => file.fileId === fileId);
}

export function findFileByPath(world: World, path: string): FileRecord | undefined {
  return world.state.files.find((file) => file.path === path);
}

const identity = (file: FileRecord) => ({
  file_id: file.fileId,
  file_unique_id: file.uniqueId,
  file_size: file.size,
});

/** One size only: the sandbox does not scale pictures, and a bot takes the last one. */
export function photoSizes(file: FileRecord): PhotoSize[] {
  return [{ ...identity(file), width: file.width ?? 0, height: file.height ?? 0 }];
}

export function documentOf(file: FileRecord): Document {
  return {
    ...identity(file),
    ...(file.name === undefined ? {} : { file_name: file.name }),
    mime_type: file.mime ?? 'application/octet-stream',
  };
}

/** @param duration seconds. */
export function voiceOf(file: FileRecord, duration: number): Voice {
  return { ...identity(file), duration, mime_type: file.mime ?? 'audio/ogg' };
}

export function stickerOf(file: FileRecord, emoji: string): Sticker {
  return {
    ...identity(file),
    type: 'regular',
    width: 512,
    height: 512,
    is_animated: false,
    is_video: false,
    emoji,
  };
}
