import type { readOnlyPage } from '#lib/domain/read-only-links';
import { renderMarkdown } from '#lib/server/markdown';
import { itemWords } from '../collections/item-words';
import { paperLaidOut } from '../papers/paper';
import { laidOut } from '../practices/laid-out';

type Shown = Awaited<ReturnType<typeof readOnlyPage>>;
type PracticeShown = Extract<Shown, { is: 'practice' }>['practice'];

/** What a read-only link shows, laid out; nothing on it leads into the workspace. `inPage`: see {@link laidOut}. */
export function shown(page: Shown, inPage: boolean) {
	switch (page.is) {
		case 'collection': {
			const items = page.items.map(itemWords).map((item) => ({
				...item,
				href: item.kind === 'Practice' ? `/read-only/items/${item.id}` : null
			}));
			const introduction = page.introduction ? renderMarkdown(page.introduction, 2) : null;
			return { is: 'collection' as const, title: page.title, introduction, items };
		}
		case 'paper': {
			const { title, summary, opening, issues, footnotes, edition } = page.paper;
			const paper = paperLaidOut({ title, summary, opening, issues, footnotes });
			const outside = paper.footnotes.map((each) => ({ ...each, href: each.line.is === 'research' ? each.href : null }));
			return { is: 'paper' as const, title, edition, paper: { ...paper, footnotes: outside } };
		}
		default:
			return { is: 'practice' as const, ...practiceShown(page.practice, inPage) };
	}
}

/** A practice as a read-only link shows it. */
export function practiceShown(practice: PracticeShown, inPage: boolean) {
	const { title, language, card, gaps, source, sourceBy, sourceAddress, parts } = practice;
	const { fundingAsk, funding, checkedOn, reviewBy, publishedAt, files } = practice;
	const from = { source, sourceBy, sourceAddress, fundingAsk, funding };
	const named = files.map(({ name, kind, size, description }) => ({ name, kind, size, description }));
	return {
		title,
		practice: { language, card, gaps, ...from, checkedOn, reviewBy, publishedAt, files: named },
		...laidOut(parts, inPage)
	};
}
