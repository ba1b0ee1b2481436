import type { Context, Removed } from '../../shared/context';
import { templatesById } from '../template';
import { nextEditions, type NextEdition } from './next-edition';

/**
 * Why a next edition that is gone does not come back: it was brought out, or another of its form came out since. Then its number
 * is taken, and what it would change stands no more as it was. Null for everything else.
 */
export async function cameOutSince({ read }: Pick<Context, 'read'>, { kind, value }: Removed): Promise<string | null> {
	if (kind !== nextEditions.kind) return null;
	const { name, edition } = value as NextEdition;
	const editions = [...(await templatesById(read)).values()];
	return editions.some((each) => each.name === name && each.edition >= edition)
		? 'This edition was brought out, or another one came out since. Begin the next edition anew.'
		: null;
}
