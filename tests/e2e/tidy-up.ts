import { rmSync } from 'node:fs';
import { preparedIn } from './example-server';

/** Takes away what the workers of this run shared. */
export default function tidyUp(): void {
	for (const engine of ['embedded', 'postgres'] as const)
		rmSync(preparedIn(engine, process.pid), { recursive: true, force: true });
}
