import { entryVocabularies } from '#lib/domain/learning-files';
import { MOST_FOUND_IN_SET, setFile, setHead, setMembers } from '#lib/domain/learning-sets';
import { vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { answer } from '#lib/server/http';
import { askedOfSetFile, setFileAddress } from '../../asked-of-set-file';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const asked = askedOfSetFile(url.searchParams);
		const [{ id, name, mode }, file, members, words, objectives] = await Promise.all([
			setHead(ctx, params.id),
			setFile(ctx, params.id, { ...asked, further: url.searchParams.get('further') }),
			setMembers(ctx, params.id),
			vocabulariesOf(ctx.read),
			objectiveChoices(ctx.read)
		]);
		const { next, search, ...rest } = file;
		const further = search?.further ?? null;
		return {
			set: { id, name, mode },
			...rest,
			next: next && setFileAddress(id, asked, { from: next }),
			search: search && {
				...search,
				most: MOST_FOUND_IN_SET,
				further: further && `${setFileAddress(id, asked)}&${new URLSearchParams({ further })}`
			},
			asked,
			members,
			vocabularies: entryVocabularies(words),
			objectives: objectives.flatMap((project) => project.objectives)
		};
	});
