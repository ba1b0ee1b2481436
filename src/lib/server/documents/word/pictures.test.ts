import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { jpeg, png } from '#tests/attached-files';
import { picture, saying, type Part } from '../sheet';
import { toMarkdown } from '../to-markdown';
import { toPlainText } from '../to-plain-text';
import { toWord } from './to-word';

const sheet = (...parts: Part[]) => ({ title: 'Money first', readers: 'Anyone can read this.', parts });
const shown = (type: string, bytes: Uint8Array, alt: string) => picture({ type, bytes, alt, width: 400, height: 200 });

test('a picture goes into a Word file whole, with what it shows, and keeps its proportions', async () => {
	const bytes = png(4, 3);
	const files = unzipSync(await toWord(sheet(shown('image/png', bytes, 'Two people & a sum'), saying('Do the sum together.'))));
	const body = strFromU8(files['word/document.xml']!);
	expect(body).toContain('descr="Two people &amp; a sum"');
	expect(body).toMatch(/<wp:extent cx="2476500" cy="1238250"\/>/);
	const [media] = Object.entries(files).filter(([name]) => /^word\/media\/.*\.png$/.test(name));
	expect(Buffer.from(media![1]).equals(Buffer.from(bytes))).toBe(true);
	expect(body.indexOf('<w:drawing>')).toBeLessThan(body.indexOf('Do the sum together.'));
});

test('one that only decorates says nothing, and what Word cannot show stands there in words', async () => {
	const files = unzipSync(await toWord(sheet(shown('image/jpeg', jpeg(), ''), shown('image/webp', jpeg(), 'A clock'))));
	const body = strFromU8(files['word/document.xml']!);
	expect(body).toContain('descr=""');
	expect(body.match(/<w:drawing>/g)).toHaveLength(1);
	expect(body).toContain('A clock');
});

test('text without pictures says what they show', () => {
	const all = sheet(shown('image/png', png(4, 3), 'A clock'), shown('image/png', png(4, 3), ''), saying('Now: hours.'));
	expect(toMarkdown(all)).toBe('# Money first\n\n*A clock*\n\nNow: hours.\n\n---\n\nAnyone can read this.\n');
	expect(toPlainText(all)).toContain('(A clock)');
});
