import { isRedirect } from '@sveltejs/kit';
import { expect, onTestFinished, test } from 'vitest';
import type { FormState } from '#lib/server/http';
import { openWorldWithSets } from '#tests/world';
import { actions } from './+page.server';

/** Ben brings one row into the Tuesday set, to which Cleo does not belong: what he is asked about, null where it came in. */
async function askedAbout({ what, who }: { what: string; who: string }): Promise<string[] | null> {
	const world = await openWorldWithSets();
	onTestFinished(() => world.close());
	const fields = {
		set: world.sets.tuesday,
		csv: `What,Who\n${what},${who}\n`,
		headed: 'yes',
		'columns.what': '0',
		'columns.who': '1'
	};
	try {
		const body = new FormData();
		for (const [name, value] of Object.entries(fields)) body.append(name, value);
		const request = new Request('http://grove.test/actions/import', { method: 'POST', body });
		const answer = await actions.bring!({ request, params: {}, locals: { ctx: await world.as('Ben') } } as never);
		const state = (answer as { data: FormState }).data;
		return state.asked!.fields.flatMap(({ marks }) => marks.map(({ text }) => text));
	} catch (thrown) {
		if (isRedirect(thrown)) return null;
		throw thrown;
	}
}

test('whoever owns an action of the list is not asked about: the list says whose it is', async () => {
	expect(await askedAbout({ what: 'Ring the centre', who: 'Cleo' })).toBeNull();
});

test('a name within what will be done is asked about', async () => {
	expect(await askedAbout({ what: 'Ring the centre for Cleo', who: 'Ada' })).toEqual(['Cleo']);
});
