import { strToU8, zipSync } from 'fflate';
import { beginImport, importPage } from '#lib/domain/practices';
import { newId, type Id } from '#lib/domain/shared/ids';
import { Runner } from '#lib/server/practices/imports/keep-importing';
import { describedBus } from './described-bus';
import type { Seats } from './seats';

/** An archive with one description in it, which Ada brings in: not gone through yet, while what she sent before is. */
export async function importOf(seats: Seats): Promise<Id> {
	await goneThrough(seats);
	return beginImport(await seats.as('author'), {
		name: 'county.zip',
		of: 'documents',
		table: null,
		total: 1,
		bytes: zipSync({ 'bus.md': strToU8(describedBus()) })
	});
}

/** The same once it came in, with the draft that it became and that has words to place. */
export async function broughtTogether(seats: Seats): Promise<{ readonly id: Id; readonly draft: Id }> {
	const id = await importOf(seats);
	await goneThrough(seats);
	const { lines } = await importPage(await seats.as('author'), id, null);
	return { id, draft: lines[0]!.practice! };
}

/** Whatever is open is gone through. */
export const goneThrough = ({ world: { store, clock } }: Seats): Promise<void> =>
	new Runner({ store, clock, standings: [], process: newId() }).run();
