import type { EvidenceLine } from '#lib/domain/action-papers';
import { placeOf } from '#lib/server/thread';

/** Evidence with the address of each source that its reader may open. */
export const withPlaces = (evidence: readonly EvidenceLine[]) =>
	evidence.map((each) => ({ ...each, href: each.is === 'citation' && each.source ? placeOf(each.source) : null }));
export type PlacedEvidence = ReturnType<typeof withPlaces>[number];
