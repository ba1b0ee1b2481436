import type { FieldIssue } from '../shared/errors';

/** Hashing of passwords; it needs native code, so the server hands it in. */
export interface Passwords {
	/** An argon2id hash in PHC form. */
	hash(password: string): Promise<string>;
	/** Whether the password is the one hashed. With null it takes as long and says no: nobody learns who has an account. */
	verify(hash: string | null, password: string): Promise<boolean>;
	/** The passwords that many people choose, in lower case. */
	isCommon(password: string): boolean;
}

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;

/** Typed on different keyboards, the same letters are the same password. Nothing is cut or folded otherwise. */
export const plainPassword = (typed: string): string => typed.normalize('NFKC');

/**
 * What is wrong with a new password, or null. Length and common words only; no rules of composition, which make people
 * choose worse (NIST SP 800-63B, OWASP ASVS 6.2). `context`: names of the person, their organisation and the product.
 */
export function passwordIssue(
	field: string,
	typed: string,
	passwords: Pick<Passwords, 'isCommon'>,
	context: readonly string[]
): FieldIssue | null {
	const issue = (message: string): FieldIssue => ({ field, message });
	if (typed.length > LONGEST_PASSWORD) return issue(`Keep the password to ${LONGEST_PASSWORD} letters.`);
	const password = plainPassword(typed);
	if ([...password].length < SHORTEST_PASSWORD)
		return issue(
			`Choose a password of at least ${SHORTEST_PASSWORD} letters. Three or four words that you will remember are good.`
		);
	if (passwords.isCommon(bare(password)) || passwords.isCommon(password.toLowerCase()))
		return issue('Many people use this password, so it is one of the first that are tried. Choose another.');
	if (isMadeOf(bare(password), context))
		return issue('This password is little more than a name that others know. Add words that nobody would expect here.');
	return null;
}

const bare = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether fewer than four letters are left once the known words and the digits at the end are gone. */
function isMadeOf(password: string, context: readonly string[]): boolean {
	const words = context.flatMap((text) => [bare(text), ...text.split(/[\s@.,-]+/).map(bare)]).filter((word) => word.length >= 4);
	let left = password;
	for (const word of words.sort((a, b) => b.length - a.length)) left = left.replaceAll(word, '');
	return left.length < password.length && left.replace(/\d+$/, '').length < 4;
}
