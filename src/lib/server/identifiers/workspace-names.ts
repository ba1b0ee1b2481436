import { everyOf, organisations, people } from '#lib/domain/people';
import type { Reading } from '#lib/domain/shared/context';
import type { Known } from './scan';

/** The names of all people and bodies that a reader may see. */
export async function workspaceNames(read: Reading): Promise<Known> {
	const [named, bodies] = await Promise.all([everyOf(read, people, {}), everyOf(read, organisations, {})]);
	return { names: named.map(({ name }) => name), bodies: bodies.map(({ name }) => name) };
}
