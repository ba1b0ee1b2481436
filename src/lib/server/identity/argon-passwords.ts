import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '#lib/domain/people';

// OWASP's second choice for argon2id: 19 MiB, two passes, one lane. argon2id is the package's default algorithm.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id hashing, with the common passwords that new ones are held against. */
export function argonPasswords(common: ReadonlySet<string>): Passwords {
	// Unknown addresses are checked against a hash of nothing anybody can type, so that they take as long.
	const nobody = hash(crypto.randomUUID(), COST);
	return {
		hash: (password) => hash(password, COST),
		async verify(known, password) {
			const matches = await verify(known ?? (await nobody), password);
			return matches && known !== null;
		},
		isCommon: (password) => common.has(password)
	};
}
