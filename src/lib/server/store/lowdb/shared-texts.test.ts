import { expect, test } from 'vitest';
import { SharedTexts } from './shared-texts';

/** An equal text in memory of its own. */
const copied = (text: string): string => Buffer.from(text).toString();

test('what comes again and what never does come back as they are', () => {
	const [shared, different] = [new SharedTexts(), new SharedTexts()];
	for (let at = 0; at < 30_000; at++) {
		expect(shared.once(copied(`staff ${at % 7}`))).toBe(`staff ${at % 7}`);
		expect(different.once(copied(`title ${at}`))).toBe(`title ${at}`);
	}
});
