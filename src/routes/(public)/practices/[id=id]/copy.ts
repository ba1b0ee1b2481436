import { copyPractice, type PracticeCopy } from '#lib/domain/practices';
import type { Reading } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { app } from '#lib/server/app';
import { practiceSheet } from './sheet';

/** A published practice as a file of data, with the address at which it stands. */
export async function copyToSave(read: Reading, id: Id): Promise<PracticeCopy> {
	const { origin } = (await app()).config;
	return copyPractice(read, id, (of) => `${origin}/practices/${of}`);
}

/** The same as pages to print, read or send. */
export const sheetToSave = async (read: Reading, id: Id) => practiceSheet(await copyToSave(read, id));
