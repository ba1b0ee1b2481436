import { namesOf } from '../../people';
import { dayOf, type Instant } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { publishedPractices, type PublishedPractice } from '../published-practice';
import { titleOf } from '../wording';
import { adoptions, type Adoption } from './adoption';

/** That somebody tries a practice, or how it went, as its owner is told. */
export interface AdoptionOfMine {
	readonly id: Id;
	readonly title: string;
	readonly where: string;
	readonly by: string;
	/** Which of their answers it is, from 1; null where they began. */
	readonly answer: number | null;
	/** When they began to tell of it, or the day of the answer. */
	readonly when: Instant | string;
}

type Told = Saved<Adoption> & Pick<AdoptionOfMine, 'answer' | 'when'>;

const LATEST = 200;

/** What others told since a moment of how they try practices of the actor's. */
export async function adoptionsOfMine(ctx: Context, since: Instant): Promise<readonly AdoptionOfMine[]> {
	const page = await ctx.read.list(adoptions, {
		where: { owner: ctx.actor.id },
		order: { by: 'saidAt', direction: 'descending' },
		limit: LATEST
	});
	const told = page.items.flatMap((each): Told[] => {
		if (each.by === ctx.actor.id || each.shelf === null) return [];
		const last = each.answers.at(-1);
		if (last && last.day >= dayOf(since)) return [{ ...each, answer: each.answers.length, when: last.day }];
		return each.saidAt >= since ? [{ ...each, answer: null, when: each.saidAt }] : [];
	});
	if (told.length === 0) return [];
	const [names, found] = await Promise.all([
		namesOf(
			ctx.read,
			told.map(({ by }) => by)
		),
		ctx.read.findMany([...new Set(told.map(({ practice }) => practice))].map((id) => ref(publishedPractices.kind, id)))
	]);
	const titles = new Map(found.map(({ id, record }) => [id, (record as unknown as PublishedPractice).wording]));
	return told.flatMap(({ id, practice, where, by, answer, when }) => {
		const wording = titles.get(practice);
		return wording ? [{ id, title: titleOf(wording), where, by: names.get(by)!, answer, when }] : [];
	});
}
