import type { Reading } from '../../shared/context';
import { bodySlug } from './body-name';
import { inDirectory } from './in-directory';

/** Which of some names are those of bodies that the directory has for this reader, each with the slug of its page. One practice is looked at for each. */
export async function foundThere(read: Reading, names: Iterable<string>): Promise<ReadonlyMap<string, string>> {
	const asked = [...new Set(names)].map((name) => [name, bodySlug(name)] as const).filter(([, slug]) => slug !== '');
	const found = await Promise.all(asked.map(([, slug]) => read.excerpts(inDirectory, { where: { body: slug }, limit: 1 })));
	return new Map(asked.filter((_, at) => found[at]!.items.length > 0));
}
