import { challengesRaised } from '#lib/domain/action-papers';
import { setStory } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { answer } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { calledBefore, kindWords, setWords } from '../../words';
import { papersInStory } from './papers-in-story';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [story, words, raised] = await Promise.all([setStory(ctx, params.id), setWords(ctx.read), challengesRaised(ctx.read)]);
		const told = story.chapters.map((chapter) => {
			if (chapter.is === 'meeting')
				return { ...chapter, decisions: chapter.decisions.map(({ id, text }) => ({ id, html: renderMarkdown(text, 4) })) };
			if (chapter.is !== 'beginning') return chapter;
			return {
				...chapter,
				from: calledBefore(chapter.from).map(({ purpose, ...each }) => ({ ...each, html: renderMarkdown(purpose, 4) }))
			};
		});
		const papers = await papersInStory(ctx.read, story, raised);
		const chapters = [...told, ...papers].toSorted((a, b) => a.day.localeCompare(b.day));
		return { ...story, chapters, kind: kindWords(words, story.set.kind).label.toLowerCase(), today: today(ctx.clock) };
	});
