import { Invalid } from '#lib/domain/shared/errors';

/**
 * Checks that a value is plain JSON, so that every engine gives back what it was given: no Date or other class,
 * no NUL, no half surrogate, no number that JSON cannot write.
 * @throws Invalid naming the field by its dotted path
 */
export function checkPlain(value: unknown, path = ''): void {
	if (value === null || value === undefined || typeof value === 'boolean') return;
	if (typeof value === 'string') {
		if (!isStorableText(value)) throw Invalid.field(path, 'This holds hidden control characters. Paste it as plain text.');
		return;
	}
	if (typeof value === 'number' && Number.isFinite(value)) return;
	if (Array.isArray(value)) {
		value.forEach((each, at) => checkPlain(each, join(path, String(at))));
		return;
	}
	if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
		if (typeof value !== 'object' || Object.getPrototypeOf(value) !== null) throw Invalid.field(path, 'This cannot be kept.');
	}
	for (const [name, each] of Object.entries(value)) {
		checkPlain(name, path);
		checkPlain(each, join(path, name));
	}
}

/** Whether a text can be kept by every engine. */
export const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/**
 * Freezes a JSON value through and through, so that no reader can change what another one sees. Rows of numbers in it cannot be
 * frozen and stay as they are.
 */
export function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
		Object.freeze(value);
		for (const each of Object.values(value)) deepFreeze(each);
	}
	return value;
}
