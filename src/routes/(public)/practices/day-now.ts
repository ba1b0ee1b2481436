import { today, type Day } from '#lib/domain/shared/clock';
import { app } from '#lib/server/app';

/** The day by the clock of this server, also for whoever is signed out. */
export const dayNow = async (): Promise<Day> => today((await app()).clock);
