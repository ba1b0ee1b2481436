import { redirect } from '@sveltejs/kit';
import { mayCountAttendance, readQuestion, searchMeetings } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { isId } from '#lib/domain/shared/ids';
import { answer } from '#lib/server/http';
import { askedOfMeetings } from './asked-of-meetings';
import { fieldsToChoose } from './fields-to-choose';
import { questionInWords } from './in-words';
import { meetingsAddress } from './meetings-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const { line, fromForm } = askedOfMeetings(url.searchParams);
		if (fromForm) redirect(303, meetingsAddress(line));
		const question = readQuestion(line);
		const asked = url.searchParams.get('from');
		const after = isId(asked) ? asked : null;
		const when = url.searchParams.get('when') === 'coming' ? 'coming' : 'all';
		const { choices, ...found } = await searchMeetings(ctx, question, { when, after });
		return {
			line,
			when,
			isFirst: after === null,
			...found,
			misunderstood: question.misunderstood,
			filters: questionInWords(question),
			fields: fieldsToChoose(question, choices),
			mayCountAttendance: mayCountAttendance(ctx.actor),
			today: today(ctx.clock)
		};
	});
