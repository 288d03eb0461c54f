export { type Archive, type ArchiveOptions, openArchive } from './archive.ts';
export { type Copy, isOlder, type Place } from './copy.ts';
export type { Outages } from './database.ts';
export type { ArchivePage } from './list.ts';
export type { ArchiveReseal } from './reseal.ts';
export { ArchiveUnavailable, isRefusal } from './unavailable.ts';
