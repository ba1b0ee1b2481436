import { expect, test } from 'vitest';
import { soughtIn } from './sought';

const signs = '@#';

test.each([
	['I met @', '@', ''],
	['I met @gr', '@', 'gr'],
	['I met @Grace Lo', '@', 'Grace Lo'],
	['@Gr', '@', 'Gr'],
	['about (#trans', '#', 'trans'],
	['with @Ben on #mon', '#', 'mon']
])('after “%s” %s is sought with “%s”', (before, sign, words) =>
	expect(soughtIn(before, signs)).toEqual({ sign, words, length: words.length + 1 })
);

test.each([
	'ada@body.example',
	'no sign at all',
	'# A heading',
	'## ',
	'@Ben\nthe next line',
	'so @ odd',
	'[Ben](/people/x#y)',
	`@${'a'.repeat(70)}`
])('“%s” seeks nothing', (before) => expect(soughtIn(before, signs)).toBeNull());

test('only signs that mean something here are looked at', () => expect(soughtIn('about #mon', '@')).toBeNull());
