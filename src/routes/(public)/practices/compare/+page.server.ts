import { comparePractices } from '#lib/domain/practices';
import { isId } from '#lib/domain/shared/ids';
import { answerAnyone } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { Texts } from '#lib/ui/texts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url, isDataRequest }) =>
	answerAnyone(locals, async (read) => {
		const wanted = url.searchParams.getAll('with').filter(isId);
		const { practices, sections } = await comparePractices(read, wanted);
		const texts = sections.flatMap(({ key, cells }) =>
			cells.flatMap(({ says }, at) => (says?.text ? [[`${key}-${at}`, renderMarkdown(says.text, 2)] as const] : []))
		);
		return {
			practices,
			sections: sections.map(({ cells, ...section }) => ({
				...section,
				cells: cells.map(({ asked, says }) => ({ asked, says: says && { ...says, text: '', hasText: says.text !== '' } }))
			})),
			tooMany: new Set(wanted).size > 3,
			texts: new Texts(new Map(texts), !isDataRequest)
		};
	});
