import { facilitationsOffered, offerFacilitation, takeOverFacilitation } from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import type { CastName, World } from './world';

/** Somebody hands the facilitation of a set over and stays a member; whoever they ask says yes at once. */
export async function handOver({ as, ids }: Pick<World, 'as' | 'ids'>, set: Id, from: CastName, to: CastName): Promise<void> {
	await offerFacilitation(await as(from), set, { to: ids[to], afterwards: 'stays', words: '' });
	const offer = (await facilitationsOffered(await as(to))).find((each) => each.set === set);
	await takeOverFacilitation(await as(to), offer!.id);
}
