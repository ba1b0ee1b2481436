import type { FiguresAsked } from '#lib/domain/learning-sets';

/** Which surveys an address asks about: of members, of bodies, or both where it says neither. */
export function figuresAsked(parameters: URLSearchParams): FiguresAsked {
	const per = parameters.get('per');
	return { per: per === 'person' || per === 'body' ? per : null };
}
