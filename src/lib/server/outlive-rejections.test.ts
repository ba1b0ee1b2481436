import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { outliveRejections } from './outlive-rejections';

test('what fails while nobody waits for it is told by kind and place, and never by what somebody wrote', () => {
	const process = new EventEmitter();
	const told: object[] = [];
	outliveRejections(process, { error: (...of: unknown[]) => void told.push(of as object) } as never);
	process.emit('unhandledRejection', new TypeError('Ada said that Ben is ill'));
	process.emit('unhandledRejection', 'nothing but words');
	expect(told).toEqual([
		[
			{ error: 'TypeError', places: expect.arrayContaining([expect.stringContaining('outlive-rejections.test')]) as string[] },
			expect.any(String)
		],
		[{ error: 'string', places: [] }, expect.any(String)]
	]);
	expect(JSON.stringify(told)).not.toMatch(/Ada|words/);
});
