import type { actionRegister } from '#lib/domain/actions';
import type { WorkplanPage } from '#lib/domain/workplans';

type Lines = Awaited<ReturnType<typeof actionRegister>>['lines'];

/** Those of a page of the register that stand not on the plan yet and that the reader may put there. */
export function offered(plan: WorkplanPage, lines: Lines): Lines {
	const there = new Set(plan.sections.flatMap((section) => section.lines.map(({ id }) => id)));
	return lines.filter(({ id, mayMove }) => !there.has(id) && (plan.can.keep || mayMove));
}
