import { png } from '../attached-files';
import type { Caller } from './caller';

const idIn = (text: string, before = ''): string => new RegExp(`${before}([a-z0-9]{26})`).exec(text)?.[1] ?? '';

/** An easy read of a lesson, published, and one of a public practice, checked: written by the forms that people use. */
export async function easyReadsMade(caller: Caller, lesson: string, practice: string) {
	await caller.send('/easy-read/pictures?/add', {
		draft: 'zq'.padEnd(26, '9'),
		files: new File([png(4, 3)], 'bus-stop.png'),
		decoration: 'on',
		supplier: 'Us',
		right: 'We drew it'
	});
	const picture = idIn((await caller.get('/easy-read/pictures')).text, '/easy-read/pictures/');
	const published = await checked(caller, `lesson/${lesson}`, picture);
	await caller.post(`/easy-read/${published}/working?/publish`, { version: '3' });
	return {
		'easy read': published,
		'checked easy read': await checked(caller, `published-practice/${practice}`, picture),
		picture,
		'picture of the easy read': idIn((await caller.get(`/easy-read/${published}`)).text, `${published}/pictures/`)
	};
}

async function checked(caller: Caller, of: string, picture: string): Promise<string> {
	const id = idIn((await caller.post('/easy-read/new?/begin', { of })).to);
	const words = { title: 'Money first', 'steps.0.words': 'Ask about money first.', 'steps.0.picture': picture };
	await caller.post(`/easy-read/${id}/edit?/save`, { ...words, version: '1' });
	const said = { madeBy: 'Our team', checkedWith: 'the reading group', on: '2026-01-05', agreed: 'on' };
	await caller.post(`/easy-read/${id}/working?/check`, { ...said, version: '2' });
	return id;
}
