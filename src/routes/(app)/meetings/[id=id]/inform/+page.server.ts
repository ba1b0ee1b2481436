import { toldOutside } from '#lib/domain/learning-sets';
import { answer } from '#lib/server/http';
import { agendaLetter, learningLetter, noteLetter } from './letters';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const told = await toldOutside(ctx, params.id);
		const { meeting, open, contacts } = told;
		return {
			...{ meeting, open, contacts },
			agenda: agendaLetter(told),
			note: open ? noteLetter(told) : learningLetter(told)
		};
	});
