import { dayOf } from '../../shared/clock';
import { excerpt } from '../../shared/collection';
import type { Id } from '../../shared/ids';
import { publishedPractices } from '../published-practice';
import { titleOf } from '../wording';
import { namingsIn, type Naming, type Way } from './naming';

/** What the directory needs of a practice: what it is called, where it is, and whom it names. */
export interface InDirectory {
	readonly id: Id;
	readonly title: string;
	/** BCP 47 language of its title. */
	readonly language: string;
	readonly area: string;
	/** The day on which it was published as it stands. */
	readonly publishedOn: string;
	readonly namings: readonly Naming[];
}

export const inDirectory = excerpt(
	publishedPractices,
	({ id, wording, publication }): InDirectory => ({
		id,
		title: wording ? titleOf(wording) : '',
		language: wording?.language ?? '',
		area: wording?.area ?? '',
		publishedOn: dayOf(publication.at),
		namings: wording ? namingsIn(wording) : []
	}),
	({ title, area, namings }) => 2 * (JSON.stringify(namings).length + title.length + area.length) + 200
);

/** What of a practice names a body by one of its slugs. */
export const namingsOf = ({ namings }: Pick<InDirectory, 'namings'>, slugs: readonly string[]): readonly Naming[] =>
	namings.filter(({ slug }) => slugs.includes(slug));

/** In which ways some namings name, each once. */
export const waysOf = (namings: readonly Naming[]): readonly Way[] => [...new Set(namings.map(({ way }) => way))];
