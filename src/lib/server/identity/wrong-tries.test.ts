import { expect, test } from 'vitest';
import { openWorld } from '../../../../tests/world';
import { network, TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS, wrongTries } from './wrong-tries';

test('after ten wrong tries at one account from anywhere, the next waits; other accounts go on', async () => {
	const world = await openWorld();
	const tries = wrongTries(world);
	for (let i = 0; i < TRIES_PER_ACCOUNT; i++) expect(await tries.take('dina@northway.example', `10.0.0.${i}`)).toBe(0);
	expect(await tries.take('dina@northway.example', '10.0.0.99')).toBeGreaterThan(800);
	expect(await tries.take('kim@northway.example', '10.0.0.99')).toBe(0);
});

test('a hundred tries at once pass no more than ten', async () => {
	const tries = wrongTries(await openWorld());
	const waits = await Promise.all(Array.from({ length: 100 }, (_, i) => tries.take('dina@northway.example', `10.0.1.${i}`)));
	expect(waits.filter((wait) => wait === 0)).toHaveLength(TRIES_PER_ACCOUNT);
});

test('after twenty wrong tries from one address, the next waits, whoever it is for; other addresses go on', async () => {
	const tries = wrongTries(await openWorld());
	for (let i = 0; i < TRIES_PER_ADDRESS; i++) expect(await tries.take(`person${i}@example.org`, '10.0.0.1')).toBe(0);
	expect(await tries.take('another@example.org', '10.0.0.1')).toBeGreaterThan(0);
	expect(await tries.take('another@example.org', '10.0.0.2')).toBe(0);
});

test('the wait outlives a restart, ends after a quarter of an hour, and ends at once with a right sign-in by a reset link', async () => {
	const world = await openWorld();
	const first = wrongTries(world);
	for (let i = 0; i <= TRIES_PER_ACCOUNT; i++) await first.take('dina@northway.example', `10.0.0.${i}`);
	const restarted = wrongTries(world);
	expect(await restarted.take('dina@northway.example', '10.0.0.50')).toBeGreaterThan(800);
	world.clock.moveOn(0.26);
	expect(await restarted.take('dina@northway.example', '10.0.0.50')).toBe(0);
	for (let i = 0; i <= TRIES_PER_ACCOUNT; i++) await restarted.take('dina@northway.example', `10.0.0.${i}`);
	await restarted.forget('dina@northway.example', '10.0.0.50');
	expect(await restarted.take('dina@northway.example', '10.0.0.51')).toBe(0);
});

test('one office’s IPv6 addresses count as one', () => {
	expect(network('2001:db8:1:2:3:4:5:6')).toBe(network('2001:db8:1:2:ffff::1'));
	expect(network('2001:db8:1:3::1')).not.toBe(network('2001:db8:1:2::1'));
	expect(network('::ffff:10.0.0.1')).toBe('10.0.0.1');
});
