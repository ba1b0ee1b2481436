import type { Removed } from '../../shared/context';
import type { Template } from '../template';
import { nextEditions, type NextEdition } from './next-edition';

/**
 * Whether a next edition that is gone was brought out, or another of its form came out since: then its number is taken, and what
 * it would change stands no more as it was.
 */
export function cameOutSince(
	removed: Pick<Removed, 'kind' | 'value'>,
	editions: Iterable<Pick<Template, 'name' | 'edition'>>
): boolean {
	if (removed.kind !== nextEditions.kind) return false;
	const { name, edition } = removed.value as NextEdition;
	return [...editions].some((each) => each.name === name && each.edition >= edition);
}
