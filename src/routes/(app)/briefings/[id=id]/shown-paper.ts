import { beforeIssuing, briefingPapers } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { renderMarkdown } from '#lib/server/markdown';
import { readersOf } from '../../meetings/[id=id]/meeting';
import { citedWords } from './cited-words';
import { paper } from './paper';

/** What the page of a paper shows. Of a draft also who will read it, and which parts of it not all of them may read. */
export async function shownPaper(ctx: Context, id: Id) {
	const { issue, meeting } = await ctx.read.find(briefingPapers, id);
	const [{ page, sent, mode, readers }, draft, then] = await Promise.all([
		paper(ctx, id),
		issue ? null : beforeIssuing(ctx, id),
		issue ? '' : readersOf(ctx, meeting)
	]);
	return {
		paper: {
			id,
			version: page.version,
			title: sent.title,
			introduction: sent.introduction ? renderMarkdown(sent.introduction, 3) : null,
			parts: sent.parts.map(({ of, cited, note }) => {
				const { says, ...words } = citedWords(cited);
				return {
					of,
					...words,
					says: says ? renderMarkdown(says, 4) : null,
					note: note ? renderMarkdown(note, 4) : null,
					closed: draft?.closed.includes(of) ?? false
				};
			}),
			issue: page.issue && { by: sent.issuedBy, at: page.issue.at },
			replaces: page.replaces,
			replacedBy: page.replacedBy,
			can: page.can
		},
		meeting: { id: page.meeting.id, title: sent.meeting, day: page.meeting.day, mode: page.meeting.mode },
		set: { id: page.set.id, name: sent.set },
		mode,
		readers,
		then: draft && { readers: then, members: draft.members, typedAt: draft.typedAt }
	};
}
export type ShownPaper = Awaited<ReturnType<typeof shownPaper>>;
