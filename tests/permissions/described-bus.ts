import { newId } from '#lib/domain/shared/ids';

/** A description with words that have no place in its form. Each is another, so that none came in before. */
export const describedBus = () =>
	`# A bus by hand, ${newId()}\n\n## The situation\n\nA bus.\n\n## What was tried\n\nA walk.\n\n## In the papers\n\nA headline.\n`;
