/**
 * By which of what Grove derives from records (who may read them, by which keys and words they are found) is believed at the next start:
 * the digest of all sources that decide it, and the letters that this Node knows. Null where there is no build.
 */
export const derivedBy = (): string | null =>
	typeof __DERIVATION__ === 'string' ? `${__DERIVATION__} ${process.versions.unicode}` : null;
