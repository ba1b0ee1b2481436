import { expect, test } from 'vitest';
import { contentLines } from './opened';

test('what a workspace holds is told most first, then its files and those that could not be read', () => {
	const records = { place: { current: 2 }, note: { current: 12 }, gone: { current: 0 } };
	const lines = contentLines({ records, files: { blobs: 3, bytes: 3_500_000 }, unreadable: ['k7'] });
	expect(lines.split('\n')).toEqual([
		'       12  note',
		'        2  place',
		'        3  files, 3.3 MB',
		'Damaged: the file blobs/k7 could not be read and is not in it.'
	]);
	expect(contentLines({ records, files: { blobs: 0, bytes: 0 }, unreadable: [] })).not.toContain('files');
});
