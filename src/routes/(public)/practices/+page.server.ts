import { findInLibrary, readLibraryQuestion, writeLibraryQuestion } from '#lib/domain/finding';
import { canBringInStarters } from '#lib/domain/practices';
import { answerAnyone } from '#lib/server/http';
import { followed } from '../../(app)/following/followed';
import { dayNow } from './day-now';
import { inLibrary } from './library-address';
import type { PageServerLoad } from './$types';

const LONGEST_FOLLOWED = 280;

export const load: PageServerLoad = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) => {
		const [{ after, ...question }, today] = [readLibraryQuestion(url.searchParams), await dayNow()];
		const asks = writeLibraryQuestion({ ...question, order: 'relevance' });
		const canFollow = ctx !== null && asks !== '' && asks.length <= LONGEST_FOLLOWED;
		const [{ tries, ...library }, follow] = await Promise.all([
			findInLibrary({ read, self: ctx?.actor.id ?? null }, { ...question, after }, today),
			canFollow ? followed(ctx, 'library', asks) : null
		]);
		// An address may say what the library does not ask for.
		const asksForSome = question.line !== '' || library.facets.some(({ values }) => values.some(({ chosen }) => chosen));
		return {
			line: question.line,
			order: question.order,
			today,
			library,
			tries: tries.map(({ label, count, question: other }) => ({ label, count, href: inLibrary(other) })),
			follow: asksForSome ? follow : null,
			isVisitor: ctx === null,
			canBringIn: ctx !== null && canBringInStarters(ctx)
		};
	});
