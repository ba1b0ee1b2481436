import {
	contractsToAgree,
	facilitationsOffered,
	purposesBefore,
	seatsOf,
	setPage,
	surveysToAnswer
} from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { answer } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { followed } from '../../following/followed';
import { calledBefore, inOneLine, kindWords, modeWords, setWords } from '../words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ members, history: _, ...set }, words, follow, asked, offered, seats, surveys, purposes] = await Promise.all([
			setPage(ctx, params.id),
			setWords(ctx.read),
			followed(ctx, 'learning-set', params.id),
			contractsToAgree(ctx),
			facilitationsOffered(ctx),
			seatsOf(ctx, params.id),
			surveysToAnswer(ctx),
			purposesBefore(ctx.read, params.id)
		]);
		const bodies = [...Map.groupBy(members, (member) => member.body)].map(([body, from]) => ({
			body,
			members: from.map(({ membership, name, part, since }) => ({ membership, name, part, since }))
		}));
		return {
			set: { ...set, described: inOneLine(words, set), html: set.purpose ? renderMarkdown(set.purpose, 2) : null },
			bodies,
			// Until somebody says what a merged set is for, those it carries on say it.
			before: set.purpose
				? []
				: calledBefore(purposes).map(({ id, purpose, called }) => ({
						id,
						label: `What ${called} was for`,
						html: renderMarkdown(purpose, 3)
					})),
			seats,
			follow,
			toFacilitate: offered.find((each) => each.set === params.id) ?? null,
			surveys: surveys.filter((each) => each.set === params.id),
			toAgree: asked.find(({ id }) => id === params.id) ?? null,
			kind: kindWords(words, set.kind),
			mode: modeWords(words, set.mode),
			today: today(ctx.clock)
		};
	});
