import type { Reading } from '../../shared/context';
import { everyExcerpt } from '../../people';
import { bodiesNamed, type Body } from './bodies';
import { listed, type DirectoryQuery } from './directory-page';
import { inDirectory, type InDirectory } from './in-directory';
import type { Asked, Way } from './naming';

/** One way in which one practice names a body. */
export interface DirectoryRow {
	readonly body: string;
	/** As this practice writes it. */
	readonly written: string;
	readonly way: Way;
	readonly asked: Asked | null;
	readonly practice: Omit<InDirectory, 'namings'>;
}

const AT_A_TIME = 100;

/**
 * The directory as rows, a hundred bodies at a time: the bodies that a query finds, and each practice that names them. Which bodies
 * there are is counted once, for all pages.
 */
export async function directoryRows(read: Reading, query: Omit<DirectoryQuery, 'after' | 'limit'>) {
	const within = { area: query.area };
	const bodies = await bodiesNamed(read, within);
	return async (after: string | null): Promise<{ readonly rows: readonly DirectoryRow[]; readonly next: string | null }> => {
		const { shown, next } = listed(bodies, { ...query, after, limit: AT_A_TIME });
		const slugs = shown.flatMap((body) => body.slugs);
		const where = { body: { in: slugs }, ...(query.area ? { area: query.area } : {}) };
		const practices = slugs.length > 0 ? await everyExcerpt(read, inDirectory, where) : [];
		return { rows: shown.flatMap((body) => rowsOf(body, practices)), next };
	};
}

const rowsOf = ({ name, slugs }: Body, practices: readonly InDirectory[]): DirectoryRow[] =>
	practices.flatMap(({ namings, ...practice }) =>
		namings
			.filter(({ slug }) => slugs.includes(slug))
			.map(({ name: written, way, asked }) => ({ body: name, written, way, asked, practice }))
	);
