import { expect, test } from 'vitest';
import { pastedHtml } from './pasted-html';

test('D24: a picture of twenty megabytes in what was pasted stays behind and is said; the words come', () => {
	const picture = `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}" alt="A wall">`;
	expect(pastedHtml(`<p>Before</p>${picture}<p>After</p>`)).toEqual({
		html: '<p>Before</p><img  alt="A wall"><p>After</p>',
		pictures: true,
		tooLong: false
	});
	expect(pastedHtml("<p><img src=data:image/png;base64,AAAA><a href='data:text/html,x'>b</a></p>").html).not.toContain('data:');
});

test('plain text brings nothing along, and neither does what is too long: nothing is cut off unsaid', () => {
	expect(pastedHtml('Plain words')).toEqual({ html: '', pictures: false, tooLong: false });
	expect(pastedHtml(`<p>${'word '.repeat(1_000_000)}</p>`)).toEqual({ html: '', pictures: false, tooLong: true });
});
