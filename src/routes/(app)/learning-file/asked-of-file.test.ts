import { expect, test } from 'vitest';
import { askedOfFile, fileAddress, furtherAddress } from './asked-of-file';

test('an address and what it asks for are one and the same, and one filter can be taken away', () => {
	const asked = askedOfFile(new URLSearchParams('words=+bus+fare+&shared=nobody&from=2026-03&after=x&odd=1'));
	expect(asked).toEqual({ words: 'bus fare', prompted: '', code: '', objective: '', shared: 'nobody', from: '2026-03' });
	expect(fileAddress(asked)).toBe('/learning-file?words=bus+fare&shared=nobody&from=2026-03');
	expect(fileAddress(asked, { shared: '', from: '' })).toBe('/learning-file?words=bus+fare');
	expect(fileAddress(asked, { words: '', shared: '', from: '' })).toBe('/learning-file');
	expect(furtherAddress(asked, 'a+b=')).toBe('/learning-file?words=bus+fare&shared=nobody&from=2026-03&further=a%2Bb%3D');
	expect(furtherAddress(asked, null)).toBeNull();
});
