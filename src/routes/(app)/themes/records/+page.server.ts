import { redirect } from '@sveltejs/kit';
import { periodBefore, periodNamed, themeRecords, type Holding } from '#lib/domain/emerging-themes';
import { labelOf, vocabulariesOf } from '#lib/domain/people';
import { today } from '#lib/domain/shared/clock';
import type { Reading } from '#lib/domain/shared/context';
import { answer } from '#lib/server/http';
import { termIn, themeWords } from '#lib/server/theme-words';
import { placeOf } from '#lib/server/thread';
import { followed } from '../../following/followed';
import type { PageServerLoad } from './$types';

const KINDS: Readonly<Record<string, string>> = {
	'learning-entry': 'Learning file entry',
	'shared-wording': 'Shared entry',
	'set-entry': 'Entry in the file of a set',
	lesson: 'Lesson'
};

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 200);
		const period = periodNamed(asked('period'), today(ctx.clock));
		const theme = themeAsked(asked('code'), asked('word'));
		if (!theme) redirect(303, '/themes');
		const { now, before } = await themeRecords(ctx.read, period, theme, themeWords(ctx.read));
		return {
			label: theme.kind === 'code' ? await codeLabel(ctx.read, theme.key) : `“${asked('word')}”`,
			kind: theme.kind,
			period,
			last: periodBefore(period),
			follow: theme.kind === 'code' ? await followed(ctx, 'code', theme.key) : await followed(ctx, 'search', asked('word')),
			now: now.map(lineOf),
			before: before.map(lineOf)
		};
	});

function themeAsked(code: string, word: string) {
	if (code !== '') return { kind: 'code' as const, key: code };
	const key = termIn(word);
	return key === null ? null : { kind: 'word' as const, key };
}

async function codeLabel(read: Reading, code: string): Promise<string> {
	const [vocabulary = '', term = ''] = code.split('/');
	return labelOf((await vocabulariesOf(read)).get(vocabulary), term || code);
}

const lineOf = (found: Holding) => ({
	id: `${found.kind}/${found.id}`,
	title: found.title,
	when: found.when,
	kind: KINDS[found.kind] ?? '',
	href: placeOf(found)
});
