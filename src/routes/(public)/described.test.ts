import fc from 'fast-check';
import { expect, test } from 'vitest';
import { described } from './described';

const told = { address: 'https://grove.test/practices/a', publisher: 'Northway & Sons' };

test('whatever a title holds is read back as it was, and nothing of it is markup', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (title) => {
			const hostile = `</script><!--<script>&lt;${title}`;
			const written = described({ ...told, title: hostile });
			expect(written).not.toMatch(/[<>&]/);
			expect(JSON.parse(written)).toMatchObject({ headline: hostile, publisher: { name: 'Northway & Sons' } });
		})
	);
});

test('what is not known, or not to be told, is left out', () => {
	expect(Object.keys(JSON.parse(described({ ...told, title: 'Ring back' })))).toEqual([
		'@context',
		'@type',
		'headline',
		'url',
		'publisher'
	]);
});
